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

/** Pages that were parsed before, by their HTML: many tests ask about the same few sites. Nobody may change one. */
const parsed = new Map<string, DefaultTreeAdapterTypes.Document>();
const listed = new WeakMap<Node, Element[]>();

/** Every HTML page under a folder, by name. */
export function pagesIn(folder: string): BuiltPage[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const document = parsed.get(html) ?? parse(html);
      parsed.set(html, document);
      return { path: file.replace(/(?:^|(?<=\/))index\.html$/, ''), file, html, document };
    });
}

/** Whether a page only leads to another one: a browser that opens it is gone at once. */
export function isRedirect({ document }: Pick<BuiltPage, 'document'>): boolean {
  return elementsOf(document).some(
    ({ name, attributes }) => name === 'meta' && attributes.get('http-equiv') === 'refresh',
  );
}

/** Every element of a page in order, those in templates too. */
export function elementsOf(page: Node): readonly Element[] {
  const known = listed.get(page);
  if (known) return known;
  const elements: Element[] = [];
  collect(page, elements);
  listed.set(page, elements);
  return elements;
}

function collect(node: Node, elements: Element[]): void {
  const children = 'childNodes' in node ? node.childNodes : [];
  if ('tagName' in node) {
    const text = children.map((child) => ('value' in child ? child.value : '')).join('');
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    elements.push({ name: node.tagName, attributes, text });
  }
  for (const child of children) collect(child, elements);
  if ('content' in node) collect(node.content, elements);
}
