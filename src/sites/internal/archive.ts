/** The archive as the pages of the internal site ask for it. */
import { fileURLToPath } from 'node:url';
import { cacheDir } from 'astro:config/server';
import { getEntry } from 'astro:content';
import type { Archive } from '#domain/archive.ts';
import type { Body } from '#domain/body.ts';
import { isKnown } from '#domain/moment.ts';
import type { DeployDay } from '#domain/patterns/exposure.ts';
import { type PublicState, notWritten } from '#domain/public/state.ts';
import type { Postmortem } from '#domain/resolve.ts';
import { type SimilarIncidents, nothingSimilar } from '#domain/search/similar-incidents.ts';
import { loadBody } from '#files/body-cache.ts';
import {
  type BodyFacts,
  type SimilarById,
  type StoredPostmortem,
  readInternalInput,
  readSimilar,
} from '#files/internal-input.ts';
import type { Preview } from '#files/internal-write-ups.ts';

/** The organisation, from archive.yaml. */
export async function organisation(): Promise<Archive> {
  return (await input()).archive;
}

/** Every post-mortem of the site, newest first. */
export async function postmortems(): Promise<readonly Postmortem[]> {
  return (await input()).postmortems;
}

/** How often was deployed on each day; empty when the archive does not say. */
export async function deployDays(): Promise<readonly DeployDay[]> {
  return (await input()).deployDays;
}

/** The narrative of a post-mortem as the reader cut it into segments. */
export async function bodyOf(id: string): Promise<Body> {
  return loadBody(fileURLToPath(cacheDir), await digestOf(id));
}

/** Digest (SHA-256, hex) of everything a post-mortem's own directory contributes to its page. */
export async function digestOf(id: string): Promise<string> {
  return (await storedOf(id)).digest;
}

/** What is like a post-mortem: for its page alone, which is drawn when that is known. */
export async function similarTo(id: string): Promise<SimilarIncidents> {
  return (await input()).similar()[id] ?? nothingSimilar;
}

/** What is asked of every narrative; the whole of it is read for its page alone. */
export async function bodyFactsOf(id: string): Promise<BodyFacts> {
  return (await storedOf(id)).body;
}

/** How far a post-mortem is on its way to the public; undefined on a site where nothing is. */
export async function publicStateOf({
  id,
  kind,
  restricted,
}: Postmortem): Promise<PublicState | undefined> {
  const { writeUp } = await storedOf(id);
  if (writeUp) return writeUp.state;
  const { hasWriteUps } = await input();
  return hasWriteUps && kind !== 'drill' && !restricted ? notWritten : undefined;
}

/** A write-up as it can be shown to those inside, and of which post-mortem it is. */
export interface ShownWriteUp extends Preview {
  readonly id: string;
  /** Of the post-mortem. */
  readonly title: string;
  /** Undefined: the draft, where it says something else than what is live. */
  readonly version: 'live' | undefined;
  readonly state: PublicState;
}

/** Every write-up that can be shown, and what is live of those whose draft says something else. */
export async function previews(): Promise<readonly ShownWriteUp[]> {
  const { postmortems: all, byId } = await input();
  return all.flatMap(({ id, title }) => {
    const { state, preview, live } = byId.get(id)?.writeUp ?? {};
    if (!state) return [];
    return [
      ...(preview ? [{ id, title, state, version: undefined, ...preview }] : []),
      ...(live ? [{ id, title, state, version: 'live' as const, ...live }] : []),
    ];
  });
}

/** The text of a write-up. */
export function bodyOfPreview(digest: string): Body {
  return loadBody(fileURLToPath(cacheDir), digest);
}

/** Make a question about the whole archive, which is answered once for as long as it stays the same. */
export function oncePerArchive<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  const answers = new WeakMap<Input, Promise<Answer>>();
  return async () => {
    const asked = await input();
    let answer = answers.get(asked);
    if (!answer) answers.set(asked, (answer = ask()));
    return answer;
  };
}

async function storedOf(id: string): Promise<StoredPostmortem> {
  const stored = (await input()).byId.get(id);
  if (!stored) throw new Error(`There is no post-mortem "${id}"`);
  return stored;
}

interface Input {
  readonly archive: Archive;
  readonly postmortems: readonly Postmortem[];
  readonly deployDays: readonly DeployDay[];
  readonly byId: ReadonlyMap<string, StoredPostmortem>;
  readonly hasWriteUps: boolean;
  /** Read when it is first asked for. */
  readonly similar: () => SimilarById;
}

let remembered: Input | undefined;
let version: string | undefined;

/** What the loader left, read once as long as it stays the same. */
async function input(): Promise<Input> {
  const entry = await getEntry('input', 'archive');
  if (!entry) throw new Error('The archive was not loaded: is the content loader in place?');
  const { folder, digest } = entry.data;
  if (!remembered || version !== digest) remembered = readInput(folder);
  version = digest;
  return remembered;
}

function readInput(folder: string): Input {
  const { archive, deployDays, postmortems: stored } = readInternalInput(folder);
  let similar: SimilarById | undefined;
  return {
    archive,
    deployDays,
    postmortems: stored.toSorted(byNewest).map(({ postmortem }) => postmortem),
    byId: new Map(stored.map((one) => [one.postmortem.id, one])),
    hasWriteUps: stored.some(({ writeUp }) => writeUp !== undefined),
    similar: () => (similar ??= readSimilar(folder)),
  };
}

function byNewest({ postmortem: a }: StoredPostmortem, { postmortem: b }: StoredPostmortem) {
  return -compare(a.day, b.day) || -compare(startOf(a), startOf(b)) || compare(a.id, b.id);
}

function startOf({ started }: Postmortem): number {
  return isKnown(started) ? started.epochMs : 0;
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
