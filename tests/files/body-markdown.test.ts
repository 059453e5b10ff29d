import { expect, test } from 'vitest';
import { htmlOf, plainHtml, read } from '../support/bodies.ts';

/** Examples of the GitHub Flavored Markdown specification (0.29), with our classes and attributes. */
const specified: [text: string, html: string][] = [
  // 198–204: tables
  [
    '| abc | defghi |\n:-: | -----------:\nbar | baz',
    '<table><thead><tr><th scope="col" class="align-center">abc</th><th scope="col" class="align-right">defghi</th></tr></thead>' +
      '<tbody><tr><td class="align-center">bar</td><td class="align-right">baz</td></tr></tbody></table>',
  ],
  [
    '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |',
    '<table><thead><tr><th scope="col">f|oo</th></tr></thead>' +
      '<tbody><tr><td>b <code>|</code> az</td></tr><tr><td>b <strong>|</strong> im</td></tr></tbody></table>',
  ],
  // 279, 280: task lists
  [
    '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim',
    '<ul class="contains-task-list"><li><input type="checkbox" disabled checked aria-label="Done"> foo\n' +
      '<ul class="contains-task-list"><li><input type="checkbox" disabled aria-label="Not done"> bar</li>' +
      '<li><input type="checkbox" disabled checked aria-label="Done"> baz</li></ul></li>' +
      '<li><input type="checkbox" disabled aria-label="Not done"> bim</li></ul>',
  ],
  // 307: nested lists; 264: where a list starts
  [
    '- foo\n  - bar\n    - baz',
    '<ul><li>foo\n<ul><li>bar\n<ul><li>baz</li></ul></li></ul></li></ul>',
  ],
  ['123456789. ok', '<ol start="123456789"><li>ok</li></ol>'],
  // 491: strikethrough
  ['~~Hi~~ Hello, ~there~ world!', '<p><del>Hi</del> Hello, <del>there</del> world!</p>'],
  // 622: extended autolinks
  [
    'www.commonmark.org',
    '<p><a href="http://www.commonmark.org" rel="noreferrer">www.commonmark.org</a></p>',
  ],
  // 653: hard line breaks
  ['foo\\\nbar', '<p>foo<br>\nbar</p>'],
  // 228: block quotes
  ['> ## Foo\n> bar\n> baz', '<blockquote><h3 id="foo">Foo</h3><p>bar\nbaz</p></blockquote>'],
  // 90: code is kept as it is
  ['~~~\n<\n >\n~~~', '<pre tabindex="0"><code class="language-text">&lt;\n &gt;\n</code></pre>'],
];

test.each(specified)('%j becomes what the specification says', (text, html) => {
  expect(plainHtml(text)).toBe(html);
});

test('footnotes lead there and back, once for each reference', () => {
  expect(plainHtml('One[^a], two[^b], one[^a].\n\n[^a]: First.\n[^b]: Second.')).toBe(
    '<p>One<sup><a id="fnref-a" href="#fn-a" aria-describedby="footnote-label">1</a></sup>, ' +
      'two<sup><a id="fnref-b" href="#fn-b" aria-describedby="footnote-label">2</a></sup>, ' +
      'one<sup><a id="fnref-a-2" href="#fn-a" aria-describedby="footnote-label">1</a></sup>.</p>' +
      '<section class="footnotes"><h3 class="visually-hidden" id="footnote-label">Footnotes</h3><ol>' +
      '<li id="fn-a"><p>First. <a class="footnote-back" href="#fnref-a" aria-label="Back to reference 1">↩</a> ' +
      '<a class="footnote-back" href="#fnref-a-2" aria-label="Back to reference 1-2">↩<sup>2</sup></a></p></li>' +
      '<li id="fn-b"><p>Second. <a class="footnote-back" href="#fnref-b" aria-label="Back to reference 2">↩</a></p></li>' +
      '</ol></section>',
  );
});

test('quotes, dashes and dots become typographic in prose and stay in code', () => {
  expect(plainHtml(`"It's" -- so... \`"--"\``)).toBe(
    '<p>“It’s” – so… <code>&quot;--&quot;</code></p>',
  );
});

test('a sentence may begin with import or export', () => {
  expect(
    plainHtml('import of goods from China\nexport of *data*\n\n```js\nimport x from "y";\n```'),
  ).toBe(
    '<p>import of goods from China\nexport of <em>data</em></p>' +
      '<pre tabindex="0"><code class="language-javascript"><span class="token keyword">import</span> x ' +
      '<span class="token keyword">from</span> <span class="token string">&quot;y&quot;</span>' +
      '<span class="token punctuation">;</span></code></pre>',
  );
});

test('a comment leaves nothing behind', () => {
  for (const text of ['{/* a */}\n\nb\n\nc', 'b\n\n{/* a */}\n\n{/* a */}\n\nc\n\n{/* a */}\n']) {
    expect(htmlOf(read(text).body)).toBe(htmlOf(read('b\n\nc').body));
  }
  expect(plainHtml('a {/* secret */}b\n\n{/*\nsecret\n*/}\n\nc')).toBe('<p>a b</p><p>c</p>');
});

test('a header cell without words is none', () => {
  expect(plainHtml('| | b |\n|-|-|\n| c | d |')).toContain(
    '<tr><td></td><th scope="col">b</th></tr>',
  );
});

test('a link to another host does not say where it came from', () => {
  expect(plainHtml('[a](https://example.com/?q="x"&y=1 "Why") [b](mailto:a@b.example)')).toBe(
    '<p><a href="https://example.com/?q=%22x%22&amp;y=1" title="Why" rel="noreferrer">a</a> ' +
      '<a href="mailto:a@b.example">b</a></p>',
  );
});

