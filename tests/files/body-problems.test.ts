import { describe, expect, test } from 'vitest';
import { foundIn, htmlOf, read, sentencesFor } from '../support/bodies.ts';

/** What an author wrote, and what is found where. */
const wrong: [text: string, ...found: string[]][] = [
  // code
  ['import fs from "node:fs"', 'code-in-body 1:1'],
  ['text\n\nexport const a = 1', 'code-in-body 3:1'],
  ['a\n\n---\nimport { x } from "y"', 'code-in-body 4:1'],
  ['export default () => 1', 'code-in-body 1:1'],
  ['export * from "x"', 'code-in-body 1:1'],
  ['{process.env.SECRET}', 'code-in-body 1:1'],
  ['a {1 + 1} b', 'code-in-body 1:3'],
  ['{/* a */ alert(1) /* b */}', 'code-in-body 1:1'],
  ['{}', 'code-in-body 1:1'],
  ['{error: timeout}', 'mdx-syntax 1:1'],
  ['a\nb {c d} e', 'mdx-syntax 2:3'],
  // HTML
  ['a <b>c</b>', 'raw-html 1:3'],
  ['<script>alert(1)</script>', 'raw-html 1:1'],
  ['<iframe src="x" />', 'raw-html 1:1'],
  ['<img src="x" onerror="alert(1)" />', 'raw-html 1:1'],
  ['a <br> b', 'raw-html 1:3'],
  ['<svg:script />', 'raw-html 1:1'],
  ['<my-element />', 'raw-html 1:1'],
  ['<!-- note -->', 'mdx-syntax 1:1'],
  // components
  ['<Calout>\nx\n</Calout>', 'unknown-component 1:1'],
  ['<callout>\nx\n</callout>', 'unknown-component 1:1'],
  ['<Callout.Note>\nx\n</Callout.Note>', 'unknown-component 1:1'],
  ['<Fragment set:html="<script>" />', 'unknown-component 1:1'],
  ['<constructor />', 'raw-html 1:1'],
  ['<>\nx\n</>', 'unknown-component 1:1'],
  ['<Callout kind="lesso">\nx\n</Callout>', 'bad-prop 1:10'],
  ['<Callout\n  title="y"\n  onclick="x">\nx\n</Callout>', 'bad-prop 3:3'],
  ['<Callout client:load="x">\nx\n</Callout>', 'bad-prop 1:10'],
  ['<Callout style="x" class="y">\nx\n</Callout>', 'bad-prop 1:10', 'bad-prop 1:20'],
  ['<Callout __proto__="x">\nx\n</Callout>', 'bad-prop 1:10'],
  ['<Callout title="a" title="b">\nx\n</Callout>', 'bad-prop 1:20'],
  ['<Callout kind={"lesson"}>\nx\n</Callout>', 'bad-prop 1:10'],
  ['<Callout {...x}>\nx\n</Callout>', 'bad-prop 1:10'],
  ['<Callout title>\nx\n</Callout>', 'bad-prop 1:10'],
  ['<Figure src="pool.png" />', 'bad-prop 1:1'],
  ['<Figure src="../pool.png" alt="x" />', 'bad-prop 1:9'],
  ['<Metric src="errors.csv" title="x" threshold="five" />', 'bad-prop 1:36'],
  ['a <Callout>b</Callout> c', 'misplaced-component 1:3'],
  ['- a <Callout>b</Callout>', 'misplaced-component 1:5'],
  ['<Metric src="errors.csv" title="x">y</Metric>', 'misplaced-component 1:36'],
  ['<LogExcerpt>\nplain -- text\n</LogExcerpt>', 'misplaced-component 2:1'],
  // syntax
  ['took <5ms', 'mdx-syntax 1:6'],
  ['é😀 <5ms', 'mdx-syntax 1:5'],
  ['{', 'mdx-syntax 1:1'],
  ['a { b', 'mdx-syntax 1:3'],
  ['<Callout>\n\nx', 'mdx-syntax 1:1'],
  ['<Callout>\n\nx\n\n</Calout>', 'mdx-syntax 5:1'],
  ['x\n\n</Callout>', 'mdx-syntax 3:1'],
  ['<Callout kind=lesson>\nx\n</Callout>', 'mdx-syntax 1:1'],
  ['List<String> of p99<threshold', 'mdx-syntax 1:5', 'mdx-syntax 1:20'],
  ['<https://example.com>', 'mdx-syntax 1:1'],
  ['<<<<<<< HEAD\n\na', 'mdx-syntax 1:1'],
  ['```sql\nselect 1', 'unclosed-fence 1:1'],
  ['> ~~~\n> a\n\nb', 'unclosed-fence 1:3'],
  ['````\n```\n', 'unclosed-fence 1:1'],
  ['```cobol\nx\n```', 'fence-language 1:1'],
  // headings
  ['# Title', 'heading-level 1:1'],
  ['## a\n\n#### b', 'heading-level 3:1'],
  ['### a', 'heading-level 1:1'],
  ['## a\n\n### b\n\n#### c\n\n##### d', 'heading-level 7:1'],
  // links
  ['[a](javascript:alert(1))', 'bad-link 1:1'],
  ['[a](JaVaScRiPt:alert(1))', 'bad-link 1:1'],
  ['[a](javascript&#58;alert(1))', 'bad-link 1:1'],
  ['[a](java&#x09;script:alert(1))', 'bad-link 1:1'],
  ['[a](&#1;javascript:alert(1))', 'bad-link 1:1'],
  [
    '[a](vbscript:x) [b](data:text/html,x) [c](file:///etc/passwd)',
    'bad-link 1:1',
    'bad-link 1:17',
    'bad-link 1:39',
  ],
  ['[a]\n\n[a]: javascript:alert(1)', 'bad-link 1:1'],
  ['[a](//evil.example) [b](\\\\\\\\evil.example)', 'bad-link 1:1', 'bad-link 1:21'],
  ['[a](/services/payments/)', 'bad-link 1:1'],
  ['[a](https://user:word@example.com/)', 'bad-link 1:1'],
  ['[a](https:///x) [b](mailto:nobody)', 'bad-link 1:1', 'bad-link 1:17'],
  [
    '[a](www.example.com) [b](example.com/x) [c](localhost:3000)',
    'bad-link 1:1',
    'bad-link 1:22',
    'bad-link 1:41',
  ],
  ['[a](../../etc/passwd) [b](..%2f..%2fetc)', 'bad-link 1:1', 'bad-link 1:23'],
  ['[a](../2025-11-05-slots-held/graph.png)', 'bad-link 1:1'],
  ['[a](100%)', 'bad-link 1:1'],
  ['[a]()', 'bad-link 1:1'],
  ['[a](../2025-11-05-slots/)', 'broken-link 1:1'],
  ['[a](error.csv)', 'broken-link 1:1'],
  ['[a](#nowhere)\n\n## Somewhere', 'broken-link 1:1'],
  ['[a](Pool.png)', 'broken-link 1:1'],
  [
    '[a](page.html) [b](diagram.svg) [c](index.mdx/) ',
    'bad-evidence 1:1',
    'bad-evidence 1:16',
    'bad-link 1:33',
  ],
  // pictures and measurements
  ['![](pool.png)', 'bad-image 1:1'],
  ['![x](https://example.com/a.png)', 'bad-image 1:1'],
  ['![x](//example.com/a.png) ![y](data:image/png;base64,AA)', 'bad-image 1:1', 'bad-image 1:27'],
  ['![x](missing.png)', 'bad-image 1:1'],
  ['![x](../2026-03-14-pool-exhausted/pool.png)', 'bad-image 1:1'],
  ['![x](%2e%2e/pool.png)', 'bad-image 1:1'],
  [
    '![x](photo.png) ![y](modern.png) ![z](disguised.png)',
    'bad-image 1:1',
    'bad-image 1:17',
    'bad-image 1:34',
  ],
  ['![x](diagram.svg)', 'bad-image 1:1'],
  ['<Figure src="diagram.svg" alt="x" />', 'bad-image 1:9'],
  ['<Metric title="x" src="pool.png" />', 'bad-series 1:19'],
  // limits
  [`${'> '.repeat(40)}deep`, 'body-limit 1:65'],
  [`${'>'.repeat(100_000)}deep`, 'body-limit 1:1'],
  ['x'.repeat(200_001), 'body-limit 1:1'],
  [`ok\n\n${'<A>\n\n'.repeat(3_000)}`, 'body-limit 4003:1'],
  [`|${'a|'.repeat(1_000)}\n|${'-|'.repeat(1_000)}\n${'|\n'.repeat(20_000)}`, 'body-limit 20:1'],
];

