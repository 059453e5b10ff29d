import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InternalText } from '#domain/leaks/leak.ts';
import { addPassages, findRuns, passages, runsIn, sharedWith } from '#domain/leaks/runs.ts';

const internal = (text: string, file = 'index.mdx'): InternalText => ({
  text,
  source: (offset) => ({ file, column: offset + 1 }),
});

const sentence = 'the new query had no index and the pool ran out of connections';
const inside = internal(`Cause: ${sentence}. Then we slept.`);

const runs = (text: string, allowed: readonly string[] = [], texts = [inside]) =>
  findRuns(text, texts, allowed).map(({ offset, length }) => text.slice(offset, offset + length));

describe('a run of eight words is found', () => {
  test('as long as it goes, with the place it is from', () => {
    const text = `We learnt that ${sentence}, which is bad.`;
    expect(findRuns(text, [inside])).toEqual([
      {
        what: 'run',
        offset: 15,
        length: sentence.length,
        words: 13,
        source: { file: 'index.mdx', column: 8 },
      },
    ]);
  });

  test.each([
    ['in other case', 'HAD NO INDEX AND THE POOL RAN OUT'],
    ['with other punctuation', 'had no “index” – and the (pool) ran: out'],
    ['across lines', 'had no index\n  and the\n\npool ran out'],
    ['with diacritics', 'hád nó index and thé pool ran out'],
    ['with what cannot be seen', 'had no in\u00addex and the po\u200bol ran out'],
  ])('%s', (_, text) => {
    expect(runs(text)).toEqual([text]);
  });

  test('at the end and at the start of a text', () => {
    expect(runs('out of connections. Then we slept. Pool ran out of connections. Then')).toEqual(
      [],
    );
    expect(runs('pool ran out of connections. Then we slept')).toHaveLength(1);
    expect(runs('Cause: the new query had no index and')).toHaveLength(1);
  });

  test('from the text that shares most of it', () => {
    const short = internal('had no index and the pool ran out again', 'short.mdx');
    expect(findRuns(sentence, [short, inside])).toMatchObject([
      { words: 13, source: { file: 'index.mdx' } },
    ]);
  });

  test('from each of two texts that meet', () => {
    const [a, b] = ['a b c d e f g h i j', 'h i j k l m n o p q'];
    const found = findRuns('a b c d e f g h i j k l m n o p q', [internal(a), internal(b)]);
    expect(found).toMatchObject([{ words: 10 }, { words: 10 }]);
  });

  test('in Japanese, where ten characters are about five words', () => {
    const text = '担当者は接続プールが枯渇したと述べた';
    expect(runs(text, [], [internal(`原因: ${text}。`)])).toEqual([text]);
    expect(runs('接続プールが枯渇', [], [internal(text)])).toEqual([]);
  });
});

describe('nothing is found', () => {
  test.each([
    ['in seven words', 'no index and the pool ran out'],
    ['when one word is another', 'the new query had no index and a pool ran out of connections'],
    ['in other words', 'A change to our database made it run out of capacity for a while.'],
    ['in nothing', ''],
  ])('%s', (_, text) => {
    expect(runs(text)).toEqual([]);
  });

  test('in dates and times alone', () => {
    const times = '2026-03-14 02:14 to 2026-03-14 02:52 UTC';
    expect(runs(times, [], [internal(times)])).toEqual([]);
    expect(
      runs(
        '41 of 52 jobs met 3 errors on host 7',
        [],
        [internal('41 of 52 jobs met 3 errors on host 7')],
      ),
    ).toHaveLength(1);
  });

  test('in an address', () => {
    const address = 'https://status.harbourlane.example/incidents/2026/03/checkout-was-slow';
    expect(runs(`See ${address}.`, [], [internal(`Published: ${address}`)])).toEqual([]);
  });

  test('in what is allowed', () => {
    expect(runs(`Now ${sentence}.`, [`“${sentence.toUpperCase()}!”`])).toEqual([]);
  });
});

test('what goes beyond the allowed text is found', () => {
  expect(runs(sentence, ['the new query had no index and the pool'])).toEqual([
    'query had no index and the pool ran out of connections',
  ]);
});

test('many texts are held against many', () => {
  const known = passages(['A sentence that both sides may very well have in common']);
  const pages = ['One page', `Another page where ${sentence}`];
  for (const page of pages) addPassages(known, page);
  const shared = sharedWith(known, [internal('Nothing here'), inside]);
  expect(pages.map((page) => runsIn(page, shared).length)).toEqual([0, 1]);
});

test('a sentence of eight words is found wherever it was pasted', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const some = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
  const eight = fc.array(word, { minLength: 8, maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(some, some, some, some, eight, (a, b, c, d, pasted) => {
      const found = findRuns(`${a} ${pasted} ${b}`, [internal(`${c} ${pasted} ${d}`)]);
      const start = a.length + 1;
      expect(
        found.some(
          ({ offset, length }) => offset <= start && offset + length >= start + pasted.length,
        ),
      ).toBe(true);
    }),
  );
});
