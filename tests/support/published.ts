/** Approved write-ups for the tests of public formats, and text that formats stumble over. */
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { AddressedSite } from '#domain/public/addressed-site.ts';
import type { PublicIncident } from '#domain/public/incident.ts';
import type { PublishedWriteUp } from '#domain/public/formats/published.ts';
import { escapeHtml } from '#files/body/escape.ts';
import { read } from './bodies.ts';

export const site: AddressedSite = {
  name: 'Acme status',
  url: 'https://status.example.com/',
  contact: 'help@example.com',
};

/** The moment of a day in March 2026. */
export const at = (time: string) => ({ epochMs: Date.parse(`2026-03-14T${time}Z`) });

const incident: PublicIncident = {
  slug: 'payments-failed',
  formerSlugs: [],
  title: 'Payments failed',
  impact: 'major',
  affects: ['Payments'],
  started: at('02:14'),
  detected: at('02:17'),
  mitigated: at('02:45'),
  resolved: at('02:52'),
  updates: [
    { at: at('02:31'), phase: 'investigating', text: 'Some payments fail.' },
    { at: at('02:46'), phase: 'monitoring', text: 'Payments work again.' },
    { at: at('02:55'), phase: 'resolved', text: 'This is over.' },
  ],
  actions: ['We now notice this before you do.'],
  corrections: [{ on: '2026-03-18', text: 'We first wrote 20 minutes. It was 31.' }],
  published: '2026-03-16',
  updated: '2026-03-18',
};

/** A write-up, and its text as an author would write it. */
export function published(
  changes: Partial<PublicIncident> = {},
  text = 'Most payments **failed** for half an hour.',
): PublishedWriteUp {
  const { body, findings } = read(text, { audience: 'public' });
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('; '));
  return { incident: { ...incident, ...changes }, body };
}

/** Text that ends, opens or escapes something in one format or another. */
export const hostileTexts: Readonly<Record<string, string>> = {
  quotes: `"Double", 'single', \`back\` and “curly”`,
  'the end of a script': '</script><script>alert(1)</script><!-- x --> ]]> <b>bold</b>',
  'entities and ampersands': 'AT&T, R&D; &amp; &lt; &#35; &copy; a&b=c',
  shortcodes: 'Use {{< ref "x" >}} or {{% x %}}, {{</* y */>}}, {{{%b, {{ .Title }}, <!--more-->',
  'commands of a shell': `$(rm -rf ~) \`id\` $HOME ${'${IFS}'} ; | & > 'a' "b" \\ !! END_OF_POSTMORTEM`,
  'marks of Markdown':
    '# *a* _b_ **c** ~~d~~ [e](f) ![g](h) `i` > j | k | \\l \\& [^1] :d: {#id} <https://e.org>',
  'the start of front matter': '--- title: x ---',
  'a list': '- 1. + * a',
  'a template': '#{a} {b} {{c}} {%d%} <%= e %> @f ${g}',
  emoji: 'Down 😀_b_😀👩‍🚒🏴󠁧󠁢󠁥󠁮󠁧󠁿 again é é',
  'right to left': 'אירוע: \u202bמערכת\u202c (API) \u2067x\u2069 \u202eabc\u202c עברית',
  'East Asia': '支払いができませんでした。ご迷惑をおかけしました。',
  'a very long word': 'x'.repeat(400),
  'many words': 'very long '.repeat(60).trim(),
};

/**
 * A write-up that says the same text in each of its parts: running text, heading, list, quotation, cell, code, update,
 * action, correction, component.
 */
export function saying(text: string): PublishedWriteUp {
  const escaped = escapeHtml(text);
  const html =
    `<p>${escaped}</p><h2 id="a">${escaped}</h2><ul><li>${escaped}</li></ul>` +
    `<blockquote><p>${escaped}</p></blockquote><p>Code: <code>${escaped}</code></p>` +
    `<pre><code class="language-text">${escaped}\n</code></pre>` +
    `<table><thead><tr><th>${escaped}</th></tr></thead><tbody><tr><td>${escaped}</td></tr></tbody></table>`;
  return {
    body: { segments: [{ html }] },
    incident: {
      ...incident,
      title: text,
      affects: [text],
      updates: [{ at: at('02:31'), phase: 'resolved', text }],
      actions: [text],
      corrections: [{ on: '2026-03-18', text }],
    },
  };
}

/** Everything that the story of such a write-up says, in order. */
export function storySaying(text: string): string {
  const body = [text, text, text, text, `Code: ${text}`, text, text, text];
  return [
    ...body,
    'What we are doing',
    text,
    'Corrections',
    'Corrected on 18 March 2026:',
    text,
  ].join(' ');
}

/** What the reader of documents refuses or never gives: control characters, and what stands for nothing. */
const never = /[\p{Cc}\p{Cs}\u{fdd0}-\u{fdef}\u{fffe}\u{ffff}]/gu;

/** Texts of any characters that a document can hold, put together from pieces that mean something somewhere. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...piecesOf(Object.values(hostileTexts))) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join('').replace(never, ' '))
  .filter((text) => text.trim() !== '');

function piecesOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.split(/(?<= )|(?= )/)))].filter(
    (piece) => piece.length < 40,
  );
}

/** A text as those read it who do not count its spaces. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '');
}

/** What HTML says, without its elements. */
export function textOfHtml(html: string): string {
  return textOfNode(parseFragment(html));
}

/** What a node of parsed HTML says. */
export function textOfNode(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOfNode).join(' ') : '';
}