test.each(wrong)('%j is refused where it stands', (text, ...found) => {
  expect(foundIn(text)).toEqual(found);
});

test('nothing is said about what authors may write', () => {
  const text = [
    '{/* a comment, with {braces} and <tags> */}',
    '## Timeline',
    'Took `<5ms`, then \\<5ms, &lt;5ms and \\{. See [before](../2025-11-05-slots-held/),',
    '[it](../2025-11-05-slots-held/index.mdx#signs), [the log](pod-3.log), [numbers](./errors.csv),',
    '[here](#timeline), [an entry](#t-0234), https://example.com/a?b=c&d=e and [us](mailto:a@b.example).',
    '![Pool use](pool.png)',
    '### Below',
    '<Figure src="./pool.png" alt="Pool use" />',
    '<Metric src="errors.csv" title="Errors" unit="%" threshold="5" />',
    '<Callout kind="lesson" title="Say &quot;no&quot;">\nOne *line*.\n</Callout>',
    '<LogExcerpt source="pod 3">\n```text\nFATAL: <b>{x}\n```\n</LogExcerpt>',
    '- a\n\n  <Callout>\n  in a list\n  </Callout>',
    '```yml\na: 1\n```\n\n~~~\nb\n~~~',
  ].join('\n\n');
  expect(sentencesFor(text)).toEqual([]);
});

