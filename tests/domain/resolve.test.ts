import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { phaseAt, resolve } from '#domain/resolve.ts';
import { uniqueIds } from '#domain/unique-ids.ts';
import { archive, archiveFile, flawless, flawlessId } from '../support/checks.ts';

const settle = (fields: Partial<Frontmatter>, within = archive) =>
  resolve({ ...flawless, ...fields }, within, flawlessId).postmortem;

describe('a settled post-mortem', () => {
  test('has its id, its day and its defaults', () => {
    expect(settle({})).toMatchObject({
      id: flawlessId,
      day: '2026-03-14',
      kind: 'incident',
      security: false,
      restricted: false,
    });
    expect(settle({ kind: 'drill', security: true, visibility: 'restricted' })).toMatchObject({
      kind: 'drill',
      security: true,
      restricted: true,
    });
    expect(settle({ visibility: 'restricted' })).not.toHaveProperty('visibility');
  });

  test('measures what lies between its moments', () => {
    const minute = 60_000;
    expect(settle({}).durations).toEqual({
      toDetect: { ms: 3 * minute },
      toMitigate: { ms: 28 * minute },
      toResolve: { ms: 38 * minute },
    });
    expect(settle({ started: 'before 2026-03-14T02:14Z', mitigated: 'unknown' }).durations).toEqual(
      {
        toDetect: { ms: 3 * minute, bound: 'at-least' },
        toResolve: { ms: 38 * minute, bound: 'at-least' },
      },
    );
    expect(settle({ started: 'unknown' })).toMatchObject({
      durations: {},
      startedClock: undefined,
    });
    expect(settle({ detected: '2026-03-14T02:00Z' }).durations).not.toHaveProperty('toDetect');
  });

  test('tells the time by the clock of its archive', () => {
    const kathmandu = resolveArchive({
      ...archiveFile,
      organisation: { name: 'H', timezone: 'Asia/Kathmandu' },
    });
    const postmortem = settle(
      { started: '2026-03-14T02:14', detected: '2026-03-14T02:17' },
      kathmandu,
    );
    expect(postmortem.started).toMatchObject({ epochMs: Date.parse('2026-03-13T20:29Z') });
    expect(postmortem.startedClock).toMatchObject({ date: '2026-03-14', time: '02:14', hour: 2 });
    expect(settle({}, kathmandu).timeline[0]).toMatchObject({
      anchor: 't-0759',
      clock: { time: '07:59' },
    });
  });

  test('folds tags into the name archive.yaml gives them, each once', () => {
    expect(
      settle({ tags: ['pg', 'rollback', 'postgres', 'postgresql', 'constructor'] }).tags,
    ).toEqual(['postgres', 'rollback', 'constructor']);
  });

  test('lists symptoms line by line, also from a block', () => {
    expect(settle({ symptoms: 'FATAL: # slots\n\n  "x": 5 %\r\n' }).symptoms).toEqual([
      'FATAL: # slots',
      '"x": 5 %',
    ]);
    expect(settle({ symptoms: ['a'] }).symptoms).toEqual(['a']);
    expect(settle({ symptoms: undefined }).symptoms).toEqual([]);
  });

  test('names the moments that cannot be placed, and counts them as unknown', () => {
    const amsterdam = resolveArchive({
      ...archiveFile,
      organisation: { name: 'H', timezone: 'Europe/Amsterdam' },
    });
    const { postmortem, faults } = resolve(
      {
        ...flawless,
        detected: '2026-03-29T02:30',
        mitigated: '2026-10-25T02:30',
        resolved: 'unknown',
        unknownBecause: 'The logs are gone.',
      },
      amsterdam,
      flawlessId,
    );
    expect(faults.map(({ path }) => path)).toEqual([['detected'], ['mitigated']]);
    expect(postmortem.detected).toEqual({ unknown: faults[0]?.fault.message });
    expect(postmortem.resolved).toEqual({ unknown: 'The logs are gone.' });
  });

  test('gives actions and factors ids, without taking one from another', () => {
    const [action] = flawless.actions ?? [];
    const [factor] = flawless.factors ?? [];
    if (!action || !factor) throw new Error('the flawless post-mortem has both');
    const text = 'Alert when pool use stays above 80 % for 2 minutes and somebody is awake';
    const actions = settle({
      actions: [
        { ...action, text },
        { ...action, text },
        { ...action, id: 'alert' },
        { ...action, id: 'alert' },
        { ...action, text: '!!!', status: 'done' },
      ],
    }).actions;
    expect(actions.map(({ id }) => id)).toEqual([
      'alert-when-pool-use-stays-above-80-for-2-minutes',
      'alert-when-pool-use-stays-above-80-for-2-minutes-2',
      'alert',
      'alert-2',
      'action',
    ]);
    expect(actions.map(({ status }) => status)).toEqual(['open', 'open', 'open', 'open', 'done']);
    const { id, ...nameless } = factor;
    expect(id).toBeDefined();
    expect(
      settle({ factors: [nameless, { ...factor, id: 'factor-1' }, nameless] }).factors.map(
        (each) => each.id,
      ),
    ).toEqual(['factor-1-2', 'factor-1', 'factor-3']);
  });
});

