/**
 * What is like each post-mortem, kept from build to build: an edit of a story changes nothing that
 * post-mortems are compared by, and to compare all of them takes as long as to read them.
 */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { SimilarIncidents } from '#domain/search/similar-incidents.ts';
import { sha256 } from './digest.ts';
import type { FeelsLike } from './feels-like.ts';
import type { SimilarById } from './internal-input.ts';

/** Compare all post-mortems, unless the last build compared the very same. */
export function compareOnce(
  cacheDir: string,
  { compared, similar }: Pick<FeelsLike, 'compared' | 'similar'>,
): SimilarById {
  const folder = path.join(cacheDir, 'similar');
  const name = `${sha256(JSON.stringify(compared()))}.json`;
  const file = path.join(folder, name);
  const kept = readKept(file);
  if (kept) return kept;
  const found: Record<string, SimilarIncidents> = Object.fromEntries(similar());
  mkdirSync(folder, { recursive: true });
  for (const outdated of readdirSync(folder)) rmSync(path.join(folder, outdated));
  // Aside and then renamed: a killed process never leaves half a file under a digest.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(found));
  renameSync(aside, file);
  return found;
}

function readKept(file: string): SimilarById | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SimilarById;
  } catch {
    return undefined;
  }
}
