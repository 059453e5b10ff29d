/**
 * What was checked, handed over to the process that builds the internal site: it reads no file of
 * the archive twice, and builds exactly what was judged good. Bodies are in the side cache.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '#domain/archive.ts';
import type { Body } from '#domain/body.ts';
import type { DeployDay } from '#domain/patterns/exposure.ts';
import type { Postmortem } from '#domain/resolve.ts';
import type { SimilarIncidents } from '#domain/search/similar-incidents.ts';
import { type StoredWriteUp, internalWriteUps } from './internal-write-ups.ts';
import type { ArchiveOnDisk } from './read.ts';

/** A post-mortem and the digest under which its body is kept. */
export interface StoredPostmortem {
  readonly postmortem: Postmortem;
  /** SHA-256, hex, of everything the page shows of its directory. */
  readonly digest: string;
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
export function inputOf(onDisk: ArchiveOnDisk): InternalInput {
  const { archive, entries, deployDays } = onDisk;
  const writeUps = internalWriteUps(onDisk);
  return {
    archive,
    deployDays,
    postmortems: entries.map(({ id, postmortem, digest, body: { assets, mentions, words } }) => ({
      postmortem,
      digest,
      body: { assets, mentions, words },
      writeUp: writeUps.get(id),
    })),
  };
}

/** What the process that builds a site is told is there, in this order. */
export type InputPart = 'input' | 'similar';

/** What is like each post-mortem, by id. */
export type SimilarById = Readonly<Record<string, SimilarIncidents>>;

/** Write it into a folder, in which nothing else is left. */
export function writeInternalInput(folder: string, input: InternalInput): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(inputIn(folder), JSON.stringify(input));
}

/**
 * Add what is like each post-mortem: to compare all of them takes as long as to read them, so most
 * pages are not kept waiting for it.
 */
export function writeSimilar(folder: string, similar: SimilarById): void {
  writeFileSync(similarIn(folder), JSON.stringify(similar));
}

/** Read what was handed over. */
export function readInternalInput(folder: string): InternalInput {
  return JSON.parse(readFileSync(inputIn(folder), 'utf8')) as InternalInput;
}

/** Read what was handed over later; an Error when it is not there yet. */
export function readSimilar(folder: string): SimilarById {
  return JSON.parse(readFileSync(similarIn(folder), 'utf8')) as SimilarById;
}

function inputIn(folder: string): string {
  return path.join(folder, 'input.json');
}

function similarIn(folder: string): string {
  return path.join(folder, 'similar.json');
}
