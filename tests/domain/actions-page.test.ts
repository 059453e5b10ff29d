import { describe, expect, test } from 'vitest';
import { packActions, unpackActions } from '#domain/actions/file.ts';
import { actionFilter, readGrouping, standingOf } from '#domain/actions/filter.ts';
import { actionPages } from '#domain/actions/pages.ts';
import { actionLabelsOf, actionMarks, actionRowOf, countDues, dayOf } from '#domain/actions/row.ts';
import { shelveActions } from '#domain/actions/shelves.ts';
import type { WrittenAction } from '#domain/actions.ts';
import { newestFact } from '#domain/newest-fact.ts';
import { archiveWith, postmortemWith } from '../support/postmortems.ts';

const archive = archiveWith({
  services: [
    { id: 'search', name: 'Search' },
    { id: 'payments', name: 'Payments' },
  ],
  people: { priya: 'Priya Nambiar', kwame: { name: 'Kwame Asante', left: '2026-04-30' } },
});

const base = { owner: 'priya', due: '2026-03-28', type: 'detection' } as const;
const accepted = { status: 'accepted', reason: 'Rare.', revisit: '2026-09-01' } as const;

function promising(id: string, actions: WrittenAction[], fields = {}) {
  return postmortemWith(id, { actions, ...fields }, archive);
}

const march = promising('2026-03-14-pool', [
  { ...base, id: 'alert', text: 'Alert on `pool_used`' },
  {
    ...base,
    id: 'early',
    text: 'Cap it',
    due: '2026-03-20',
    status: 'in-progress',
    owner: 'kwame',
  },
  { ...base, id: 'risk', text: 'Buy another', ...accepted },
  { ...base, id: 'never', text: 'Rewrite', status: 'wont-do', reason: 'Too much.' },
]);
const november = promising(
  '2025-11-05-slots',
  [
    { ...base, id: 'late', text: 'Slow', due: '2025-12-30', status: 'done', done: '2026-01-08' },
    { ...base, id: 'quick', text: 'Fast', due: '2025-12-30', status: 'done', done: '2025-12-30' },
  ],
  { services: ['search', 'payments', 'search'], status: 'superseded' },
);
const all = [march, november];
const rows = shelveActions(all)
  .flatMap(({ actions }) => actions)
  .map((promised) => actionRowOf(promised, archive));
const row = (id: string) => rows.find((it) => it.id === id) ?? expect.fail(`no action ${id}`);

describe('the shelves of actions', () => {
  test('hold every action once: open by due date, done by the year it was finished', () => {
    const shelves = shelveActions(all).map(({ path, actions }) => [
      path,
      actions.map(({ action }) => action.id),
    ]);
    expect(shelves).toEqual([
      ['', ['early', 'alert']],
      ['accepted', ['risk']],
      ['done/2026', ['late']],
      ['done/2025', ['quick']],
      ['dropped', ['never']],
    ]);
  });

  test('are only the open one where nothing was ever promised', () => {
    expect(shelveActions([]).map(({ path }) => path)).toEqual(['']);
    expect(actionPages([], archive)).toMatchObject([{ path: '', asOf: undefined, dues: '' }]);
  });

  test('are cut into pages, each with the counts of all', () => {
    const many = Array.from({ length: 250 }, (_, index) => ({
      ...base,
      text: `Thing ${index}`,
      ...(index % 2 === 0 && { status: 'done' as const, done: '2026-04-01' }),
    }));
    const pages = actionPages([promising('2026-03-14-pool', many)], archive);
    expect(pages.map(({ path, list }) => [path, list.items.length])).toEqual([
      ['', 100],
      ['2', 25],
      ['done/2026', 100],
      ['done/2026/2', 25],
    ]);
    expect(pages.map(({ dues }) => dues)).toEqual([
      '2026-03-28:125',
      '2026-03-28:125',
      undefined,
      undefined,
    ]);
    expect(
      pages[0]?.glimpses.map(({ path, count, rows: few }) => [path, count, few.length]),
    ).toEqual([['done/2026', 125, 5]]);
    expect(pages[1]?.glimpses).toEqual([]);
  });
});

