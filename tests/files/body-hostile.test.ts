import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { authorComponents } from '#domain/author-components.ts';
import type { Segment } from '#domain/body.ts';
import { read } from '../support/bodies.ts';

/** Every element that may come out of a body, with its attributes; written apart from the reader. */
const allowed: Record<string, string[]> = {
  a: [
    'href',
    'title',
    'rel',
    'class',
    'id',
    'aria-label',
    'aria-describedby',
    'data-pagefind-ignore',
  ],
  blockquote: [],
  br: [],
  code: ['class'],
  del: [],
  div: ['class', 'tabindex'],
  em: [],
  h3: ['id', 'class'],
  h4: ['id'],
  h5: ['id'],
  hr: [],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  input: ['type', 'disabled', 'checked', 'aria-label'],
  li: ['id'],
  ol: ['start'],
  p: [],
  pre: ['tabindex'],
  section: ['class'],
  span: ['class'],
  strong: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class', 'scope'],
  thead: [],
  tr: [],
  ul: ['class'],
};

const fragments = [
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<img src="x" onerror="a" />'],
  ...[
    '<iframe srcdoc="<script>">',
    '<svg onload=alert(1)>',
    '<style>*{}</style>',
    '<a href="javascript:x">',
  ],
  ...[
    '</p>',
    '</code></pre>',
    '-->',
    '<!--',
    '<![CDATA[',
    '<?x ?>',
    '<',
    '>',
    '"',
    "'",
    '&',
    '&lt;script&gt;',
  ],
  ...[
    '{',
    '}',
    '{/*',
    '*/}',
    '{process.env}',
    '{`x`}',
    '{"<b>"}',
    '{/* c */}',
    '{...x}',
    '\\',
    '`',
    '``',
    '~~~',
  ],
  ...[
    '```',
    '```js',
    '```html',
    '```"><script>',
    '````',
    '\n```\n',
    '# ',
    '## ',
    '###### ',
    '- ',
    '1. ',
    '> ',
    '    ',
  ],
  ...[
    '- [x] ',
    '| a | b |',
    '|-|:-:|',
    '[a](',
    ')',
    '[a]: ',
    '[^1]',
    '[^1]: ',
    '![x](',
    '[a](javascript:alert(1))',
  ],
  ...[
    '[a](JAVASCRIPT&colon;alert(1))',
    '[a](java&Tab;script:x)',
    '[a](data:text/html,<script>)',
    '[a](//x.example)',
  ],
  ...[
    '[a](vbscript:x "\' onclick=x")',
    '[a](https://x.example/"onclick=x)',
    '[a](../2025-11-05-slots-held/)',
  ],
  ...[
    '[a](<https://x.example/ onclick=x>)',
    '![x](pool.png "t" onload=x)',
    '![" onerror=x](pool.png)',
    'https://x.example/"><b>',
  ],
  ...[
    '<Callout>',
    '</Callout>',
    '<Callout kind="lesson" title="&quot;><script>">',
    '<Callout onclick="x">',
    '<Callout {...x}>',
  ],
  ...[
    '<Figure src="pool.png" alt="<b>" />',
    '<Metric src="errors.csv" title="{x}" />',
    '<LogExcerpt>',
    '</LogExcerpt>',
  ],
  ...[
    '<Fragment set:html="<script>" />',
    '<>',
    '</>',
    '<A.b/>',
    '<a:b/>',
    'import x from "y"',
    'export const y = 1',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ' ',
    '\u0000',
    '\u0001',
    '\u202E',
    '\u200B',
    '\uFEFF',
    '\uFDD0',
    '\uFDD1',
    '\uD800',
    '😀',
    'é',
  ],
  ...[
    'word',
    '--',
    '...',
    '**',
    '*',
    '__',
    '~~',
    'www.x.example',
    'a@b.example',
    '---',
    '===',
    '\u2028',
    'javascript:',
  ],
];

