/** A thread that reads files while this one judges what they say. */
import { on } from 'node:events';
import type { SearchText, ToRead } from './search-text.ts';
import { startThread } from './thread.ts';

/** What the thread says: what it has read, until that is all. */
export type ReadingNews = readonly SearchText[] | 'end';

/** Does what `readTexts` does, elsewhere. */
export class ReadingThread {
  readonly #worker = startThread(new URL('./reading-worker.ts', import.meta.url));
  readonly #news = on(this.#worker, 'message', { close: ['exit'] });
  #isDone = false;

  /** Whether all has been read; not so once there is no more, it broke down. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** Let it begin to read files, once. */
  begin({ realRoot, directories }: ToRead): void {
    const places = directories.map(({ id, path }) => ({ id, path }));
    this.#worker.postMessage({ realRoot, directories: places } satisfies ToRead);
  }

  /** What it reads. */
  async *texts(): AsyncGenerator<readonly SearchText[]> {
    try {
      for await (const [news] of this.#news as AsyncIterable<[ReadingNews]>) {
        if (news === 'end') {
          this.#isDone = true;
          return;
        }
        yield news;
      }
    } catch {
      // It is not done.
    }
  }

  /** Stop it, done or not: nobody would wait for it. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
