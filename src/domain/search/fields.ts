/** The parts of a post-mortem that are searched, and how much a word counts in each. */
import type { CutText } from './words/cut-text.ts';

interface FieldWeight {
  /** How much a word counts there; 1 is the running text. */
  readonly weight: number;
  /** How much its length matters, 0–1: BM25's b. */
  readonly length: number;
  /** How much it says for a failure mode that is named there. */
  readonly evidence: number;
}

export const fields = {
  title: { weight: 3.2, length: 0.4, evidence: 3 },
  /** Alert and error lines: what the next person pastes. */
  symptoms: { weight: 2.4, length: 0.4, evidence: 2 },
  /** Services, tags, keywords: the names of things. */
  names: { weight: 1.3, length: 0.3, evidence: 2 },
  summary: { weight: 2, length: 0.6, evidence: 2 },
  fix: { weight: 1.4, length: 0.6, evidence: 1 },
  factors: { weight: 1.3, length: 0.7, evidence: 1 },
  timeline: { weight: 1, length: 0.8, evidence: 0.7 },
  body: { weight: 1, length: 0.9, evidence: 1 },
} as const satisfies Record<string, FieldWeight>;

export type Field = keyof typeof fields;
export const fieldNames = Object.keys(fields) as Field[];

/** Something to be found: its words by field, and what is known of it beside them. */
export interface SearchDocument {
  readonly id: string;
  /** The day, month or year it happened, as far as it is known: `2026-03-14`, `2026-03`. */
  readonly date: string | undefined;
  /** As written, or cut into tokens before. */
  readonly text: Readonly<Partial<Record<Field, string | CutText>>>;
  /** Failure modes that its author named. */
  readonly failureModes: readonly string[];
  /** Whose it is: words of one house weigh less when it is asked what else broke like this. */
  readonly house: string | undefined;
}

/** A document whose words stand as they were written. */
export interface WrittenDocument extends SearchDocument {
  readonly text: Readonly<Partial<Record<Field, string>>>;
}

/**
 * A document as it is compared with others: by what tells how it broke, which stands above the
 * timeline. Timeline and story are told in the manner of a house, and of the shipped archive's
 * judged queries fewer were answered with them. A document that is nothing but a story stays whole.
 */
export function headlinesOf(document: SearchDocument): SearchDocument {
  const { timeline, body, ...text } = document.text;
  const tells = text.symptoms ?? text.summary ?? text.factors;
  return tells === undefined ? document : { ...document, text };
}
