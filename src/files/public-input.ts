/**
 * The only thing the public build is given: a folder with what was approved.
 *
 *     settings.json               name, colours, contact and components of the public site
 *     incidents/<slug>.json       the write-up and its text
 *     incidents/<slug>/<file>     the pictures and measurements its text shows
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PublicSettings } from '#domain/archive.ts';
import type { Body } from '#domain/body.ts';
import { type PublicIncident, compareIncidents } from '#domain/public/incident.ts';
import type { Logo } from '#domain/public/site.ts';

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
}

/** Write the folder anew. */
export function writePublicInput(
  folder: string,
  settings: PublicSiteSettings,
  incidents: readonly StagedIncident[],
): void {
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(value));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'incidents'), { recursive: true });
  write('settings.json', settings);
  for (const { incident, body, directory } of incidents) {
    const place = join(folder, 'incidents', incident.slug);
    mkdirSync(place);
    for (const { name } of body.assets) copyFileSync(join(directory, name), join(place, name));
    // Last, so that whoever watches the folder finds everything it speaks of.
    write(`incidents/${incident.slug}.json`, { incident, body } satisfies ApprovedIncident);
  }
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
