import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { labelsOf } from '#domain/facets.ts';
import { noFilter, parseFilter } from '#domain/filters.ts';
import { recordsOf } from '#domain/patterns/records/from-postmortem.ts';
import { dateOfNumber } from '#domain/patterns/calendar-days.ts';
import { idsIn } from '#domain/patterns/incidents.ts';
import { lengthStates } from '#domain/patterns/length.ts';
import {
  packNumbers,
  signed,
  unpackNumbers,
  unsigned,
} from '#domain/patterns/records/packed-numbers.ts';
import { addWords, unpackRecords } from '#domain/patterns/records/read-columns.ts';
import { type RecordColumns, noDay, noHour } from '#domain/patterns/records/record-columns.ts';
import { packRecords, packWords } from '#domain/patterns/records/record-file.ts';
import {
  byFacet,
  categories,
  measureNames,
  roles,
  statuses,
  types,
} from '#domain/patterns/records/record-lists.ts';
import type { PatternRecord } from '#domain/patterns/records/record.ts';
import { describeSelection, selectRecords } from '#domain/patterns/selection.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';
import { columnsOf, shipped } from '../../support/shipped-records.ts';

const archive = archiveWith();

function recordWith(fields: Partial<Frontmatter>, id = '2026-03-14-payments') {
  const [record] = recordsOf([postmortemWith(id, fields)]);
  if (!record) throw new Error('one post-mortem makes one record');
  return record;
}

describe('the lengths of an incident', () => {
  const times = (fields: Partial<Frontmatter>) => recordWith(fields).times;

  test('are exact when both ends are', () => {
    expect(
      times({
        detected: '2026-03-14T02:17Z',
        mitigated: '2026-03-14T02:45Z',
        resolved: '2026-03-14T02:52Z',
      }),
    ).toEqual({
      toDetect: { state: 'exact', minutes: 3 },
      toMitigate: { state: 'exact', minutes: 28 },
      toResolve: { state: 'exact', minutes: 38 },
    });
  });

  test('are bounded when an end is', () => {
    expect(
      times({ started: 'before 2026-03-14T02:14Z', detected: '2026-03-14T02:17Z' }).toDetect,
    ).toEqual({ state: 'at-least', minutes: 3 });
    expect(times({ detected: 'before 2026-03-14T02:17Z' }).toDetect).toEqual({
      state: 'at-most',
      minutes: 3,
    });
  });

  test('are unknown when an end is, or was never written down', () => {
    expect(times({ detected: 'unknown', resolved: 'unknown' })).toEqual({
      toDetect: { state: 'unknown', minutes: 0 },
      toMitigate: { state: 'unknown', minutes: 0 },
      toResolve: { state: 'unknown', minutes: 0 },
    });
  });

  test('until all was normal again are no shorter than until users were no longer hurt', () => {
    const moments = { detected: '2026-03-14T02:17Z', mitigated: '2026-03-14T02:45Z' };
    expect(times(moments).toResolve).toEqual({ state: 'at-least', minutes: 31 });
    expect(times({ ...moments, mitigated: 'before 2026-03-14T02:45Z' }).toResolve.state).toBe(
      'unknown',
    );
  });

  test('have not ended while the post-mortem is being written and nobody wrote an end', () => {
    const written = { status: 'in-review' as const, detected: '2026-03-14T02:17Z' };
    expect(times(written)).toMatchObject({
      toMitigate: { state: 'unresolved', minutes: 0 },
      toResolve: { state: 'unresolved', minutes: 3 },
    });
    expect(times({ ...written, mitigated: 'unknown' }).toMitigate.state).toBe('unknown');
  });
});

describe('a page', () => {
  const waited = (timeline: string) => recordWith({ timeline }).acknowledged;

  test('waits from the first page to its answer', () => {
    expect(
      waited(
        '02:15 alert: errors\n02:17 page: called\n02:18 page: again\n02:24 acknowledged: here\n',
      ),
    ).toEqual({ minutes: 7, hour: 2, since: 'page' });
  });

  test('that nobody wrote down is its alert', () => {
    expect(waited('02:15 alert: errors\n02:24 acknowledged: here\n')).toEqual({
      minutes: 9,
      hour: 2,
      since: 'alert',
    });
  });

  test('without an answer after it says nothing', () => {
    expect(waited('02:10 acknowledged: before\n02:17 page: called\n')).toBeUndefined();
    expect(waited('02:24 acknowledged: here\n')).toBeUndefined();
  });
});

/** Day, weekday and hour of a record, as the columns have them. */
function startOf(record: PatternRecord) {
  const { days, weekdays, hours } = columnsOf([record], labelsOf(archive));
  return [dateOfNumber(days[0] ?? 0), weekdays[0], hours[0]];
}

test('an incident of which nobody knows exactly when it began has no weekday and no hour', () => {
  expect(startOf(recordWith({}))).toEqual(['2026-03-14', 6, 2]);
  for (const started of ['before 2026-03-14T02:14Z', 'unknown']) {
    expect(startOf(recordWith({ started }))).toEqual(['2026-03-14', 0, noHour]);
  }
});

test('weekday and hour are those of the organisation’s zone', () => {
  const zoned = archiveWith({
    organisation: { name: 'Harbourlane', timezone: 'America/New_York' },
  });
  const [record] = recordsOf([postmortemWith('2026-03-14-payments', {}, zoned)]);
  expect(record && startOf(record)).toEqual(['2026-03-13', 5, 22]);
});

