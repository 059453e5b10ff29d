/** What the name of a tag tells: a component, HTML, or neither. */
import { type ComponentName, authorComponents } from '#domain/author-components.ts';
import { lookUp } from '#domain/lookup.ts';
import { didYouMean } from '#domain/nearest.ts';
import type { Fault } from '#domain/outcome.ts';
import { shorten } from '#domain/quote.ts';

const names = Object.keys(authorComponents);

/** Whether this is the name of a component authors may write. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(authorComponents, name);
}

/** Say what is wrong with a tag that is no component. */
export function explainUnknownTag(
  name: string | null,
): Fault & { rule: 'raw-html' | 'unknown-component' } {
  if (name === null) {
    return {
      rule: 'unknown-component',
      message: '`<>` is a fragment, which does nothing here',
      hint: 'Remove `<>` and `</>`.',
    };
  }
  if (/^[a-z]/.test(name) && !names.some((known) => known.toLowerCase() === name)) {
    return {
      rule: 'raw-html',
      message: `\`<${shorten(name)}>\` is an HTML tag`,
      hint: `${lookUp(markdownFor, name) ?? 'Write Markdown'}, or \`\\<${shorten(name)}\` if you mean the text.`,
    };
  }
  return {
    rule: 'unknown-component',
    message: `<${shorten(name)}> is not a component`,
    hint: didYouMean(name, names, `There are ${names.join(', ')}.`),
  };
}

/** What to write instead of an HTML tag. */
const markdownFor: Readonly<Record<string, string>> = {
  a: 'Write [text](address)',
  b: 'Write **text**',
  strong: 'Write **text**',
  i: 'Write *text*',
  em: 'Write *text*',
  s: 'Write ~~text~~',
  del: 'Write ~~text~~',
  code: 'Write `code`',
  br: 'End the line with a backslash',
  hr: 'Write ---',
  img: 'Write <Figure src="…" alt="…" />',
  pre: 'Put the text between fences of ```',
  table: 'Write a table with | between its columns',
};

const htmlTags = new Set([
  ...Object.keys(markdownFor),
  ...['center', 'dd', 'details', 'div', 'dl', 'dt', 'figure', 'font', 'form', 'h1', 'h2', 'h3'],
  ...['h4', 'h5', 'h6', 'iframe', 'input', 'kbd', 'li', 'mark', 'ol', 'object', 'p', 'script'],
  ...['small', 'span', 'style', 'sub', 'summary', 'sup', 'svg', 'tbody', 'td', 'th', 'thead', 'tr'],
  ...['u', 'ul', 'video'],
]);

/** Whether this is the name of a tag that people write in HTML. */
export function isHtmlTag(name: string): boolean {
  return htmlTags.has(name.toLowerCase());
}
