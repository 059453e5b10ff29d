import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { resolve } from '#domain/resolve.ts';
import { layOutRibbon, ribbonWidth } from '#domain/ribbon.ts';

const archive = resolveArchive({ organisation: { name: 'Harbourlane' } });

function ribbonOf(fields: Partial<Frontmatter>, timezone = 'UTC') {
  const frontmatter: Frontmatter = {
    title: 'Payments failed',
    status: 'final',
    severity: 'sev1',
    services: ['payments'],
    started: '2026-03-14T02:14Z',
    ...fields,
  };
  const { postmortem } = resolve(frontmatter, archive, '2026-03-14-payments');
  return layOutRibbon(postmortem, timezone);
}

const whole = {
  detected: '2026-03-14T02:17Z',
  mitigated: '2026-03-14T02:45Z',
  resolved: '2026-03-14T02:52Z',
};

describe('the phase ribbon', () => {
  test('gives each phase the share of the bar that it has of the time', () => {
    const { stretches, toScale, text } = ribbonOf(whole);
    expect(stretches.map(({ phase, x, width }) => [phase, x, width])).toEqual([
      ['unseen', 0, 79],
      ['responding', 79, 737],
      ['recovering', 816, 184],
    ]);
    expect(toScale).toBe(true);
    expect(text).toBe('Unseen 3 min, responding 28 min, recovering 7 min.');
  });

  test('keeps a phase of one minute visible beside one of two weeks, and says so', () => {
    const { stretches, toScale } = ribbonOf({
      started: '2026-03-01T00:00Z',
      detected: '2026-03-14T00:00Z',
      mitigated: '2026-03-14T00:01Z',
      resolved: '2026-03-14T01:00Z',
    });
    expect(stretches.map(({ width }) => width)).toEqual([880, 60, 60]);
    expect(toScale).toBe(false);
  });

  test('a phase that took no time is not drawn, and still told', () => {
    const { stretches, text } = ribbonOf({ ...whole, detected: '2026-03-14T02:14Z' });
    expect(stretches[0]).toMatchObject({ phase: 'unseen', width: 0, length: '0 min' });
    expect(text).toBe('Unseen 0 min, responding 31 min, recovering 7 min.');
  });

  test('a beginning known from one side is open, and its length is "at least"', () => {
    const ribbon = ribbonOf({ ...whole, started: 'before 2026-03-14T02:00Z' });
    expect(ribbon.openStart).toBe(true);
    expect(ribbon.stretches[0]?.length).toBe('at least 17 min');
    expect(ribbon.moments[0]?.time).toBe('before 02:00');
  });

  test('an unknown beginning is a stub of unknown length with an open end', () => {
    const ribbon = ribbonOf({ ...whole, started: 'unknown' });
    expect(ribbon.openStart).toBe(true);
    expect(ribbon.stretches[0]).toMatchObject({
      phase: 'unseen',
      width: 120,
      length: 'length unknown',
    });
    expect(ribbon.moments.map(({ name }) => name)).toEqual(['detected', 'mitigated', 'resolved']);
  });

  test('two phases whose border nobody knows are one stretch of their common length', () => {
    const ribbon = ribbonOf({ ...whole, detected: 'unknown' });
    expect(ribbon.stretches[0]).toMatchObject({
      phase: 'unsplit',
      label: 'Unseen, then responding',
      length: '31 min',
    });
  });

  test('an incident that names no end stays open to the right', () => {
    const ribbon = ribbonOf({ detected: '2026-03-14T02:17Z' });
    expect(ribbon.openEnd).toBe(true);
    expect(ribbon.stretches.at(-1)).toMatchObject({
      phase: 'responding',
      length: 'end not recorded',
    });
  });

  test('an incident that was mitigated and needed no recovery ends there', () => {
    const ribbon = ribbonOf({ detected: whole.detected, mitigated: whole.mitigated });
    expect(ribbon.openEnd).toBe(false);
    expect(ribbon.stretches.map(({ phase }) => phase)).toEqual(['unseen', 'responding']);
  });

  test('a near miss without mitigation ends when it was noticed', () => {
    const ribbon = ribbonOf({ kind: 'near-miss', detected: whole.detected });
    expect(ribbon.openEnd).toBe(false);
    expect(ribbon.text).toBe('Unseen 3 min.');
  });

  test('a draft that knows only its beginning is one open stretch', () => {
    const ribbon = ribbonOf({ status: 'draft' });
    expect(ribbon.stretches).toMatchObject([{ phase: 'unsplit', x: 0, width: ribbonWidth }]);
    expect(ribbon.openEnd).toBe(true);
  });

  test('with no moment known at all nothing is claimed', () => {
    const ribbon = ribbonOf({ started: 'unknown' });
    expect(ribbon).toMatchObject({ openStart: true, openEnd: true, moments: [] });
  });

  test('a moment out of order is left out rather than drawn backwards', () => {
    const ribbon = ribbonOf({ ...whole, detected: '2026-03-14T02:00Z' });
    expect(ribbon.moments.map(({ name }) => name)).toEqual(['started', 'mitigated', 'resolved']);
  });

  test('another day than the first is named', () => {
    const ribbon = ribbonOf({ ...whole, resolved: '2026-03-15T07:00Z' });
    expect(ribbon.moments.at(-1)?.time).toBe('15 Mar, 07:00');
  });

  test('times are those of the archive', () => {
    const ribbon = ribbonOf(whole, 'Europe/Amsterdam');
    expect(ribbon.moments.map(({ time }) => time)).toEqual(['03:14', '03:17', '03:45', '03:52']);
  });

  test('entries stand where they belong, share a mark when they would touch, and are counted outside', () => {
    const ribbon = ribbonOf({
      ...whole,
      timeline: [
        { at: '02:09', kind: 'change', text: 'Deploy.' },
        { at: '02:14', kind: 'symptom', text: 'Errors.' },
        { at: '02:17', kind: 'page', text: 'Paged.' },
        { at: '02:17:20', kind: 'acknowledged', text: 'Seen.', decisive: true },
        { at: '02:52', kind: 'recovery', text: 'Over.' },
        { at: '03:10', kind: 'discovery', text: 'Why.' },
      ],
    });
    expect(ribbon.marks).toEqual([
      { x: 0, entries: 1, decisive: false },
      { x: 79, entries: 2, decisive: true },
      { x: 1000, entries: 1, decisive: false },
    ]);
    expect(ribbon).toMatchObject({ earlier: 1, later: 1 });
  });

  test('always fills the bar exactly, in order, whatever the moments', () => {
    const minute = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined });
    const write = (at: number | undefined) =>
      at === undefined ? 'unknown' : new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
    fc.assert(
      fc.property(minute, minute, minute, fc.option(minute), (a, b, c, d) => {
        const { stretches } = ribbonOf({
          started: write(a),
          detected: write(b),
          mitigated: write(c),
          ...(d !== null && { resolved: write(d) }),
        });
        let edge = 0;
        for (const { x, width } of stretches) {
          expect(x).toBe(edge);
          expect(width === 0 || width >= 59).toBe(true);
          edge += width;
        }
        expect(edge).toBe(ribbonWidth);
      }),
    );
  });
});
