import { describe, expect, test } from 'vitest';
import { cardOf } from '#domain/search/card.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';

const archive = archiveWith({ services: [{ id: 'payments', name: 'Card intake' }] });

const action = (id: string, due: string, more = {}) =>
  ({ id, text: `Do ${id}`, owner: 'priya', due, type: 'prevention', ...more }) as const;

const entry = (at: string, kind: 'ruled-out' | 'hypothesis' | 'note', text: string, more = {}) =>
  ({ at: `2026-03-14T${at}Z`, kind, text, ...more }) as const;

const card = cardOf(
  postmortemWith(
    '2026-03-14-it',
    {
      title: 'Pool exhausted',
      services: ['payments', 'gone'],
      mitigated: '2026-03-14T02:52Z',
      symptoms: ['one', 'two', 'three', 'four'],
      firstChecks: ['a', 'b', 'c', 'd'],
      fix: { text: 'Rolled back', holds: 'patch' },
      timeline: [
        entry('02:20', 'note', 'Not this'),
        entry('02:34', 'ruled-out', 'Provider slow'),
        entry('02:38', 'hypothesis', 'Disk full', { outcome: 'ruled-out' }),
      ],
      actions: [
        action('late', '2026-06-01'),
        action('soon', '2026-04-01', { status: 'in-progress' }),
        action('kept', '2026-03-20', { status: 'done', done: '2026-03-19' }),
        action('risk', '2026-03-20', { status: 'accepted', reason: 'rare', revisit: '2026-09-01' }),
      ],
    },
    archive,
  ),
  archive,
);

describe('a card', () => {
  test('says what happened, where and when', () => {
    expect(card).toMatchObject({
      id: '2026-03-14-it',
      title: 'Pool exhausted',
      date: '2026-03-14',
      month: 'March 2026',
      severity: 'SEV2',
      services: ['Card intake', 'gone'],
      fix: { text: 'Rolled back', holds: 'patch' },
    });
  });

  test('is read at a glance: three of each', () => {
    expect(card.symptoms).toEqual(['one', 'two', 'three']);
    expect(card.firstChecks).toEqual(['a', 'b', 'c']);
  });

  test('has what was ruled out, with the entry that says so', () => {
    expect(card.ruledOut).toEqual([
      { text: 'Provider slow', anchor: 't-0234' },
      { text: 'Disk full', anchor: 't-0238' },
    ]);
  });

  test('has the promises: kept, and open with the soonest first', () => {
    expect(card.promises.kept).toEqual(['Do kept']);
    expect(card.promises.open).toEqual([
      { text: 'Do soon', due: '2026-04-01', anchor: 'action-soon' },
      { text: 'Do late', due: '2026-06-01', anchor: 'action-late' },
    ]);
  });

  test('of a draft has little, and nothing made up', () => {
    const draft = cardOf(postmortemWith('2026-03-15-it', { status: 'draft' }), archive);
    expect(draft).toMatchObject({
      symptoms: [],
      firstChecks: [],
      ruledOut: [],
      promises: { kept: [], open: [] },
      length: '',
    });
    expect(draft.fix).toBeUndefined();
  });

  test('names nobody', () => {
    expect(JSON.stringify(card)).not.toContain('priya');
  });
});
