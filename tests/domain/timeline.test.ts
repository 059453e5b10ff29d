import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Moment, readMoment, readMomentOrUnknown } from '#domain/moment.ts';
import { hypothesisOutcomes, idsOf, timelineKinds, timelineSources } from '#domain/taxonomy.ts';
import { type TimelineEntry, readTimeline, readTimelineLine } from '#domain/timeline.ts';

const started = (written: string, zone = 'UTC') =>
  readMomentOrUnknown(written, zone, 'why').value as Moment;
const at0214 = started('2026-03-14T02:14Z');
const times = (entries: readonly TimelineEntry[]) =>
  entries.map(({ at }) => new Date(at.epochMs).toISOString().slice(0, 16));
const read = (block: string, from = at0214, zone = 'UTC') => readTimeline(block, from, zone);

describe('a line of the timeline', () => {
  test('is a time, a kind and a text', () => {
    expect(readTimelineLine('02:14 symptom: error rate crosses 5 %').value).toEqual({
      at: '02:14',
      kind: 'symptom',
      text: 'error rate crosses 5 %',
    });
  });

  test('carries source, marks and suspect in brackets', () => {
    expect(
      readTimelineLine(
        '2026-03-14T02:34Z hypothesis [chat, decisive, suspect=slow-dependency, ruled-out] : provider: slow',
      ).value,
    ).toEqual({
      at: '2026-03-14T02:34Z',
      kind: 'hypothesis',
      source: 'chat',
      decisive: true,
      suspect: 'slow-dependency',
      outcome: 'ruled-out',
      text: 'provider: slow',
    });
  });

  test('may begin with a bullet, have empty brackets, colons and hash signs', () => {
    for (const line of ['- 02:14 note: a', '* 02:14 note []: a', '02:14  note:a']) {
      expect(readTimelineLine(line).value, line).toEqual({ at: '02:14', kind: 'note', text: 'a' });
    }
    expect(readTimelineLine('02:14 note: a: b # c [d]').value?.text).toBe('a: b # c [d]');
  });

  test.each([
    [
      'error rate crosses 5 %',
      '"error rate crosses 5 %" is not a timeline entry',
      /02:34 ruled-out/,
    ],
    ['02:14 symtom: x', '"symtom" is not a kind of timeline entry', /^Did you mean "symptom"\?$/],
    [
      '02:14 constructor: x',
      '"constructor" is not a kind of timeline entry',
      /^Use one of change, /,
    ],
    ['02:14 symptom:  ', 'the entry says nothing', /02:34 ruled-out/],
    [
      '02:14 symptom [dashbord]: x',
      '"dashbord" in brackets is neither a source nor a mark',
      /"dashboard"/,
    ],
    [
      '02:14 symptom [toString]: x',
      '"toString" in brackets is neither a source nor a mark',
      /^Use log, /,
    ],
    [
      '02:14 hypothesis [suspect=Bad Deploy]: x',
      '"suspect=Bad Deploy" in brackets is neither a source nor a mark',
      /suspect=/,
    ],
    ['02:14 hypothesis [suspect=Bad_Deploy]: x', '"Bad_Deploy" is not kebab-case', /bad-deploy/],
    ['25:14 symptom: x', '"25:14" is no time of day', /00 to 23/],
    ['2026-02-30T02:14Z symptom: x', '2026-02-30 is not in the calendar', /existing day/],
    ['02:14+0100 symptom: x', '"02:14+0100" has no date', /2026-03-14T02:14Z/],
    [`02:14 symptom: ${'x'.repeat(601)}`, '601 characters are too many', /at most 600/],
  ])('%s', (line, message, hint) => {
    const { fault } = readTimelineLine(line);
    expect(fault?.message).toBe(message);
    expect(fault?.hint).toMatch(hint);
  });

  test('of any text gives a value or a fault, at once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.stringMatching(
            /^[0-9:TZ +-]{0,20}[a-z-]{0,12}[ \t]{0,40}(\[[a-z=, ]{0,20}\]?)?:?.{0,20}$/,
          ),
        ),
        (text) => {
          const { value, fault } = readTimelineLine(text);
          expect(value === undefined).toBe(fault !== undefined);
        },
      ),
      { numRuns: 2000 },
    );
    for (const flood of [' '.repeat(400_000), '\u2028'.repeat(400_000), '['.repeat(400_000)]) {
      expect(readTimelineLine(`02:14 symptom${flood}x`).fault).toBeDefined();
    }
  });
});

