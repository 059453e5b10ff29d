/** The evidence beside post-mortems that no approved write-up shows. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { InternalText } from '#domain/leaks/leak.ts';
import { largestFile } from '../decode.ts';
import { type Folder, fileNames } from '../folder.ts';
import { pointsOf } from '../syntax.ts';

/** One file. */
export interface Evidence {
  /** As people see it. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  readonly size: number;
}

/** Every file of the archive beside the ones it reads, but for `published`, absolute paths. */
export function* evidenceIn(folder: Folder, published: ReadonlySet<string>): Generator<Evidence> {
  const own = new Set<string>(Object.values(fileNames));
  for (const { id, path: directory, names } of folder.directories) {
    for (const name of names) {
      const full = path.join(directory, name);
      if (own.has(name) || published.has(full)) continue;
      const stats = statSync(full, { throwIfNoEntry: false });
      if (stats?.isFile()) yield { file: folder.pathOf(id, name), path: full, size: stats.size };
    }
  }
}

const isText = /\.(?:csv|html?|json|log|md|mdx|sql|svg|tsv|txt|xml|ya?ml)$/i;

/** What evidence says that is text. */
export function* evidenceTexts(evidence: Iterable<Evidence>): Generator<InternalText> {
  for (const { file, path: full, size } of evidence) {
    if (!isText.test(file) || size > largestFile) continue;
    const text = readFileSync(full, 'utf8');
    const pointAt = pointsOf(text);
    yield { text, source: (offset) => ({ file, ...pointAt(offset) }) };
  }
}
