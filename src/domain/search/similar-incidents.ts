/** What the page of an incident says of others: those that broke the same way, those of the same service. */
import type { PostmortemRef } from '../relations.ts';
import { refTo } from '../relations.ts';
import type { Postmortem } from '../resolve.ts';
import type { ComparedFields } from './compared-fields.ts';
import { isPair, pairsOf } from './index-terms.ts';
import type { Reason } from './reasons.ts';
import type { Searchable } from './searchable.ts';
import { type SimilarDocument, findSimilar, findSimilarTo } from './similar.ts';
import { tokenise } from './words/tokens.ts';

/** Another incident and what the two have in common, the most telling first. */
export interface SimilarIncident extends PostmortemRef {
  readonly reasons: readonly Reason[];
}

export interface SimilarIncidents {
  /** Broke the same way, wherever. */
  readonly alike: readonly SimilarIncident[];
  /** Others of the same services, which broke in another way; the least unlike first. */
  readonly sameService: readonly PostmortemRef[];
}

/** None, for an incident that nothing is like. */
export const nothingSimilar: SimilarIncidents = { alike: [], sameService: [] };

/**
 * Below this share of what an incident has in common with itself others are merely written alike,
 * unless both name a failure mode.
 */
export const leastLikeness = 0.09;
const mostAlike = 5;
const mostOfService = 3;
const mostModes = 2;
const mostWords = 3;

/** Find them for every post-mortem, in the order of the searchable documents, by id. */
export function similarIncidents(
  { index, documents }: Searchable,
  postmortems: readonly ComparedFields[],
): ReadonlyMap<string, SimilarIncidents> {
  const similar = findSimilar(index, documents, mostAlike + 4 * mostOfService);
  return new Map(
    postmortems.map((postmortem, number) => {
      const found = (similar[number] ?? []).flatMap((one) => {
        const other = postmortems[one.document];
        return other ? [{ one, other }] : [];
      });
      const modes = new Set(postmortem.failureModes);
      const alike = found
        .filter(
          ({ one, other }) =>
            one.likeness >= leastLikeness || other.failureModes.some((id) => modes.has(id)),
        )
        .slice(0, mostAlike);
      const services = new Set(postmortem.services);
      const sameService = found
        .filter((it) => !alike.includes(it) && it.other.services.some((id) => services.has(id)))
        .slice(0, mostOfService);
      const words = wordsOf(postmortem);
      const toIncident = ({ one, other }: Found): SimilarIncident => ({
        ...refTo(other),
        reasons: reasonsOf(one.terms, words, postmortem, other),
      });
      return [
        postmortem.id,
        { alike: alike.map(toIncident), sameService: sameService.map(({ other }) => refTo(other)) },
      ];
    }),
  );
}

/** Another incident by its number, how alike the two are, 0–1, and what they have in common. */
export interface LikeIncident extends Pick<SimilarDocument, 'document' | 'likeness'> {
  readonly reasons: readonly Reason[];
}

/** An incident among others, as far as it is compared with them. */
export interface Compared extends Headline {
  /** Its number among the searchable documents. */
  readonly number: number;
  /** The failure modes that the author of each document named, by its number. */
  readonly modesOf: (number: number) => readonly string[];
}

/** Find those most like one of them, alike enough or not, the most alike first. */
export function incidentsLike(
  incident: Compared,
  { index, documents }: Searchable,
  limit: number,
): readonly LikeIncident[] {
  const { number, modesOf } = incident;
  const words = wordsOf(incident);
  return findSimilarTo(number, index, documents, limit).map(({ document, likeness, terms }) => {
    const modes = { failureModes: modesOf(document) };
    return { document, likeness, reasons: reasonsOf(terms, words, incident, modes) };
  });
}

/** What of an incident a reader sees of what it has in common with others. */
type Headline = Pick<Postmortem, 'title' | 'summary' | 'symptoms' | 'failureModes'>;

interface Found {
  readonly one: SimilarDocument;
  readonly other: ComparedFields;
}

/**
 * Failure modes that both name, then words that stand in the headlines of this one: what is merely
 * said somewhere in both is no reason that a reader could see.
 */
function reasonsOf(
  terms: readonly string[],
  words: ReadonlyMap<string, string>,
  { failureModes }: Pick<Postmortem, 'failureModes'>,
  other: { readonly failureModes: readonly string[] },
): Reason[] {
  const modes = failureModes.filter((id) => other.failureModes.includes(id));
  let said: string[] = [];
  for (const term of terms) {
    const text = words.get(term);
    if (text === undefined || said.some((before) => isWithin(text, before))) continue;
    // A pair of words takes the place of either.
    const place = said.findIndex((before) => isWithin(before, text));
    const others = said.filter((before) => !isWithin(before, text));
    said = others.toSpliced(place < 0 ? others.length : place, 0, text);
    if (said.length === mostWords) break;
  }
  return [
    ...modes.slice(0, mostModes).map((id): Reason => ({ kind: 'mode', id })),
    ...said.map((text): Reason => ({ kind: 'words', text })),
  ];
}

function isWithin(short: string, long: string): boolean {
  return long.toLowerCase().includes(short.toLowerCase());
}

/** The terms of title, summary and symptoms with the words that stand for them; pairs before words. */
function wordsOf({ title, summary = '', symptoms }: Headline): ReadonlyMap<string, string> {
  const tokens = tokenise([title, summary, ...symptoms].join('\n'));
  const words = new Map<string, string>();
  for (const { term, surface } of [...tokens, ...pairsOf(tokens)]) {
    if (!words.has(term)) words.set(term, isPair(term) ? surface : surface.toLowerCase());
  }
  return words;
}
