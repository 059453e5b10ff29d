import { describe, expect, test } from 'vitest';
import { type Signals, closenessOf, isClose, signalsOf } from '#domain/search/closeness.ts';
import type { Query } from '#domain/search/query.ts';
import type { Ranked, Share } from '#domain/search/rank.ts';

const nothing: Signals = {
  coverage: 0,
  modes: 0,
  operations: 0,
  elsewhere: 0,
  date: 0,
  worded: true,
};
const closeness = (signals: Partial<Signals>) => closenessOf({ ...nothing, ...signals });

describe('a result is the closer', () => {
  test.each(['coverage', 'modes', 'operations', 'date'] as const)('the more %s it has', (name) => {
    expect(closeness({ [name]: 0.4 })).toBeGreaterThan(closeness({ [name]: 0.1 }));
    expect(closeness({ [name]: 0.1 })).toBeGreaterThan(closeness({}));
  });

  test('the less the query speaks of another failure mode', () => {
    expect(closeness({ elsewhere: 1 })).toBeLessThan(closeness({}));
  });
});

test('with nothing in common, or only a little, nothing is close', () => {
  expect(closeness({})).toBeLessThan(0);
  expect(closeness({ coverage: 0.1, operations: 1 })).toBeLessThan(0);
  expect(closeness({ coverage: 0.5, modes: 1, operations: 3 })).toBeGreaterThan(0);
});

test('neither half a query nor a failure mode gets a result there alone, nor any more of it', () => {
  expect(closeness({ coverage: 1 })).toBe(closeness({ coverage: 0.5 }));
  expect(closeness({ modes: 9 })).toBe(closeness({ modes: 2.5 }));
});

test('“what broke in March?” is answered by whatever did, and by nothing else', () => {
  expect(closeness({ worded: false, date: 1 })).toBeGreaterThan(0);
  expect(closeness({ worded: false, date: 0.35 })).toBeLessThan(0);
});

describe('measured', () => {
  const words = ['pool', 'leak'].map((term) => {
    return { term, kind: 'word', weight: 1, words: term } as const;
  });
  const query: Query = {
    tokens: [],
    terms: words,
    mentions: [{ mode: 'leak', evidence: 1.6, words: [] }],
    typicality: new Map([
      ['pool', 2],
      ['leak', 9],
    ]),
  };
  const ranked = (...shares: Share[]): Ranked => ({ document: 0, score: 1, shares });
  const frequencies: Readonly<Record<string, number>> = { pool: 2, leak: 0 };
  const frequencyOf = (word: string) => frequencies[word] ?? 0;
  const measure = (...shares: Share[]) => signalsOf(query, ranked(...shares), 10, frequencyOf);
  const [pool] = words;

  test('is what the words count against all they could, words that nobody has among them', () => {
    // ln(1 + 8.5/2.5) for the one that two of ten have, ln(1 + 10.5/0.5) for the one that none has.
    const possible = Math.log(4.4) + Math.log(22);
    if (!pool) throw new Error('no term');
    expect(measure({ term: pool, score: 0.9 }).coverage).toBeCloseTo(0.9 / possible, 10);
    expect(measure().coverage).toBe(0);
  });

  test('is how much the words speak of failing systems, none of them beyond measure', () => {
    expect(measure().operations).toBeCloseTo((2 + 3) / Math.SQRT2, 10);
  });

  test('is a failure mode that is named, unless the result is of it', () => {
    const mode = { term: '~leak', kind: 'mode', weight: 1, words: '' } as const;
    expect(measure().elsewhere).toBeCloseTo(1.6, 10);
    expect(measure({ term: mode, score: 0.8 })).toMatchObject({ elsewhere: 0, modes: 0.8 });
  });

  test('is nothing where nothing was found or asked', () => {
    expect(isClose(query, undefined, 10, frequencyOf)).toBe(false);
    const empty: Query = { tokens: [], terms: [], mentions: [], typicality: new Map() };
    expect(signalsOf(empty, ranked(), 10, frequencyOf)).toEqual({ ...nothing, worded: false });
  });
});
