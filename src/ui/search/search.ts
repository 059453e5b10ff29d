/** The instrument "exact words": a request in, an answer out that says what it could not do. */
import { type Facet, type Filter, facetNames } from '#domain/filters.ts';
import { wordsAt, wordsWithoutMatch } from './matched.ts';
import { type Order, orders } from './orders.ts';
import {
  type Counts,
  type Fragment,
  type Hit,
  type Loaded,
  type Results,
  type SearchOptions,
  currentVersion,
  loadPagefind,
} from './pagefind.ts';
import { type Query, readQuery, wordsThatMeet } from './query.ts';
import { SearchUnavailable } from './unavailable.ts';

export interface SearchRequest {
  readonly filter: Filter;
  readonly order: Order;
}

/** Results that have the same words of the query. */
export interface Group {
  readonly words: readonly string[];
  readonly hits: readonly Hit[];
}

export interface Answer {
  readonly query: Query;
  /** One group when pages have all words; else the words that meet, those that tell most first. */
  readonly groups: readonly Group[];
  readonly total: number;
  /** Whether the groups have only some of the words. */
  readonly partly: boolean;
  /** Words that are on no page at all. */
  readonly unknown: readonly string[];
  /** How many results each value would leave, were it the choice of its facet. */
  readonly counts: Counts;
  /** How many results there would be without the chosen facets. */
  readonly unfiltered: number;
}

/** Groups of pages that have only some of the words: more would be further and further off. */
const mostGroups = 3;

/** Answers requests from the index of the site served under `base`. */
export class WordSearch {
  readonly #base: string;
  readonly #counts: boolean;
  #loading: Promise<Loaded> | undefined;

  constructor(base: string, { counts = false } = {}) {
    this.#base = base;
    this.#counts = counts;
  }

  /** Fetch what the first answer needs; a failure shows with that answer. */
  prepare(): void {
    this.#load().catch(() => undefined);
  }

  /** Answer a request; throws SearchUnavailable. */
  async find(request: SearchRequest): Promise<Answer> {
    const loaded = await this.#load();
    const answer = await this.#answer(loaded, request);
    if (answer.total > 0 && answer.unknown.length === 0) return answer;
    // Pagefind answers "nothing" when it cannot fetch a part of the index: look whether it could.
    if ((await currentVersion(this.#base)) === loaded.version) return answer;
    this.#forget();
    return this.#answer(await this.#load(), request);
  }

  /** Fetch what results show; throws SearchUnavailable. */
  async read(hits: readonly Hit[]): Promise<Fragment[]> {
    try {
      return await Promise.all(hits.map((hit) => hit.data()));
    } catch (cause) {
      this.#forget();
      throw new SearchUnavailable('unreachable', { cause });
    }
  }

  #load(): Promise<Loaded> {
    this.#loading ??= loadPagefind(this.#base, this.#counts).catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  #forget(): void {
    void this.#loading?.then(({ pagefind }) => pagefind.destroy());
    this.#loading = undefined;
  }

  async #answer({ pagefind }: Loaded, { filter, order }: SearchRequest): Promise<Answer> {
    const query = readQuery(filter.text);
    const { search } = pagefind;
    const options = optionsOf(filter, order, query);
    const look: Look = (words) => search(words.join(' ') || null, options);
    const first = await look(query.words);
    const unknown =
      first.results.length > 0
        ? await unmatched(query.words, first.results[0])
        : await unmatchedAlone(query.words, search);
    const known = query.words.filter((word) => !unknown.includes(word));
    const common = { query, unknown };
    if (known.length === 0 && query.words.length > 0) {
      return { ...common, groups: [], total: 0, partly: false, counts: {}, unfiltered: 0 };
    }
    const all = unknown.length > 0 ? await look(known) : first;
    const partly = all.results.length === 0 && known.length > 1;
    const groups = partly ? await relax(known, look) : [{ words: known, hits: all.results }];
    return {
      ...common,
      groups: groups.filter(({ hits }) => hits.length > 0),
      total: groups.reduce((sum, { hits }) => sum + hits.length, 0),
      partly,
      counts: await countChoices(filter, all.filters, (others) =>
        search(known.join(' ') || null, optionsOf(others, order, query)),
      ),
      unfiltered: all.unfilteredResultCount,
    };
  }
}

/** In a facet with a choice the other values count as if nothing were chosen there. */
async function countChoices(
  filter: Filter,
  counts: Counts,
  look: (filter: Filter) => Promise<{ readonly filters: Counts }>,
): Promise<Counts> {
  const apart = chosenFacets(filter).map(async (facet): Promise<Counts> => {
    const { filters } = await look(without(filter, facet));
    return { [facet]: filters[facet] ?? {} };
  });
  return Object.assign({}, counts, ...(await Promise.all(apart))) as Counts;
}

type Look = (words: readonly string[]) => Promise<Results>;

/** Search again with the words that do meet on pages; a page is given once, where most meet. */
async function relax(words: readonly string[], look: Look): Promise<Group[]> {
  const pagesOf = new Map<string, Set<string>>();
  for (const word of words) {
    const { results } = await look([word]);
    pagesOf.set(word, new Set(results.map(({ id }) => id)));
  }
  const groups: Group[] = [];
  const given = new Set<string>();
  for (const common of wordsThatMeet(words, pagesOf).slice(0, mostGroups)) {
    const { results } = await look(common.words);
    const hits = results.filter(({ id }) => !given.has(id));
    for (const { id } of hits) given.add(id);
    if (hits.length > 0) groups.push({ words: common.words, hits });
  }
  return groups;
}

/** Words on no page at all, whatever is chosen. */
async function unmatchedAlone(
  words: readonly string[],
  search: Loaded['pagefind']['search'],
): Promise<string[]> {
  const unknown: string[] = [];
  for (const word of words) {
    const { results } = await search(word, {});
    unknown.push(...(await unmatched([word], results[0])));
  }
  return unknown;
}

/**
 * Words of a query that stand behind no match. Pagefind passes over a word that no page has, or
 * takes one with the same beginning, were it only one letter ("aardvark" finds "a"); so what is not
 * in the first result is nowhere.
 */
async function unmatched(words: readonly string[], first: Hit | undefined): Promise<string[]> {
  if (words.length === 0) return [];
  if (!first) return [...words];
  const { content, locations, meta } = await first.data();
  const shown = Object.values(meta).flatMap((value) => value.split(/\s+/));
  return wordsWithoutMatch(words, [...wordsAt(content, locations), ...shown]);
}

function chosenFacets({ chosen }: Filter): Facet[] {
  return facetNames.filter((facet) => chosen[facet]?.length);
}

function without(filter: Filter, facet: Facet): Filter {
  return { ...filter, chosen: { ...filter.chosen, [facet]: [] } };
}

/** Without words there is no best match: the newest come first. */
function optionsOf(filter: Filter, order: Order, { words }: Query): SearchOptions {
  const effective = words.length === 0 && order === 'best' ? 'newest' : order;
  const { sort } = orders[effective];
  return {
    filters: Object.fromEntries(
      chosenFacets(filter).map((facet) => [facet, { any: filter.chosen[facet] ?? [] }]),
    ),
    ...(sort && { sort }),
  };
}
