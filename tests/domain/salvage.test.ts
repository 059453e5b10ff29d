import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '#domain/issues.ts';
import { type Frontmatter, FrontmatterSchema } from '#domain/postmortem.ts';
import { formatPath } from '#domain/problem.ts';
import { salvage } from '#domain/salvage.ts';
import { flawless, withFields } from '../support/checks.ts';

const placeholders = {
  title: 'Untitled',
  status: 'draft',
  severity: 'sev4',
  services: ['unknown'],
  started: 'unknown',
};
const rescue = (data: unknown) => salvage(FrontmatterSchema, data, placeholders);
const note = (text: string) => ({ at: '02:14', kind: 'note', text });

describe('what can be read of a broken document', () => {
  test('is all of one that is not broken', () => {
    const data = withFields({});
    const { value, lost, unread } = rescue(data);
    expect(value).toEqual(data);
    expect(lost.size).toBe(0);
    expect(unread).toEqual([]);
  });

  test('is nothing of something that is not keys and values', () => {
    for (const data of [undefined, null, 'text', 5, ['a']])
      expect(rescue(data).value).toBeUndefined();
  });

  test('has placeholders where something needed is missing', () => {
    const { value, lost } = rescue({ title: '', severity: 'huge' });
    expect(value).toEqual(placeholders);
    expect([...lost].sort()).toEqual(['services', 'severity', 'started', 'status', 'title']);
  });

  test('leaves the document it was given as it was', () => {
    const data = withFields({ title: '', tags: ['Bad', 'good'] });
    const before = structuredClone(data);
    rescue(data);
    expect(data).toEqual(before);
  });

  test('loses an item that lacks something, and keeps the ones around it', () => {
    const broken = { at: '02:14' };
    const { value, restore, unread } = rescue(
      withFields({ timeline: [broken, note('a'), broken, broken, note('b'), broken] }),
    );
    expect(value?.timeline).toEqual([note('a'), note('b')]);
    expect(formatPath(restore(['timeline', 0, 'text']))).toBe('timeline[1].text');
    expect(formatPath(restore(['timeline', 1]))).toBe('timeline[4]');
    expect(unread.map(formatPath).sort()).toEqual([
      'timeline[0]',
      'timeline[2]',
      'timeline[3]',
      'timeline[5]',
    ]);
  });

  test('loses of an item only what is wrong, where the item can do without', () => {
    const { value, unread } = rescue(
      withFields({ actions: [{ ...flawless.actions?.[0], ticket: '', level: 'deep', foo: 1 }] }),
    );
    const { ticket, ...rest } = flawless.actions?.[0] ?? {};
    expect(ticket).toBeDefined();
    expect(value?.actions).toEqual([rest]);
    expect(unread.map(formatPath).sort()).toEqual(['actions[0].level', 'actions[0].ticket']);
  });

  test('goes to the bottom of what is nested', () => {
    const { value } = rescue(
      withFields({
        impact: {
          summary: 'x',
          counts: [
            { what: '', n: 1 },
            { what: 'a', n: 2 },
          ],
          revenue: { amount: -1, currency: 'EUR' },
        },
      }),
    );
    expect(value?.impact).toEqual({ summary: 'x', counts: [{ what: 'a', n: 2 }] });
  });

  test('mistakes at different depths of different lists stay apart', () => {
    const { value } = rescue(
      withFields({
        symptoms: ['a', '', 'b'],
        factors: [
          { role: 'root' },
          flawless.factors?.[1],
          { ...flawless.factors?.[1], id: 'other', causedBy: ['Bad', 'small-staging'] },
        ],
        impact: { summary: 'x', counts: [{ n: 'x' }, { what: 'a', n: 1 }] },
      }),
    );
    expect(value?.symptoms).toEqual(['a', 'b']);
    expect(value?.factors?.map(({ id }) => id)).toEqual(['small-staging', 'other']);
    expect(value?.factors?.[1]?.causedBy).toEqual(['small-staging']);
    expect(value?.impact?.counts).toEqual([{ what: 'a', n: 1 }]);
  });

  test('is not fooled by keys that every object inherits', () => {
    const data = JSON.parse(
      `{ "__proto__": { "title": "x" }, "constructor": 1, "toString": [], "title": "Real" }`,
    ) as unknown;
    const { value } = rescue(data);
    expect(value).toEqual({ ...placeholders, title: 'Real' });
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });
});

const names = Object.keys(flawless) as (keyof Frontmatter)[];

test('any damaged fields are all reported, and all others survive', () => {
  const wrong = fc.constantFrom<unknown>(null, 7, NaN, { nobody: 'knows' }, [null], [{}], [[]]);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), wrong), (damage) => {
      const data = withFields(damage);
      const reported = new Set(faultsOf(FrontmatterSchema, data).map(({ path }) => path[0]));
      const { value } = rescue(data);
      expect([...reported].sort()).toEqual(Object.keys(damage).sort());
      expect(value).toBeDefined();
      for (const name of names) {
        if (!(name in damage)) expect(value?.[name]).toEqual(flawless[name]);
      }
    }),
    { numRuns: 500 },
  );
});

test('any damaged entries of a timeline go, and all others keep their place', () => {
  const entry = fc.record({
    at: fc.constantFrom('02:14', '99:99', null),
    kind: fc.constantFrom('note', 'nonsense'),
    text: fc.constantFrom('a', '', 5),
    source: fc.constantFrom('chat', 'nobody'),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (timeline) => {
      const good = timeline.flatMap(({ at, kind, text }, index) =>
        at === '02:14' && kind === 'note' && text === 'a' ? [index] : [],
      );
      const { value, restore } = rescue(withFields({ timeline }));
      expect(value?.timeline).toHaveLength(good.length);
      expect(good.map((_, index) => restore(['timeline', index])[1])).toEqual(good);
    }),
  );
});

test('anything at all is read without a throw, and what is left satisfies the schema', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.anything({ maxDepth: 4 })),
      (data) => {
        const { value } = rescue(data);
        expect(value).toBeDefined();
        expect(faultsOf(FrontmatterSchema, value)).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
