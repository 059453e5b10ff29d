import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExcerpt } from '#ui/search/excerpt.ts';

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
