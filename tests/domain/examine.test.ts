import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import { examine } from '#domain/checks/examine.ts';
import { type Frontmatter, FrontmatterSchema } from '#domain/postmortem.ts';
import {
  archive,
  archiveFile,
  check,
  flawless,
  flawlessId,
  named,
  withFields,
} from '../support/checks.ts';

const [entry1, entry2, entry3, entry4] = flawless.timeline as readonly object[];
const [factor1, factor2] = flawless.factors as readonly object[];
const [action1, action2] = flawless.actions as readonly object[];
const found = (fields: Record<string, unknown>) => named(check(withFields(fields))).sort();

describe('one mistake never causes others', () => {
  test('times that count from a start that cannot be read are not called wrong', () => {
    expect(found({ started: 'yesterday' })).toEqual(['bad-value started']);
    expect(found({ started: undefined })).toEqual(['missing-field started']);
    const block = '02:14 symptom: a\n02:38 note: b\n02:52 recovery: c';
    expect(found({ started: 'yesterday', timeline: block })).toEqual(['bad-value started']);
  });

  test('a start that a clock change made impossible is said once', () => {
    const newYork = resolveArchive({
      ...archiveFile,
      organisation: { name: 'H', timezone: 'America/New_York' },
    });
    const findings = check(
      { ...withFields({ review: undefined }), started: '2026-03-08T02:30' },
      { archive: newYork, id: '2026-03-08-clock' },
    );
    expect(named(findings)).toEqual(['bad-value started']);
  });

  test('an entry with a date that cannot be read does not put those after it out of order', () => {
    const night = [
      { ...entry1, at: '23:50' },
      { ...entry2, at: '2026-03-15T00:05Z', kind: 'nonsense' },
      { ...entry3, at: '00:10' },
      entry4 && { ...entry4, at: '2026-03-15T00:20Z' },
    ];
    const late = {
      started: '2026-03-14T23:50Z',
      detected: '2026-03-14T23:52Z',
      mitigated: '2026-03-15T00:10Z',
      resolved: '2026-03-15T00:20Z',
    };
    expect(found({ ...late, timeline: night })).toEqual(['bad-value timeline[1].kind']);
  });

  test('an entry out of order is still found beside another mistake', () => {
    expect(
      found({
        timeline: [{ ...entry1, kind: 'nonsense' }, entry2, { ...entry3, at: '02:20' }, entry4],
      }),
    ).toEqual(['bad-value timeline[0].kind', 'bad-value timeline[2]']);
  });

  test('a factor that cannot be read is not unknown to those that name it', () => {
    expect(found({ factors: [factor1, { ...factor2, category: 'humans' }] })).toEqual([
      'bad-value factors[1].category',
    ]);
    expect(found({ factors: [factor1, { ...factor2, id: 'Small Staging' }] })).toEqual([
      'bad-value factors[1].id',
    ]);
  });

  test('a mistake elsewhere in a factor does not hide a cause that is not there', () => {
    expect(
      found({
        factors: [
          { ...factor1, causedBy: ['nowhere'] },
          { ...factor2, on: '' },
        ],
      }),
    ).toEqual([
      'bad-value factors[1].on',
      'human-error factors[0].category',
      'unknown-factor factors[0].causedBy[0]',
    ]);
  });

  test('a field that cannot be read is not missing', () => {
    expect(found({ summary: 'Broken.' })).toEqual(['bad-value summary']);
    expect(
      found({ actions: [{ ...action1, status: 'done', done: 'yesterday' }, action2] }),
    ).toEqual(['bad-value actions[0].done']);
    expect(
      found({ actions: [{ ...action1, status: 'finished', done: '2026-03-20' }, action2] }),
    ).toEqual(['bad-value actions[0].status']);
    expect(found({ kind: 'nearmiss', fix: undefined })).toEqual(['bad-value kind']);
    expect(found({ actions: [], noActionsBecause: '' })).toEqual(['bad-value noActionsBecause']);
    expect(found({ actions: [{ text: 'x' }] })).toEqual([
      'missing-field actions[0].due',
      'missing-field actions[0].owner',
      'missing-field actions[0].type',
    ]);
    expect(found({ detected: '02:17', unknownBecause: 'Rotated logs.' })).toEqual([
      'bad-value detected',
    ]);
    expect(
      found({ factors: [{ role: 'root' }] }).every((line) => line.startsWith('missing-field')),
    ).toBe(true);
  });
});

describe('one mistake never hides others', () => {
  test('a misspelt key, a bad value and a rule speak together', () => {
    expect(
      found({
        serverity: 'sev1',
        impact: { summary: 'x', percent: 140 },
        tags: ['pg'],
        detected: '2026-03-14T02:10Z',
      }),
    ).toEqual([
      'bad-value impact.percent',
      'moment-order detected',
      'tag-alias tags[0]',
      'unknown-key serverity',
    ]);
  });

  test('rules point at the place in the file, also after items were taken out', () => {
    expect(
      found({
        timeline: [{ at: '02:14' }, entry1, { ...entry2, suspect: 'gremlins' }, entry3, entry4],
      }),
    ).toEqual([
      'missing-field timeline[0].kind',
      'missing-field timeline[0].text',
      'unknown-failure-mode timeline[2].suspect',
    ]);
  });

  test('a line of a block is found by its number among the lines that say something', () => {
    const block =
      '02:14 symptom: a\n\nnonsense\n02:38 hypothesis [suspect=gremlins]: b\n\n02:52 recovery: c\n02:52 note: d';
    expect(found({ timeline: block })).toEqual([
      'bad-value timeline[1]',
      'unknown-failure-mode timeline[2]',
    ]);
  });
});

test('a severity by the organisation’s own name for it is answered with the one to write', () => {
  const own = resolveArchive({
    ...archiveFile,
    severities: { sev1: { label: 'SEV-1', aliases: ['P1', 'critical'] } },
  });
  for (const written of ['SEV-1', 'p1', 'Critical', 'SEV1']) {
    const [finding] = check(withFields({ severity: written }), { archive: own });
    expect(finding?.hint).toBe(`Write sev1; "${written}" is another name for it.`);
  }
});

test('what is no post-mortem at all has findings and no value', () => {
  for (const data of [null, 'text', 5, ['a']]) {
    const { findings, frontmatter, postmortem } = examine(data, archive, flawlessId);
    expect(findings).not.toEqual([]);
    expect(frontmatter).toBeUndefined();
    expect(postmortem).toBeUndefined();
  }
});

test('any data is judged without a throw, each finding complete', () => {
  const names = Object.keys(FrontmatterSchema.shape) as (keyof Frontmatter)[];
  const texts = fc.constantFrom(
    'unknown',
    '2026-03-14T02:14',
    'before 2026-03-14T02:14Z',
    'constructor',
    '02:14 note: x',
    flawlessId,
    'priya',
    '?',
  );
  const values = fc.anything({
    maxDepth: 3,
    values: [texts, fc.string(), fc.integer(), fc.constant(null)],
  });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), values), (damage) => {
      for (const { rule, level, message, hint } of check(withFields(damage), {
        today: '2026-03-18',
      })) {
        expect([rule, level, message, hint].every((part) => part.length > 0)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
