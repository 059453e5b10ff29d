import type { PublicSettings } from '../archive-file.ts';
import type { WrittenBody } from '../public/places.ts';
import type { ApprovedWriteUp, SettledWriteUp, WriteUp } from '../write-up.ts';
import type { RuleAbout } from './rule.ts';

/** One write-up as a rule sees it. */
export interface WriteUpSubject {
  readonly written: WriteUp & Partial<ApprovedWriteUp>;
  readonly settled: SettledWriteUp;
  readonly body: WrittenBody;
  readonly settings: PublicSettings;
  readonly timezone: string;
  /** Fields of which something is in the file and could not be read. */
  readonly unread: ReadonlySet<string>;
  readonly beside: FilesBeside;
}

/** What lies beside a write-up. */
export interface FilesBeside {
  /** The name of their directory: it stays inside. */
  readonly id: string;
  /** Everything that is there. */
  readonly names: ReadonlySet<string>;
  /** SHA-256, hex, of what the text shows or links to, by name. */
  readonly shown: ReadonlyMap<string, string>;
}

/** One thing that can be wrong with a write-up. One file each, listed in `write-up-rules.ts`. */
export type WriteUpRule = RuleAbout<WriteUpSubject>;
