/** What may leave as files: the write-ups that were approved and have no error. The one place that decides it. */
import { basename } from 'node:path';
import { type Problem, isError } from '#domain/problem.ts';
import { type PublicIncident, resolveWriteUp } from '#domain/public/incident.ts';
import type { PublishedWriteUp } from '#domain/public/formats/published.ts';
import type { PublicSite } from '#domain/public/site.ts';
import { archiveFileName } from '#files/folder.ts';
import type { ApprovedWriteUpOnDisk } from '#files/write-up-file.ts';
import { readApprovedWriteUps } from '#files/write-ups.ts';
import type { CommandContext } from './command.ts';
import { publicAddress } from './public-address.ts';

export interface Exportable extends PublishedWriteUp {
  /** The name of the incident's directory: for whoever types it, and for no file. */
  readonly id: string;
}

export interface ExportReading {
  readonly site: PublicSite;
  readonly writeUps: readonly Exportable[];
  /** The directories of all approved ones by slug, also of those with errors. */
  readonly idBySlug: ReadonlyMap<string, string>;
  /** What is wrong with the parts of archive.yaml that are published. */
  readonly ofArchive: readonly Problem[];
  /** What is wrong with approved write-ups, by path for people. */
  readonly ofFile: ReadonlyMap<string, readonly Problem[]>;
}

/** Read every approved write-up. */
export function readExportable({ environment, cwd }: CommandContext): ExportReading {
  const { archiveRoot: root } = environment;
  const { settings, timezone, writeUps, idBySlug, problems } = readApprovedWriteUps({ root, cwd });
  const { name, contact, url } = settings;
  const ofFile = Map.groupBy(problems, ({ file }) => file);
  return {
    site: { name, contact, url: publicAddress(environment, url) },
    writeUps: writeUps.flatMap((writeUp) => {
      const isRefused = ofFile.get(writeUp.file)?.some(isError);
      const incident = isRefused ? undefined : settle(writeUp, timezone);
      return incident ? [{ id: writeUp.id, incident, body: writeUp.body }] : [];
    }),
    idBySlug,
    ofArchive: problems.filter(isOfArchive).filter(({ path }) => isPublished(path)),
    ofFile: new Map([...ofFile].filter(([file]) => basename(file) !== archiveFileName)),
  };
}

function settle({ frontmatter }: ApprovedWriteUpOnDisk, zone: string): PublicIncident | undefined {
  return resolveWriteUp(frontmatter, zone).incident;
}

function isOfArchive({ file }: Problem): boolean {
  return basename(file) === archiveFileName;
}

/** The rest of archive.yaml may be broken without harm to what is published. */
function isPublished(path: string): boolean {
  return /^(?:$|public\b|organisation\b)/.test(path);
}
