/** Finds what `hindsight similar` answers. */
import { didYouMean } from '#domain/nearest.ts';
import { quote } from '#domain/quote.ts';
import { cardOf } from '#domain/search/card.ts';
import { reasonsFor } from '#domain/search/reasons.ts';
import { makeComparable } from '#domain/search/searchable.ts';
import { incidentsLike, leastLikeness } from '#domain/search/similar-incidents.ts';
import { askOnce } from '#domain/search/single-question.ts';
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
export function findLikeText(text: string, searched: Searched, asked: Asked): SimilarAnswer {
  const { phrases, documents, entries } = searched;
  const { query, results, closest } = askOnce(text, documents, phrases, {
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
export function findLikeIncident(typed: string, searched: Searched, asked: Asked): SimilarAnswer {
  const { phrases, entries, documents } = searched;
  const number = numberOf(
    typed,
    entries.map(({ id }) => id),
  );
  const searchable = makeComparable(documents, phrases);
  const postmortemAt = (at: number) => entries[at]?.postmortem;
  const alike = incidentsLike(number, searchable, postmortemAt, mostLookedAt);
  const found = alike.map((one): Find => ({
    document: one.document,
    close: one.likeness >= leastLikeness,
    score: one.likeness,
    reasonsOf: () => one.reasons,
  }));
  return answerOf(found, entries.length - 1, searched, asked);
}

/** Which of the ids is meant, typed as such or as a path. */
function numberOf(typed: string, ids: readonly string[]): number {
  const [id = typed] = typed
    .replace(/\/(?:index\.mdx)?$/, '')
    .split('/')
    .slice(-1);
  const number = ids.indexOf(id);
  if (number >= 0) return number;
  throw new UserError(
    `there is no post-mortem "${id}" to compare with`,
    didYouMean(id, ids, 'Give the id of one that is neither restricted nor superseded.'),
  );
}

/** What was found, by the number of its entry. */
interface Find extends Pick<Found, 'close' | 'score'> {
  readonly document: number;
  readonly reasonsOf: (card: Found['card']) => Found['reasons'];
}

function answerOf(
  found: readonly Find[],
  searched: number,
  { archive, entries }: Searched,
  { limit, base }: Asked,
): SimilarAnswer {
  const close = found.filter((find) => find.close);
  const shown = close.slice(0, limit);
  const leads = found
    .filter((find) => !find.close)
    .slice(0, Math.min(mostLeads, limit - shown.length));
  return {
    close: close.length,
    searched,
    results: [...shown, ...leads].flatMap((find) => {
      const entry = entries[find.document];
      if (!entry) return [];
      const card = cardOf(entry.postmortem, archive);
      const reasons = find.reasonsOf(card);
      return [resultOf({ ...find, entry, card, reasons }, archive, base)];
    }),
  };
}
