/** From a folder to an archive: every post-mortem, settled, and everything that is wrong. */
import type { Archive } from '#domain/archive.ts';
import type { Body } from '#domain/body.ts';
import { applyRules } from '#domain/checks/apply-rules.ts';
import { directoryDay } from '#domain/checks/rules/directory-day.ts';
import type { DeployDay } from '#domain/patterns/exposure.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { type Problem, compareProblems, isError } from '#domain/problem.ts';
import type { Postmortem } from '#domain/resolve.ts';
import { keepBodies } from './body-cache.ts';
import { readBodyOf } from './body-reading.ts';
import { digestOf } from './digest.ts';
import { readExposure } from './exposure.ts';
import { openFolder } from './folder.ts';
import { withLevels } from './levels.ts';
import { readOrganisation } from './organisation.ts';
import { place } from './place.ts';
import { type FieldsReading, readFields, restrictedAmong } from './reading.ts';
import { restrictedWriteUps } from './restricted-write-ups.ts';
import type { WriteUpOnDisk } from './write-up-file.ts';
import { holdAgainst, readWriteUps } from './write-ups.ts';

export interface ReadOptions {
  /** Absolute path of the archive. */
  readonly root: string;
  /** Whether restricted post-mortems are among the entries; they are checked in any case. */
  readonly restricted: boolean;
  /** `2026-11-21` where a command knows the day; builds have no clock. */
  readonly today?: string | undefined;
  /** Where bodies are kept by digest; left out, they are not. */
  readonly cacheDir?: string | undefined;
  /** What paths in problems are relative to; left out, the working directory. */
  readonly cwd?: string | undefined;
}

/** A post-mortem that can be shown. */
export interface Entry {
  readonly id: string;
  /** Absolute path. */
  readonly directory: string;
  /** Path of index.mdx relative to where the command was run, with forward slashes. */
  readonly file: string;
  readonly frontmatter: Frontmatter;
  readonly postmortem: Postmortem;
  /** The body as its author wrote it, MDX, and as it is shown. */
  readonly text: string;
  readonly body: Body;
  /** SHA-256, hex, of everything its page shows of its directory. */
  readonly digest: string;
  readonly problems: readonly Problem[];
  /** Drafts are shown with what could be read and never keep a site from being built. */
  readonly draft: boolean;
}

export interface ArchiveOnDisk {
  readonly root: string;
  readonly archive: Archive;
  /** How often was deployed on each day; empty when the archive does not say. */
  readonly deployDays: readonly DeployDay[];
  /** By id; without restricted ones unless they were asked for. */
  readonly entries: readonly Entry[];
  readonly writeUps: readonly WriteUpOnDisk[];
  /** The ids of what is or may be restricted and was not asked for, readable or not. */
  readonly hidden: ReadonlySet<string>;
  /** The names of the directories that hold a post-mortem, readable or not. */
  readonly directories: readonly string[];
  /** All of them, in the order in which one mends them. */
  readonly problems: readonly Problem[];
  /** The errors of everything the internal site is made from, drafts excepted. */
  readonly blocking: readonly Problem[];
}

/** Read a whole archive; a UserError when there is none. Whatever is wrong in it becomes a problem. */
export function readArchive(options: ReadOptions): ArchiveOnDisk {
  const { root, restricted, today, cacheDir, cwd = process.cwd() } = options;
  const folder = openFolder(root, cwd);
  const organisation = readOrganisation(folder);
  const { archive } = organisation;
  const exposure = readExposure(folder);
  const files = readFields(folder, archive);
  const restrictedIds = restrictedAmong(files);
  const hidden = restricted ? new Set<string>() : restrictedIds;
  const readings = files.map((file): Reading => {
    const { body, findings } = readBodyOf(file, folder, hidden);
    return { ...file, body, findings: [...file.findings, ...findings] };
  });
  const surroundings = {
    archive,
    today,
    postmortems: postmortemsById(readings),
    ids: new Set(folder.directories.filter(({ hasGoodName }) => hasGoodName).map(({ id }) => id)),
  };
  const judged = readings.map((reading) => judge(reading, surroundings));
  const entries = judged.flatMap((reading) =>
    hidden.has(reading.id) ? [] : (toEntry(reading) ?? []),
  );
  const unheld = readWriteUps(folder, ['draft', 'approved'], {
    settings: archive.public,
    timezone: archive.organisation.timezone,
    checks: archive.checks,
  });
  const writeUps = holdAgainst(unheld, { folder, organisation, files });
  const common = withLevels(
    [...folder.problems, ...organisation.problems, ...exposure.problems],
    archive.checks,
  );
  const shown = writeUps.writeUps.filter(({ id }) => !hidden.has(id));
  if (cacheDir !== undefined) keepBodies(cacheDir, [...entries, ...shown]);
  const ofWriteUps = [
    ...withLevels(writeUps.problems, archive.checks),
    ...restrictedWriteUps(folder, restrictedIds),
  ];
  const ofPostmortems = judged.flatMap(({ problems }) => problems);
  const ofFinished = judged.flatMap(({ problems, isDraft }) => (isDraft ? [] : problems));
  return {
    root,
    archive,
    deployDays: exposure.days,
    entries,
    writeUps: shown,
    hidden,
    directories: readings.map(({ id }) => id),
    problems: [...common, ...ofPostmortems, ...ofWriteUps].sort(compareProblems),
    blocking: [...common, ...ofFinished].filter(isError).sort(compareProblems),
  };
}

/** A post-mortem read by itself. */
interface Reading extends FieldsReading {
  readonly body: Body;
}

function postmortemsById(readings: readonly Reading[]): Map<string, Postmortem> {
  return new Map(
    readings.flatMap(({ id, directory, examined }) =>
      directory.hasGoodName && examined?.postmortem ? [[id, examined.postmortem] as const] : [],
    ),
  );
}

interface Judged extends Reading {
  readonly problems: readonly Problem[];
}

type Surroundings = Parameters<typeof applyRules>[2];

/** Hold a post-mortem against the rules, and give everything found its place. */
function judge(reading: Reading, surroundings: Surroundings): Judged {
  const { file, parsed, examined, body } = reading;
  const { checks } = surroundings.archive;
  const found = [
    ...withLevels(reading.findings, checks),
    ...(examined ? applyRules(examined, body, surroundings) : []),
    // A directory without a day in its name has been told so.
  ].filter(({ rule }) => reading.directory.hasGoodName || rule !== directoryDay.id);
  const problems = found.map((finding) => place(finding, file, parsed?.locate));
  return { ...reading, problems: problems.sort(compareProblems) };
}

function toEntry(reading: Judged): Entry | undefined {
  const { id, directory, file, parsed, examined, body, bytes, problems, isDraft } = reading;
  const { frontmatter, postmortem } = examined ?? {};
  if (!directory.hasGoodName || !frontmatter || !postmortem) return undefined;
  // What only checks the archive has no use for it, and it takes a reading of all the evidence.
  let digest: string | undefined;
  return {
    id,
    directory: directory.path,
    file,
    frontmatter,
    postmortem,
    text: parsed?.bodyText ?? '',
    body,
    get digest() {
      return (digest ??= digestOf(directory.path, body, bytes));
    },
    problems,
    draft: isDraft,
  };
}
