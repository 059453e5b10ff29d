/** How much each term of each document counts: BM25F, worked out once, so that a query only adds up. */
import { fieldNames, fields } from './fields.ts';
import { type CountedDocument, isPair, modeTerm } from './index-terms.ts';
import { tuning } from './tuning.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The documents that have a term, by number, and how much it counts in each. */
export interface Postings {
  readonly documents: readonly number[];
  readonly weights: readonly number[];
}

export interface SearchIndex {
  /** Number → id. */
  readonly ids: readonly string[];
  readonly postings: ReadonlyMap<string, Postings>;
}

type Building = Map<string, { documents: number[]; weights: number[] }>;

/**
 * Weigh every term of every document.
 *
 * BM25F (Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004):
 * counts are weighted and set against the length of their field before they saturate.
 */
export function weigh(
  documents: readonly CountedDocument[],
  vocabulary: Pick<Vocabulary, 'typical'>,
): SearchIndex {
  const postings: Building = new Map();
  weighWords(documents, postings);
  weighModes(surerModes(documents, vocabulary, postings), postings);
  for (const [number, { dates }] of documents.entries()) {
    for (const date of dates) put(postings, date, number, 1);
  }
  return { ids: documents.map(({ id }) => id), postings };
}

/** Rarity of a term that so many of all documents have, ln(1 + (N − n + ½) / (n + ½)): never negative. */
export function rarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

function put(postings: Building, term: string, document: number, weight: number): void {
  const list = postings.get(term);
  if (list) {
    list.documents.push(document);
    list.weights.push(weight);
  } else {
    // Most terms have one document, and a list that begins empty is given room for many.
    postings.set(term, { documents: [document], weights: [weight] });
  }
}

function weighWords(documents: readonly CountedDocument[], postings: Building): void {
  const averages = averageLengths(documents);
  for (const [number, { terms, counts, lengths }] of documents.entries()) {
    const scales = fieldNames.map((name, field) => {
      const { weight, length } = fields[name];
      const relative = (lengths[field] ?? 0) / (averages[field] || 1);
      return weight / (1 - length + length * relative);
    });
    let at = 0;
    for (const term of terms) {
      let weighted = 0;
      for (let field = 0; field < scales.length; field++) {
        const count = counts[at++] as number;
        if (count > 0) weighted += count * (scales[field] as number);
      }
      put(postings, term, number, weighted / (tuning.saturation + weighted));
    }
  }
  for (const [term, { documents: having, weights }] of postings) {
    const factor = (isPair(term) ? tuning.pair : 1) * rarity(having.length, documents.length);
    for (let index = 0; index < weights.length; index++)
      weights[index] = (weights[index] as number) * factor;
  }
}

function averageLengths(documents: readonly CountedDocument[]): readonly number[] {
  return fieldNames.map((_, field) => {
    let sum = 0;
    let having = 0;
    for (const { lengths } of documents) {
      const length = lengths[field] ?? 0;
      sum += length;
      if (length > 0) having += 1;
    }
    return having === 0 ? 0 : sum / having;
  });
}

/**
 * Ask the words of every failure mode as a query. A document that answers far better than the rest
 * (in standard deviations above the mean) is likely of that mode, whatever phrases it uses.
 */
function surerModes(
  documents: readonly CountedDocument[],
  { typical }: Pick<Vocabulary, 'typical'>,
  postings: Building,
): Map<string, number>[] {
  const scores = new Map<string, Float64Array>();
  for (const [term, byMode] of typical) {
    const list = postings.get(term);
    if (!list) continue;
    for (const [mode, typicality] of byMode) {
      let answers = scores.get(mode);
      if (!answers) scores.set(mode, (answers = new Float64Array(documents.length)));
      const { documents: having, weights } = list;
      for (let index = 0; index < having.length; index++) {
        const number = having[index] as number;
        answers[number] = (answers[number] as number) + typicality * (weights[index] as number);
      }
    }
  }
  const modes = documents.map((document) => new Map(document.modes));
  // Few documents hardly tell what is typical from what is ordinary.
  const most = (tuning.affinity * documents.length) / (documents.length + tuning.affinityFew);
  for (const [mode, answers] of scores) {
    const { mean, deviation } = spreadOf(answers);
    for (let number = 0; number < answers.length; number++) {
      const above = ((answers[number] as number) - mean) / (deviation || 1) - tuning.affinityFrom;
      if (above <= 0) continue;
      const sure = most * Math.min(1, above / tuning.affinityOver);
      const before = modes[number]?.get(mode) ?? 0;
      modes[number]?.set(mode, 1 - (1 - before) * (1 - sure));
    }
  }
  return modes;
}

function spreadOf(values: Float64Array): { mean: number; deviation: number } {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] as number;
  const mean = sum / values.length;
  let squares = 0;
  for (let index = 0; index < values.length; index++)
    squares += ((values[index] as number) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / values.length) };
}

function weighModes(modes: readonly ReadonlyMap<string, number>[], postings: Building): void {
  const sums = new Map<string, number>();
  for (const strengths of modes) {
    for (const [mode, strength] of strengths) sums.set(mode, (sums.get(mode) ?? 0) + strength);
  }
  const weighed = new Map<string, { term: string; rare: number }>();
  for (const [mode, sum] of sums) {
    const rare = rarity(sum, modes.length) ** tuning.modeRarity;
    weighed.set(mode, { term: modeTerm(mode), rare });
  }
  for (const [number, strengths] of modes.entries()) {
    for (const [mode, strength] of strengths) {
      const { term, rare } = weighed.get(mode) as { term: string; rare: number };
      put(postings, term, number, strength * rare);
    }
  }
}
