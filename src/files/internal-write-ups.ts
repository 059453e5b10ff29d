/** The public side of incidents, as the internal site shows it: the state, and previews. */
import { isError } from '#domain/problem.ts';
import { type PublicStory, resolveStory } from '#domain/public/incident.ts';
import type { PublicState } from '#domain/public/state.ts';
import { fileNames } from './folder.ts';
import type { ArchiveOnDisk, Entry } from './read.ts';
import { differences } from './write-up-comparison.ts';
import { type ApprovedWriteUpOnDisk, type WriteUpOnDisk, isDraft } from './write-up-file.ts';

/** A write-up that can be shown; its text is kept under its digest. */
export interface Preview {
  readonly story: PublicStory;
  /** SHA-256, hex. */
  readonly digest: string;
  /** The files that its text shows, by name. */
  readonly assets: readonly string[];
}

export interface StoredWriteUp {
  readonly state: PublicState;
  /** The draft; what is live where that is all there is, or the draft says the same. */
  readonly preview?: Preview | undefined;
  /** What is live, where the draft says something else. */
  readonly live?: Preview | undefined;
}

/** The write-ups of an archive by the id of their post-mortem; none of a restricted one. */
export function internalWriteUps(archive: ArchiveOnDisk): ReadonlyMap<string, StoredWriteUp> {
  const errors = errorsByFile(archive);
  if (archive.writeUps.length === 0 && errors.size === 0) return new Map();
  const { timezone } = archive.archive.organisation;
  const written = Map.groupBy(archive.writeUps, ({ id }) => id);
  return new Map(
    archive.entries.flatMap((entry) => {
      const own = written.get(entry.id) ?? [];
      const count = countErrors(entry, errors);
      if (entry.postmortem.restricted || (own.length === 0 && count === 0)) return [];
      return [[entry.id, storeWriteUp(own, count, timezone)] as const];
    }),
  );
}

const writeUpFile = new RegExp(`(?:^|/)(?:${fileNames.draft}|${fileNames.approved})$`);

/** How many errors there are in the files of write-ups. */
function errorsByFile({ problems }: ArchiveOnDisk): ReadonlyMap<string, number> {
  const errors = problems.filter((one) => isError(one) && writeUpFile.test(one.file));
  return new Map(
    Array.from(
      Map.groupBy(errors, ({ file }) => file),
      ([file, { length }]) => [file, length],
    ),
  );
}

function countErrors({ file }: Entry, errors: ReadonlyMap<string, number>): number {
  const folder = file.slice(0, -fileNames.postmortem.length);
  const of = (name: string) => errors.get(folder + name) ?? 0;
  return of(fileNames.draft) + of(fileNames.approved);
}

function storeWriteUp(
  own: readonly WriteUpOnDisk[],
  errors: number,
  timezone: string,
): StoredWriteUp {
  const draft = own.find(isDraft);
  const approved = own.find((one): one is ApprovedWriteUpOnDisk => one.kind === 'approved');
  const hasChanged = Boolean(draft && approved && differences(draft, approved).length > 0);
  const [shown, live] = hasChanged ? [draft, approved] : [approved ?? draft, undefined];
  const preview = shown && previewOf(shown, timezone);
  return {
    state: {
      isWritten: true,
      approval: approved && approvalOf(approved),
      hasChanged,
      errors,
      hasPreview: preview !== undefined,
    },
    preview,
    live: live && previewOf(live, timezone),
  };
}

function approvalOf({ frontmatter }: ApprovedWriteUpOnDisk): PublicState['approval'] {
  const { approvedBy, approvedOn, published, slug } = frontmatter;
  return { by: approvedBy, on: approvedOn, since: published, slug };
}

function previewOf(
  { frontmatter, body, digest }: WriteUpOnDisk,
  timezone: string,
): Preview | undefined {
  const { story } = resolveStory(frontmatter, timezone);
  return story && { story, digest, assets: body.assets.map(({ name }) => name) };
}
