import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateTerms } from '#domain/search/meant-time.ts';
import { readQueryDates } from '#domain/search/query-dates.ts';

const today = '2026-11-26';

/** The times that a query surely means: those that weigh at least half. */
function surely(query: string, day = today): string[] {
  const { meant } = readQueryDates(query, day);
  return meant.flatMap(({ term, weight }) => (weight >= 0.5 ? [term.slice(1)] : [])).sort();
}

/** Query, the reader's day, what is surely meant. */
const understood: readonly [query: string, day: string, ...meant: string[]][] = [
  ['the pool thing from March', today, '03', '2026-03'],
  ['from March', '2026-02-01', '03', '2025-03'],
  ['that one on the 14th of march', today, '03', '2026-03'],
  ['on march 14th', today, '03', '2026-03'],
  ['last March', today, '2026-03'],
  ['last March', '2026-02-01', '2025-03'],
  ['last March', '2026-03-20', '2025-03'],
  ['in march 2025', today, '2025-03'],
  ["back in march '25", today, '2025-03'],
  ['14 March 2026', today, '2026-03'],
  ['March 14, 2026', today, '2026-03'],
  ['2026-03-14', today, '2026-03'],
  ['2026-03', today, '2026-03'],
  ['July 23', today, '2023-07'],
  ['july 30', today, '07', '2026-07'],
  ['sept', today, '09', '2026-09'],
  ['november last year', today, '2025-11'],
  ['last summer', today, '2026-06', '2026-07', '2026-08'],
  ['Last Summer', '2026-04-01', '2025-06', '2025-07', '2025-08'],
  ['last summer', '2026-07-01', '2025-06', '2025-07', '2025-08'],
  ['the summer before last', today, '2025-06', '2025-07', '2025-08'],
  ['the summer before last', '2026-07-01', '2024-06', '2024-07', '2024-08'],
  ['last winter', today, '2025-12', '2026-01', '2026-02'],
  ['in the fall of 2025', today, '2025-09', '2025-10', '2025-11'],
  ['last spring', today, '2026-03', '2026-04', '2026-05'],
  ['Q3 2025', today, '2025-07', '2025-08', '2025-09'],
  ['q1', today, '2026-01', '2026-02', '2026-03'],
  ['Q4 last year', today, '2025-10', '2025-11', '2025-12'],
  ['just before christmas 2025', today, '2025-12'],
  ['black friday 2024', today, '2024-11'],
  ['at new year 2025', today, '2025-01', '2025-12', '2026-01'],
  ['two months ago', today, '2026-08', '2026-09', '2026-10'],
  ['Two months ago', '2026-01-15', '2025-10', '2025-11', '2025-12'],
  ['eleven months ago', today, '2025-11', '2025-12', '2026-01'],
  ['half a year ago', today, '2026-04', '2026-05', '2026-06'],
  ['last month', '2026-01-15', '2025-12', '2026-01'],
  ['yesterday', today, '2026-11'],
  ['early 2019', today, '2019'],
  ['the one of 2025 with the certificate', today, '2025'],
  ['this year', today, '2026'],
  ['a year ago', today, '2025'],
  ['two years ago', today, '2024'],
  ['march 2026 and november 2025', today, '2025-11', '2026-03'],
];

describe('a time that a query names', () => {
  test.each(understood)('“%s”, asked on %s', (query, day, ...meant) => {
    expect(surely(query, day)).toEqual(meant);
  });

  test('is no word of the query any more', () => {
    const { rest, words } = readQueryDates('the pool thing from March 2025, payments', today);
    expect(rest.split(/\s+/)).toEqual(['the', 'pool', 'thing', 'from', ',', 'payments']);
    expect(words).toEqual(['March 2025']);
  });

  test('means the latest month of its name most, then the month of any year', () => {
    const { meant } = readQueryDates('in march', today);
    const weightOf = (term: string) => meant.find((time) => time.term === term)?.weight ?? 0;
    const sums = ['2026', '2025', '2024'].map((year) => weightOf(`@${year}-03`) + weightOf('@03'));
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    expect(sums[2]).toBeGreaterThan(0);
  });

  test('that says early or late in a year prefers its months but takes the year', () => {
    const months = (query: string) =>
      readQueryDates(query, today).meant.flatMap(({ term }) =>
        term.includes('-') ? [term.slice(6)] : [],
      );
    expect(months('Early 2019')).toEqual(['01', '02', '03', '04']);
    expect(months('mid-2019')).toEqual(['05', '06', '07', '08']);
    expect(months('at the end of 2019')).toEqual(['09', '10', '11', '12']);
  });
});

