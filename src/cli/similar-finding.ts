/** Finds what `hindsight similar` answers. */
import { didYouMean } from '#domain/nearest.ts';
import { quote } from '#domain/quote.ts';
import { cardOf } from '#domain/search/card.ts';
import { unpackDocuments } from '#domain/search/packed/documents.ts';
import { reasonsFor } from '#domain/search/reasons.ts';
import { makeComparable } from '#domain/search/searchable.ts';
import { incidentsLike, leastLikeness } from '#domain/search/similar-incidents.ts';
import { askOnce } from '#domain/search/packed/single-question.ts';
import type { Searched } from '#files/searched.ts';
import { UserError } from '#files/user-error.ts';
import {
  type Found,
  type SimilarAnswer,
  exampleOfUse,
  mostLookedAt,
  resultOf,
} from './similar-answer.ts';

export interface Asked {
  /** How many results are shown. */
  readonly limit: number;
  /** The reader's day, `2026-11-26`. */
  readonly today: string;
  /** Path of the internal site. */
  readonly base: string;
}

/** What is not close is shown only as a lead. */
const mostLeads = 3;

/** Find what an alert, an error or a feeling reminds of; a UserError when it has no word. */
export async function findLikeText(
  text: string,
  searched: Searched,
  asked: Asked,
): Promise<SimilarAnswer> {
  const { phrases, packed, entries } = searched;
  const { query, results, closest } = askOnce(text, packed, phrases, {
    today: asked.today,
    limit: mostLookedAt,
  });
  if (query.terms.length === 0) {
    throw new UserError(
      `${quote(text)} has no word to look for`,
      `Write words that would stand in a post-mortem: ${exampleOfUse}.`,
    );
  }
  const found = results.map((result): Find => ({
    document: result.document,
    close: closest.includes(result),
    score: result.score,
    reasonsOf: (card) => reasonsFor(query, result, card),
  }));
  return answerOf(found, entries.length, searched, asked);
}

/** Find what broke the same way as an incident; a UserError when there is none of that id. */
export async function findLikeIncident(
  typed: string,
  searched: Searched,
  asked: Asked,
): Promise<SimilarAnswer> {
  const { phrases, entries, packed } = searched;
  const id = idMeant(typed, entries);
  const incident = (await searched.read([id])).get(id);
  if (!incident) throw noSuch(id, entries);
  const number = entries.findIndex((entry) => entry.id === id);
  const modesOf = (other: number) => packed.documents[other]?.failureModes ?? [];
  const searchable = makeComparable(unpackDocuments(packed), phrases);
  const alike = incidentsLike({ ...incident, number, modesOf }, searchable, mostLookedAt);
  const found = alike.map((one): Find => ({
    document: one.document,
    close: one.likeness >= leastLikeness,
    score: one.likeness,
    reasonsOf: () => one.reasons,
  }));
  return answerOf(found, entries.length - 1, searched, asked);
}

/** Which id is meant, typed as such or as a path. */
function idMeant(typed: string, entries: Searched['entries']): string {
  const [id = typed] = typed
    .replace(/\/(?:index\.mdx)?$/, '')
    .split('/')
    .slice(-1);
  if (entries.some((entry) => entry.id === id)) return id;
  throw noSuch(id, entries);
}

function noSuch(id: string, entries: Searched['entries']): UserError {
  const ids = entries.map((entry) => entry.id);
  return new UserError(
    `there is no post-mortem "${id}" to compare with`,
    didYouMean(id, ids, 'Give the id of one that is neither restricted nor superseded.'),
  );
}

/** What was found, by the number of its entry. */
interface Find extends Pick<Found, 'close' | 'score'> {
  readonly document: number;
  readonly reasonsOf: (card: Found['card']) => Found['reasons'];
}

async function answerOf(
  found: readonly Find[],
  count: number,
  searched: Searched,
  { limit, base }: Asked,
): Promise<SimilarAnswer> {
  const { archive, entries } = searched;
  const close = found.filter((find) => find.close);
  const shown = close.slice(0, limit);
  const leads = found
    .filter((find) => !find.close)
    .slice(0, Math.min(mostLeads, limit - shown.length));
  const seen = [...shown, ...leads].flatMap((find) => {
    const entry = entries[find.document];
    return entry ? [{ ...find, entry }] : [];
  });
  const postmortems = await searched.read(seen.map(({ entry }) => entry.id));
  return {
    close: close.length,
    searched: count,
    results: seen.flatMap((find) => {
      const postmortem = postmortems.get(find.entry.id);
      if (!postmortem) return [];
      const card = cardOf(postmortem, archive);
      return [resultOf({ ...find, card, reasons: find.reasonsOf(card) }, archive, base)];
    }),
  };
}
