import { describe, expect, test } from 'vitest';
import { byService } from '#domain/browse.ts';
import {
  beingWritten,
  cameBack,
  introductions,
  justLearned,
  promises,
} from '#domain/pages/home.ts';
import { fewThatShowMost } from '#domain/reading-path.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';

const action = {
  text: 'Alert on the pool',
  owner: 'priya',
  due: '2026-01-31',
  type: 'detection',
} as const;

describe('the first page', () => {
  test('shows as learned only what is final', () => {
    const all = [
      postmortemWith('2026-05-01-d', { status: 'draft' }),
      postmortemWith('2026-04-01-c'),
      postmortemWith('2026-03-01-b', { status: 'superseded' }),
      postmortemWith('2026-02-01-a'),
    ];
    expect(justLearned(all).map(({ id }) => id)).toEqual(['2026-04-01-c', '2026-02-01-a']);
  });

  test('shows what is being written with the latest meeting first, in whatever zone it was noted', () => {
    const all = [
      postmortemWith('2026-05-01-none', { status: 'draft' }),
      postmortemWith('2026-04-01-early', {
        status: 'draft',
        review: { meeting: '2026-04-03T10:00+02:00' },
      }),
      postmortemWith('2026-04-01-late', {
        status: 'in-review',
        review: { meeting: '2026-04-03T09:00Z' },
      }),
    ];
    expect(beingWritten(all, 'UTC').map(({ postmortem }) => postmortem.id)).toEqual([
      '2026-04-01-late',
      '2026-04-01-early',
      '2026-05-01-none',
    ]);
  });

  test('shows an incident that came back with the promises that were open that day', () => {
    const earlier = postmortemWith('2025-11-05-slots', {
      actions: [
        { ...action, id: 'open' },
        { ...action, id: 'in-time', status: 'done', done: '2026-01-20' },
        { ...action, id: 'too-late', status: 'done', done: '2026-04-01' },
        { ...action, id: 'risk', status: 'accepted', reason: 'rare', revisit: '2026-09-01' },
      ],
    });
    const again = postmortemWith('2026-03-14-pool', { recurrenceOf: '2025-11-05-slots' });
    const unknown = postmortemWith('2026-03-15-other', { recurrenceOf: '2019-01-01-gone' });
    const [recurrence, ...others] = cameBack([unknown, again, earlier]);
    expect(recurrence?.earlier.id).toBe('2025-11-05-slots');
    expect(recurrence?.open.map(({ id }) => id)).toEqual(['open', 'too-late']);
    expect(others).toEqual([]);
  });

  test('counts a promise kept after its day as late', () => {
    const all = [
      postmortemWith('2026-03-14-pool', {
        actions: [
          { ...action, id: 'a', status: 'done', done: '2026-01-31' },
          { ...action, id: 'b', status: 'done', done: '2026-02-01' },
          { ...action, id: 'c', status: 'in-progress' },
          { ...action, id: 'd', status: 'wont-do', reason: 'gone' },
        ],
      }),
    ];
    const { onTime, late, open } = promises(all);
    expect([onTime, late, open.map(({ action: { id } }) => id)]).toEqual([1, 1, ['c']]);
  });
});

describe('the few to read first', () => {
  const broad = postmortemWith('2026-01-01-broad', {
    failureModes: ['retry-storm', 'cache-stampede'],
    trigger: 'deploy',
  });
  const covered = postmortemWith('2026-02-01-covered', { failureModes: ['retry-storm'] });
  const other = postmortemWith('2026-03-01-other', { failureModes: ['dns-failure'] });
  const draft = postmortemWith('2026-04-01-draft', {
    status: 'draft',
    failureModes: ['a', 'b', 'c', 'd'],
  });

  test('show between them most of how things failed, and none that adds nothing', () => {
    const picks = fewThatShowMost([draft, other, covered, broad], 3);
    expect(picks.map(({ id }) => id)).toEqual(['2026-01-01-broad', '2026-03-01-other']);
  });

  test('are the more severe among equals, and of an unclassified archive the worst', () => {
    const mild = postmortemWith('2026-03-01-mild', { severity: 'sev3' });
    const grave = postmortemWith('2026-01-01-grave', { severity: 'sev1' });
    expect(fewThatShowMost([mild, grave], 2).map(({ id }) => id)).toEqual(['2026-01-01-grave']);
  });

  test('introduce services that are in use and have failed', () => {
    const archive = archiveWith({
      services: [
        { id: 'gone', name: 'Gone', retired: true },
        { id: 'edge', name: 'Edge' },
        { id: 'payments', name: 'Payments' },
      ],
    });
    const all = [broad, postmortemWith('2025-01-01-gone', { services: ['gone'] })];
    expect(introductions(byService(archive, all)).map(({ view }) => view.service.id)).toEqual([
      'payments',
    ]);
  });
});
