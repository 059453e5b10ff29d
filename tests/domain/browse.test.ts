import { describe, expect, test } from 'vitest';
import { byService, byTag, byYear, inPages, openPromises } from '#domain/browse.ts';
import { archiveWith, postmortemWith } from '../support/postmortems.ts';

const march = postmortemWith('2026-03-14-pool', {
  services: ['payments', 'payments-db'],
  tags: ['rollback', 'pool'],
  failureModes: ['connection-exhaustion', 'missing-index'],
  actions: [
    { text: 'Alert on the pool', owner: 'priya', due: '2026-03-28', type: 'detection' },
    {
      text: 'Done',
      owner: 'mei',
      due: '2026-03-20',
      type: 'prevention',
      status: 'done',
      done: '2026-03-20',
    },
  ],
});
const january = postmortemWith('2026-01-02-slots', {
  services: ['search'],
  tags: ['pool'],
  failureModes: ['connection-exhaustion'],
  actions: [{ text: 'Cap the workers', owner: 'yuki', due: '2026-02-01', type: 'prevention' }],
});
const newYear = postmortemWith('2025-12-31-late', { started: '2026-01-01T00:30+01:00' });
const all = [march, january, newYear];

describe('browsing', () => {
  test('a tag has every post-mortem that names it, tags by name', () => {
    expect([...byTag(all)].map(([tag, { length }]) => [tag, length])).toEqual([
      ['pool', 2],
      ['rollback', 1],
    ]);
  });

  test('a year holds what began in it by the archive’s own clock, the latest year first', () => {
    expect([...byYear(all)].map(([year, { length }]) => [year, length])).toEqual([
      ['2026', 2],
      ['2025', 1],
    ]);
  });

  test('a service without a post-mortem is shown, and so is one that only post-mortems know', () => {
    const archive = archiveWith({
      services: [
        { id: 'search', name: 'Search' },
        { id: 'edge', name: 'Edge' },
      ],
    });
    const views = byService(archive, all).map(({ service, postmortems }) => [
      service.name,
      postmortems.length,
    ]);
    expect(views).toEqual([
      ['Search', 1],
      ['Edge', 0],
      ['payments', 2],
      ['payments-db', 1],
    ]);
  });

  test('promises that stand come with the longest due first, kept ones not at all', () => {
    expect(openPromises(all).map(({ action }) => action.due)).toEqual(['2026-02-01', '2026-03-28']);
  });
});

describe('pages of a list', () => {
  test('a list is cut without losing or repeating anything', () => {
    const items = Array.from({ length: 205 }, (_, index) => index);
    const pages = inPages(items, 100);
    expect(pages.map((page) => [page.number, page.of, page.items.length])).toEqual([
      [1, 3, 100],
      [2, 3, 100],
      [3, 3, 5],
    ]);
    expect(pages.flatMap((page) => page.items)).toEqual(items);
  });

  test('an empty list still has its first page', () => {
    expect(inPages([])).toEqual([{ items: [], number: 1, of: 1 }]);
  });
});
