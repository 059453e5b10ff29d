import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { matches, noFilter, parseFilter, tally } from '#domain/filters.ts';
import { rowsMatching, tallyRows } from '#domain/patterns/column-filter.ts';
import { cellFilter } from '#domain/patterns/cell-filter.ts';
import { categorySlice } from '#domain/patterns/category-slice.ts';
import { patternChapters } from '#domain/patterns/chapters.ts';
import { computePatterns, patternSource } from '#domain/patterns/compute.ts';
import { recordsOf } from '#domain/patterns/records/from-postmortem.ts';
import { allOf, idsIn } from '#domain/patterns/incidents.ts';
import { ledgerOf } from '#domain/patterns/ledger.ts';
import { tallySelection } from '#domain/patterns/pattern-filter.ts';
import { firstView, formatView, parseView } from '#domain/patterns/pattern-view.ts';
import { recurrencesIn, repeatable } from '#domain/patterns/recurrence.ts';
import { selectRecords } from '#domain/patterns/selection.ts';
import { firstChoice } from '#domain/patterns/tables/table.ts';
import { type PatternTableId, patternTables } from '#domain/patterns/tables/tables.ts';
import { idsOf, rootCauseCategories } from '#domain/taxonomy.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';
import { labelsOf } from '#domain/facets.ts';
import { foldRow } from '#domain/row-file.ts';
import { columnsOf, shipped } from '../../support/shipped-records.ts';

const { written, records, incidents, labels } = shipped();
/** As the list filters them, one at a time. */
const listed = written.map((record) => ({ ...record, folded: foldRow(record, labels) }));
const tableIds = Object.keys(patternTables) as PatternTableId[];

describe('a view', () => {
  test('is what its address says, and back', () => {
    const query = 'q=pool&severity=sev1&root=1&time=toDetect&by=service';
    expect(formatView(parseView(query))).toBe(query);
    expect(parseView('')).toEqual(firstView);
    expect(formatView(firstView)).toBe('');
  });

  test('leaves alone what it does not know', () => {
    expect(parseView('by=colour&time=forever&utm=x')).toEqual(firstView);
  });
});

test('every table has its place in one chapter', () => {
  expect(patternChapters.flatMap(({ tables }) => [...tables]).sort()).toEqual(tableIds.sort());
});

describe('the filter of a number', () => {
  test.each(['', 'severity=sev2', 'service=payments', 'category=process-gap&root=1', 'by=service'])(
    'shows in the list exactly the incidents it counts, with %s',
    (query) => {
      const view = parseView(query);
      const { incidents: chosen, leftOut } = selectRecords(records, view.filter);
      const choice = { ...firstChoice(labels), ...view };
      let said = 0;
      for (const id of tableIds) {
        const table = patternTables[id](chosen, choice);
        for (const row of table.rows) {
          for (const [index, column] of table.columns.entries()) {
            const filter = cellFilter(table, row, column, view, leftOut);
            if (!filter) continue;
            said++;
            const found = listed.filter((record) => matches(record, filter)).map((it) => it.id);
            const counted = idsIn(records, row.cells[index]?.incidents ?? []);
            expect(found, `${id}: ${row.id}, ${column.id}`).toEqual(counted);
          }
        }
      }
      expect(said).toBeGreaterThan(20);
    },
  );
});

test('the filter lets through, and counts, what the list does', () => {
  const { values } = records;
  const some = (facet: keyof typeof values) =>
    fc.subarray([...values[facet], 'nothing-has-it'], { maxLength: 2 });
  const filters = fc.record({
    text: fc
      .subarray(['pool', 'SEV2', 'data', 'connection exhaustion', 'PÄYMENTS', '2026-03', 'zz'], {
        maxLength: 2,
      })
      .map((words) => words.join(' ')),
    chosen: fc.record(
      {
        severity: some('severity'),
        service: some('service'),
        category: some('category'),
        failureMode: some('failureMode'),
        year: some('year'),
        kind: some('kind'),
        status: some('status'),
      },
      { requiredKeys: [] },
    ),
  });
  fc.assert(
    fc.property(filters, (filter) => {
      expect(idsIn(records, rowsMatching(records, filter))).toEqual(
        listed.filter((record) => matches(record, filter)).map(({ id }) => id),
      );
      expect(tallyRows(records, filter)).toEqual(tally(listed, filter));
    }),
  );
});

