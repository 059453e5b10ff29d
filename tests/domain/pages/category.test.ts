import { describe, expect, test } from 'vitest';
import { casesOf, summariseCategory, weakSpots } from '#domain/pages/category.ts';
import type { WrittenFactor } from '#domain/postmortem.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';

const archive = archiveWith({ services: [{ id: 'payments-db', name: 'Payments database' }] });

const gap = (role: WrittenFactor['role'], text: string, on?: string): WrittenFactor => ({
  role,
  category: 'process-gap',
  text,
  ...(on !== undefined && { on }),
});

const both = postmortemWith('2026-03-14-both', {
  factors: [
    gap('immediate', 'Nobody looked', 'paging'),
    gap('root', 'Nobody was asked to', 'Database  Monitoring'),
    { role: 'root', category: 'design-weakness', text: 'Other', on: 'paging' },
  ],
});
const helped = postmortemWith('2026-02-01-helped', {
  factors: [
    gap('contributing', 'No step', 'database monitoring'),
    gap('contributing', 'No other step', 'database monitoring'),
  ],
});
const root = postmortemWith('2026-01-01-root', {
  factors: [
    gap('root', 'No plan', 'payments-db'),
    gap('immediate', 'No look', 'payments database'),
  ],
});
const none = postmortemWith('2025-12-01-none', {
  factors: [{ role: 'root', category: 'human-error', text: 'A slip' }],
});
const all = [both, helped, root, none];

describe('a root-cause category', () => {
  test('tells each post-mortem once, under its deepest role, with all its factors of the category', () => {
    const cases = casesOf('process-gap', all);
    expect(cases.map(({ postmortem, role }) => [postmortem.id, role])).toEqual([
      [both.id, 'root'],
      [root.id, 'root'],
      [helped.id, 'contributing'],
    ]);
    expect(cases[0]?.factors.map(({ text }) => text)).toEqual([
      'Nobody was asked to',
      'Nobody looked',
    ]);
  });

  test('counts post-mortems, not factors, and one in every role it has', () => {
    expect(summariseCategory('process-gap', all, archive)).toMatchObject({
      total: 3,
      roles: { root: 2, contributing: 1, immediate: 2 },
      placed: 3,
    });
  });

  test('counts what was weak whatever its case and spaces, and services by id or name', () => {
    const { on } = summariseCategory('process-gap', all, archive);
    expect(on.map(({ label, service, count }) => [label, service, count])).toEqual([
      ['Database Monitoring', undefined, 2],
      ['Payments database', 'payments-db', 1],
      ['paging', undefined, 1],
    ]);
    expect(on[0]?.postmortems.map(({ id }) => id)).toEqual([both.id, helped.id]);
  });

  test('that nobody named counts nothing', () => {
    expect(casesOf('communication-breakdown', all)).toEqual([]);
    expect(summariseCategory('communication-breakdown', all, archive)).toMatchObject({
      total: 0,
      on: [],
      placed: 0,
    });
  });
});

test('what was weak in whatever category is counted once for each post-mortem', () => {
  const spots = weakSpots(all, archive);
  expect(spots.map(({ label, count }) => [label, count])).toEqual([
    ['Database Monitoring', 2],
    ['Payments database', 1],
    ['paging', 1],
  ]);
});

test('of what was weak very often the first post-mortems are linked, and all counted', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    postmortemWith(`2026-01-${String(index + 1).padStart(2, '0')}-x`, {
      factors: [gap('root', 'No step', 'paging')],
    }),
  );
  const [paging] = weakSpots(many, archive);
  expect(paging?.count).toBe(30);
  expect(paging?.postmortems.length).toBeLessThan(30);
  expect(paging?.postmortems[0]?.id).toBe('2026-01-01-x');
});
