/**
 * What was checked, handed over to the process that builds the internal site: it reads no file of
 * the archive twice, and builds exactly what was judged good. Bodies are in the side cache.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Archive } from '#domain/archive.ts';
import type { Body } from '#domain/body.ts';
import type { DeployDay } from '#domain/patterns/exposure.ts';
import type { Postmortem } from '#domain/resolve.ts';
import { type SimilarIncidents, nothingSimilar } from '#domain/search/similar-incidents.ts';
import { type StoredWriteUp, internalWriteUps } from './internal-write-ups.ts';
import type { ArchiveOnDisk } from './read.ts';

/** A post-mortem and the digest under which its body is kept. */
export interface StoredPostmortem {
  readonly postmortem: Postmortem;
  /** SHA-256, hex, of everything the page shows of its directory. */
  readonly digest: string;
  readonly similar: SimilarIncidents;
  readonly body: BodyFacts;
  /** Undefined when nobody has written one. */
  readonly writeUp?: StoredWriteUp | undefined;
}

/** What is asked of every narrative, and not only for its own page. */
export type BodyFacts = Pick<Body, 'assets' | 'mentions' | 'words'>;

export interface InternalInput {
  readonly archive: Archive;
  readonly postmortems: readonly StoredPostmortem[];
  /** How often was deployed on each day; empty when the archive does not say. */
  readonly deployDays: readonly DeployDay[];
}

/** What the internal site is made from, without what only the check needs. */
export function inputOf(
  onDisk: ArchiveOnDisk,
  similar: ReadonlyMap<string, SimilarIncidents>,
): InternalInput {
  const { archive, entries, deployDays } = onDisk;
  const writeUps = internalWriteUps(onDisk);
  return {
    archive,
    deployDays,
    postmortems: entries.map(({ id, postmortem, digest, body: { assets, mentions, words } }) => ({
      postmortem,
      digest,
      similar: similar.get(id) ?? nothingSimilar,
      body: { assets, mentions, words },
      writeUp: writeUps.get(id),
    })),
  };
}

/** Write the file. */
export function writeInternalInput(file: string, input: InternalInput): void {
  writeFileSync(file, JSON.stringify(input));
}

/** Read what was handed over. */
export function readInternalInput(file: string): InternalInput {
  return JSON.parse(readFileSync(file, 'utf8')) as InternalInput;
}
