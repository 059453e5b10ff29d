import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineApproved, examineDraft } from '#domain/checks/examine-write-up.ts';
import { writeUpRules } from '#domain/checks/write-up-rules.ts';
import { placeFor, slugPlace } from '#domain/public/places.ts';
import { type WriteUp, readUpdateLine, settleWriteUp } from '#domain/write-up.ts';
import { named } from '../support/checks.ts';

const flawless: WriteUp = {
  title: 'Orders could not be placed',
  slug: 'orders-could-not-be-placed',
  impact: 'critical',
  affects: ['Checkout'],
  started: '2026-03-14T02:14Z',
  resolved: '2026-03-14T02:52Z',
  updates: '02:31 investigating: Some payments fail.\n02:52 resolved: Payments work again.',
  actions: ['We now notice this before you do.'],
  corrections: [{ on: '2026-03-16', text: 'We first wrote 20 minutes. It was 38.' }],
};
const approval = { approvedBy: 'sofia', approvedOn: '2026-03-16', published: '2026-03-16' };
const around = {
  settings: { components: [{ name: 'Checkout' }, { name: 'Search' }] },
  timezone: 'Europe/Amsterdam',
};
const found = (fields: Record<string, unknown>) => {
  const data = Object.entries({ ...flawless, ...fields }).filter(
    ([, value]) => value !== undefined,
  );
  return named(examineDraft(Object.fromEntries(data), around).findings);
};

describe('an update', () => {
  test('is a time, a phase and a text', () => {
    expect(readUpdateLine('- 02:31 investigating: Some payments fail: #3').value).toEqual({
      at: '02:31',
      phase: 'investigating',
      text: 'Some payments fail: #3',
    });
  });

  test.each([
    ['Payments fail', '"Payments fail" is not an update', /02:31 investigating/],
    ['02:31 investigatin: x', '"investigatin" is not a phase of an update', /"investigating"/],
    ['02:31 constructor: x', '"constructor" is not a phase of an update', /^Use one of/],
    ['02:31 resolved:', 'the text is empty', /Write it/],
    ['24:31 resolved: x', '"24:31" is no time of day', /00 to 23/],
  ])('%s', (line, message, hint) => {
    expect(readUpdateLine(line).fault?.message).toBe(message);
    expect(readUpdateLine(line).fault?.hint).toMatch(hint);
  });

  test('of any text gives a value or a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { value, fault } = readUpdateLine(text);
        expect(value === undefined).toBe(fault !== undefined);
      }),
    );
    expect(readUpdateLine(`02:31 resolved${' '.repeat(400_000)}x`).fault).toBeDefined();
  });
});

describe('the moments of a write-up', () => {
  const settle = (fields: Partial<WriteUp>) =>
    settleWriteUp({ ...flawless, ...fields }, 'Europe/Amsterdam');

  test('count from its start, each update from the one before', () => {
    const { updates, faults } = settle({
      updates: '23:50 investigating: a\n2026-03-15T00:10Z identified: b\n00:40 resolved: c',
      started: '2026-03-14T23:40Z',
      resolved: '2026-03-15T00:30Z',
    });
    expect(faults).toEqual([]);
    expect(updates.map(({ at }) => new Date(at.epochMs).toISOString().slice(0, 16))).toEqual([
      '2026-03-14T23:50',
      '2026-03-15T00:10',
      '2026-03-15T00:40',
    ]);
  });

  test('are local time of the archive where they have no offset', () => {
    const { started, updates } = settle({
      started: '2026-03-14T03:14',
      updates: '03:31 resolved: a',
    });
    expect(started?.epochMs).toBe(Date.parse('2026-03-14T02:14Z'));
    expect(updates[0]?.at.epochMs).toBe(Date.parse('2026-03-14T02:31Z'));
  });

  test('that cannot be placed are named once', () => {
    const { started, updates, faults } = settle({
      started: '2026-03-29T02:30',
      resolved: '2026-10-25T02:30',
    });
    expect(started).toBeUndefined();
    expect(updates).toEqual([]);
    expect(faults.map(({ path }) => path)).toEqual([['started'], ['resolved']]);
  });

  test('written as a list are those of the block', () => {
    const list = [
      { at: '02:31', phase: 'investigating' as const, text: 'Some payments fail.' },
      { at: '02:52', phase: 'resolved' as const, text: 'Payments work again.' },
    ];
    expect(settle({ updates: list }).updates).toEqual(settle({}).updates);
  });
});

