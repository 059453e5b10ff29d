import { describe, expect, test } from 'vitest';
import { writeHtml } from '#domain/public/formats/html.ts';
import { writeMarkdown } from '#domain/public/formats/markdown.ts';
import { writePlainText } from '#domain/public/formats/plain-text.ts';
import { readProse } from '#domain/public/formats/prose.ts';
import { summaryOf } from '#domain/public/formats/summary.ts';
import { published } from '../../../support/published.ts';

const base = 'https://status.example.com/incidents/payments-failed/';
const proseOf = (text: string, address: string | undefined = base) =>
  readProse(published({}, text).body, address);
const htmlOf = (text: string, address?: string) => writeHtml(proseOf(text, address));
const markdownOf = (text: string, address?: string) => writeMarkdown(proseOf(text, address));
const textOf = (text: string) => writePlainText(proseOf(text));

describe('the text of a write-up as plain HTML', () => {
  test('has no class, id or style, and no link to its own headings', () => {
    const html = htmlOf('## Who\n\nA [link](#who) and `code`.\n\n```js\nlet a = "b";\n```');
    expect(html).toBe(
      '<h2>Who</h2>\n' +
        `<p>A <a href="${base}#who">link</a> and <code>code</code>.</p>\n` +
        '<pre><code class="language-javascript">let a = "b";\n</code></pre>',
    );
  });

  test('leads from anywhere to files beside its page, and elsewhere as it did', () => {
    const html = htmlOf(
      '[log](pod-3.log) [up](./) [e](https://e.org/?a&b) [m](mailto:a@b.co) ![Pool](pool.png)',
    );
    expect(html).toContain(`<a href="${base}pod-3.log">log</a>`);
    expect(html).toContain(`<a href="${base}">up</a>`);
    expect(html).toContain('<a href="https://e.org/?a&amp;b">e</a>');
    expect(html).toContain('<a href="mailto:a@b.co">m</a>');
    expect(html).toContain(`<img src="${base}pool.png" alt="Pool" width="31" height="17">`);
  });

  test('without an address it leads to other sites only, and describes its pictures', () => {
    const nodes = readProse(
      published({}, '[log](pod-3.log) [here](#a) [e](https://e.org/) ![Pool](pool.png)\n\n## A')
        .body,
      undefined,
    );
    expect(writeHtml(nodes)).toContain(
      '<p>log here <a href="https://e.org/">e</a> [Picture: Pool]</p>',
    );
  });

  test('puts notes at its end, with their numbers in the text', () => {
    expect(markdownOf('So[^1] it is[^b].\n\n[^1]: One.\n[^b]: Two.')).toBe(
      'So\\[1] it is\\[2].\n\n## Footnotes\n\n1. One.\n\n2. Two.\n',
    );
  });
});

describe('components become what any reader knows', () => {
  test('a callout is a quotation with its kind and title in bold, wherever it stands', () => {
    const text =
      '1. first\n\n   <Callout kind="lesson" title="Staging *lies*">\n   **Too** small.\n   </Callout>';
    expect(markdownOf(text)).toBe(
      '1. first\n\n   > **Lesson: Staging \\*lies\\***\n   >\n   > **Too** small.\n',
    );
  });

  test('a figure is a picture with its caption', () => {
    expect(markdownOf('<Figure src="pool.png" alt="Pool use" caption="Look at it" />')).toBe(
      `![Pool use](${base}pool.png)\n\nLook at it\n`,
    );
  });

  test('log lines are code below where they come from', () => {
    const text = '<LogExcerpt source="pod 3">\n```text\nFATAL: `x` <y>\n  z\n```\n</LogExcerpt>';
    expect(markdownOf(text)).toBe('_pod 3_\n\n```\nFATAL: `x` <y>\n  z\n```\n');
  });

  test('a chart is its title, its range, a short table and its file', () => {
    expect(markdownOf('<Metric src="errors.csv" title="Errors" unit="%" threshold="5" />')).toBe(
      `**Errors (%)**

14 March 2026, 02:10–02:12 UTC: errors 0.3 to 7.25 %; slow, p99 812 %; the threshold is 5 %.

| Time                     | errors | slow, p99 |
| ------------------------ | -----: | --------: |
| 14 March 2026, 02:10 UTC |    0.3 |         – |
| 14 March 2026, 02:12 UTC |   7.25 |       812 |

[errors.csv](${base}errors.csv)
`,
    );
  });
});

describe('plain text', () => {
  test('wraps at 72 columns, in lists and quotations too, and breaks no address', () => {
    const words = 'four '.repeat(40);
    const address = `https://example.com/${'a'.repeat(90)}`;
    const lines = textOf(`${words}\n\n- ${words}\n\n> ${words}\n\n${address}`).split('\n');
    expect(Math.max(...lines.filter((line) => !line.includes('http')).map((l) => l.length))).toBe(
      72 - 1,
    );
    expect(lines).toContain(address);
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('  four'))).not.toHaveLength(0);
    expect(lines.filter((line) => line.startsWith('> four'))).not.toHaveLength(0);
  });

  test('has addresses beside the words that lead to them, lists with their numbers, code as it was', () => {
    expect(
      textOf(
        'See [the log](https://e.org/l) or www.e.org.\n\n3. a\n4. b\n\n- [x] done\n\n```\n  a\n\nb\n```\n\nNot ~~true~~.',
      ),
    ).toBe(
      'See the log <https://e.org/l> or www.e.org.\n\n3. a\n4. b\n\n- ☑ done\n\n      a\n\n    b\n\nNot ~~true~~.\n',
    );
  });

  test('counts two columns for a character of East Asia', () => {
    const lines = textOf(`${'支払い '.repeat(20)}`)
      .trim()
      .split('\n');
    expect(lines[0]).toBe(Array.from({ length: 10 }, () => '支払い').join(' '));
  });
});

describe('the summary', () => {
  test('is the first paragraph, cut after a word', () => {
    const { body } = published(
      {},
      `## Heading\n\nFirst *words* \`here\`. ${'more '.repeat(60)}\n\nSecond.`,
    );
    const summary = summaryOf(body);
    expect(summary).toMatch(/^First words here\. more .*more…$/);
    expect(summary.length).toBeLessThanOrEqual(200);
  });

  test('is empty where there is no paragraph', () => {
    expect(summaryOf(published({}, '- only a list').body)).toBe('');
  });
});
