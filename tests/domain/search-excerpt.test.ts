import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterHeading, markWords, readExcerpt } from '#ui/search/excerpt.ts';

test('marks become pieces, neighbours one', () => {
  expect(readExcerpt('no <mark>connection</mark> <mark>slots</mark> left')).toEqual([
    { text: 'no ', marked: false },
    { text: 'connection slots', marked: true },
    { text: ' left', marked: false },
  ]);
});

test('whatever else looks like HTML is text', () => {
  const hostile = '<img src=x onerror=alert(1)> &lt;script&gt; <mark>&lt;b&gt;</mark> &amp;';
  expect(readExcerpt(hostile)).toEqual([
    { text: '<img src=x onerror=alert(1)> <script> ', marked: false },
    { text: '<b>', marked: true },
    { text: ' &amp;', marked: false },
  ]);
});

test('no text is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const safe = texts.map((text) => text.replace(/[<>&]/g, ''));
      const excerpt = safe.map((text, index) => (index % 2 ? `<mark>${text}</mark>` : text));
      const read = readExcerpt(excerpt.join(''));
      expect(read.map(({ text }) => text).join('')).toBe(safe.join(''));
    }),
  );
});

test('the words that matched are marked in any text of their page', () => {
  expect(markWords('No connection slots, said the pool.', ['slots.', 'Connection'])).toEqual([
    { text: 'No ', marked: false },
    { text: 'connection slots,', marked: true },
    { text: ' ', marked: false },
    { text: 'said the pool.', marked: false },
  ]);
  expect(markWords('', ['slots'])).toEqual([]);
});

test('what the heading says already is not said again', () => {
  const pieces = readExcerpt('02:31 Observation <mark>Connection</mark> timeouts spike');
  expect(afterHeading(pieces, '02:31 Observation')).toEqual([
    { text: 'Connection', marked: true },
    { text: ' timeouts spike', marked: false },
  ]);
  expect(
    afterHeading(readExcerpt('Alert on <mark>slots</mark>'), 'Alert on slots'),
  ).toBeUndefined();
  expect(afterHeading(pieces, 'Timeline')).toEqual(pieces);
});
