import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArchiveFileSchema } from '#domain/archive-file.ts';
import { authorComponents } from '#domain/author-components.ts';
import { faultsOf, schemaAt, valueAt } from '#domain/issues.ts';
import { FrontmatterSchema } from '#domain/postmortem.ts';
import { formatPath } from '#domain/problem.ts';
import { ApprovedWriteUpSchema } from '#domain/write-up.ts';
import { archiveFile, flawless, withFields } from '../support/checks.ts';

/** What zod says by itself, in any of its ways. */
const zodWords =
  /Invalid|Unrecognized|Too (?:small|big)|expected (?:one of|string|array|object|number|boolean)|received|must match|pattern|undefined/;

const said = (data: unknown, schema: Parameters<typeof faultsOf>[0] = FrontmatterSchema) =>
  faultsOf(schema, data).map(({ rule, path, message, hint }) => [
    rule,
    formatPath(path),
    message,
    hint,
  ]);
const saidOf = (fields: Record<string, unknown>) => said(withFields(fields));

test('a flawless post-mortem has no faults of form', () => {
  expect(said(flawless)).toEqual([]);
  expect(said(archiveFile, ArchiveFileSchema)).toEqual([]);
});

describe('what is wrong with a field is said in our words', () => {
  const listHint = 'Write a list: [a, b], or one "- …" a line.';
  test.each([
    [
      'missing',
      { title: undefined },
      'missing-field',
      'title',
      'is missing',
      /^Add it, such as `title: Payments failed/,
    ],
    ['empty', { title: null }, 'bad-value', 'title', 'is empty', /# starts a comment/],
    ['blank', { title: '  ' }, 'bad-value', 'title', 'the text is empty', /Write it/],
    [
      'too long',
      { title: 'x'.repeat(121) },
      'bad-value',
      'title',
      '121 characters are too many',
      /at most 120/,
    ],
    [
      'too short',
      { summary: 'Broken.' },
      'bad-value',
      'summary',
      '7 characters are too few',
      /at least 40/,
    ],
    [
      'on two lines',
      { title: 'a\nb' },
      'bad-value',
      'title',
      'the text has a line break',
      /one line/,
    ],
    [
      'a number for text',
      { title: 1.1 },
      'bad-value',
      'title',
      '1.1 is a number, expected text',
      /quotes: YAML reads 1\.1 as a number/,
    ],
    [
      'what YAML spells .nan for text',
      { title: NaN },
      'bad-value',
      'title',
      '.nan is a number, expected text',
      /quotes: YAML reads \.nan as a number/,
    ],
    [
      'a list for text',
      { title: ['a'] },
      'bad-value',
      'title',
      '["a"] is a list, expected text',
      /Write text/,
    ],
    [
      'keys for text',
      { title: { a: 'b' } },
      'bad-value',
      'title',
      '{"a":"b"} is keys and values, expected text',
      /quotes/,
    ],
    [
      'true for text',
      { incident: true },
      'bad-value',
      'incident',
      'true is true or false, expected text',
      /quotes/,
    ],
    [
      'text for a list',
      { services: 'payments' },
      'bad-value',
      'services',
      '"payments" is text, expected a list',
      listHint,
    ],
    [
      'an empty list',
      { services: [] },
      'bad-value',
      'services',
      'the list is empty',
      'Write at least 1.',
    ],
    [
      'text for true or false',
      { security: 'yes' },
      'bad-value',
      'security',
      '"yes" is text, expected true or false',
      'Write true or false.',
    ],
    [
      'text for a number',
      { impact: { summary: 'x', percent: '40 %' } },
      'bad-value',
      'impact.percent',
      '"40 %" is text, expected a number',
      /digits/,
    ],
    [
      'not a number',
      { impact: { summary: 'x', percent: NaN } },
      'bad-value',
      'impact.percent',
      'NaN is not a number to count with',
      /digits/,
    ],
    [
      'too many percent',
      { impact: { summary: 'x', percent: 140 } },
      'bad-value',
      'impact.percent',
      '140 is too large',
      'Write 100 or less.',
    ],
    [
      'a negative number',
      { impact: { summary: 'x', percent: -1 } },
      'bad-value',
      'impact.percent',
      '-1 is too small',
      'Write 0 or more.',
    ],
    [
      'infinitely much',
      { impact: { summary: 'x', counts: [{ what: 'a', n: Infinity }] } },
      'bad-value',
      'impact.counts[0].n',
      'Infinity is not a number to count with',
      /digits/,
    ],
    [
      'money without a currency',
      { impact: { summary: 'x', revenue: { amount: 5 } } },
      'missing-field',
      'impact.revenue.currency',
      'is missing',
      'Add it: ISO 4217 code.',
    ],
    [
      'a currency sign',
      { impact: { summary: 'x', revenue: { amount: 5, currency: '€' } } },
      'bad-value',
      'impact.revenue.currency',
      '"€" has the wrong form',
      'Write three capital letters, such as EUR.',
    ],
    [
      'text for keys',
      { impact: 'bad' },
      'bad-value',
      'impact',
      '"bad" is text, expected keys and values',
      /key: value/,
    ],
    [
      'no such choice',
      { severity: 'SEV-1' },
      'bad-value',
      'severity',
      '"SEV-1" is not a severity',
      'Use one of sev1, sev2, sev3, sev4.',
    ],
    [
      'a number for a choice',
      { severity: 1 },
      'bad-value',
      'severity',
      '1 is not possible here',
      'Use one of sev1, sev2, sev3, sev4.',
    ],
    [
      'an inherited word for a choice',
      { severity: 'constructor' },
      'bad-value',
      'severity',
      '"constructor" is not a severity',
      /sev1/,
    ],
    [
      'the only choice',
      { review: { listeners: 'yes' } },
      'bad-value',
      'review.listeners',
      '"yes" is not possible here',
      'Write welcome.',
    ],
    [
      'a missing choice',
      { factors: [{ role: 'root', text: 'x' }] },
      'missing-field',
      'factors[0].category',
      'is missing',
      'Add it, one of human-error, process-gap, tooling-failure, design-weakness, communication-breakdown.',
    ],
    [
      'an unknown key',
      { serverity: 'sev1' },
      'unknown-key',
      'serverity',
      'unknown key "serverity"',
      'Did you mean "severity"?',
    ],
    [
      'an unknown key inside',
      { fix: { text: 'x', holds: 'patch', hold: 1 } },
      'unknown-key',
      'fix.hold',
      'unknown key "hold"',
      'Did you mean "holds"?',
    ],
    [
      'a key far from all',
      { fix: { text: 'x', holds: 'patch', qqqqqqqqqq: 1 } },
      'unknown-key',
      'fix.qqqqqqqqqq',
      'unknown key "qqqqqqqqqq"',
      'Known here: text, holds.',
    ],
    [
      'neither list nor block',
      { timeline: 5 },
      'bad-value',
      'timeline',
      '5 is a number, expected a list or text',
      'Write a list or text.',
    ],
    [
      'in an item of a list',
      { symptoms: ['ok', ''] },
      'bad-value',
      'symptoms[1]',
      'the text is empty',
      /Write it/,
    ],
    [
      'in an entry',
      { timeline: [{ at: '02:14', kind: 'x', text: 'y' }] },
      'bad-value',
      'timeline[0].kind',
      '"x" is not a kind of timeline entry',
      /symptom/,
    ],
    [
      'an empty entry',
      { timeline: [null] },
      'bad-value',
      'timeline[0]',
      'is empty',
      /Write a value/,
    ],
    [
      'not kebab-case',
      { tags: ['Connection Pool!'] },
      'bad-value',
      'tags[0]',
      '"Connection Pool!" is not kebab-case',
      /such as connection-pool\.$/,
    ],
    [
      'no date',
      { review: { finalOn: 'soon' } },
      'bad-value',
      'review.finalOn',
      '"soon" is not a date',
      /2026-03-28/,
    ],
    [
      'not a day',
      { review: { finalOn: '2026-02-30' } },
      'bad-value',
      'review.finalOn',
      '2026-02-30 is not in the calendar',
      /existing day/,
    ],
    [
      'an unsafe address',
      { links: [{ title: 'x', url: 'javascript:alert(1)', kind: 'doc' }] },
      'bad-value',
      'links[0].url',
      '"javascript:" addresses are not linked to',
      /https/,
    ],
    [
      'no address',
      { links: [{ title: 'x', url: 'grafana', kind: 'doc' }] },
      'bad-value',
      'links[0].url',
      '"grafana" is not a web address',
      /https:\/\//,
    ],
  ] as const)('%s', (_, fields, rule, path, message, hint) => {
    const found = saidOf(fields).filter(([, where]) => where === path);
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, 3)).toEqual([rule, path, message]);
    if (typeof hint === 'string') expect(found[0]?.[3]).toBe(hint);
    else expect(found[0]?.[3]).toMatch(hint);
  });

  test('every missing field at once', () => {
    expect(said({}).map(([rule, path]) => `${rule} ${path}`)).toEqual([
      'missing-field title',
      'missing-field status',
      'missing-field severity',
      'missing-field services',
      'missing-field started',
    ]);
  });

  test('also in archive.yaml, where keys are one’s own', () => {
    const archive = {
      organisation: { name: 'H', timezone: 'EST' },
      people: { priya: 5, kwame: { name: 'K', lefft: '2026-01-01' }, mei: { name: '' } },
      severities: { sev9: { label: 'x' }, sev1: { labl: 'x' } },
      tags: { 'Bad Tag': ['a'] },
      checks: { 'tag-alias': 'fatal' },
      tracker: 'https://tracker.example',
    };
    expect(said(archive, ArchiveFileSchema)).toEqual(
      expect.arrayContaining([
        [
          'bad-value',
          'people.priya',
          '5 is a number, expected text or keys and values',
          'Write text or keys and values.',
        ],
        ['unknown-key', 'people.kwame.lefft', 'unknown key "lefft"', 'Did you mean "left"?'],
        ['bad-value', 'people.mei.name', 'the text is empty', 'Write it, or remove the key.'],
        ['unknown-key', 'severities.sev9', 'unknown key "sev9"', 'Did you mean "sev1"?'],
        ['unknown-key', 'severities.sev1.labl', 'unknown key "labl"', 'Did you mean "label"?'],
        [
          'bad-value',
          'tags.Bad Tag',
          '"Bad Tag" is not kebab-case',
          'Write lower-case letters, digits and single hyphens, such as bad-tag.',
        ],
        [
          'bad-value',
          'checks.tag-alias',
          '"fatal" is not possible here',
          'Use one of error, warning, note, off.',
        ],
      ]),
    );
    expect(said(archive, ArchiveFileSchema)).toHaveLength(9);
  });
});

const schemas = [
  FrontmatterSchema,
  ArchiveFileSchema,
  ApprovedWriteUpSchema,
  ...Object.values(authorComponents).map(({ props }) => props),
];
const keys = schemas.flatMap((schema) => Object.keys(schema.shape));
const anything = fc.anything({
  key: fc.oneof(
    fc.constantFrom(...keys, 'constructor', '__proto__', 'at', 'text', 'id'),
    fc.string(),
  ),
  values: [fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
  maxDepth: 5,
});

test('whatever the data, no fault is worded by zod, empty or longer than a line', () => {
  const damaged = fc
    .tuple(fc.constantFrom(...Object.keys(FrontmatterSchema.shape)), anything)
    .map(([key, value]) => ({ ...flawless, [key]: value }));
  fc.assert(
    fc.property(fc.constantFrom(...schemas), fc.oneof(anything, damaged), (schema, data) => {
      for (const { message, hint } of faultsOf(schema, data)) {
        // What was written is quoted and may contain anything.
        const own = message.replace(/"[^]*"/g, '').replace(/[{[][^]*(?=is )/g, '');
        expect(own).not.toMatch(zodWords);
        expect(message.trim()).not.toBe('');
        expect(message.length).toBeLessThan(200);
        expect(hint).toMatch(/[.?]$/);
        expect(hint).not.toMatch(/\[object|undefined|NaN/);
      }
    }),
    { numRuns: 3000 },
  );
});

test('the value and the schema at a path are found, and nothing that is inherited', () => {
  const data = { factors: [{ id: 'a' }] };
  expect(valueAt(data, ['factors', 0, 'id'])).toBe('a');
  expect(valueAt(data, ['factors', 1, 'id'])).toBeUndefined();
  expect(valueAt(data, ['constructor'])).toBeUndefined();
  expect(valueAt(data, ['factors', 'length', 'x'])).toBeUndefined();
  expect(schemaAt(FrontmatterSchema, ['factors', 0, 'text'])?.meta()?.description).toBe(
    'The factor, as a sentence.',
  );
  expect(schemaAt(FrontmatterSchema, ['timeline', 0, 'at'])).toBeDefined();
  expect(schemaAt(ArchiveFileSchema, ['people', 'anybody', 'left'])).toBeDefined();
  expect(schemaAt(FrontmatterSchema, ['constructor'])).toBeUndefined();
});