test('every problem of a body is found, in the order of its lines', () => {
  const text =
    'p99 <5ms and { more\n\n<!-- { -->\n\n<b>x</b>\n\n[a](javascript:x)\n\n<Callot>\n\n# One\n\n</Callot>';
  expect(foundIn(text)).toEqual([
    'mdx-syntax 1:5',
    'mdx-syntax 1:14',
    'mdx-syntax 3:1',
    'raw-html 5:1',
    'bad-link 7:1',
    'unknown-component 9:1',
    'heading-level 11:1',
  ]);
});

test('positions count the lines above the body', () => {
  expect(foundIn('a\n\n<b>x</b>', { firstLine: 40 })).toEqual(['raw-html 42:1']);
});

test('Windows line ends move no position', () => {
  expect(foundIn('a\r\n\r\nb <5ms\r\n\r\n<b>x</b>')).toEqual(['mdx-syntax 3:3', 'raw-html 5:1']);
});

describe('what to type instead', () => {
  test.each([
    ['took <5ms', 'Write `\\<5ms` or `&lt;5ms`: `<` starts a tag in MDX.'],
    ['<!-- x -->', 'Use {/* … */}'],
    ['a { b', 'Write `\\{`'],
    ['<Calout>\nx\n</Calout>', 'Did you mean "Callout"?'],
    ['<Callout tilte="x">\ny\n</Callout>', 'Did you mean "title"?'],
    ['<Callout kind={"lesson"}>\ny\n</Callout>', 'kind="lesson"'],
    ['<Callout kind="lessons">\ny\n</Callout>', 'Use one of note, lesson, warning.'],
    ['<Metric src="errors.csv" title="x">', 'Write `<Metric … />`, with the slash.'],
    ['<b>x</b>', 'Write **text**'],
    ['#### x', 'Write ## x'],
    ['```pyton\nx\n```', 'Did you mean "python"?'],
    ['[a](eror.csv)', 'Did you mean "errors.csv"?'],
    ['[a](../2025-11-05-slots-hold/)', 'Did you mean "2025-11-05-slots-held"?'],
    ['[a](../2025-11-05-full/)', 'Did you mean "2025-11-05-slots-held"?'],
    ['[a](incidents/2025-11-05-slots-held.md)', 'Link to ../2025-11-05-slots-held/'],
    ['[a](#afer)\n\n## After', 'Did you mean "after"?'],
    ['[a](localhost:3000)', 'Write http://localhost:3000.'],
    ['![x](photo.png)', 'Rename it so that it ends in .jpg.'],
    ['![x](modern.png)', '"modern.png" is an AVIF file'],
    ['<<<<<<< HEAD', 'a merge conflict was left here'],
  ])('%j', (text, sentence) => {
    expect(sentencesFor(text).join('\n')).toContain(sentence);
  });
});

test('a CSV with mistakes has a sentence for each, with its line', () => {
  expect(sentencesFor('<Metric src="wrong.csv" title="Errors" />')).toEqual([
    'wrong.csv:3: "2026-03-14T02:09:00Z" is not later than the row above. Sort the rows by time and keep one for each.',
    'wrong.csv:4: "2026-03-14 02:12" has no offset from UTC. Write times with their offset, such as 2026-03-14T02:14:00Z.',
    'wrong.csv:5: "lots" under "errors" is not a number. Write digits with a decimal point, such as 4.2, or leave the cell empty.',
    'wrong.csv:6 has 3 cells, its header 2. Leave a cell empty where nothing was measured, and write numbers without commas.',
    'wrong.csv:7: "25:00:00" is no time of day. Hours go from 00 to 23, minutes and seconds from 00 to 59.',
  ]);
});

test('a write-up for the public does not link to post-mortems', () => {
  const place = { audience: 'public' } as const;
  expect(foundIn('[a](../2025-11-05-slots-held/)', place)).toEqual(['bad-link 1:1']);
  expect(foundIn('![x](pool.png) and [status](https://status.example)', place)).toEqual([]);
});

test('a draft that is no MDX is still shown, as it was written', () => {
  const { body } = read('Took <5ms.\n\n## After\n\nUse {braces here} and <Calout>.');
  expect(htmlOf(body)).toContain('<p>Took &lt;5ms.</p>');
  expect(htmlOf(body)).toContain('<p>Use {braces here} and &lt;Calout&gt;.</p>');
  expect(body.headings).toEqual([{ depth: 2, id: 'after', text: 'After' }]);
});

test('a body beyond every limit is shown paragraph by paragraph', () => {
  const { body } = read(`One <b>.\n\n${'x'.repeat(200_001)}`);
  expect(htmlOf(body)).toMatch(/^<p>One &lt;b&gt;.<\/p>\n<p>x+<\/p>$/);
});
