import { describe, expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { resolve } from '#domain/resolve.ts';
import { splitRuledOut, tellTimeline } from '#domain/timeline-view.ts';

function tell(timeline: string, fields: Partial<Frontmatter> = {}, timezone = 'UTC') {
  const frontmatter: Frontmatter = {
    title: 'Payments failed',
    status: 'final',
    severity: 'sev1',
    services: ['payments'],
    started: '2026-03-14T02:14Z',
    detected: '2026-03-14T02:17Z',
    mitigated: '2026-03-14T02:45Z',
    resolved: '2026-03-14T02:52Z',
    timeline,
    ...fields,
  };
  const archive = resolveArchive({ organisation: { name: 'Harbourlane', timezone } });
  const { postmortem } = resolve(frontmatter, archive, '2026-03-14-payments');
  return tellTimeline(postmortem, timezone);
}

describe('the timeline', () => {
  test('is told in the phases of the incident, and before and after it', () => {
    const groups = tell(
      `2026-03-13T16:40Z change: merged
       2026-03-14T02:09Z change: deployed
       02:14 symptom: errors
       02:17 page: paged
       02:45 mitigation: rolled back
       03:10 discovery: found`,
    );
    expect(groups.map(({ title, length, rows }) => [title, length, rows.length])).toEqual([
      ['Before it began', undefined, 2],
      ['Unseen', '3 min', 1],
      ['Responding', '28 min', 1],
      ['Recovering', '7 min', 1],
      ['Afterwards', undefined, 1],
    ]);
  });

  test('names a day when it is another than the one before', () => {
    const [before, during] = tell('2026-03-13T16:40Z change: merged\n2026-03-14T02:14Z symptom: x');
    expect(before?.rows[0]?.day).toBe('Friday 13 March 2026');
    expect(during?.rows[0]?.day).toBe('Saturday 14 March 2026');
  });

  test('does not repeat the day on which the incident began', () => {
    const [group] = tell('02:14 symptom: x\n02:15 note: y');
    expect(group?.rows.map(({ day }) => day)).toEqual([undefined, undefined]);
  });

  test('says how long nothing was recorded, by the measure of the incident', () => {
    const silences = (text: string, fields?: Partial<Frontmatter>) =>
      tell(text, fields).flatMap(({ rows }) => rows.map(({ silence }) => silence));
    expect(silences('02:17 page: p\n02:24 join: j\n02:41 decision: d')).toEqual([
      undefined,
      '17 min',
      undefined,
    ]);
    const long = { resolved: '2026-03-14T12:00Z' };
    expect(silences('02:17 page: p\n02:45 mitigation: d\n06:00 recovery: r', long)).toEqual([
      undefined,
      '3 h 15 min',
      undefined,
    ]);
  });

  test('says when the clocks changed between two entries', () => {
    const rows = tell(
      '2026-03-29T00:50Z symptom: x\n2026-03-29T01:10Z note: y',
      {
        started: '2026-03-29T00:50Z',
        detected: '2026-03-29T00:55Z',
        mitigated: '2026-03-29T01:20Z',
        resolved: '2026-03-29T01:30Z',
      },
      'Europe/Amsterdam',
    ).flatMap((group) => group.rows);
    expect(rows.map(({ zone, entry }) => [entry.clock.time, zone])).toEqual([
      ['01:50', undefined],
      ['03:10', 'UTC+2'],
    ]);
  });

  test('an incident that was over when it was mitigated has no recovery', () => {
    const groups = tell('02:17 page: p\n02:45 mitigation: m\n03:00 note: n', {
      resolved: undefined,
    });
    expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Responding', 2],
      ['Afterwards', 1],
    ]);
  });

  test('without known moments it has one group without a title', () => {
    const groups = tell('2026-03-14T02:17Z page: p', { started: 'unknown' });
    expect(groups.map(({ title }) => title)).toEqual([undefined]);
  });
});

describe('an explanation that was ruled out', () => {
  test.each([
    ['The payment provider is slow. Its latency is flat.', 'The payment provider is slow.'],
    ['DNS; the name resolves and the port answers', 'DNS;'],
    ['Connections. 61 of 300 in use', 'Connections.'],
  ])('%s', (text, thought) => {
    expect(splitRuledOut(text)).toEqual({ thought, against: text.slice(thought.length + 1) });
  });

  test('of a single clause is not cut', () => {
    expect(splitRuledOut('The provider was fine')).toEqual({
      thought: 'The provider was fine',
      against: '',
    });
  });
});