describe('what the form offers', () => {
  test('leaves as many as it says, drills and replaced ones among it', () => {
    for (const query of ['', 'severity=sev2', 'kind=near-miss', 'status=superseded', 'q=pool']) {
      const filter = parseFilter(query);
      const counts = tallySelection(records, filter);
      for (const facet of ['severity', 'kind', 'status', 'service', 'year'] as const) {
        for (const [value, count] of counts[facet]) {
          const narrowed = { ...filter, chosen: { ...filter.chosen, [facet]: [value] } };
          const { rows } = selectRecords(records, narrowed).incidents;
          expect(rows.length, `${query} ${value}`).toBe(count);
        }
      }
    }
  });
});

describe('the patterns of a view', () => {
  const source = patternSource({ records, exposure: undefined, today: '2026-11-21' });

  test('are of what the view selects', () => {
    const view = parseView('severity=sev2&by=service');
    const { selection, table, about } = computePatterns(source, view);
    expect(selection).toEqual(selectRecords(records, view.filter));
    expect(about).toContain(`${selection.incidents.rows.length} incidents`);
    expect(table('lengths').facet).toBe('service');
  });

  test('say of what came back only what is selected', () => {
    expect(computePatterns(source, firstView).cameBack).toMatch(/^4 incidents came back/);
    expect(computePatterns(source, parseView('year=2024')).cameBack).toMatch(/^No incident/);
  });
});

describe('the ledger', () => {
  const archive = archiveWith();
  const promise = {
    text: 'Own roles',
    owner: 'priya',
    due: '2026-01-01',
    type: 'prevention',
  } as const;
  const before = postmortemWith('2025-11-05-search', {
    failureModes: ['connection-exhaustion'],
    actions: [
      { ...promise, text: 'Alert', type: 'detection', status: 'done', done: '2025-11-12' },
      { ...promise, text: 'Carry the alert on', type: 'detection' },
      promise,
    ],
  });
  const after = postmortemWith('2026-03-14-payments', { recurrenceOf: '2025-11-05-search' });

  test('tells every promise of the time before, what was still to be done first', () => {
    const both = columnsOf(recordsOf([after, before]), labelsOf(archive));
    const found = recurrencesIn(allOf(both), allOf(both));
    const [entry] = ledgerOf(found, both, [after, before]);
    expect(entry).toMatchObject({
      basis: 'stated',
      incident: { id: '2026-03-14-payments' },
      earlier: { id: '2025-11-05-search' },
    });
    expect(
      entry?.promises.map(({ text, state, unprevented }) => [text, state, unprevented]),
    ).toEqual([
      ['Own roles', 'late', true],
      ['Carry the alert on', 'late', false],
      ['Alert', 'done', false],
    ]);
  });

  test('takes no drill for an incident that could come back', () => {
    const drill = postmortemWith('2026-03-01-drill', { kind: 'drill' });
    const old = postmortemWith('2026-03-02-old', { status: 'superseded' });
    const all = columnsOf(recordsOf([drill, old, after]), labelsOf(archive));
    expect(idsIn(all, repeatable(allOf(all)).rows)).toEqual(['2026-03-14-payments']);
  });
});

describe('the slice of a root cause', () => {
  const selection = selectRecords(records, noFilter);

  test.each(idsOf(rootCauseCategories))('of %s counts its incidents', (category) => {
    const having = incidents.rows
      .flatMap((row) => written[row] ?? [])
      .filter(({ factors }) => factors.some((factor) => factor.category === category));
    const { n, lengths, triggers } = categorySlice(selection, category, firstChoice(labels));
    expect(n).toBe(having.length);
    expect(lengths.map(({ label }) => label)).toEqual([
      'Time to detect',
      'Time to mitigate',
      'Time to resolve',
    ]);
    for (const { id, count, filter } of triggers) {
      expect(count).toBe(having.filter(({ facets }) => facets.trigger.includes(id)).length);
      const found = listed.filter((record) => filter && matches(record, filter));
      expect(found).toHaveLength(count);
    }
  });
});
