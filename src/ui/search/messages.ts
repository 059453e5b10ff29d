/** What search says: how many results, which words they lack, and what to do when there are none. */
import { isEmpty } from '#domain/filters.ts';
import type { Answer, SearchRequest } from './search.ts';
import type { Troubles } from './unavailable.ts';

const many = new Intl.NumberFormat('en-GB');

/** "12 results": what a screen reader hears when an answer has come. */
export function countResults({ total, partly }: Pick<Answer, 'total' | 'partly'>): string {
  if (total === 0) return 'Nothing found';
  const results = total === 1 ? '1 result' : `${many.format(total)} results`;
  return partly ? `${results} with some of the words` : results;
}

/** What an answer has to explain, one sentence each. */
export function explain({ query, partly, total, unknown }: Answer): string[] {
  const told: string[] = [];
  if (query.leftOut > 0) {
    told.push(`Of this text the ${query.words.length} most telling words were looked up.`);
  }
  if (unknown.length > 0) told.push(`No page has ${list(unknown)}.`);
  if (partly && total > 0) {
    told.push(`No page has all of the ${unknown.length > 0 ? 'others' : 'words'}.`);
  }
  return told;
}

/** The heading of a group whose pages have only some of the words. */
export function groupHeading(words: readonly string[], of: number): string {
  return `With ${words.length} of ${of}: ${words.join(', ')}`;
}

/** What to do when nothing was found. */
export function adviceFor({ filter }: SearchRequest, { query, unfiltered }: Answer): string {
  if (query.words.length === 0) {
    return isEmpty(filter) ? 'There is no post-mortem yet.' : 'Choose fewer filters.';
  }
  if (unfiltered > 0) {
    const there =
      unfiltered === 1 ? 'There is 1 result' : `There are ${many.format(unfiltered)} results`;
    return `${there} without the filters.`;
  }
  return 'Try one word alone: the error code, the name of the table, the service. Fewer letters find more.';
}

/** Why exact words cannot be looked up, and what to do. */
export const troubles: Troubles = {
  missing: {
    message: 'There is no search index here.',
    hint: 'It is made by `npm run build`; the development server has none.',
    retry: false,
  },
  empty: { message: 'There is nothing to search yet.', hint: '', retry: false },
  unreachable: {
    message: 'The search index could not be fetched.',
    hint: 'Look whether you are online, then try again.',
    retry: true,
  },
  broken: {
    message: 'Search did not start.',
    hint: 'A browser from the last three years is needed, with WebAssembly allowed.',
    retry: true,
  },
};

function list(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word.replaceAll('"', '')}”`);
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
