/**
 * The only thing the public build is given: a folder with what was approved.
 *
 *     settings.json               name, colours, contact and components of the public site
 *     incidents/<slug>.json       the write-up and its text
 *     incidents/<slug>/<file>     the pictures and measurements its text shows
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicSettings } from '#domain/archive-file.ts';
import type { Body } from '#domain/body.ts';
import { type PublicIncident, compareIncidents } from '#domain/public/incident.ts';
import type { Logo } from '#domain/public/site.ts';
import { lookUp } from '#domain/lookup.ts';
import { sha256 } from './digest.ts';

/** What the public site says about itself; the list of what must never leave stays inside. */
export type PublicSiteSettings = Omit<PublicSettings, 'name' | 'never' | 'logo'> & {
  readonly name: string;
  readonly logo?: Logo | undefined;
};

export interface ApprovedIncident {
  readonly incident: PublicIncident;
  readonly body: Body;
}

export interface PublicInput {
  readonly settings: PublicSiteSettings;
  /** The latest first. */
  readonly incidents: readonly ApprovedIncident[];
}

/** An incident to be handed over, and the folder in which its pictures are. */
export interface StagedIncident extends ApprovedIncident {
  readonly directory: string;
  /** SHA-256, hex, of each of its pictures and measurements, as approved. */
  readonly sha256: Readonly<Record<string, string>>;
}

/**
 * Write the folder anew. Gives the files that are not what was approved: somebody has replaced them
 * since they were looked at, and their incidents are not handed over.
 */
export function writePublicInput(
  folder: string,
  settings: PublicSiteSettings,
  incidents: readonly StagedIncident[],
): string[] {
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(value));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'incidents'), { recursive: true });
  write('settings.json', settings);
  return incidents.flatMap(({ incident, body, directory, sha256: approved }) => {
    const place = join(folder, 'incidents', incident.slug);
    mkdirSync(place);
    const replaced = body.assets
      .map(({ name }) => name)
      .filter((name) => !handOver(join(directory, name), join(place, name), lookUp(approved, name)))
      .map((name) => join(directory, name));
    // Last, so that whoever watches the folder finds everything it speaks of.
    if (replaced.length === 0)
      write(`incidents/${incident.slug}.json`, { incident, body } satisfies ApprovedIncident);
    return replaced;
  });
}

/** Copy a file if it is the one that was approved: what is looked at are the bytes that are written. */
function handOver(from: string, to: string, approved: string | undefined): boolean {
  const bytes = existsSync(from) ? readFileSync(from) : undefined;
  if (!bytes || sha256(bytes) !== approved) return false;
  writeFileSync(to, bytes);
  return true;
}

/** Read what was handed over. */
export function readPublicInput(folder: string): PublicInput {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const names = existsSync(join(folder, 'incidents')) ? readdirSync(join(folder, 'incidents')) : [];
  return {
    settings: read('settings.json') as PublicSiteSettings,
    incidents: names
      .filter((name) => name.endsWith('.json'))
      .map((name) => read(`incidents/${name}`) as ApprovedIncident)
      .sort((a, b) => compareIncidents(a.incident, b.incident)),
  };
}
