/** The archive as the pages of the internal site ask for it. */
import { fileURLToPath } from 'node:url';
import { cacheDir } from 'astro:config/server';
import { getCollection, getEntry } from 'astro:content';
import type { Archive } from '#domain/archive.ts';
import type { Body } from '#domain/body.ts';
import { isKnown } from '#domain/moment.ts';
import type { Postmortem } from '#domain/resolve.ts';
import { loadBody } from '#files/body-cache.ts';
import type { StoredPostmortem } from '#files/internal-input.ts';

/** The organisation, from archive.yaml. */
export async function organisation(): Promise<Archive> {
  const entry = await getEntry('organisation', 'archive');
  if (!entry) throw new Error('The archive was not loaded: is the content loader in place?');
  return entry.data;
}

/** Every post-mortem of the site, newest first. */
export async function postmortems(): Promise<Postmortem[]> {
  return [...(await stored()).values()].map(({ postmortem }) => postmortem);
}

/** The narrative of a post-mortem as the reader cut it into segments. */
export async function bodyOf(id: string): Promise<Body> {
  return loadBody(fileURLToPath(cacheDir), await digestOf(id));
}

/** Digest (SHA-256, hex) of everything a post-mortem's own directory contributes to its page. */
export async function digestOf(id: string): Promise<string> {
  const entry = (await stored()).get(id);
  if (!entry) throw new Error(`There is no post-mortem "${id}"`);
  return entry.digest;
}

let remembered: Promise<ReadonlyMap<string, StoredPostmortem>> | undefined;

/** In development the archive changes while the server runs, so only a build remembers. */
function stored(): Promise<ReadonlyMap<string, StoredPostmortem>> {
  if (import.meta.env.DEV) return collect();
  return (remembered ??= collect());
}

async function collect(): Promise<ReadonlyMap<string, StoredPostmortem>> {
  const entries = (await getCollection('postmortems')).map(({ data }) => data);
  return new Map(entries.sort(byNewest).map((entry) => [entry.postmortem.id, entry]));
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
