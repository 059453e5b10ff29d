/** Markdown is read back by the parser that Astro uses, which shares no code with what writes it. */
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { writeMarkdown } from '#domain/public/formats/markdown.ts';
import { readProse } from '#domain/public/formats/prose.ts';
import { storyOf } from '#domain/public/formats/published.ts';
import {
  anyText,
  hostileTexts,
  published,
  saying,
  storySaying,
  textOfHtml,
  withoutSpaces,
} from '../../../support/published.ts';

const text = (value: string) => ({ type: 'text', value }) as const;

/** What a text in Markdown says, read by the parser that Astro uses. */
const saidBy = (markdown: string) => withoutSpaces(textOfHtml(markdownToHtml(markdown).html));

describe.each(Object.entries(hostileTexts))('%s', (_name, text) => {
  test('means nothing in Markdown', () => {
    const markdown = writeMarkdown(storyOf(saying(text), undefined));
    expect(saidBy(markdown)).toBe(withoutSpaces(storySaying(text)));
  });
});

test('any text survives Markdown', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const markdown = writeMarkdown(storyOf(saying(text), undefined));
      expect(saidBy(markdown)).toBe(withoutSpaces(storySaying(text)));
    }),
    { numRuns: 300 },
  );
});

test('an address keeps its ampersands as they are, and only what would be a character reference is escaped', () => {
  const href = 'https://example.com/?a=1&b=2&copy;=3';
  const markdown = writeMarkdown([
    {
      type: 'element',
      tagName: 'a',
      properties: { href },
      children: [text('AT&T &amp; \\& more')],
    },
  ]);
  expect(markdown).toBe('[AT&T \\&amp; \\\\& more](https://example.com/?a=1&b=2\\&copy;=3)\n');
  expect(markdownToHtml(markdown).html).toContain(
    'href="https://example.com/?a=1&amp;b=2&amp;copy;=3"',
  );
  expect(saidBy(markdown)).toBe('AT&T&amp;\\&more');
});

test('a table keeps its alignment, struck text its strokes, code its language', () => {
  const { body } = published({}, '| a | b |\n|--|--:|\n| ~~c~~ | `d\\|e` |\n\n```js\nf\n```');
  expect(writeMarkdown(readProse(body, undefined))).toBe(
    '| a     |      b |\n| ----- | -----: |\n| ~~c~~ | `d\\|e` |\n\n```javascript\nf\n```\n',
  );
});
