/** A thread that cuts texts into words while this one reads on. */
import { once } from 'node:events';
import type { CutWords, ToCut } from './cutter.ts';
import { startThread } from './thread.ts';

/** What the thread is told. */
export type CuttingOrder = ToCut | 'end';

/** Does what a `Cutter` does, elsewhere. */
export class CuttingThread {
  readonly #worker = startThread(new URL('./cutting-worker.ts', import.meta.url));
  readonly #words = this.#receive();

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