describe('a write-up', () => {
  test('without a fault has none', () => {
    expect(found({})).toEqual([]);
    expect(found({ resolved: undefined, updates: undefined })).toEqual([]);
    const { findings, frontmatter } = examineApproved({ ...flawless, ...approval }, around);
    expect(findings).toEqual([]);
    expect(frontmatter).toEqual({ ...flawless, ...approval });
  });

  const cases = [
    ['place-to-fill slug', { slug: slugPlace }],
    ['unknown-public-component affects[1]', { affects: ['Checkout', 'Serach'] }],
    ['impact-and-affects affects', { affects: [] }],
    ['impact-and-affects impact', { impact: 'none' }],
    ['write-up-order resolved', { resolved: '2026-03-14T02:00Z' }],
    [
      'write-up-order resolved',
      { mitigated: undefined, detected: 'before 2026-03-14T02:20Z', resolved: '2026-03-14T02:00Z' },
    ],
    ['update-before-start updates[0]', { updates: '02:10 investigating: a\n02:52 resolved: b' }],
    [
      'update-before-start updates[0].at',
      { updates: [{ at: '02:10', phase: 'resolved', text: 'a' }] },
    ],
    ['update-phase updates[1]', { resolved: undefined }],
    ['update-phase updates[0]', { updates: '02:31 investigating: a' }],
    ['day-before-start corrections[0].on', { corrections: [{ on: '2025-03-16', text: 'a' }] }],
    [
      'bad-value updates[1]',
      { updates: '02:31 investigating: a\n02:20 resolved: b\n02:50 resolved: c' },
    ],
    ['bad-value impact', { impact: 'huge' }],
    ['unknown-key slugs', { slugs: 'x' }],
    ['bad-value resolved', { resolved: 'soon' }],
    ['missing-field started', { started: undefined }],
  ] as const;

  test.each(cases)('%s', (expected, fields) => {
    expect(found(fields)).toEqual([expected]);
  });

  test('has nothing left to fill in: each place is named, with what belongs there', () => {
    const written = { ...flawless, title: placeFor('What failed'), actions: [placeFor('One')] };
    const text = `\n${placeFor('What happened')}\n\n{/* ${placeFor('hidden')} */}\n\nIt failed.\n`;
    const { findings } = examineDraft(written, around, { text, firstLine: 12 });
    expect(named(findings)).toEqual([
      'place-to-fill title',
      'place-to-fill actions[0]',
      'place-to-fill',
    ]);
    expect(findings[0]?.hint).toContain('title: Orders could not be placed');
    expect(findings[2]?.at).toEqual({ line: 13, column: 1 });
  });

  test('has each of its rules tripped by one of these', () => {
    const tripped = [...cases.map(([expected]) => expected.split(' ')[0]), 'approved-file'];
    expect(writeUpRules.map(({ id }) => id).filter((id) => !tripped.includes(id))).toEqual([]);
  });

  test('names components freely where archive.yaml lists none', () => {
    const { findings } = examineDraft(
      { ...flawless, affects: ['Anything'] },
      { ...around, settings: {} },
    );
    expect(findings).toEqual([]);
  });

  test('that was approved says by whom and when, after it began', () => {
    expect(named(examineApproved(flawless, around).findings)).toEqual([
      'missing-field approvedBy',
      'missing-field approvedOn',
      'missing-field published',
    ]);
    expect(examineApproved(flawless, around).frontmatter).toBeUndefined();
    const early = { ...flawless, ...approval, published: '2026-03-13' };
    expect(named(examineApproved(early, around).findings)).toEqual(['day-before-start published']);
  });

  describe('that was approved', () => {
    const [one, another] = ['a'.repeat(64), 'b'.repeat(64)];
    const text = 'As the spool.png was.\n\n![Ours](pool.png)\n';
    /** What is said of a text that shows these files, when others were approved. */
    const said = (sha256: Record<string, string> | undefined, shown: Record<string, string>) =>
      examineApproved(
        { ...flawless, ...approval, ...(sha256 && { sha256 }) },
        { ...around, checks: { 'approved-file': 'off' } },
        { text, firstLine: 20 },
        {
          id: '2026-03-14-pool',
          names: new Set(['pool.png', 'other.csv', 'index.mdx']),
          shown: new Map(Object.entries(shown)),
        },
      ).findings;

    test('shows what was approved with it', () => {
      expect(said({ 'pool.png': one }, { 'pool.png': one })).toEqual([]);
      expect(said(undefined, {})).toEqual([]);
    });

    test('shows no file in the place of another', () => {
      expect(said({ 'pool.png': one }, { 'pool.png': another })).toMatchObject([
        {
          rule: 'approved-file',
          level: 'error',
          path: ['sha256', 'pool.png'],
          message:
            '"pool.png" is not the file that was approved: its SHA-256 is bbbbbbbbbbbb…, not aaaaaaaaaaaa…',
          hint: 'Put back the one that was, or have this one approved: npm run hindsight -- approve 2026-03-14-pool --by NAME',
        },
      ]);
    });

    test.each([[undefined], [{}]])(
      'shows nothing that was not approved, and says where',
      (none) => {
        expect(said(none, { 'pool.png': one })).toMatchObject([
          { rule: 'approved-file', level: 'error', at: { line: 22, column: 9 } },
        ]);
      },
    );

    test('has all that was approved beside it', () => {
      expect(said({ 'gone.png': one }, {})).toMatchObject([
        { rule: 'approved-file', level: 'error', path: ['sha256', 'gone.png'] },
      ]);
      expect(said({ 'other.csv': one }, {})).toMatchObject([
        { rule: 'approved-file', level: 'warning', path: ['sha256', 'other.csv'] },
      ]);
    });

    test('names a digest that is none, and that once', () => {
      expect(named(said({ 'pool.png': 'abc' }, { 'pool.png': one }))).toEqual([
        'bad-value sha256.pool.png',
      ]);
      expect(named(examineDraft({ ...flawless, sha256: {} }, around).findings)).toEqual([
        'unknown-key sha256',
      ]);
    });
  });

  test('follows the levels of archive.yaml', () => {
    const data = { ...flawless, affects: [] };
    const levels = (level: 'off' | 'error') =>
      examineDraft(data, { ...around, checks: { 'impact-and-affects': level } }).findings;
    expect(levels('off')).toEqual([]);
    expect(levels('error')).toMatchObject([{ level: 'error' }]);
  });

  test('is never unfinished, whatever archive.yaml says', () => {
    const data = { ...flawless, title: placeFor('What failed'), affects: ['Payments'] };
    for (const level of ['off', 'note'] as const) {
      const checks = { 'place-to-fill': level, 'unknown-public-component': level };
      const { findings } = examineDraft(data, { ...around, checks });
      expect(findings).toMatchObject([
        { rule: 'place-to-fill', level: 'error' },
        { rule: 'unknown-public-component', level: 'error' },
      ]);
    }
  });

  test('reports anything at all without a throw', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(flawless)), fc.anything({ maxDepth: 3 })),
        (damage) => {
          const { findings } = examineDraft({ ...flawless, ...damage }, around);
          for (const { message, hint } of findings) expect(message && hint).toBeTruthy();
        },
      ),
      { numRuns: 300 },
    );
  });
});
