import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { labelsOf } from '#domain/facets.ts';
import { noFilter, parseFilter } from '#domain/filters.ts';
import { recordsOf } from '#domain/patterns/from-postmortem.ts';
import { numbersOf, packNumbers, signed, unsigned } from '#domain/patterns/packed-numbers.ts';
import { addWords, packRecords, packWords, unpackRecords } from '#domain/patterns/record-file.ts';
import { describeSelection, selectRecords } from '#domain/patterns/selection.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';
import { shipped } from '../../support/shipped-records.ts';

const archive = archiveWith();

function recordWith(fields: Partial<Frontmatter>, id = '2026-03-14-payments') {
  const [record] = recordsOf([postmortemWith(id, fields)], archive);
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

test('an incident of which nobody knows exactly when it began has no weekday and no hour', () => {
  expect(recordWith({})).toMatchObject({ day: '2026-03-14', weekday: 6, hour: 2 });
  expect(recordWith({ started: 'before 2026-03-14T02:14Z' })).toMatchObject({
    day: '2026-03-14',
    weekday: undefined,
    hour: undefined,
  });
  expect(recordWith({ started: 'unknown' }).weekday).toBeUndefined();
});

test('weekday and hour are those of the organisation’s zone', () => {
  const zoned = archiveWith({
    organisation: { name: 'Harbourlane', timezone: 'America/New_York' },
  });
  const [record] = recordsOf([postmortemWith('2026-03-14-payments', {}, zoned)], zoned);
  expect(record).toMatchObject({ day: '2026-03-13', weekday: 5, hour: 22 });
});

describe('the data files', () => {
  test('give back the records of the shipped archive', () => {
    const { records, labels } = shipped();
    const read = unpackRecords(JSON.parse(JSON.stringify(packRecords(records, labels))) as never);
    expect(addWords(read.records, packWords(records), read.labels)).toEqual(records);
    expect(read.labels.service['payments-db']).toBe('Payments database');
  });

  test('give back what is odd', () => {
    const odd = recordsOf(
      [
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
      ],
      archive,
    );
    const labels = labelsOf(archive);
    const read = unpackRecords(packRecords(odd, labels));
    expect(addWords(read.records, packWords(odd), read.labels)).toEqual(odd);
    expect(unpackRecords(packRecords([], labels)).records).toEqual([]);
  });

  test('give back every number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 })), (numbers) => {
        const next = numbersOf(packNumbers(numbers.map(unsigned)));
        expect(numbers.map(() => signed(next()))).toEqual(numbers);
      }),
    );
  });
});

describe('the selection', () => {
  const records = recordsOf(
    [
      postmortemWith('2026-03-14-one', { severity: 'sev1' }),
      postmortemWith('2026-03-13-drill', { kind: 'drill' }),
      postmortemWith('2026-03-12-near', { kind: 'near-miss' }),
      postmortemWith('2026-03-11-old', { status: 'superseded' }),
    ],
    archive,
  );
  const ids = (query: string) =>
    selectRecords(records, parseFilter(query)).records.map(({ id }) => id.slice(11));

  test('leaves drills, near misses and replaced ones out, and says so', () => {
    const selection = selectRecords(records, noFilter);
    expect(selection.records.map(({ id }) => id)).toEqual(['2026-03-14-one']);
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