describe('no time is named by', () => {
  test.each([
    'it may fail',
    'we march through the logs',
    'every second request',
    'servers fall over',
    'Fall over',
    'augment the decrease',
    'a Spring Boot service',
    'the spring boot app in spring security',
    'port 2020 refused',
    'ERROR 2013 (HY000): Lost connection to MySQL server during query',
    'SQL Server 2019',
    'the year 2038 problem',
    'v2024.1',
    'node 20.2024',
    'CVE-2021-44228',
    'pool-2025-7d9f8b',
    'localhost:2025',
    'nothing at all',
    '',
  ])('“%s”', (query) => {
    expect(readQueryDates(query, today)).toEqual({ meant: [], words: [], rest: query });
  });

  test.each([
    '2026-03-14T02:29:41.377Z connection refused',
    '2026-03-14 02:29:41,377 connection refused',
    '2026-03-14T02:29:41+01:00 connection refused',
    '2026/03/14 02:29:41 connection refused',
    'Mar 14 02:29:41 connection refused',
    'Jan  4 02:29:41 connection refused',
    'Sat Mar 14 02:29:41 2026 connection refused',
    '14 Mar 2026 02:29:41.377 connection refused',
    '14/Mar/2026:02:29:41 +0000 connection refused',
  ])('the moment in a pasted log line: %s', (line) => {
    const { meant, rest } = readQueryDates(line, today);
    expect(meant).toEqual([]);
    expect(rest.trim()).toBe('connection refused');
  });
});

test('whatever is typed, weights lie between 0 and 1 and times are well formed', () => {
  const words = fc.constantFrom(
    ...'last the Summer before fall of 2025 in March may 14 14th , early q3 Q5 2 two months ago'.split(
      ' ',
    ),
    ...["'25", '2026-03-14', '02:14', 'Christmas', 'year', 'New', 'half', 'a', 'winter', 'late'],
  );
  const query = fc.oneof(
    fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(query, (text) => {
      const { meant, rest } = readQueryDates(text, today);
      for (const { term, weight } of meant) {
        expect(term).toMatch(/^@(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?|0[1-9]|1[0-2])$/);
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
      }
      expect(new Set(meant.map(({ term }) => term)).size).toBe(meant.length);
      if (meant.length === 0 && !/\d/.test(text)) expect(rest).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('a document is found by its month, by that month of any year and by its year', () => {
  expect(dateTerms('2026-03-14')).toEqual(['@2026-03', '@03', '@2026']);
  expect(dateTerms('2026-03')).toEqual(['@2026-03', '@03', '@2026']);
  expect(dateTerms('2026')).toEqual(['@2026']);
  expect(dateTerms(undefined)).toEqual([]);
  expect(dateTerms('some day')).toEqual([]);
});

test('a text of ASCII alone is read as it is beside other letters', () => {
  const words = [
    ...'in of the last this early mid late end of january mar march may june sept. dec'.split(' '),
    ...'2019 2025 2038 23 14th the year before last two years ago q3 spring boot fall'.split(' '),
    ...'summer winter christmas, new year eve black friday few months back yesterday'.split(' '),
    ...'port error :9 - . / # 2026-03-14T02:29:41Z Mar 14 02:29:41 through our'.split(' '),
  ];
  const anyText = fc.array(fc.constantFrom(...words), { maxLength: 8 });
  fc.assert(
    fc.property(anyText, (all) => {
      const text = all.join(' ');
      const beside = readQueryDates(`${text} \u00e9`, '2026-11-26');
      expect({ ...beside, rest: beside.rest.replace(/\u00e9/, '').trim() }).toEqual({
        ...readQueryDates(text, '2026-11-26'),
        rest: readQueryDates(text, '2026-11-26').rest.trim(),
      });
    }),
    { numRuns: 2000 },
  );
});
