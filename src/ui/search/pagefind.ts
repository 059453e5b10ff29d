/** Pagefind in the browser: the part of its interface used here, loaded when first needed. */
import { SearchUnavailable } from './unavailable.ts';

export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly SubResult[];
}

export interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly anchor?: { readonly id: string };
  readonly locations: readonly number[];
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

export interface Hit {
  readonly id: string;
  readonly data: () => Promise<Fragment>;
}

/** Facet → value → how many results have it. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, { readonly any: readonly string[] }>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface Results {
  readonly results: readonly Hit[];
  readonly filters: Counts;
  /** How many there would be without the filters. */
  readonly unfilteredResultCount: number;
}

interface Instance {
  readonly search: (term: string | null, options: SearchOptions) => Promise<Results>;
  readonly filters: () => Promise<Counts>;
  readonly destroy: () => Promise<void>;
}

interface PagefindModule {
  readonly createInstance: (options: object) => Instance;
}

const options = {
  excerptLength: 28,
  // What a result shows is searched too; only titles and names should lift a page.
  ranking: {
    metaWeights: { title: 5, summary: 3, services: 1, severity: 0.2, date: 0.2, ribbon: 0 },
  },
};

/** A loaded index, and the version of it that was loaded. */
export interface Loaded {
  readonly pagefind: Instance;
  readonly version: string;
}

/**
 * Load the index of the site served under `base`. Its version is asked for first, without trusting
 * the cache: everything else may then be cached for good, and a rebuilt site is noticed. With `counts`
 * answers say how many results each value of a facet would leave.
 */
export async function loadPagefind(base: string, counts: boolean): Promise<Loaded> {
  const version = await currentVersion(base);
  try {
    const address = `${base}pagefind/pagefind.js?v=${version}`;
    const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
    const pagefind = module.createInstance({
      ...options,
      basePath: `${base}pagefind/`,
      baseUrl: base,
      metaCacheTag: version,
    });
    // Both wait until it has started; the values of all facets are a fetch that not everybody needs.
    await (counts ? pagefind.filters() : pagefind.search('', {}));
    return { pagefind, version };
  } catch (cause) {
    throw new SearchUnavailable((await isReachable(base)) ? 'broken' : 'unreachable', { cause });
  }
}

/** The version of the index that the site serves now. */
export async function currentVersion(base: string): Promise<string> {
  const response = await fetch(`${base}pagefind/pagefind-entry.json`, { cache: 'no-cache' }).catch(
    (cause: unknown) => {
      throw new SearchUnavailable('unreachable', { cause });
    },
  );
  if (response.status === 404) throw new SearchUnavailable('missing');
  if (!response.ok) throw new SearchUnavailable('unreachable');
  const hashes = await readHashes(response);
  if (hashes.length === 0) throw new SearchUnavailable('empty');
  return hashes.join('-');
}

/** A server that answers everything with a page of its own has no index either. */
async function readHashes(response: Response): Promise<string[]> {
  try {
    const entry = (await response.json()) as { languages: Record<string, { hash: string }> };
    return Object.values(entry.languages).map(({ hash }) => hash);
  } catch (cause) {
    throw new SearchUnavailable('missing', { cause });
  }
}

async function isReachable(base: string): Promise<boolean> {
  return currentVersion(base).then(
    () => true,
    (error: unknown) => !(error instanceof SearchUnavailable && error.reason === 'unreachable'),
  );
}
