import { describe, expect, test } from 'vitest';
import { failureModeIndex } from '#domain/pages/failure-mode-index.ts';
import { failureModePage } from '#domain/pages/failure-mode.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';

const slots = 'FATAL: remaining connection slots are reserved';
const exhausted = { failureModes: ['connection-exhaustion'] } satisfies Partial<Frontmatter>;

const march = postmortemWith('2026-03-14-pool', {
  ...exhausted,
  failureModes: ['connection-exhaustion', 'missing-index'],
  trigger: 'deploy',
  symptoms: ['pool 100 / 100', slots],
  firstChecks: ['Pool in use', 'The last deploy'],
  fix: { text: 'Rolled back', holds: 'patch' },
  timeline: [
    { at: '02:34', kind: 'ruled-out', text: 'The provider; its latency is flat' },
    { at: '02:36', kind: 'hypothesis', text: 'DNS', suspect: 'dns-failure', outcome: 'ruled-out' },
    { at: '02:38', kind: 'hypothesis', text: 'The pool', suspect: 'connection-exhaustion' },
  ],
  actions: [{ text: 'Alert on the pool', owner: 'priya', due: '2026-03-28', type: 'detection' }],
});
const november = postmortemWith('2025-11-05-slots', {
  ...exhausted,
  services: ['search'],
  symptoms: [slots],
  firstChecks: ['The last deploy'],
});
const september = postmortemWith('2025-09-23-locked', {
  failureModes: ['migration-lock'],
  timeline: [
    {
      at: '02:20',
      kind: 'hypothesis',
      text: 'Out of connections; 140 of 300 in use',
      suspect: 'connection-exhaustion',
      outcome: 'ruled-out',
    },
  ],
});
const members = [march, november];
const all = [march, november, september];
const page = failureModePage('connection-exhaustion', members, all);

describe('the page of a failure mode', () => {
  test('tells lines that several post-mortems have first, with how many and the newest', () => {
    expect(
      page.signs.items.map(({ text, count, postmortem }) => [text, count, postmortem.id]),
    ).toEqual([
      [slots, 2, march.id],
      ['pool 100 / 100', 1, march.id],
    ]);
  });

  test('tells what to check first and what stopped it, each sentence once', () => {
    expect(page.checks.items.map(({ text }) => text)).toEqual(['Pool in use', 'The last deploy']);
    expect(page.remedies.items).toMatchObject([
      { text: 'Rolled back', holds: 'patch', postmortem: { id: march.id } },
    ]);
  });

  test('tells what was ruled out on the way, with where that stands', () => {
    expect(page.ruledOut.items).toMatchObject([
      { text: 'The provider; its latency is flat', anchor: 't-0234', suspect: undefined },
      { text: 'DNS', anchor: 't-0236', suspect: 'dns-failure' },
    ]);
  });

  test('tells which other incidents looked like it, and what they were', () => {
    expect(page.mistaken.items).toMatchObject([
      { anchor: 't-0220', was: ['migration-lock'], postmortem: { id: september.id } },
    ]);
  });

  test('counts where it occurs, what sets it off and what comes with it', () => {
    expect(page.services).toEqual([
      { id: 'payments', count: 1 },
      { id: 'search', count: 1 },
    ]);
    expect(page.triggers).toEqual([{ id: 'deploy', count: 1 }]);
    expect(page.together).toEqual([{ id: 'missing-index', count: 1 }]);
  });

  test('holds the promises that stand', () => {
    expect(page.dues).toEqual(['2026-03-28']);
    expect(page.open).toMatchObject({ items: [{ action: { owner: 'priya' } }], more: 0 });
  });

  test('takes some of every post-mortem when there is too much, and says how much it leaves out', () => {
    const symptomsOf = (id: string) => Array.from({ length: 20 }, (_, index) => `${id} ${index}`);
    const many = ['2026-03-01-c', '2026-02-01-b', '2026-01-01-a'].map((id) =>
      postmortemWith(id, { ...exhausted, symptoms: symptomsOf(id) }),
    );
    const { items, more } = failureModePage('connection-exhaustion', many, many).signs;
    expect(items.length + more).toBe(60);
    expect(items.length).toBeLessThan(20);
    const perOrigin = Map.groupBy(items, ({ postmortem }) => postmortem.id);
    const [least, most] = [Math.min, Math.max].map((pick) =>
      pick(...[...perOrigin.values()].map(({ length }) => length)),
    );
    expect(perOrigin.size).toBe(3);
    expect(most).toBe(least);
    expect([...perOrigin.keys()]).toEqual(many.map(({ id }) => id));
  });

  test('of an incident with nothing but a name says nothing it does not know', () => {
    const bare = postmortemWith('2026-01-01-bare', exhausted);
    const { signs, checks, remedies, ruledOut, mistaken, open } = failureModePage(
      'connection-exhaustion',
      [bare],
      [bare],
    );
    for (const part of [signs, checks, remedies, ruledOut, mistaken, open]) {
      expect(part).toEqual({ items: [], more: 0 });
    }
  });
});

describe('the index of failure modes', () => {
  const archive = archiveWith({
    failureModes: [{ id: 'gremlins', label: 'Gremlins', description: 'Small ones.' }],
  });

  test('has those that occurred, the commonest first, among equals the latest', () => {
    const { seen } = failureModeIndex(all, archive);
    expect(seen.map(({ id, count, latest, open }) => [id, count, latest, open])).toEqual([
      ['connection-exhaustion', 2, '2026-03-14', 1],
      ['missing-index', 1, '2026-03-14', 1],
      ['migration-lock', 1, '2025-09-23', 0],
    ]);
  });

  test('names the others of the list, the organisation’s own among them, and no other way round', () => {
    const { seen, unseen } = failureModeIndex(all, archive);
    expect(unseen.map(({ id }) => id)).toContain('gremlins');
    expect(seen.length + unseen.length).toBe(Object.keys(archive.failureModes).length);
  });

  test('has one that no list knows under the name it was given', () => {
    const odd = postmortemWith('2026-01-01-odd', { failureModes: ['constructor'] });
    expect(failureModeIndex([odd], archive).seen).toMatchObject([
      { id: 'constructor', label: 'constructor', description: undefined },
    ]);
  });

  test('does not count an incident again for the post-mortem that was replaced', () => {
    const replaced = postmortemWith('2025-11-05-first-try', { ...exhausted, status: 'superseded' });
    const { seen } = failureModeIndex([november, replaced], archive);
    expect(seen).toMatchObject([{ id: 'connection-exhaustion', count: 1 }]);
    expect(failureModeIndex([replaced], archive).seen).toMatchObject([{ count: 1 }]);
  });
});