const hostileBody = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...fragments) },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** All that could do harm in HTML, as sentences. */
function harmIn(html: string): string[] {
  const harm: string[] = [];
  const ids = new Set<string>();
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (node.nodeName === '#comment') harm.push('a comment');
    if ('attrs' in node) {
      const attributes = Object.hasOwn(allowed, node.tagName) ? allowed[node.tagName] : undefined;
      if (!attributes) harm.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (!attributes?.includes(name)) harm.push(`<${node.tagName} ${name}>`);
        if (
          name === 'href' &&
          !/^(?:https?:\/\/|mailto:|#|\.\/$|\.\.\/[a-z0-9-]+\/(?:#|$)|[A-Za-z0-9][\w.-]*$)/.test(
            value,
          )
        ) {
          harm.push(`href ${value}`);
        }
        if (name === 'src' && !/^[A-Za-z0-9][\w.-]*$/.test(value)) harm.push(`src ${value}`);
        if (name === 'class' && !/^[\w -]*$/.test(value)) harm.push(`class ${value}`);
        if (name === 'id' && ids.has(value)) harm.push(`id ${value} twice`);
        if (name === 'id') ids.add(value);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return harm;
}

/** The page as it is printed: segments one after the other, components as a paragraph's worth of text. */
function printed(segments: readonly Segment[]): string {
  return segments
    .map((segment) => ('html' in segment ? segment.html : printed(segment.children)))
    .join('');
}

function strangersIn(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) => {
    if ('html' in segment) return [];
    const { component, props, children } = segment;
    const { shape } = authorComponents[component].props;
    const strange = Object.entries(props)
      .filter(([name, value]) => !Object.hasOwn(shape, name) || typeof value !== 'string')
      .map(([name]) => `${component} ${name}`);
    return [...strange, ...strangersIn(children)];
  });
}

test('whatever an author writes, nothing but text and known elements comes out', () => {
  fc.assert(
    fc.property(hostileBody, (text) => {
      const { body, findings } = read(text);
      expect(harmIn(printed(body.segments))).toEqual([]);
      expect(strangersIn(body.segments)).toEqual([]);
      for (const { at, message, hint } of findings) {
        expect(at?.line).toBeGreaterThan(0);
        expect(at?.column).toBeGreaterThan(0);
        expect(`${message}${hint}`).not.toMatch(/undefined|\[object|\n/);
      }
    }),
    { numRuns: 3_000 },
  );
}, 60_000);

test('a body without findings has lost no word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1 }), (words) => {
      const { body, findings } = read(words.join(' '));
      // "import" and "export" begin code.
      fc.pre(findings.length === 0);
      expect(printed(body.segments)).toBe(`<p>${words.join(' ')}</p>`);
      expect(body.words).toBe(words.length);
    }),
  );
});

/** Texts on which parsers are known to take time squared or to fall over. */
const bombs: Record<string, string> = {
  'a module that ends in a backslash': 'x\n\n\rexport const a = `\\',
  'quotation marks in one paragraph': `"'`.repeat(90_000),
  apostrophes: "it's ".repeat(39_000),
  dashes: '-- '.repeat(60_000),
  'HTML comments': '<!--'.repeat(49_000),
  'opening tags': '<A>\n\n'.repeat(39_000),
  'opening tags in one paragraph': 'a <b '.repeat(39_000),
  'open braces': '{a\n\n'.repeat(49_000),
  'nested braces': '{'.repeat(199_000),
  'comments in a line': 'a {/* b */} '.repeat(16_000),
  'nested quotes': '> '.repeat(99_000),
  'nested lists': '- '.repeat(99_000),
  'nested ordered lists': '1. '.repeat(66_000),
  'nested links': '[a]('.repeat(49_000),
  'open brackets': '['.repeat(199_000),
  emphasis: '*a **b '.repeat(28_000),
  backticks: Array.from({ length: 600 }, (_, i) => '`'.repeat(i)).join(' '),
  'a wide table': `${'|a'.repeat(5_000)}|\n${'|-'.repeat(5_000)}|\n${'|\n'.repeat(80_000)}`,
  'a delimiter row that is none': `${'-'.repeat(199_000)}x`,
  footnotes: Array.from({ length: 8_000 }, (_, i) => `[^${i}]: [^${i + 1}]`).join('\n\n'),
  references: `[a]: https://x.example/${'y'.repeat(90_000)}\n\n${'[a]\n'.repeat(25_000)}`,
  'code that repeats': '```csharp\n'.concat('a.'.repeat(400), '\n```\n\n').repeat(200),
  'one long line of code': `\`\`\`js\n${'('.repeat(190_000)}\n\`\`\``,
  'a fence behind a comment': `{/*\n\`\`\`\n*/}\n${'<A>\n\n'.repeat(30_000)}`,
};

test.each(Object.keys(bombs))('%s, by the thousand, are read or refused', (name) => {
  const { body } = read(bombs[name] ?? '');
  expect(harmIn(printed(body.segments).slice(0, 100_000))).toEqual([]);
});
