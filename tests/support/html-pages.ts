/** The pages of a built site, parsed as a browser would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { filesOf } from './site-bytes.ts';

type Node = DefaultTreeAdapterTypes.Node;

export interface BuiltPage {
  /** Below the base path, as a link names it: `tags/postgres/`, `` for the home page, `404.html`. */
  readonly path: string;
  /** Below the folder of the site. */
  readonly file: string;
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
}

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The text directly in it. */
  readonly text: string;
}

/** Every HTML page under a folder, by name. */
export function pagesIn(folder: string): BuiltPage[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return {
        path: file.replace(/(?:^|(?<=\/))index\.html$/, ''),
        file,
        html,
        document: parse(html),
      };
    });
}

/** Whether a page only leads to another one: a browser that opens it is gone at once. */
export function isRedirect({ document }: Pick<BuiltPage, 'document'>): boolean {
  return elementsOf(document).some(
    ({ name, attributes }) => name === 'meta' && attributes.get('http-equiv') === 'refresh',
  );
}

/** Every element of a page in order, those in templates too. */
export function elementsOf(node: Node): Element[] {
  const children = [
    ...('childNodes' in node ? node.childNodes : []),
    ...('content' in node ? [node.content] : []),
  ];
  const below = children.flatMap(elementsOf);
  if (!('tagName' in node)) return below;
  const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attributes, text }, ...below];
}
