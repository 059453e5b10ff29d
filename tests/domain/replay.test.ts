import { describe, expect, test } from 'vitest';
import { isReplayable, pausesOf } from '#domain/replay.ts';
import { postmortemWith } from '../support/postmortems.ts';

function timelineOf(...lines: string[]) {
  return postmortemWith('2026-03-14-pool', { timeline: lines.join('\n') }).timeline;
}

describe('a replay', () => {
  test('stops before hypotheses and turning points, not before what is ruled out later', () => {
    const timeline = timelineOf(
      '02:14 symptom: errors',
      '02:31 hypothesis: the provider is slow',
      '02:34 ruled-out: the provider is fine',
      '02:38 observation [decisive]: the pool is full',
      '02:45 mitigation: rolled back',
    );
    expect([...pausesOf(timeline)]).toEqual(['t-0231', 't-0238']);
  });

  test('stops before the first deed when nobody wrote down what they thought', () => {
    const timeline = timelineOf(
      '02:14 symptom: errors',
      '02:20 page: somebody is called',
      '02:31 decision: roll back',
      '02:45 mitigation: rolled back',
    );
    expect([...pausesOf(timeline)]).toEqual(['t-0231']);
  });

  test('asks nothing before anything was seen, or when there is nothing to ask about', () => {
    expect([...pausesOf(timelineOf('02:14 hypothesis: it is DNS', '02:15 note: it was'))]).toEqual(
      [],
    );
    expect([...pausesOf([])]).toEqual([]);
  });

  test('is offered from five entries on', () => {
    const lines = Array.from({ length: 5 }, (_, minute) => `02:1${minute} note: more`);
    expect(isReplayable(timelineOf(...lines))).toBe(true);
    expect(isReplayable(timelineOf(...lines.slice(1)))).toBe(false);
  });
});
