/** Reads files, in a thread of its own. */
import { parentPort } from 'node:worker_threads';
import type { ReadingNews } from './reading-thread.ts';
import { type ToRead, readTexts } from './search-text.ts';

parentPort?.once('message', (order: ToRead) => {
  for (const texts of readTexts(order)) tell(texts);
  tell('end');
});

function tell(news: ReadingNews): void {
  parentPort?.postMessage(news);
}