/** A record without its id in the tracker, which is only looked for, and the earlier one only if it is there. */
function asRead(
  { incident: _, recurrenceOf, ...record }: PatternRecord,
  _place: number,
  all: readonly PatternRecord[],
) {
  const facets = byFacet((facet) => [...record.facets[facet]].sort());
  return { ...record, facets, recurrenceOf: all.find(({ id }) => id === recurrenceOf)?.id };
}

/** Columns written out as records again. */
function readBack(records: RecordColumns) {
  const { ids, titles, days, hours, values, facets, factors, lengths, pages, actions } = records;
  const several = <Item>(starts: Int32Array, row: number, read: (at: number) => Item) =>
    Array.from({ length: (starts[row + 1] ?? 0) - (starts[row] ?? 0) }, (_, index) =>
      read((starts[row] ?? 0) + index),
    );
  const hourOf = (hour = noHour) => (hour === noHour ? undefined : hour);
  return ids.map((id, row) => ({
    id,
    title: titles[row],
    day: dateOfNumber(days[row] ?? 0),
    hour: hourOf(hours[row]),
    facets: byFacet((facet) =>
      several(
        facets[facet].starts,
        row,
        (at) => values[facet][facets[facet].codes[at] ?? -1],
      ).sort(),
    ),
    factors: several(factors.starts, row, (at) => ({
      role: roles[factors.roles[at] ?? -1],
      category: categories[factors.categories[at] ?? -1],
      on: factors.nouns[factors.on[at] ?? -1],
    })),
    times: Object.fromEntries(
      measureNames.map((measure) => [
        measure,
        {
          state: lengthStates[lengths[measure].states[row] ?? -1],
          minutes: lengths[measure].minutes[row],
        },
      ]),
    ),
    acknowledged:
      hourOf(pages.hours[row]) === undefined
        ? undefined
        : {
            minutes: pages.minutes[row],
            hour: pages.hours[row],
            since: pages.fromAlert[row] === 1 ? 'alert' : 'page',
          },
    actions: several(actions.starts, row, (at) => ({
      type: types[actions.types[at] ?? -1],
      status: statuses[actions.statuses[at] ?? -1],
      due: dateOfNumber(actions.due[at] ?? 0),
      done: actions.done[at] === noDay ? undefined : dateOfNumber(actions.done[at] ?? 0),
    })),
    recurrenceOf: ids[records.repeats[row] ?? -1],
  }));
}

describe('the data files', () => {
  test('give back the records of the shipped archive', () => {
    const { written, labels } = shipped();
    const read = unpackRecords(JSON.parse(JSON.stringify(packRecords(written, labels))) as never);
    expect(readBack(addWords(read, packWords(written)))).toEqual(written.map(asRead));
    expect(read.labels.service['payments-db']).toBe('Payments database');
  });

  test('give back what is odd', () => {
    const odd = recordsOf([
      postmortemWith('2026-03-14-odd', {
        started: '2026-02-28T23:00Z',
        services: ['constructor', 'payments'],
        recurrenceOf: '2001-01-01-not-there',
        status: 'draft',
        factors: [
          { role: 'immediate', category: 'communication-breakdown', text: 'x', on: ' On  call ' },
          { role: 'root', category: 'human-error', text: 'y' },
        ],
        actions: [
          { text: 'a', owner: 'b', due: '2020-01-01', type: 'detection' },
          { text: 'c', owner: 'b', due: '2026-04-01', type: 'prevention', status: 'done' },
          {
            text: 'd',
            owner: 'b',
            due: '2026-04-01',
            type: 'prevention',
            status: 'done',
            done: '2026-03-01',
          },
        ],
      }),
      postmortemWith('2026-01-01-empty', { started: 'unknown' }),
    ]);
    const labels = labelsOf(archive);
    const read = addWords(unpackRecords(packRecords(odd, labels)), packWords(odd));
    expect(readBack(read)).toEqual(odd.map(asRead));
    expect(read.repeats[0]).toBeGreaterThanOrEqual(odd.length);
    expect(readBack(unpackRecords(packRecords([], labels)))).toEqual([]);
  });

  test('give back every number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 })), (numbers) => {
        const read = unpackNumbers(packNumbers(numbers.map(unsigned)));
        expect([...read].map(signed)).toEqual(numbers);
      }),
    );
  });
});

describe('the selection', () => {
  const records = recordsOf([
    postmortemWith('2026-03-14-one', { severity: 'sev1' }),
    postmortemWith('2026-03-13-drill', { kind: 'drill' }),
    postmortemWith('2026-03-12-near', { kind: 'near-miss' }),
    postmortemWith('2026-03-11-old', { status: 'superseded' }),
  ]);
  const columns = columnsOf(records, labelsOf(archive));
  const ids = (query: string) =>
    idsIn(columns, selectRecords(columns, parseFilter(query)).incidents.rows).map((id) =>
      id.slice(11),
    );

  test('leaves drills, near misses and replaced ones out, and says so', () => {
    const selection = selectRecords(columns, noFilter);
    expect(idsIn(columns, selection.incidents.rows)).toEqual(['2026-03-14-one']);
    expect(describeSelection(selection)).toBe(
      '1 incident. Left out: 1 near miss, 1 drill, 1 told again by a newer one. Only what was written up is here: more write-ups can mean more honesty, not more failure.',
    );
  });

  test('has them when they are asked for', () => {
    expect(ids('kind=drill')).toEqual(['drill']);
    expect(ids('kind=drill&kind=near-miss&kind=incident')).toEqual(['one', 'drill', 'near']);
    expect(ids('status=superseded')).toEqual(['old']);
    expect(ids('severity=sev1')).toEqual(['one']);
    expect(ids('q=what+happened+14')).toEqual(['one']);
  });
});
