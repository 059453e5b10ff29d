/** The public write-ups of an archive, as drafts and as approved. */
import type { PublicSettings } from '#domain/archive-file.ts';
import type { WriteUpSurroundings } from '#domain/checks/examine-write-up.ts';
import { type Problem, compareProblems, isError } from '#domain/problem.ts';
import { type Folder, fileNames, openFolder } from './folder.ts';
import type { ArchiveReading } from './leaks/inside.ts';
import { type WriteUpText, leakProblems } from './leaks/write-up-leaks.ts';
import { readOrganisation } from './organisation.ts';
import { readFields, restrictedAmong } from './reading.ts';
import { restrictedWriteUps } from './restricted-write-ups.ts';
import { changedSinceApproval, sharedSlugs } from './write-up-comparison.ts';
import {
  type ApprovedWriteUpOnDisk,
  type WriteUpOnDisk,
  isDraft,
  readWriteUp,
} from './write-up-file.ts';

/** What of archive.yaml may be known outside. */
export interface PublicOrganisation {
  readonly settings: PublicSettings & { readonly name: string };
  /** The zone local times are written in. */
  readonly timezone: string;
}

export interface ApprovedOnDisk extends PublicOrganisation {
  /** Those that can be read, by directory. */
  readonly writeUps: readonly ApprovedWriteUpOnDisk[];
  /** The directories of all of them, also of those that have errors or give nothing, by slug. */
  readonly idBySlug: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Read what was approved and the `public:` part of archive.yaml. Every post-mortem is opened too:
 * what was approved is held against it, and nothing of a restricted one is given.
 */
export function readApprovedWriteUps(options: {
  readonly root: string;
  readonly cwd?: string;
}): ApprovedOnDisk {
  const folder = openFolder(options.root, options.cwd ?? process.cwd());
  const organisation = readOrganisation(folder);
  const { archive } = organisation;
  const { name, timezone } = archive.organisation;
  const settings = { ...archive.public, name: archive.public.name ?? name };
  const read = readWriteUps(folder, ['approved'], { settings, timezone, checks: archive.checks });
  const files = read.texts.length === 0 ? [] : readFields(folder, archive);
  const { writeUps, problems } = holdAgainst(read, { folder, organisation, files });
  const restricted = restrictedAmong(files);
  return {
    settings,
    timezone,
    writeUps: writeUps
      .filter((writeUp) => writeUp.kind === 'approved')
      .filter(({ id }) => !restricted.has(id)),
    idBySlug: idsBySlug(read.texts),
    problems: [
      ...organisation.problems,
      ...problems,
      ...restrictedWriteUps(folder, restricted),
    ].sort(compareProblems),
  };
}

function idsBySlug(texts: readonly WriteUpText[]): Map<string, string> {
  return new Map(
    texts.flatMap(({ id, written: { data } }) => {
      const { slug } = (data ?? {}) as { slug?: unknown };
      return typeof slug === 'string' ? [[slug, id] as const] : [];
    }),
  );
}

export interface WriteUpsOnDisk {
  readonly writeUps: readonly WriteUpOnDisk[];
  /** What each of them says, also those that cannot be read. */
  readonly texts: readonly WriteUpText[];
  readonly problems: readonly Problem[];
}

/** Read the write-ups of these kinds in every well-named directory. */
export function readWriteUps(
  folder: Folder,
  kinds: readonly WriteUpOnDisk['kind'][],
  surroundings: WriteUpSurroundings,
): WriteUpsOnDisk {
  const read: WriteUpOnDisk[] = [];
  const texts: WriteUpText[] = [];
  const problems: Problem[] = [];
  for (const directory of folder.directories.filter(({ hasGoodName }) => hasGoodName)) {
    for (const kind of kinds.filter((wanted) => directory.names.has(fileNames[wanted]))) {
      const one = readWriteUp(folder, directory, kind, surroundings);
      problems.push(...one.problems);
      if (one.text) texts.push(one.text);
      if (one.writeUp) read.push(one.writeUp);
    }
  }
  const writeUps = read.filter((one) => isDraft(one) || !one.problems.some(isError));
  const compared = [...sharedSlugs(writeUps), ...changedSinceApproval(read)];
  return { writeUps, texts, problems: [...problems, ...compared] };
}

/** Hold write-ups against what stays inside; what was approved and gives some of it away is nowhere. */
export function holdAgainst(
  { writeUps, texts, problems }: WriteUpsOnDisk,
  inside: Omit<ArchiveReading, 'writeUps'>,
): WriteUpsOnDisk {
  const leaks = Map.groupBy(leakProblems({ ...inside, writeUps: texts }), ({ file }) => file);
  const held = writeUps.map((writeUp) => ({
    ...writeUp,
    problems: [...writeUp.problems, ...(leaks.get(writeUp.file) ?? [])],
  }));
  return {
    writeUps: held.filter(({ kind, problems: own }) => kind === 'draft' || !own.some(isError)),
    texts,
    problems: [...problems, ...[...leaks.values()].flat()],
  };
}
