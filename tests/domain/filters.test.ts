import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Facet,
  type Facets,
  type Filter,
  choose,
  facetNames,
  fold,
  formatFilter,
  isEmpty,
  matches,
  noFilter,
  normalise,
  parseFilter,
  tally,
} from '#domain/filters.ts';

const none = Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as Facets;

function subject(folded: string, own: Partial<Record<Facet, string[]>> = {}) {
  return { folded: fold(folded), facets: { ...none, ...own } };
}

const pool = subject('Payments failed when the pool ran out', {
  severity: ['sev1'],
  service: ['payments', 'payments-db'],
  year: ['2026'],
});
const migration = subject('Checkout locked by a migration', {
  severity: ['sev1'],
  service: ['checkout'],
  year: ['2025'],
});
const flag = subject('Café shops hidden by a flag', {
  severity: ['sev2'],
  service: ['catalogue'],
  year: ['2026'],
});

const anyFilter: fc.Arbitrary<Filter> = fc.record({
  text: fc.string({ unit: 'binary' }),
  chosen: fc.dictionary(
    fc.constantFrom(...facetNames),
    fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
  ),
});

describe('an address keeps a choice', () => {
  test('any filter comes back from its address as it was', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parseFilter(formatFilter(filter))).toEqual(normalise(filter));
      }),
    );
  });

  test('the same choice has one address, in whatever order it was made', () => {
    const one = { text: ' pool  size ', chosen: { service: ['b', 'a', 'b'], severity: ['sev1'] } };
    expect(formatFilter(one)).toBe('q=pool+size&severity=sev1&service=a&service=b');
    expect(formatFilter(parseFilter('?service=b&service=a&severity=sev1&q=pool size'))).toBe(
      formatFilter(one),
    );
  });

  test('no choice has an empty address, and unknown parameters are left alone', () => {
    expect(formatFilter(noFilter)).toBe('');
    expect(parseFilter('utm=1&__proto__=x&service=&q=%20')).toEqual(noFilter);
    expect(isEmpty(parseFilter('q=%20'))).toBe(true);
    expect(isEmpty(parseFilter('year=2026'))).toBe(false);
  });
});

describe('a filter', () => {
  const left = (query: string) =>
    [pool, migration, flag].filter((it) => matches(it, parseFilter(query)));

  test('lets everything through when nothing is chosen', () => {
    expect(left('')).toEqual([pool, migration, flag]);
  });

  test('takes any value within a facet, and all facets together', () => {
    expect(left('service=payments-db&service=checkout')).toEqual([pool, migration]);
    expect(left('service=payments-db&service=checkout&year=2025')).toEqual([migration]);
    expect(left('severity=sev9')).toEqual([]);
  });

  test('wants every word, whatever its case or accents', () => {
    expect(left('q=POOL payments')).toEqual([pool]);
    expect(left('q=cafe')).toEqual([flag]);
    expect(left('q=pool migration')).toEqual([]);
  });

  test('replaces the choice of a facet, and takes it back', () => {
    const chosen = choose(parseFilter('year=2025&severity=sev1'), 'year', '2026');
    expect(formatFilter(chosen)).toBe('severity=sev1&year=2026');
    expect(formatFilter(choose(chosen, 'year', undefined))).toBe('severity=sev1');
  });
});

describe('a count beside a value', () => {
  test('is what the list would show, were it chosen instead', () => {
    const counts = tally([pool, migration, flag], parseFilter('severity=sev1'));
    expect(counts.severity).toEqual(
      new Map([
        ['sev1', 2],
        ['sev2', 1],
      ]),
    );
    expect(counts.year).toEqual(
      new Map([
        ['2026', 1],
        ['2025', 1],
      ]),
    );
    expect(counts.service.get('catalogue')).toBeUndefined();
  });

  test('agrees with matching, for any choice', () => {
    const all = [pool, migration, flag];
    const query = fc.constantFrom('', 'severity=sev1', 'year=2026&q=pool', 'service=checkout');
    fc.assert(
      fc.property(query, fc.constantFrom(...facetNames), (written, facet) => {
        const filter = parseFilter(written);
        for (const [value, count] of tally(all, filter)[facet]) {
          const chosen = choose(filter, facet, value);
          expect(all.filter((it) => matches(it, chosen))).toHaveLength(count);
        }
      }),
    );
  });
});
