/** A write-up, read by itself: the draft of an incident, or what was approved. */
import path from 'node:path';
import type { Body } from '#domain/body.ts';
import {
  type WriteUpSurroundings,
  examineApproved,
  examineDraft,
} from '#domain/checks/examine-write-up.ts';
import type { FilesBeside } from '#domain/checks/write-up-rule.ts';
import type { Problem } from '#domain/problem.ts';
import type { WrittenBody } from '#domain/public/places.ts';
import type { ApprovedWriteUp, WriteUp } from '#domain/write-up.ts';
import { readBody } from './body.ts';
import { digestOf } from './digest.ts';
import { type Folder, type IncidentDirectory, fileNames } from './folder.ts';
import type { WriteUpText } from './leaks/write-up-leaks.ts';
import { type ParsedDocument, parseDocument } from './parse.ts';
import { place } from './place.ts';
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

export function isDraft(writeUp: WriteUpOnDisk): writeUp is DraftWriteUp {
  return writeUp.kind === 'draft';
}

/** The file of a write-up, as far as it can be read. */
export interface WriteUpReading {
  readonly problems: readonly Problem[];
  /** What it says, also where its fields cannot be read. */
  readonly text?: WriteUpText | undefined;
  readonly writeUp?: WriteUpOnDisk | undefined;
}

/** Read the write-up of one kind in a directory that has it. */
export function readWriteUp(
  folder: Folder,
  directory: IncidentDirectory,
  kind: WriteUpOnDisk['kind'],
  surroundings: WriteUpSurroundings,
): WriteUpReading {
  return new WriteUpReader(folder, directory, kind).read(surroundings);
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

  read(surroundings: WriteUpSurroundings): WriteUpReading {
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