describe('a timeline', () => {
  test('written as a block is the one written as a list', () => {
    const entry = fc.record(
      {
        at: fc.constant('02:14'),
        kind: fc.constantFrom(...idsOf(timelineKinds)),
        text: fc.stringMatching(/^[a-z0-9:#'"{}[\]%–é]([a-z0-9:#'"{}[\] %–é]{0,60}[a-z0-9%])?$/),
        source: fc.constantFrom(...idsOf(timelineSources)),
        decisive: fc.constant(true),
        suspect: fc.constant('bad-deploy'),
        outcome: fc.constantFrom(...idsOf(hypothesisOutcomes)),
      },
      { requiredKeys: ['at', 'kind', 'text'] },
    );
    fc.assert(
      fc.property(fc.array(entry), (list) => {
        const block = list
          .map(({ at, kind, text, source, decisive, suspect, outcome }) => {
            const marks = [source, decisive && 'decisive', suspect && `suspect=${suspect}`, outcome]
              .filter(Boolean)
              .join(', ');
            return `${at} ${kind}${marks && ` [${marks}]`}: ${text}`;
          })
          .join('\n');
        expect(read(block)).toEqual(readTimeline(list, at0214, 'UTC'));
      }),
    );
  });

  test('takes date and offset from the entry before, the first from the start', () => {
    const { entries, faults } = read(
      '02:14 symptom: a\n\n2026-03-14T23:50+01:00 note: b\n23:58 note: c\n2026-03-15T00:05+01:00 note: d\n00:07 note: e',
    );
    expect(faults).toEqual([]);
    expect(times(entries)).toEqual([
      '2026-03-14T02:14',
      '2026-03-14T22:50',
      '2026-03-14T22:58',
      '2026-03-14T23:05',
      '2026-03-14T23:07',
    ]);
    expect(entries.map(({ index, at }) => [index, at.offsetMinutes])).toEqual([
      [0, 0],
      [1, 60],
      [2, 60],
      [3, 60],
      [4, 60],
    ]);
  });

  test('may begin before the start, within half a day', () => {
    expect(times(read('02:00 change: a\n02:14 symptom: b').entries)).toEqual([
      '2026-03-14T02:00',
      '2026-03-14T02:14',
    ]);
    expect(read('13:00 change: a', started('2026-03-14T00:10Z')).faults[0]?.fault.message).toBe(
      '13:00 would lie 13 hours after the start (2026-03-14T00:10Z)',
    );
    expect(read('00:10 change: a', started('2026-03-14T23:10Z')).faults[0]?.fault.message).toBe(
      '00:10 would lie 23 hours before the start (2026-03-14T23:10Z)',
    );
    expect(read('2026-03-01T00:10Z change: a').faults).toEqual([]);
  });

  test('does not go back in time, and says so where it does', () => {
    const { entries, faults } = read(
      '23:50 note: a\n00:05 note: b\n23:55 note: c',
      started('2026-03-14T23:00Z'),
    );
    expect(faults).toMatchObject([
      {
        index: 1,
        fault: {
          message: '00:05 goes back in time: the entry before is at 23:50',
          hint: 'Put them in order, the oldest first; across midnight write the date too, such as 2026-03-15T00:05Z.',
        },
      },
    ]);
    expect(entries.map(({ index }) => index)).toEqual([0, 2]);
  });

  test('entries at the same moment keep the author’s order', () => {
    expect(read('02:14 note: a\n02:14 note: b').entries.map(({ text }) => text)).toEqual([
      'a',
      'b',
    ]);
  });

  test('counts bare times from an unknown start as one fault, not as many', () => {
    const { entries, faults } = read(
      '02:14 note: a\n02:15 note: b\n2026-03-14T02:20Z note: c\n02:25 note: d',
      started('unknown'),
    );
    expect(faults.map(({ index, fault }) => [index, fault.message])).toEqual([
      [0, '"02:14" has no date, and `started` is unknown'],
    ]);
    expect(entries.map(({ text }) => text)).toEqual(['c', 'd']);
  });

  test('a date that cannot be read is not held against the times after it', () => {
    const { entries, faults } = read(
      '23:50 note: a\n2026-03-15T00:05Z nonsense: b\n00:07 note: c\n2026-03-15T00:09Z note: d\n00:08 note: e',
      started('2026-03-14T23:00Z'),
    );
    expect(faults.map(({ index }) => index)).toEqual([1, 4]);
    expect(entries.map(({ text }) => text)).toEqual(['a', 'd']);
  });

  test('a start known from one side gives its date, not its uncertainty', () => {
    const [entry] = read('02:10 note: a', started('before 2026-03-14T02:14Z')).entries;
    expect(entry?.at).toEqual({
      epochMs: Date.parse('2026-03-14T02:10Z'),
      offsetMinutes: 0,
      written: '02:10',
    });
  });

  test('no entry is known from one side', () => {
    const list = [{ at: 'before 2026-03-14T02:14Z', kind: 'note' as const, text: 'a' }];
    expect(readTimeline(list, at0214, 'UTC').faults[0]?.fault.message).toBe(
      '"before 2026-03-14T02:14Z" is known from one side only',
    );
  });

  test('after a local time bare times follow the clocks of the zone', () => {
    const zone = 'America/New_York';
    const night = started('2026-11-01T00:50', zone);
    const { entries, faults } = read('00:55 note: a\n01:30 note: b\n02:30 note: c', night, zone);
    expect(times(entries)).toEqual(['2026-11-01T04:55', '2026-11-01T07:30']);
    expect(faults[0]?.fault.message).toContain('01:30 happened twice in America/New_York');
    const withOffset = started('2026-11-01T00:50-04:00', zone);
    expect(times(read('02:30 note: a', withOffset, zone).entries)).toEqual(['2026-11-01T06:30']);
  });

  test('is empty when it is not written', () => {
    expect(readTimeline(undefined, at0214, 'UTC')).toEqual({ entries: [], faults: [] });
    expect(read(' \n \n')).toEqual({ entries: [], faults: [] });
  });

  test('never throws and loses no line, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
        const { entries, faults } = read(lines.join('\n'));
        const indices = [...entries, ...faults].map(({ index }) => index);
        expect(new Set(indices).size).toBe(indices.length);
      }),
    );
  });

  test('is in order once read', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((m) => {
      const two = (n: number) => String(n).padStart(2, '0');
      return `${two(Math.floor(m / 60))}:${two(m % 60)}`;
    });
    fc.assert(
      fc.property(fc.array(time), (written) => {
        const list = written.map((at) => ({ at, kind: 'note' as const, text: 'x' }));
        const { entries, faults } = readTimeline(
          list,
          readMoment('2026-03-14T12:00Z').value as Moment,
          'UTC',
        );
        expect(entries.length + faults.length).toBe(list.length);
        const moments = entries.map(({ at }) => at.epochMs);
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      }),
    );
  });
});
