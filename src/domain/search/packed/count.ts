/**
 * Counts in packed documents what one question asks for, by the numbers of their terms: nothing is made
 * of the many tokens that it does not ask for.
 */
import { type Field, fieldNames, fields } from '../fields.ts';
import {
  type CountedDocument,
  isPair,
  modesOf,
  mostCounted,
  pairReach,
  wordsOfPair,
} from '../index-terms.ts';
import { dateTerms } from '../meant-time.ts';
import type { PackedDocument, PackedDocuments } from './documents.ts';
import type { CutToken } from '../words/tokens.ts';
import { type Evidence, type Vocabulary, evidenceIn } from '../vocabulary.ts';

/**
 * Count of each document the words and pairs that are `wanted`: what `countTerms` gives, without any
 * others. Among the wanted have to be the words of all phrases.
 */
export function countPacked(
  packed: PackedDocuments,
  vocabulary: Vocabulary,
  wanted: ReadonlySet<string>,
): CountedDocument[] {
  const counter = new Counter(packed, vocabulary, wanted);
  return packed.documents.map((document) => counter.count(document));
}

const width = fieldNames.length;
/** The number of a term that is not wanted. */
const none = -1;

class Counter {
  readonly #packed: PackedDocuments;
  readonly #vocabulary: Vocabulary;
  /** What is counted: words, then pairs; their numbers from here on are their places in it. */
  readonly #terms: string[] = [];
  /** By the number of a term among the documents: its number here. */
  readonly #wordOf: Int32Array;
  /** By the numbers of two words: that of their pair. */
  readonly #pairOf = new Map<number, number>();
  /** Phrases as the numbers of their words. */
  readonly #phrases: (readonly number[])[] = [];
  /** Of the document at hand: by term and field how often it is there. */
  readonly #counts: Uint8Array;
  /** Fields of all documents so far, and by term the last of them that has it. */
  #fields = 0;
  readonly #lastIn: Uint32Array;
  /** Where the tokens of the next field begin. */
  #at = 0;

  constructor(packed: PackedDocuments, vocabulary: Vocabulary, wanted: ReadonlySet<string>) {
    this.#packed = packed;
    this.#vocabulary = vocabulary;
    const words = new Map<string, number>();
    this.#wordOf = Int32Array.from(packed.terms, (term) => {
      if (!wanted.has(term)) return none;
      words.set(term, this.#terms.length);
      return this.#terms.push(term) - 1;
    });
    const numbersOf = (terms: readonly string[]) => {
      const numbers = terms.flatMap((term) => words.get(term) ?? []);
      return numbers.length === terms.length ? numbers : undefined;
    };
    for (const term of wanted) {
      const [first = none, second = none] = (isPair(term) && numbersOf(wordsOfPair(term))) || [];
      if (second !== none) this.#pairOf.set(keyOf(first, second), this.#terms.push(term) - 1);
    }
    for (const { terms } of [...vocabulary.book.values()].flat()) {
      const numbers = numbersOf(terms);
      if (numbers) this.#phrases.push(numbers);
    }
    this.#counts = new Uint8Array(this.#terms.length * width);
    this.#lastIn = new Uint32Array(this.#terms.length);
  }

  count({ id, house, date, failureModes, lengths }: PackedDocument): CountedDocument {
    /** What each phrase says at the place where it says most. */
    const evidence = new Map<Evidence, number>();
    for (const [field, length = 0] of lengths.entries()) {
      const start = this.#at;
      this.#at += 2 * length;
      this.#countField(field, start);
      if (!this.#mayHavePhrase()) continue;
      for (const told of evidenceIn(this.#wantedFrom(start), this.#vocabulary)) {
        const said = told.weight * fields[fieldNames[field] as Field].evidence;
        evidence.set(told, Math.max(said, evidence.get(told) ?? 0));
      }
    }
    const { terms, counts } = this.#takeCounts();
    return {
      id,
      house,
      terms,
      counts,
      lengths: lengths.map((length = 0) => length),
      modes: modesOf(evidence, failureModes),
      dates: dateTerms(date),
    };
  }

  #countField(field: number, start: number): void {
    this.#fields += 1;
    const wordOf = this.#wordOf;
    const { tokens } = this.#packed;
    let before = none;
    let beforeAt = 0;
    for (let from = start; from < this.#at; from += 2) {
      const word = wordOf[tokens[from] as number] as number;
      const place = tokens[from + 1] as number;
      if (word !== none) this.#add(word, field);
      // Identifiers as a whole stand beside their words: nothing is kept apart by them.
      if (place % 2 === 1) continue;
      const at = place >>> 1;
      if (word !== none && before !== none && word !== before && at - beforeAt <= pairReach) {
        const pair = this.#pairOf.get(keyOf(before, word));
        if (pair !== undefined) this.#add(pair, field);
      }
      before = word;
      beforeAt = at;
    }
  }

  #add(term: number, field: number): void {
    this.#lastIn[term] = this.#fields;
    const place = term * width + field;
    const count = this.#counts[place] as number;
    if (count < mostCounted) this.#counts[place] = count + 1;
  }

  /** Whether all words of a phrase are in the last field; how close they stand is another question. */
  #mayHavePhrase(): boolean {
    const isHere = (word: number) => this.#lastIn[word] === this.#fields;
    return this.#phrases.some((phrase) => phrase.every(isHere));
  }

  /** The wanted tokens of the last field. */
  #wantedFrom(start: number): CutToken[] {
    const { terms, tokens } = this.#packed;
    const wanted: CutToken[] = [];
    for (let from = start; from < this.#at; from += 2) {
      const number = tokens[from] as number;
      if (this.#wordOf[number] === none) continue;
      wanted.push({ term: terms[number] as string, at: (tokens[from + 1] as number) >>> 1 });
    }
    return wanted;
  }

  /** Take what was counted of the document, and begin anew. */
  #takeCounts(): Pick<CountedDocument, 'terms' | 'counts'> {
    const firstOf = this.#fields - width;
    const terms: string[] = [];
    const counts: number[] = [];
    for (let term = 0; term < this.#terms.length; term++) {
      if ((this.#lastIn[term] as number) <= firstOf) continue;
      terms.push(this.#terms[term] as string);
      for (let field = 0; field < width; field++)
        counts.push(this.#counts[term * width + field] as number);
    }
    this.#counts.fill(0);
    return { terms, counts: Uint8Array.from(counts) };
  }
}

/** The same for two words, whichever comes first. */
function keyOf(first: number, second: number): number {
  return Math.min(first, second) * mostWords + Math.max(first, second);
}

/** More words than any question has. */
const mostWords = 2 ** 24;
