import { describe, expect, test } from 'vitest';
import { lifeSentence } from '#domain/public/life-sentence.ts';
import { lifeOf } from '#domain/public/life.ts';
import { plainLength } from '#domain/public/plain-length.ts';
import { at, incidentWith } from '../../support/stories.ts';

interface Moments {
  readonly started?: string;
  readonly detected?: string;
  readonly mitigated?: string;
  readonly resolved?: string;
}

/** Moments of 14 March 2026 by their time: `02:17`, `before 02:17`; a moment left out is not known. */
function story({ started = '02:14', ...others }: Moments) {
  const moment = (written: string | undefined) =>
    written === undefined ? undefined : at(written.replace(/(\d\d:\d\d)$/, '2026-03-14T$1Z'));
  return incidentWith({
    started: at(started.replace(/(\d\d:\d\d)$/, '2026-03-14T$1Z')),
    detected: moment(others.detected),
    mitigated: moment(others.mitigated),
    resolved: moment(others.resolved),
  });
}

describe('the life of an incident in one sentence', () => {
  test.each<[string | undefined, Moments]>([
    // What is known exactly, in every combination.
    ['Not over yet.', {}],
    ['It lasted 38 minutes.', { resolved: '02:52' }],
    ['Stopped after 31 minutes; not over yet.', { mitigated: '02:45' }],
    ['Stopped after 31 minutes, over after 38.', { mitigated: '02:45', resolved: '02:52' }],
    ['Noticed after 3 minutes; not over yet.', { detected: '02:17' }],
    ['Noticed after 3 minutes, over after 38.', { detected: '02:17', resolved: '02:52' }],
    [
      'Noticed after 3 minutes, stopped after 31; not over yet.',
      { detected: '02:17', mitigated: '02:45' },
    ],
    [
      'Noticed after 3 minutes, stopped after 31, over after 38.',
      { detected: '02:17', mitigated: '02:45', resolved: '02:52' },
    ],
    // A start that may lie further back makes every length a least one.
    ['It lasted at least 38 minutes.', { started: 'before 02:14', resolved: '02:52' }],
    [
      'Noticed after at least 3 minutes, stopped after at least 31, over after at least 38.',
      { started: 'before 02:14', detected: '02:17', mitigated: '02:45', resolved: '02:52' },
    ],
    [
      'Noticed after at least 3 minutes; not over yet.',
      { started: 'before 02:14', detected: '02:17' },
    ],
    // A later moment that may lie further back makes its own length a most one.
    ['It lasted at most 38 minutes.', { resolved: 'before 02:52' }],
    [
      'Noticed after at most 3 minutes, stopped after 31, over after 38.',
      { detected: 'before 02:17', mitigated: '02:45', resolved: '02:52' },
    ],
    [
      'Noticed after 3 minutes, stopped after at most 31, over after 38.',
      { detected: '02:17', mitigated: 'before 02:45', resolved: '02:52' },
    ],
    [
      'Noticed after 3 minutes, stopped after 31, over after at most 38.',
      { detected: '02:17', mitigated: '02:45', resolved: 'before 02:52' },
    ],
    [
      'Noticed after at most 3 minutes, stopped after at most 31; not over yet.',
      { detected: 'before 02:17', mitigated: 'before 02:45' },
    ],
    // Between two moments that both may lie further back, nothing is known.
    [undefined, { started: 'before 02:14', resolved: 'before 02:52' }],
    [
      'Stopped after at least 31 minutes, over after at least 38.',
      { started: 'before 02:14', detected: 'before 02:17', mitigated: '02:45', resolved: '02:52' },
    ],
    [
      undefined,
      {
        started: 'before 02:14',
        detected: 'before 02:17',
        mitigated: 'before 02:45',
        resolved: 'before 02:52',
      },
    ],
    // What took less than the public learns.
    ['It lasted less than a minute.', { resolved: '02:14' }],
    [
      'Noticed within a minute, stopped after 31 minutes, over after 38.',
      { detected: '02:14', mitigated: '02:45', resolved: '02:52' },
    ],
    [
      'Noticed within a minute, over after 38 minutes.',
      { detected: 'before 02:14', resolved: '02:52' },
    ],
    // At least no time at all says nothing.
    [
      'It lasted at least 38 minutes.',
      { started: 'before 02:14', detected: '02:14', resolved: '02:52' },
    ],
    // What stopped and was over at once is told once.
    [
      'Noticed after 3 minutes, over after 38.',
      { detected: '02:17', mitigated: '02:52', resolved: '02:52' },
    ],
    ['It lasted 38 minutes.', { mitigated: '02:52', resolved: '02:52' }],
    // Units are left out only where nobody could take them for others.
    [
      'Noticed after 1 minute, stopped after 31 minutes, over after 38.',
      { detected: '02:15', mitigated: '02:45', resolved: '02:52' },
    ],
    [
      'Noticed after 3 minutes, stopped after 1 hour 1 minute, over after 1 hour 58 minutes.',
      { detected: '02:17', mitigated: '03:15', resolved: '04:12' },
    ],
    // What was written before the start, against the rules, is not told.
    ['It lasted 38 minutes.', { detected: '01:00', resolved: '02:52' }],
  ])('%s', (sentence, moments) => {
    expect(lifeSentence(story(moments))).toBe(sentence);
  });

  test('says days as days', () => {
    const long = incidentWith({ resolved: at('2026-03-16T05:20Z') });
    expect(lifeSentence(long)).toBe('It lasted 2 days 3 hours.');
  });
});

