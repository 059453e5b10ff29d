/** Public write-ups, as drafts and as approved. */
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PublicSettings } from '#domain/archive.ts';
import type { Body } from '#domain/body.ts';
import {
  type WriteUpSurroundings,
  examineApproved,
  examineDraft,
} from '#domain/checks/examine-writeup.ts';
import { type FilesBeside, approvedFileRule } from '#domain/checks/writeups.ts';
import { lookUp } from '#domain/lookup.ts';
import { type Problem, compareProblems } from '#domain/problem.ts';
import { type WrittenBody, slugPlace } from '#domain/public/places.ts';
import { type ApprovedWriteUp, type WriteUp, WriteUpSchema } from '#domain/writeup.ts';
import { readBody } from './body.ts';
import { digestOf } from './digest.ts';
import { type Folder, type IncidentDirectory, fileNames, openFolder } from './folder.ts';
import type { ArchiveReading } from './leaks/inside.ts';
import { type WriteUpText, leakProblems } from './leaks/write-up-leaks.ts';
import { type ParsedDocument, parseDocument } from './parse.ts';
import { readOrganisation } from './organisation.ts';
import { place } from './place.ts';
import { readFields, restrictedAmong } from './reading.ts';
import { restrictedWriteUps } from './restricted-write-ups.ts';
import { readSafely } from './safe-file.ts';
import { pointsOf } from './syntax.ts';

interface WriteUpFile {
  /** The name of the incident's directory: it stays inside. */
  readonly id: string;
  /** Absolute path of the incident's directory. */
  readonly directory: string;
  readonly file: string;
  readonly body: Body;
  /** SHA-256, hex, of everything its page shows. */
  readonly digest: string;
  /** SHA-256, hex, of each file that its text shows or links to, by name, as it was read. */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** A draft may have errors, and is what could be read of it. */
export interface DraftWriteUp extends WriteUpFile {
  readonly kind: 'draft';
  readonly frontmatter: WriteUp;
}

/** What was approved and has an error is nowhere. */
export interface ApprovedWriteUpOnDisk extends WriteUpFile {
  readonly kind: 'approved';
  readonly frontmatter: ApprovedWriteUp;
}

export type WriteUpOnDisk = DraftWriteUp | ApprovedWriteUpOnDisk;

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
      const one = new WriteUpReader(folder, directory, kind).read(surroundings);
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

class WriteUpReader {
  readonly #folder: Folder;
  readonly #directory: IncidentDirectory;
  readonly #kind: WriteUpOnDisk['kind'];
  readonly #file: string;

  constructor(folder: Folder, directory: IncidentDirectory, kind: WriteUpOnDisk['kind']) {
    this.#folder = folder;
    this.#directory = directory;
    this.#kind = kind;
    this.#file = folder.pathOf(directory.id, fileNames[kind]);
  }

  read(surroundings: WriteUpSurroundings) {
    const { path: directory, id, names } = this.#directory;
    const opened = readSafely(path.join(directory, fileNames[this.#kind]), this.#folder.realRoot);
    if (opened.finding) return { problems: [place(opened.finding, this.#file)] };
    const parsed = parseDocument(opened.value);
    const {
      body,
      findings,
      digests: files,
    } = readBody(parsed.bodyText, {
      firstLine: parsed.bodyLine,
      directory,
      id,
      audience: 'public',
    });
    const story = { text: parsed.bodyText, firstLine: parsed.bodyLine };
    const beside = { id, names, shown: files };
    const judged = this.#judge(parsed.data, surroundings, story, beside);
    const problems = [...parsed.findings, ...judged.findings, ...findings].map((finding) =>
      place(finding, this.#file, parsed.locate),
    );
    const text = this.#textOf(parsed, body);
    if (!judged.frontmatter) return { problems, text };
    const digest = digestOf(directory, body, opened.value);
    const common = { id, directory, file: this.#file, body, digest, files, problems };
    // The kind chose the schema that read the frontmatter.
    const writeUp = {
      ...common,
      kind: this.#kind,
      frontmatter: judged.frontmatter,
    } as WriteUpOnDisk;
    return { problems, text, writeUp };
  }

  #textOf(parsed: ParsedDocument, body: Body): WriteUpText {
    const { text, recovered: data, locate, bodyText, bodyLine } = parsed;
    const written = { file: this.#file, text, data, locate, pointAt: pointsOf(text) };
    return { id: this.#directory.id, kind: this.#kind, written, bodyText, bodyLine, body };
  }

  #judge(data: unknown, surroundings: WriteUpSurroundings, body: WrittenBody, beside: FilesBeside) {
    if (data === undefined) return { frontmatter: undefined, findings: [] };
    return this.#kind === 'approved'
      ? examineApproved(data, surroundings, body, beside)
      : examineDraft(data, surroundings, body);
  }
}

function isError({ level }: Problem): boolean {
  return level === 'error';
}

/** One page of the public site, or what leads there from a former address, would take the place of another. */
function sharedSlugs(writeUps: readonly WriteUpOnDisk[]): Problem[] {
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
function changedSinceApproval(writeUps: readonly WriteUpOnDisk[]): Problem[] {
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

function isDraft(writeUp: WriteUpOnDisk): writeUp is DraftWriteUp {
  return writeUp.kind === 'draft';
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
