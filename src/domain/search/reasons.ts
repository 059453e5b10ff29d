/** Why a result matched, in the words of the query: what on call reads before the title. */
import { modeOfTerm, pairTerm } from './index-terms.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';
import { termsOf } from './words/tokens.ts';

export type Reason =
  /** The failure mode that is in question and is this one's. */
  | { readonly kind: 'mode'; readonly id: string }
  /** Words of the query that stand together in the document; a single word where none do. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'service'; readonly text: string }
  /** The month that was meant: "March 2026". */
  | { readonly kind: 'date'; readonly text: string };

/** What is known of a result beside its score. */
export interface ReasonSubject {
  /** When it happened, "March 2026". */
  readonly month: string;
  /** Names of its services, as a reader would write them. */
  readonly services: readonly string[];
}

/** More reasons than this are read by nobody. */
const mostReasons = 5;
const mostWords = 3;

/** The reasons for a result, the strongest first. */
export function reasonsFor(
  query: Query,
  ranked: Ranked,
  { month, services }: ReasonSubject,
): Reason[] {
  const scores = new Map(ranked.shares.map(({ term, score }) => [term.term, score]));
  const reasons: { reason: Reason; score: number }[] = [];
  let isDated = false;
  for (const { term, score } of ranked.shares) {
    if (term.kind === 'mode') {
      reasons.push({ reason: { kind: 'mode', id: modeOfTerm(term.term) }, score });
    } else if (term.kind === 'date') isDated = true;
  }
  const named = services.map((name) => ({ name, terms: new Set(termsOf(name)) }));
  const phrases = phrasesOf(query, scores)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostWords);
  for (const { terms, text, score } of phrases) {
    const service = named.find((one) => terms.every((term) => one.terms.has(term)));
    const reason: Reason = service
      ? { kind: 'service', text: service.name }
      : { kind: 'words', text };
    if (!reasons.some((known) => isSame(known.reason, reason))) reasons.push({ reason, score });
  }
  const top = Math.max(0, ...reasons.map(({ score }) => score));
  const strong = reasons
    .filter(({ score }) => score >= top / 6)
    .sort((a, b) => b.score - a.score)
    .map(({ reason }) => reason)
    .slice(0, mostReasons);
  return isDated ? [...strong, { kind: 'date', text: month }] : strong;
}

interface MatchedWords {
  readonly terms: readonly string[];
  readonly text: string;
  readonly score: number;
}

/** Runs of the query whose words the document has side by side; the longest there are. */
function phrasesOf({ tokens }: Query, scores: ReadonlyMap<string, number>): MatchedWords[] {
  const found = new Map<string, MatchedWords>();
  let run: { terms: string[]; surfaces: string[]; score: number } | undefined;
  const close = () => {
    if (!run) return;
    const text = run.surfaces.join(' ');
    const key = text.toLowerCase();
    if (!found.has(key)) found.set(key, { terms: run.terms, text, score: run.score });
    run = undefined;
  };
  for (const { term, surface, whole } of tokens) {
    const score = scores.get(term);
    if (whole) {
      if (score === undefined) continue;
      if (run && writtenAs(surface, run.surfaces)) run.score += score;
      else found.set(surface.toLowerCase(), { terms: [term], text: surface, score });
      continue;
    }
    if (score === undefined) {
      close();
      continue;
    }
    const before = run?.terms.at(-1);
    const together: number | undefined =
      before === undefined ? undefined : scores.get(pairTerm(before, term));
    if (run && together !== undefined) {
      run.terms.push(term);
      run.surfaces.push(surface);
      run.score += score + together;
    } else {
      close();
      run = { terms: [term], surfaces: [surface], score };
    }
  }
  close();
  return [...found.values()];
}

/** Put an identifier in the place of its own words at the end of a run, if they are there. */
function writtenAs(identifier: string, surfaces: string[]): boolean {
  let end = identifier.length;
  let from = surfaces.length;
  while (from > 0) {
    const word = surfaces[from - 1] ?? '';
    const at = word.length > end ? -1 : identifier.lastIndexOf(word, end - word.length);
    if (at < 0) break;
    end = at;
    from--;
  }
  if (from === surfaces.length) return false;
  surfaces.splice(from, surfaces.length, identifier);
  return true;
}

function isSame(a: Reason, b: Reason): boolean {
  const nameOf = (reason: Reason) => (reason.kind === 'mode' ? reason.id : reason.text);
  return a.kind === b.kind && nameOf(a).toLowerCase() === nameOf(b).toLowerCase();
}
