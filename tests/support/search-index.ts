/** The search index outside the browser: Pagefind's own script reads its files from disk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fragment, Results, SearchOptions } from '#ui/search/pagefind.ts';

export interface OpenIndex {
  readonly search: (term: string | null, options?: SearchOptions) => Promise<Results>;
  readonly filters: () => Promise<Record<string, Record<string, number>>>;
}

/** Open the index of a staged or built site. */
export async function openIndex(site: string): Promise<OpenIndex> {
  readFilesByFetch();
  const address = pathToFileURL(path.join(site, 'pagefind', 'pagefind.js'));
  const { createInstance } = (await import(/* @vite-ignore */ address.href)) as {
    readonly createInstance: (options: object) => OpenIndex;
  };
  return createInstance({ baseUrl: '/', metaCacheTag: 'test' });
}

/** The pages that a query finds, best first, with what each shows. */
export async function find(
  index: OpenIndex,
  term: string | null,
  options: SearchOptions = {},
): Promise<Fragment[]> {
  const { results } = await index.search(term, options);
  return Promise.all(results.map((result) => result.data()));
}

function readFilesByFetch(): void {
  globalThis.fetch = async (input) => {
    const address = new URL(String(input instanceof Request ? input.url : input));
    address.search = '';
    return new Response(await readFile(address));
  };
}
