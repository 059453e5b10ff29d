/** A thread that cuts texts into words while this one reads on. */
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { CutWords, ToCut } from './cutter.ts';

/** What the thread is told. */
export type CuttingOrder = ToCut | 'end';

/** Fewer are cut before a thread would have begun. */
const fewest = 100;

/** Start a thread for so many documents, where they are enough and there is another core. */
export function startCuttingThread(documents: number): CuttingThread | undefined {
  return documents < fewest || availableParallelism() < 2 ? undefined : new CuttingThread();
}

/** Does what a `Cutter` does, elsewhere. */
export class CuttingThread {
  readonly #worker: Worker;
  readonly #words: Promise<CutWords | undefined>;

  constructor() {
    const module = new URL('./cutting-worker.ts', import.meta.url);
    this.#worker = new Worker(module, { env: environment() });
    this.#words = this.#receive();
  }

  cut(part: ToCut): void {
    this.#tell(part);
  }

  /** What it has cut; undefined when it broke down. */
  async end(): Promise<CutWords | undefined> {
    this.#tell('end');
    return this.#words;
  }

  /** Stop it, done or not: nobody would wait for it. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #tell(order: CuttingOrder): void {
    this.#worker.postMessage(order);
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
