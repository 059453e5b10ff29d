/** Whether everything a built site refers to is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltPage, type Element, elementsOf, isRedirect } from './html-pages.ts';
import { filesOf } from './site-bytes.ts';

export interface BrokenLink {
  /** The page or stylesheet, below the folder of the site. */
  readonly page: string;
  readonly link: string;
  readonly why: string;
}

export interface LinkedSite {
  readonly folder: string;
  readonly pages: readonly BuiltPage[];
  /** Path the site is served below, with a slash at both ends. */
  readonly base: string;
}

interface Reference {
  readonly from: string;
  readonly link: string;
  readonly target: URL;
}

const origin = 'http://site.invalid';

/** Schemes that lead away from the site on purpose. */
const outside = new Set(['https:', 'http:', 'mailto:', 'data:']);

/** Attributes that hold one address. */
const addresses = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href', 'cite'];

/** Every link, anchor, image, stylesheet, script and form that leads nowhere. */
export function brokenLinks(site: LinkedSite): BrokenLink[] {
  const files = new Set(filesOf(site.folder));
  const anchors = new Map(site.pages.map((page) => [page.file, anchorsOf(page)]));
  return referencesOf(site, files).flatMap(({ from, link, target }) => {
    const why = fault(target, site.base, files, anchors);
    return why === undefined ? [] : [{ page: from, link, why }];
  });
}

/** Pages that no chain of links leads to from the home page, but for former addresses of others. */
export function unreachable({ pages, base }: LinkedSite): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const seen = new Set<string>();
  const queue = [''];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const page = byPath.get(path);
    if (!page || seen.has(path)) continue;
    seen.add(path);
    for (const { name, attributes } of elementsOf(page.document)) {
      const href = name === 'a' ? attributes.get('href') : undefined;
      const target = href === undefined ? undefined : resolve(href, page, base);
      if (target?.pathname.startsWith(base)) queue.push(target.pathname.slice(base.length));
    }
  }
  return [...byPath].flatMap(([path, page]) =>
    seen.has(path) || path === '404.html' || isRedirect(page) ? [] : [path],
  );
}

function referencesOf({ folder, pages, base }: LinkedSite, files: Set<string>): Reference[] {
  const inPages = pages.flatMap((page) =>
    elementsOf(page.document)
      .flatMap(linksOf)
      .map((link) => ({ from: page.file, link, target: resolve(link, page, base) })),
  );
  const inStyles = [...files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      urlsInStyles(readFileSync(join(folder, file), 'utf8')).map((link) => ({
        from: file,
        link,
        target: resolve(link, { path: file }, base),
      })),
    );
  return [...inPages, ...inStyles];
}

/** An address that is none leads outside by a scheme nobody allows, so it is reported like one. */
function resolve(link: string, { path }: Pick<BuiltPage, 'path'>, base: string): URL {
  // The page for what is not found is shown at any depth, so its links may not depend on where it stands.
  const stands = path === '404.html' && !link.startsWith('#') ? 'at/any/depth' : path;
  const from = `${origin}${base}${stands}`;
  return URL.canParse(link, from) ? new URL(link, from) : new URL('unreadable:');
}

function linksOf({ attributes }: Element): string[] {
  const single = addresses.flatMap((name) => attributes.get(name) ?? []);
  const sets = ['srcset', 'imagesrcset'].flatMap((name) =>
    (attributes.get(name) ?? '')
      .split(',')
      .map((part) => part.trim().split(/\s+/)[0] ?? '')
      .filter(Boolean),
  );
  const refreshed = /^\d+; *url=(.*)$/.exec(attributes.get('content') ?? '')?.[1];
  return [...single, ...sets, ...(refreshed === undefined ? [] : [refreshed])];
}

/** What a stylesheet fetches: `url(…)` and `@import "…"`. */
export function urlsInStyles(css: string): string[] {
  const found = css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g);
  return [...found].map(([, , url, , imported]) => url ?? imported ?? '');
}

function fault(
  target: URL,
  base: string,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (target.origin !== origin) {
    return outside.has(target.protocol) ? undefined : 'no scheme to lead outside by';
  }
  if (!target.pathname.startsWith(base)) return `outside ${base}, where the site is served`;
  const path = decodeURIComponent(target.pathname.slice(base.length));
  if (!path.endsWith('/') && files.has(`${path}/index.html`)) return 'lacks its last slash';
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return 'no such file';
  const anchor = decodeURIComponent(target.hash.slice(1));
  if (anchor === '' || anchors.get(file)?.has(anchor)) return undefined;
  return 'no such anchor';
}

function anchorsOf({ document }: BuiltPage): Set<string> {
  return new Set(elementsOf(document).flatMap(({ attributes }) => attributes.get('id') ?? []));
}