describe('how an action stands', () => {
  test.each([
    ['2026-03-29', 'late'],
    ['2026-03-28', 'fortnight'],
    ['2026-03-14', 'fortnight'],
    ['2026-03-13', 'later'],
  ])('on %s is %s, when it is due on 28 March', (today, standing) => {
    expect(standingOf(today, row('alert'))).toBe(standing);
  });

  test('does not depend on the day once it is settled', () => {
    for (const today of ['2020-01-01', '2030-01-01']) {
      expect(['risk', 'never', 'late', 'quick'].map((id) => standingOf(today, row(id)))).toEqual([
        'accepted',
        'dropped',
        'kept-late',
        'kept',
      ]);
    }
  });
});

describe('a row of actions', () => {
  test('names the day that matters', () => {
    expect(
      ['alert', 'risk', 'never', 'late'].map((id) => Object.values<unknown>({ ...dayOf(row(id)) })),
    ).toEqual([
      ['', '2026-03-28', true, ''],
      ['Revisit on', '2026-09-01', true, ''],
      ['Was due', '2026-03-28', false, ''],
      ['Done', '2026-01-08', false, '9 days late'],
    ]);
  });

  test('says who left, what was begun, and that its post-mortem is not final', () => {
    expect(row('early').owner).toEqual({ id: 'kwame', name: 'Kwame Asante', left: '2026-04-30' });
    expect(actionMarks(row('early'))).toEqual(['In progress']);
    expect(actionMarks(row('late'))).toEqual(['Post-mortem superseded']);
    expect(row('late').source.services).toEqual(['search', 'payments']);
  });

  test('comes back from the data file as it was', () => {
    const file = packActions(rows, actionLabelsOf(archive, rows));
    const { rows: read, labels } = unpackActions(
      JSON.parse(JSON.stringify(file)) as typeof file,
      '2026-03-21',
    );
    const unread = read.map(({ facets, folded, ...rest }) => {
      expect(facets.owner).toEqual([rest.owner.id]);
      expect(folded).toContain(rest.source.id);
      return rest;
    });
    expect(unread).toEqual(rows);
    expect(labels.service).toEqual({ search: 'Search', payments: 'Payments' });
    const left = (query: string) =>
      read.filter((it) => actionFilter.matches(it, actionFilter.parse(query))).map(({ id }) => id);
    expect(left('state=late')).toEqual(['early']);
    expect(left('state=fortnight')).toEqual(['alert']);
    expect(left('service=search')).toEqual(['late', 'quick']);
    expect(left('owner=kwame&type=detection')).toEqual(['early']);
    expect(left('q=KWAME asante cap')).toEqual(['early']);
  });

  test('is counted by the day it is due', () => {
    expect(countDues([{ due: '2026-05-02' }, { due: '2026-04-11' }, { due: '2026-05-02' }])).toBe(
      '2026-04-11:1 2026-05-02:2',
    );
  });
});

test('a grouping nobody offers is the first', () => {
  expect(['owner', 'constructor', '', null].map(readGrouping)).toEqual([
    'owner',
    'state',
    'state',
    'state',
  ]);
});

describe('the newest fact', () => {
  test('is the latest thing that happened, in the archive’s zone', () => {
    expect(newestFact(all, 'UTC')).toBe('2026-03-14');
    const late = postmortemWith('2026-03-14-pool', { resolved: '2026-03-14T23:30Z' });
    expect(newestFact([late], 'Europe/Amsterdam')).toBe('2026-03-15');
    const told = postmortemWith('2026-03-14-pool', {
      timeline: '02:14 symptom: it began\n2026-03-19T09:00Z discovery: it was the batch',
    });
    expect(newestFact([told], 'UTC')).toBe('2026-03-19');
    const reread = postmortemWith('2025-03-14-pool', {
      rereads: [{ on: '2025-09-14', missed: 'Much.' }],
    });
    expect(newestFact([reread], 'UTC')).toBe('2025-09-14');
  });

  test('is not what lies ahead, and of nothing there is none', () => {
    const ahead = promising('2026-03-14-pool', [{ ...base, text: 'Later', due: '2030-01-01' }], {
      review: { meeting: '2026-12-01T10:00Z' },
    });
    expect(newestFact([ahead], 'UTC')).toBe('2026-03-14');
    expect(newestFact([], 'UTC')).toBeUndefined();
  });
});
