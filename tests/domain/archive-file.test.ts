import { describe, expect, test } from 'vitest';
import { type ArchiveFile, ArchiveFileSchema } from '#domain/archive-file.ts';
import { fillPattern, resolveArchive, unnamedArchive } from '#domain/archive.ts';
import { archiveRules, judgeArchive } from '#domain/checks/archive-file.ts';
import { archiveFile, named } from '../support/checks.ts';

const found = (fields: Partial<ArchiveFile>, others?: string[]) =>
  named(judgeArchive({ ...archiveFile, ...fields }, others));

describe('archive.yaml', () => {
  test('needs only the name of the organisation', () => {
    const file = { organisation: { name: 'Harbourlane' } };
    expect(ArchiveFileSchema.safeParse(file).success).toBe(true);
    expect(judgeArchive(file)).toEqual([]);
    expect(resolveArchive(file)).toMatchObject({
      organisation: { name: 'Harbourlane', timezone: 'UTC' },
      services: [],
      people: undefined,
      severities: { sev1: { label: 'SEV1', aliases: [] } },
      policies: {
        meetingWithinHours: 48,
        meetingLateAfterWorkingDays: 5,
        finalWithinDays: 7,
        warnAboveActions: 7,
      },
      tagAliases: {},
    });
    expect(unnamedArchive.organisation.name).toBe('Post-mortems');
  });

  test('without a fault has none', () => {
    expect(found({})).toEqual([]);
  });

  const service = { id: 'payments', name: 'Payments' };
  const cases: [string[], Partial<ArchiveFile>][] = [
    [['duplicate-service services[1].id'], { services: [service, { ...service, name: 'Other' }] }],
    [
      ['service-component services[0].publicComponent'],
      {
        services: [
          { ...service, publicComponent: 'Paymets' },
          { id: 'b', name: 'B', publicComponent: 'Payments' },
        ],
        public: { components: [{ name: 'Payments' }] },
      },
    ],
    [
      ['duplicate-component public.components[1].name'],
      { public: { components: [{ name: 'A' }, { name: 'A' }] } },
    ],
    [
      ['known-facilitator policies.facilitators[0]', 'known-facilitator policies.facilitators[1]'],
      { policies: { facilitators: ['kwane', 'jonas', 'kwame', 'Priya Nambiar'] } },
    ],
    [
      ['ambiguous-alias tags.b[0]', 'ambiguous-alias tags.b[1]', 'ambiguous-alias tags.b[2]'],
      { tags: { a: ['x'], b: ['x', 'a', 'b'], constructor: ['toString'] } },
    ],
    [
      ['ambiguous-severity severities.sev2.aliases[0]'],
      { severities: { sev1: { label: 'P1', aliases: ['p1'] }, sev2: { aliases: ['p1', 'P2'] } } },
    ],
    [
      ['own-failure-mode failureModes[0].id', 'own-failure-mode failureModes[2].id'],
      {
        failureModes: ['retry-storm', 'sluice-jam', 'sluice-jam'].map((id) => ({
          id,
          label: 'L',
          description: 'D.',
        })),
      },
    ],
    [
      ['unknown-rule checks.tag-alais'],
      {
        checks: { 'tag-alais': 'off', 'update-phase': 'error', 'impact-and-affects': 'note' },
      },
    ],
    [
      [
        'fixed-rule checks.place-to-fill',
        'fixed-rule checks.unknown-public-component',
        'fixed-rule checks.leaves-secret',
        'fixed-rule checks.leaves-pattern',
        'fixed-rule checks.leaves-internal-text',
      ],
      {
        checks: {
          'place-to-fill': 'off',
          'unknown-public-component': 'note',
          'leaves-secret': 'warning',
          'leaves-pattern': 'off',
          'leaves-internal-text': 'error',
        },
      },
    ],
  ];

  test.each(cases)('%s', (expected, fields) => {
    expect(found(fields)).toEqual(expected);
  });

  test('has each rule about it tripped by one of these', () => {
    const tripped = cases.flatMap(([lines]) => lines.map((line) => line.split(' ')[0]));
    expect(archiveRules.map(({ id }) => id).filter((id) => !tripped.includes(id))).toEqual([]);
  });

  test('is answered with the nearest rule, people and component', () => {
    const [rule] = judgeArchive({ ...archiveFile, checks: { 'tag-alais': 'off' } });
    expect(rule?.hint).toBe('Did you mean "tag-alias"?');
    expect(found({ checks: { 'yaml-comment': 'off' } }, ['yaml-comment'])).toEqual([]);
  });

  test('adds failure modes and folds aliases', () => {
    const archive = resolveArchive({
      ...archiveFile,
      failureModes: [
        { id: 'sluice-jam', label: 'Sluice jam', description: 'The sluice is jammed.' },
      ],
    });
    expect(archive.failureModes['sluice-jam']).toEqual({
      label: 'Sluice jam',
      description: 'The sluice is jammed.',
    });
    expect(archive.failureModes).toHaveProperty('retry-storm');
    expect(archive.tagAliases).toEqual({ postgresql: 'postgres', pg: 'postgres' });
    expect(archive.people?.['priya']).toEqual({ name: 'Priya Nambiar' });
  });
});

test('an address pattern is filled without letting a value out of its place', () => {
  expect(fillPattern('https://t.example/{id}', 'INC-142')).toBe('https://t.example/INC-142');
  expect(fillPattern('https://g.example/edit/{path}', 'a b/index.mdx')).toBe(
    'https://g.example/edit/a%20b/index.mdx',
  );
  expect(fillPattern('https://t.example/{id}', '?q=$&#x')).toBe(
    'https://t.example/%3Fq%3D%24%26%23x',
  );
});
