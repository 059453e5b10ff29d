/** Plain HTML elements as Markdown (CommonMark, with the tables and struck text of GitHub). */
import type { ElementContent } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import type { InlineCode } from 'mdast';
import { type Options, defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import { textOf } from './elements.ts';

/** Write elements as Markdown that ends with a line break; nothing of their text acts as Markdown. */
export function writeMarkdown(nodes: readonly ElementContent[], options: Options = {}): string {
  const tree = toMdast({ type: 'root', children: [...nodes] }, { handlers: { code } });
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    handlers: { link, text },
    extensions: [gfmToMarkdown(), options],
  });
}

/** The library's own leaves out what turns the direction of text around, and writes two marks for no code at all. */
const code: Handle = (_state, { children }): InlineCode | undefined => {
  const value = textOf(children).replace(/\s+/g, ' ');
  return value.trim() === '' ? undefined : { type: 'inlineCode', value };
};

const text: typeof defaultHandlers.text = (...parameters) =>
  withEscapedUnderscores(withPlainAmpersands(defaultHandlers.text(...parameters)));

const link: typeof defaultHandlers.link = Object.assign(
  (...parameters: Parameters<typeof defaultHandlers.link>) => {
    const written = defaultHandlers.link(...parameters);
    const address = written.lastIndexOf('](');
    if (address === -1) return written;
    return written.slice(0, address) + withPlainAmpersands(written.slice(address));
  },
  { peek: defaultHandlers.link.peek },
);

/**
 * Take back the escape of every `&` that begins no character reference: it is correct, but whoever copies `?a=1\&b=2`
 * from the text, or shows it with an older kind of Markdown, has a broken address.
 */
function withPlainAmpersands(markdown: string): string {
  return markdown.replace(
    /(?<!\\)((?:\\\\)*)\\&(?!#\d+;|#x[\da-f]+;|[a-z][a-z\d]*;)/gi,
    (_escaped, before: string) => `${before}&`,
  );
}

/**
 * Escape an underscore beside a character beyond the first 65,536: mdast-util-to-markdown 2.2.3 takes half of it for a
 * letter, and `😀_b_😀` would be emphasised.
 */
function withEscapedUnderscores(markdown: string): string {
  return markdown.replace(
    /(?<!\\)((?:\\\\)*)_(?:(?<=[\uD800-\uDFFF]_)|(?=[\uD800-\uDFFF]))/g,
    (_plain, before: string) => `${before}\\_`,
  );
}