describe('a timeline entry', () => {
  const anchors = (...at: string[]) =>
    settle({ timeline: at.map((time) => ({ at: time, kind: 'note', text: 'x' })) }).timeline.map(
      ({ anchor }) => anchor,
    );

  test('has an anchor of its time, of its day, or of its number', () => {
    expect(
      anchors('02:14', '02:14:30', '02:15', '2026-03-15T02:14Z', '02:14', '2026-03-16T02:15Z'),
    ).toEqual([
      't-0214',
      't-0214-2',
      't-0215',
      't-2026-03-15-0214',
      't-2026-03-15-0214-2',
      't-2026-03-16-0215',
    ]);
  });

  test('has an anchor no other entry has', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 3 * 1440 }), { maxLength: 60 });
    fc.assert(
      fc.property(minutes, (offsets) => {
        const start = Date.parse('2026-03-14T02:14Z');
        const times = offsets
          .toSorted((a, b) => a - b)
          .map((minute) => new Date(start + (minute % 7) * 1000 + minute * 60_000).toISOString());
        const all = anchors(...times);
        expect(all).toHaveLength(times.length);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  test('lies in the phase that its moment begins', () => {
    const { started, detected, mitigated, resolved } = settle({});
    const phase = (time: string, moments = {}) =>
      phaseAt(Date.parse(`2026-03-14T${time}Z`), {
        started,
        detected,
        mitigated,
        resolved,
        ...moments,
      });
    expect(
      ['02:13', '02:14', '02:17', '02:45', '02:52', '02:53'].map((time) => phase(time)),
    ).toEqual([undefined, 'unseen', 'responding', 'recovering', 'recovering', undefined]);
    const unknown = { unknown: 'why' };
    expect(phase('02:20', { started: unknown })).toBeUndefined();
    expect(phase('02:20', { detected: unknown })).toBeUndefined();
    expect(phase('02:50', { mitigated: unknown })).toBe('responding');
    expect(phase('03:50', { resolved: unknown })).toBe('recovering');
  });
});

test('ids are unique whatever is wanted, and a given id keeps its first owner', () => {
  const word = fc.constantFrom('a', 'a-2', 'a-3', 'b');
  const wanted = fc.record({ given: fc.option(word, { nil: undefined }), otherwise: word });
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 30 }), (list) => {
      const ids = uniqueIds(list);
      expect(new Set(ids).size).toBe(list.length);
      for (const [index, { given }] of list.entries()) {
        const isFirst = list.findIndex((other) => other.given === given) === index;
        if (given !== undefined && isFirst) expect(ids[index]).toBe(given);
      }
    }),
    { numRuns: 1000 },
  );
});
