/** The inside of an archive, as far as it could be read: what public texts are held against. */
import type { Archive } from '../archive.ts';
import type { Path, Point } from '../problem.ts';

/** One file with everything it says. */
export interface InternalFile {
  /** As people see it: relative to where the command was run. */
  readonly file: string;
  /** All of it. */
  readonly text: string;
  /** Its fields: as written, or what could be made out of them. */
  readonly data: unknown;
  /** Where a field stands. */
  readonly locate: (path: Path, target?: 'key' | 'value') => Point;
  /** Where a piece of the text stands, by its offset in UTF-16 code units. */
  readonly pointAt: (offset: number) => Point;
}

/** The directory of an incident. */
export interface InternalDirectory {
  /** Its name, which is the id of the post-mortem. */
  readonly id: string;
  /** As people see it. */
  readonly path: string;
  /** The post-mortem; undefined when there is none, or it cannot be opened. */
  readonly postmortem: InternalFile | undefined;
  /** Who approved its write-up. */
  readonly approved: InternalFile | undefined;
  /** The names of the evidence beside it, but for what a write-up shows. */
  readonly evidence: readonly string[];
}

export interface Inside {
  readonly archive: Archive;
  /** archive.yaml; undefined when there is none. */
  readonly organisation: InternalFile | undefined;
  readonly directories: readonly InternalDirectory[];
}
