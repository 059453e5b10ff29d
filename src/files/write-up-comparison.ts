/** Write-ups held against each other: the slugs that two of them want, and drafts beside what was approved. */
import { isDeepStrictEqual } from 'node:util';
import { approvedFileRule } from '#domain/checks/write-up-rules/approved-file.ts';
import { lookUp } from '#domain/lookup.ts';
import { type Problem, isError } from '#domain/problem.ts';
import { slugPlace } from '#domain/public/places.ts';
import { type WriteUp, WriteUpSchema } from '#domain/write-up.ts';
import { place } from './place.ts';
import {
  type ApprovedWriteUpOnDisk,
  type DraftWriteUp,
  type WriteUpOnDisk,
  isDraft,
} from './write-up-file.ts';

/** One page of the public site, or what leads there from a former address, would take the place of another. */
export function sharedSlugs(writeUps: readonly WriteUpOnDisk[]): Problem[] {
  const slugsOf = ({ frontmatter: { slug, formerSlugs = [] } }: WriteUpOnDisk) => [
    { slug, path: ['slug'] },
    ...formerSlugs.map((former, index) => ({ slug: former, path: ['formerSlugs', index] })),
  ];
  const all = writeUps.flatMap((writeUp) =>
    slugsOf(writeUp).map((one) => ({ ...one, id: writeUp.id, file: writeUp.file })),
  );
  const bySlug = Map.groupBy(
    all.filter(({ slug }) => slug !== slugPlace),
    ({ slug }) => slug,
  );
  return [...bySlug.values()].flatMap((sharing) =>
    sharing.flatMap(({ slug, path: field, id, file }) => {
      const other = sharing.find((one) => one.id !== id);
      if (!other) return [];
      const isFormer = other.path[0] !== 'slug';
      const message = `"${slug}" is also ${isFormer ? 'a former slug' : 'the slug'} of ${other.file}`;
      const hint = 'Give one of them another; former ones are in `formerSlugs`.';
      return [place({ rule: 'same-slug', level: 'error', path: field, message, hint }, file)];
    }),
  );
}

/** What was approved stays live, so whoever edits the draft has to know that nobody sees it. */
export function changedSinceApproval(writeUps: readonly WriteUpOnDisk[]): Problem[] {
  const drafts = new Map(writeUps.filter(isDraft).map((draft) => [draft.id, draft]));
  return writeUps.flatMap((approved): Problem[] => {
    const draft = drafts.get(approved.id);
    // Of a draft with errors nobody knows what it says.
    if (approved.kind !== 'approved' || !draft || draft.problems.some(isError)) return [];
    if (approved.problems.some((one) => isError(one) && one.rule !== approvedFileRule)) return [];
    const different = differences(draft, approved);
    if (different.length === 0) return [];
    const message = `it differs from what was approved on ${approved.frontmatter.approvedOn}: ${different.join(', ')}`;
    const hint = `The public site shows what was approved. To change that: npm run hindsight -- approve ${draft.id} --by NAME`;
    const finding = { rule: 'changed-since-approval', level: 'note', message, hint } as const;
    return [place(finding, draft.file)];
  });
}

/** In which fields a draft differs from what was approved, in which files, and whether in its text. */
export function differences(draft: DraftWriteUp, approved: ApprovedWriteUpOnDisk): string[] {
  const {
    approvedBy: _by,
    approvedOn: _on,
    published: _day,
    sha256: approvedFiles = {},
    ...frontmatter
  } = approved.frontmatter;
  const names = new Set([...draft.files.keys(), ...Object.keys(approvedFiles)]);
  const fields = Object.keys(WriteUpSchema.shape) as (keyof WriteUp)[];
  return [
    ...fields.filter((field) => !isDeepStrictEqual(draft.frontmatter[field], frontmatter[field])),
    ...(isDeepStrictEqual(draft.body, approved.body) ? [] : ['the text']),
    ...[...names].filter((name) => draft.files.get(name) !== lookUp(approvedFiles, name)).sort(),
  ];
}
