import { describe, expect, test } from 'vitest';
import { labelsOf } from '#domain/facets.ts';
import { dayNumber } from '#domain/patterns/calendar-days.ts';
import { recordsOf } from '#domain/patterns/records/from-postmortem.ts';
import { allOf } from '#domain/patterns/incidents.ts';
import {
  compare,
  describeRecurrences,
  recurrencesIn,
  stateOn,
} from '#domain/patterns/recurrence.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';
import { columnsOf, shipped } from '../../support/shipped-records.ts';

const archive = archiveWith();
const mode = { failureModes: ['disk-full'] };

function recordsWith(written: Readonly<Record<string, Partial<Frontmatter>>>) {
  return columnsOf(
    recordsOf(Object.entries(written).map(([id, fields]) => postmortemWith(id, fields, archive))),
    labelsOf(archive),
  );
}

function pairs(written: Readonly<Record<string, Partial<Frontmatter>>>) {
  const records = recordsWith(written);
  const all = allOf(records);
  return recurrencesIn(all, all).map((found) => [
    records.ids[found.incident]?.slice(11),
    records.ids[found.earlier]?.slice(11),
    found.basis,
    compare(found, records).days,
  ]);
}

describe('an incident came back', () => {
  test('when its author says so, however long ago the first was', () => {
    expect(
      pairs({
        '2026-03-14-second': { recurrenceOf: '2023-03-14-first' },
        '2023-03-14-first': {},
      }),
    ).toEqual([['second', 'first', 'stated', 1_096]]);
  });

  test('as we guess when it shares a failure mode and a service with one of the year before', () => {
    expect(
      pairs({ '2026-03-14-second': mode, '2025-03-14-first': mode, '2025-03-13-older': mode }),
    ).toEqual([
      ['second', 'first', 'guess', 365],
      ['first', 'older', 'guess', 1],
    ]);
    expect(pairs({ '2026-03-14-second': mode, '2025-03-13-first': mode })).toEqual([]);
    expect(
      pairs({ '2026-03-14-second': mode, '2026-03-01-first': { ...mode, services: ['mail'] } }),
    ).toEqual([]);
    expect(pairs({ '2026-03-14-one': mode, '2026-03-14-two': mode })).toEqual([]);
  });

  test('from the one its author names rather than from a guess, and never from itself', () => {
    expect(
      pairs({
        '2026-03-14-third': { ...mode, recurrenceOf: '2025-12-01-first' },
        '2026-03-01-second': { ...mode, services: ['mail'] },
        '2025-12-01-first': mode,
        '2025-11-01-odd': { recurrenceOf: '2025-11-01-odd' },
        '2025-10-01-lost': { ...mode, recurrenceOf: '2001-01-01-gone' },
      }),
    ).toEqual([
      ['third', 'first', 'stated', 103],
      ['first', 'lost', 'guess', 61],
    ]);
  });
});

test('promises stand as they did on the day it came back', () => {
  const action = { owner: 'priya', type: 'prevention' as const };
  const records = recordsWith({
    '2026-03-14-second': { recurrenceOf: '2026-01-01-first' },
    '2026-01-01-first': {
      actions: [
        { ...action, text: 'a', due: '2026-03-13' },
        { ...action, text: 'b', due: '2026-03-14', status: 'in-progress' },
        { ...action, text: 'c', due: '2026-02-01', status: 'done', done: '2026-03-14' },
        { ...action, text: 'd', due: '2026-02-01', status: 'done', done: '2026-03-15' },
        { ...action, text: 'e', due: '2026-02-01', status: 'accepted', reason: 'f' },
        { ...action, text: 'g', due: '2026-02-01', status: 'wont-do', reason: 'h' },
        { ...action, text: 'i', due: '2026-02-01', type: 'detection' },
      ],
    },
  });
  const all = allOf(records);
  const [found] = recurrencesIn(all, all).map((one) => compare(one, records));
  expect(found?.promises.map(({ state }) => state)).toEqual([
    'late',
    'open',
    'done',
    'late',
    'accepted',
    'dropped',
    'late',
  ]);
  expect(found?.unprevented.map(({ index }) => index)).toEqual([0, 1, 3]);
});

test('a promise kept on a day nobody wrote down counts from the day it was due', () => {
  const kept = { status: 'done', due: dayNumber('2026-02-01'), done: undefined } as const;
  expect(['2026-01-31', '2026-02-01'].map((day) => stateOn(dayNumber(day), kept))).toEqual([
    'open',
    'done',
  ]);
});

test('the ledger is told in a sentence', () => {
  const records = recordsWith({
    '2026-03-14-third': { recurrenceOf: '2026-03-02-second' },
    '2026-03-02-second': mode,
    '2026-03-01-first': {
      ...mode,
      actions: [{ text: 'a', owner: 'priya', due: '2026-04-01', type: 'prevention' }],
    },
  });
  const all = allOf(records);
  expect(describeRecurrences([], records)).toBe('No incident is known to have come back.');
  expect(describeRecurrences(recurrencesIn(all, all), records)).toBe(
    '2 incidents came back: 1 as their authors say and 1 as we guess, since they share a failure mode and a service with one of the year before. In 1 of them, prevention promised the time before was not done yet. In 1 of them, nothing had been promised.',
  );
});

test('in the shipped archive every one that says what it repeats is in the ledger', () => {
  const { written, records, incidents } = shipped();
  const stated = recurrencesIn(incidents, allOf(records)).filter(({ basis }) => basis === 'stated');
  expect(
    stated.map(({ incident, earlier }) => [records.ids[incident], records.ids[earlier]]).sort(),
  ).toEqual(
    incidents.rows
      .flatMap((row) => {
        const { id, recurrenceOf } = written[row] ?? {};
        return recurrenceOf ? [[id, recurrenceOf]] : [];
      })
      .sort(),
  );
});
