/** The types of page a site has, read off its routes, and the built pages that stand for each. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuiltPage, elementsOf, isRedirect, pagesIn } from './html-pages.ts';

type Audience = 'internal' | 'public';

const sites = fileURLToPath(new URL('../../src/sites/', import.meta.url));

/** What parameters look like, where that tells one route from another at the same place. */
const parameters: Readonly<Record<string, string>> = { year: String.raw`\d{4}` };

/** Every route of a site that gives a page, as it is written below `pages/`, the more particular first. */
export function routesOf(audience: Audience): string[] {
  return globSync('**/*.{astro,md,mdx}', { cwd: join(sites, audience, 'pages') })
    .map((file) => file.replaceAll('\\', '/').replace(/\.\w+$/, ''))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The pages of a built site by the route each was built from, without those that only lead elsewhere. */
export function typesIn(folder: string, audience: Audience): Map<string, BuiltPage[]> {
  const stays = pagesIn(folder).filter((page) => !isRedirect(page));
  return byRoute(routesOf(audience), stays);
}

/** Sort built pages by the route each was built from; throws when a page has none. */
export function byRoute<Page extends Pick<BuiltPage, 'path'>>(
  routes: readonly string[],
  pages: readonly Page[],
): Map<string, Page[]> {
  const types = new Map(routes.map((route) => [route, [] as Page[]]));
  for (const page of pages) {
    const route = routes.find((one) => patternOf(one).test(page.path));
    if (route === undefined) throw new Error(`No route gives the built page /${page.path}`);
    types.get(route)?.push(page);
  }
  return types;
}

/** A page of a route, and what there is to be seen on it. */
export interface HardPage extends BuiltPage {
  /** Selector of what no page of the list before it shows; of the first, all. */
  readonly shows: string;
}

/**
 * The fewest pages of a route that between them show everything any of its pages shows: each kind of element, with each
 * class and attribute. The longest comes first. Throws when the route has no page: an archive that shows nothing of a
 * page type would test nothing of it.
 */
export function hardest(types: ReadonlyMap<string, BuiltPage[]>, route: string): HardPage[] {
  const pages = types.get(route) ?? [];
  if (pages.length === 0) {
    throw new Error(`No built page shows ${route}: add to the archive what makes one`);
  }
  const marks = new Map(pages.map((page) => [page, marksOf(page)]));
  const missing = new Set([...marks.values()].flatMap((set) => [...set]));
  const chosen: HardPage[] = [];
  let next = best(pages, ({ html }) => html.length);
  while (next) {
    const shown = marks.get(next)?.intersection(missing) ?? new Set();
    const shows = chosen.length === 0 ? 'html' : `body :is(${[...shown].join()})`;
    chosen.push({ ...next, shows });
    for (const mark of shown) missing.delete(mark);
    next =
      missing.size === 0
        ? undefined
        : best(pages, (page) => (marks.get(page) ?? missing).intersection(missing).size);
  }
  return chosen;
}

function best(pages: readonly BuiltPage[], worth: (page: BuiltPage) => number) {
  let found: BuiltPage | undefined;
  for (const page of pages) if (!found || worth(page) > worth(found)) found = page;
  return found;
}

/** Selectors of all kinds of element on a page. */
function marksOf({ document }: BuiltPage): Set<string> {
  const marks = new Set<string>();
  for (const { name, attributes } of elementsOf(document)) {
    marks.add(name);
    for (const attribute of attributes.keys()) marks.add(`${name}[${escaped(attribute)}]`);
    for (const one of attributes.get('class')?.split(/\s+/) ?? [])
      marks.add(`${name}.${escaped(one)}`);
  }
  return marks;
}

/** A name as a selector has it. */
function escaped(name: string): string {
  return name.replace(/[^\w-]/g, String.raw`\$&`);
}

function partsOf(route: string): string[] {
  return route.replace(/(?:^|\/)index$/, '').split('/');
}

/** Sorts as Astro does: what is written out before a parameter, a parameter before the rest of a path. */
function rank(route: string): string {
  return partsOf(route)
    .map((part) => {
      if (part.startsWith('[...')) return '3';
      if (!part.startsWith('[')) return `0${part}`;
      return part.slice(1, -1) in parameters ? '1' : '2';
    })
    .join('/');
}

function patternOf(route: string): RegExp {
  if (route === '404') return /^404\.html$/;
  const parts = partsOf(route).map((part) => {
    if (part === '') return '';
    if (part.startsWith('[...')) return '(?:.+/)?';
    if (part.startsWith('[')) return `(?:${parameters[part.slice(1, -1)] ?? '[^/]+'})/`;
    return `${part}/`;
  });
  return new RegExp(`^${parts.join('')}$`);
}
