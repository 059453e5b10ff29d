/** Cuts texts into words, in a thread of its own. */
import { parentPort } from 'node:worker_threads';
import { DocumentPacker } from '#domain/search/packed-documents.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import type { VocabularyPhrase } from '#domain/search/vocabulary.ts';
import type { CutWords, CuttingOrder } from './cutting-thread.ts';

const packer = new DocumentPacker();
let phrases: readonly VocabularyPhrase[] = [];

parentPort?.on('message', (order: CuttingOrder) => {
  if (order === 'end') end();
  else if ('modes' in order) phrases = vocabularyPhrases(order.modes);
  else for (const document of order.documents) packer.add(document);
});

function end(): void {
  const words: CutWords = { phrases, packed: packer.packed() };
  parentPort?.postMessage(words, [words.packed.tokens.buffer as ArrayBuffer]);
  parentPort?.close();
}