test('a picture is shown at the size it has', () => {
  expect(plainHtml('![Pool "use"](./pool.png)')).toBe(
    '<p><img src="pool.png" alt="Pool “use”" width="31" height="17" loading="lazy" decoding="async"></p>',
  );
});

test('headings are collected with anchors that nothing else on the page has', () => {
  const text =
    '## Timeline\n\n### Über *us*\n\n## Timeline\n\n## Action x\n\n## T 0234\n\n## Fn 1\n\n## Content\n\n## !!!';
  expect(read(text).body.headings).toEqual([
    { depth: 2, id: 'story-timeline', text: 'Timeline' },
    { depth: 3, id: 'über-us', text: 'Über us' },
    { depth: 2, id: 'story-timeline-1', text: 'Timeline' },
    { depth: 2, id: 'story-action-x', text: 'Action x' },
    { depth: 2, id: 'story-t-0234', text: 'T 0234' },
    { depth: 2, id: 'story-fn-1', text: 'Fn 1' },
    { depth: 2, id: 'story-content', text: 'Content' },
    { depth: 2, id: 'section', text: '!!!' },
  ]);
});

test('a heading that leaves a level out is shown at the level that follows', () => {
  expect(plainHtml('# a\n\n#### b')).toBe('<h3 id="a">a</h3><h4 id="b">b</h4>');
});

test('headings stand below “The story” in a post-mortem, below the title in a write-up', () => {
  const text = '## a\n\n### b\n\n#### c';
  const levels = (html: string) => [...html.matchAll(/<h(\d)/g)].map(([, level]) => level);
  expect(levels(htmlOf(read(text).body))).toEqual(['3', '4', '5']);
  expect(levels(htmlOf(read(text, { audience: 'public' }).body))).toEqual(['2', '3', '4']);
});

test('a heading has a link to itself beside it, which says where it leads', () => {
  expect(htmlOf(read('## A *b*').body)).toBe(
    '<div class="heading"><h3 id="a-b">A <em>b</em></h3>' +
      '<a class="heading-anchor" href="#a-b" aria-label="Link to “A b”">#</a></div>',
  );
});

test('a table can be scrolled, by keyboard too', () => {
  expect(htmlOf(read('| a |\n| - |\n| b |').body)).toMatch(
    /^<div class="scroll" tabindex="0"><table>.*<\/table>\n?<\/div>$/s,
  );
});

test('code in a known language is marked for colouring with classes alone', () => {
  expect(plainHtml('```js\nconst a = "<b>"; // c\n```')).toBe(
    '<pre tabindex="0"><code class="language-javascript"><span class="token keyword">const</span> a ' +
      '<span class="token operator">=</span> <span class="token string">&quot;&lt;b&gt;&quot;</span>' +
      '<span class="token punctuation">;</span> <span class="token comment">// c</span></code></pre>',
  );
});

test('components come between stretches of HTML, with their files read', () => {
  const { body, findings } = read(
    'a\n\n<Callout kind="lesson">\nb [c](../2025-11-05-slots-held/#signs)\n</Callout>\n\n' +
      '<Figure src="./pool.png" alt="Pool" />\n\n<Metric src="errors.csv" title="Errors" unit="%" />\n\n[d](pod-3.log)',
  );
  expect(findings).toEqual([]);
  expect(body.segments).toEqual([
    { html: '<p>a</p>\n' },
    {
      component: 'Callout',
      props: { kind: 'lesson' },
      children: [{ html: '<p>b <a href="../2025-11-05-slots-held/#signs">c</a></p>' }],
    },
    {
      component: 'Figure',
      props: { src: './pool.png', alt: 'Pool' },
      children: [],
      image: { file: 'pool.png', width: 31, height: 17 },
    },
    {
      component: 'Metric',
      props: { src: 'errors.csv', title: 'Errors', unit: '%' },
      children: [],
      data: {
        file: 'errors.csv',
        at: [Date.UTC(2026, 2, 14, 2, 10), Date.UTC(2026, 2, 14, 2, 12)],
        series: [
          { name: 'errors', values: [0.3, 7.25] },
          { name: 'slow, p99', values: [null, 812] },
        ],
      },
    },
    { html: '\n<p><a href="pod-3.log">d</a></p>' },
  ]);
  expect(body.mentions).toEqual(['2025-11-05-slots-held']);
  expect(body.assets.map(({ name }) => name)).toEqual(['errors.csv', 'pod-3.log', 'pool.png']);
});

test('a component may stand in a list, between the two halves of its HTML', () => {
  expect(htmlOf(read('1. a\n\n   <Callout>\n   b\n   </Callout>\n2. c').body)).toBe(
    '<ol>\n<li>\n<p>a</p>\n{Callout}<p>b</p>{/Callout}\n</li>\n<li>\n<p>c</p>\n</li>\n</ol>',
  );
});

test('a log that scrolls in its component is one stop for the keyboard', () => {
  expect(plainHtml('<LogExcerpt>\n```\na\n```\n</LogExcerpt>')).toContain('<pre><code');
});

test('words are counted without code and comments', () => {
  expect(
    read('## One two\n\nthree `four` {/* no */}\n\n```\nno no\n```\n\n- five').body.words,
  ).toBe(5);
  expect(read('').body).toEqual({ segments: [], headings: [], words: 0, assets: [], mentions: [] });
});
