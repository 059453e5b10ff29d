/** Look for leaks in every byte of a folder that is about to be published. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type SecretIndex, findSecrets } from '#domain/leaks/known.ts';
import type { InternalText, Leak } from '#domain/leaks/leak.ts';
import { findPatterns } from '#domain/leaks/patterns.ts';

/** What the inside knows, and what of it may leave. */
export interface Knowledge {
  readonly secrets: SecretIndex;
  /** Gone through at most twice. */
  readonly internal: Iterable<InternalText>;
  /** Texts that may stand outside word by word: approved write-ups, the site's own wording. */
  readonly approved: Iterable<string>;
  /** What a waiver lets through: each as it was found, `help@example.org`. */
  readonly waived: Iterable<string>;
}

/**
 * Give everything in the files of a folder, and in their names, that must not leave: sorted by file
 * and place, each thing once a file. Secrets that are ordinary language are passed over.
 */
export async function scanFolder(folder: string, knowledge: Knowledge): Promise<Leak[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.flatMap((file) => {
    const full = path.join(folder, file);
    let text = file;
    try {
      text += `\n${readFileSync(full, 'utf8')}`;
    } catch {
      // A folder has a name alone.
    }
    return [...findSecrets(text, knowledge.secrets), ...findPatterns(text, knowledge.waived)].map(
      (found) => ({
        file: file.replaceAll('\\', '/'),
        within: [],
        found,
        excerpt: text.slice(found.offset, found.offset + found.length),
      }),
    );
  });
}
