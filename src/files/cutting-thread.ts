/** A thread that cuts texts into words while this one reads on. */
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { WordsOfModes } from '#domain/search/vocabulary-phrases.ts';
import type { WrittenDocument } from '#domain/search/fields.ts';
import type { PackedDocuments } from '#domain/search/packed-documents.ts';
import type { VocabularyPhrase } from '#domain/search/vocabulary.ts';

/** What the thread is told, in this order: `modes` once, documents any number of times, the end. */
export type CuttingOrder =
  { readonly modes: WordsOfModes } | { readonly documents: readonly WrittenDocument[] } | 'end';

/** What it gives at the end: the words of the failure modes, and the documents in their order. */
export interface CutWords {
  readonly phrases: readonly VocabularyPhrase[];
  readonly packed: PackedDocuments;
}

/** Fewer are cut before a thread would have begun. */
const fewest = 100;

/** Start a thread for so many documents, where they are enough and there is another core. */
export function startCuttingThread(documents: number): CuttingThread | undefined {
  return documents < fewest || availableParallelism() < 2 ? undefined : new CuttingThread();
}

export class CuttingThread {
  readonly #worker: Worker;
  readonly #words: Promise<CutWords | undefined>;

  constructor() {
    const module = new URL('./cutting-worker.ts', import.meta.url);
    this.#worker = new Worker(module, { env: environment() });
    // A command that ends early does not wait for it.
    this.#worker.unref();
    this.#words = this.#receive();
  }

  tell(order: CuttingOrder): void {
    this.#worker.postMessage(order);
  }

  /** What it has cut; undefined when it broke down. */
  async end(): Promise<CutWords | undefined> {
    this.#worker.ref();
    this.tell('end');
    return this.#words;
  }

  async #receive(): Promise<CutWords | undefined> {
    const ended = new AbortController();
    this.#worker.once('exit', () => ended.abort());
    try {
      const [words] = (await once(this.#worker, 'message', { signal: ended.signal })) as [CutWords];
      return words;
    } catch {
      return undefined;
    }
  }
}

/** Compiled code is remembered by threads as well, when they are told where. */
function environment(): NodeJS.ProcessEnv {
  const remembered = getCompileCacheDir();
  if (remembered === undefined) return process.env;
  return { ...process.env, NODE_COMPILE_CACHE: path.dirname(remembered) };
}
