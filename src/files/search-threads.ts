/** The threads that read an archive for search together with the one that asked. */
import { availableParallelism } from 'node:os';
import { CuttingThread } from './cutting-thread.ts';
import { ReadingThread } from './reading-thread.ts';

export interface SearchThreads {
  readonly reader: ReadingThread;
  readonly cutter: CuttingThread;
}

/** Fewer are read before threads would have begun. */
const fewest = 150;

/** Start threads for so many post-mortems, where they are enough and there is another core. */
export function startSearchThreads(postmortems: number): SearchThreads | undefined {
  if (postmortems < fewest || availableParallelism() < 2) return undefined;
  return { reader: new ReadingThread(), cutter: new CuttingThread() };
}

/** Stop them, done or not. */
export function stopSearchThreads({ reader, cutter }: SearchThreads): void {
  void reader.stop();
  void cutter.stop();
}
