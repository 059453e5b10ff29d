/** A thread that cuts texts into words while this one judges others. */
import { once } from 'node:events';
import type { WrittenDocument } from '#domain/search/fields.ts';
import type { PackedDocuments } from '#domain/search/packed/documents.ts';
import { startThread } from './thread.ts';

/** What the thread is told. */
export type CuttingOrder = readonly WrittenDocument[] | 'end';

/** Does what a `Cutter` does, elsewhere. */
export class CuttingThread {
  readonly #worker = startThread(new URL('./cutting-worker.ts', import.meta.url));
  readonly #packed = this.#receive();

  cut(documents: readonly WrittenDocument[]): void {
    this.#tell(documents);
  }

  /** What it has cut; undefined when it broke down. */
  async end(): Promise<PackedDocuments | undefined> {
    this.#tell('end');
    return this.#packed;
  }

  /** Stop it, done or not: nobody would wait for it. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #tell(order: CuttingOrder): void {
    this.#worker.postMessage(order);
  }

  async #receive(): Promise<PackedDocuments | undefined> {
    const ended = new AbortController();
    this.#worker.once('exit', () => ended.abort());
    const { signal } = ended;
    try {
      const [packed] = (await once(this.#worker, 'message', { signal })) as [PackedDocuments];
      return packed;
    } catch {
      return undefined;
    }
  }
}
