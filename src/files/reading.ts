/** The file of one post-mortem, read by itself: its fields settled. Its body: see body-reading.ts. */
import path from 'node:path';
import type { Archive } from '#domain/archive.ts';
import { type Examined, examine } from '#domain/checks/examine.ts';
import { nearest } from '#domain/nearest.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import type { Finding } from '#domain/problem.ts';
import type { Postmortem } from '#domain/resolve.ts';
import { type Folder, type IncidentDirectory, fileNames, naming } from './folder.ts';
import { type ParsedDocument, parseDocument } from './parse.ts';
import { readSafely } from './safe-file.ts';

/** A file without the data it was made of, which are in `examined` as far as they could be read. */
type Text = Omit<ParsedDocument, 'data' | 'recovered'>;

/** The file of a post-mortem, read as far as its fields. */
export interface FieldsReading {
  readonly id: string;
  readonly directory: IncidentDirectory;
  /** Path of index.mdx relative to where the command was run, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Undefined when the file could not be opened. */
  readonly parsed: Text | undefined;
  readonly examined: Examined | undefined;
  readonly findings: readonly Finding[];
  /** Of a file that cannot be read, the guess of the parser counts: an unfinished draft blocks nothing. */
  readonly isDraft: boolean;
}

/** Read the fields of every post-mortem; a directory without one has been told so by its listing. */
export function readFields(folder: Folder, archive: Archive): FieldsReading[] {
  return folder.directories
    .filter(({ names }) => names.has(fileNames.postmortem))
    .map((directory) => naming(folder, directory, () => readDirectory(folder, directory, archive)));
}

/** The ids of what is or may be restricted, readable or not. */
export function restrictedAmong(files: readonly FieldsReading[]): Set<string> {
  return new Set(files.filter(mayBeRestricted).map(({ id }) => id));
}

/** A file whose post-mortem may be shown. */
export interface ShownReading extends FieldsReading {
  readonly parsed: Text;
  readonly examined: Examined & {
    readonly frontmatter: Frontmatter;
    readonly postmortem: Postmortem;
  };
}

/** Those that could be read, in directories with a good name, without `hidden` ones. */
export function shownAmong(
  files: readonly FieldsReading[],
  hidden: ReadonlySet<string>,
): ShownReading[] {
  return files.filter((file): file is ShownReading => {
    const { id, directory, examined } = file;
    return directory.hasGoodName && !hidden.has(id) && examined?.frontmatter !== undefined;
  });
}

function readDirectory(
  folder: Folder,
  directory: IncidentDirectory,
  archive: Archive,
): FieldsReading {
  const { id } = directory;
  const file = folder.pathOf(id, fileNames.postmortem);
  const opened = readSafely(path.join(directory.path, fileNames.postmortem), folder.realRoot);
  const common = { id, directory, file };
  if (opened.finding) {
    const unread = { bytes: new Uint8Array(), parsed: undefined, examined: undefined };
    return { ...common, ...unread, findings: [opened.finding], isDraft: false };
  }
  const { data, recovered, ...parsed } = parseDocument(opened.value);
  const examined = data === undefined ? undefined : examine(data, archive, id);
  return {
    ...common,
    bytes: opened.value,
    parsed,
    examined,
    get findings() {
      return naming(folder, directory, () => [...parsed.findings, ...(examined?.findings ?? [])]);
    },
    isDraft: examined?.frontmatter
      ? examined.frontmatter.status === 'draft' && !examined.lost.has('status')
      : saysDraft(recovered),
  };
}

function saysDraft(recovered: unknown): boolean {
  return (
    typeof recovered === 'object' &&
    recovered !== null &&
    'status' in recovered &&
    recovered.status === 'draft'
  );
}

/** A visibility that cannot be read, stands under another key or is given twice counts as restricted. */
export function mayBeRestricted({
  parsed,
  examined,
}: {
  readonly parsed: Pick<Text, 'text' | 'findings'> | undefined;
  readonly examined: Examined | undefined;
}): boolean {
  if (!examined?.frontmatter) return saysRestricted.test(parsed?.text ?? '');
  const { frontmatter, lost } = examined;
  const isGivenTwice = parsed?.findings.some(({ rule }) => rule === 'duplicate-key');
  return (
    frontmatter.visibility === 'restricted' ||
    [...lost].some((field) => nearest(field, restricting)) ||
    (isGivenTwice === true && saysRestricted.test(parsed?.text ?? ''))
  );
}

/** The field, and what people write in its place: `restricted: true`. */
const restricting = ['visibility', 'restricted'];
const saysRestricted = /^\W?visibility\W?\s*:\s*\W?restricted/im;