test.each([
  [0, 'less than a minute'],
  [59, 'less than a minute'],
  [60, '1 minute'],
  [120, '2 minutes'],
  [3600, '1 hour'],
  [3660, '1 hour 1 minute'],
  [86_399, '23 hours 59 minutes'],
  [86_400, '1 day'],
  [90_000, '1 day 1 hour'],
  [8_640_000, '100 days'],
])('%d seconds are said as %s', (seconds, said) => {
  expect(plainLength(seconds * 1000)).toBe(said);
});

describe('the bar', () => {
  test('has the real proportions of its parts, each with its words and times', () => {
    const { ribbon, parts } = lifeOf(
      story({ detected: '02:17', mitigated: '02:45', resolved: '02:52' }),
    );
    // 3, 28 and 7 of 38 minutes, in thousandths.
    expect(ribbon?.stretches.map(({ width }) => width)).toEqual([79, 737, 184]);
    expect(ribbon?.toScale).toBe(true);
    expect(parts).toEqual([
      { phase: 'unseen', label: 'Before we noticed', time: '02:14–02:17', length: '3 minutes' },
      { phase: 'responding', label: 'Until it stopped', time: '02:17–02:45', length: '28 minutes' },
      { phase: 'recovering', label: 'Until it was over', time: '02:45–02:52', length: '7 minutes' },
    ]);
  });

  test('is not drawn where it would have one part only', () => {
    expect(lifeOf(story({ resolved: '02:52' })).ribbon).toBeUndefined();
    expect(lifeOf(story({})).ribbon).toBeUndefined();
    expect(lifeOf(story({ detected: '02:14', resolved: '02:52' })).ribbon).toBeUndefined();
  });

  test('joins parts when nobody knows where one ended, and names them by their end', () => {
    const labels = (moments: Moments) => lifeOf(story(moments)).parts.map(({ label }) => label);
    expect(labels({ mitigated: '02:45', resolved: '02:52' })).toEqual([
      'Until it stopped',
      'Until it was over',
    ]);
    expect(labels({ detected: '02:17', resolved: '02:52' })).toEqual([
      'Before we noticed',
      'Until it was over',
    ]);
    expect(labels({ detected: '02:17', mitigated: '02:52', resolved: '02:52' })).toEqual([
      'Before we noticed',
      'Until it was over',
    ]);
  });

  test('is open at its end while it goes on, and says no length there', () => {
    const { ribbon, parts } = lifeOf(story({ detected: '02:17', mitigated: '02:45' }));
    expect(ribbon?.openEnd).toBe(true);
    expect(parts.at(-1)).toEqual({
      phase: 'recovering',
      label: 'Not over yet',
      time: 'from 02:45',
      length: undefined,
    });
    expect(lifeOf(story({ detected: '02:17' })).parts.at(-1)).toMatchObject({
      label: 'Going on',
      time: 'from 02:17',
    });
  });

  test('says from which side a part is known, or that it is not', () => {
    const { parts } = lifeOf(
      story({
        started: 'before 02:14',
        detected: 'before 02:17',
        mitigated: '02:45',
        resolved: '02:52',
      }),
    );
    expect(parts.map(({ length }) => length)).toEqual([
      undefined,
      'at least 28 minutes',
      '7 minutes',
    ]);
    expect(parts[0]?.time).toBe('before 02:14–before 02:17');
  });

  test('speaks the sentence to those who do not see it', () => {
    const { ribbon, sentence } = lifeOf(
      story({ detected: '02:17', mitigated: '02:45', resolved: '02:52' }),
    );
    expect(ribbon?.text).toBe(sentence);
  });

  test('names the day where it is another one', () => {
    const { parts } = lifeOf(
      incidentWith({ detected: at('2026-03-14T23:50Z'), resolved: at('2026-03-15T01:10Z') }),
    );
    expect(parts.map(({ time }) => time)).toEqual(['02:14–23:50', '23:50–15 Mar, 01:10']);
  });
});
