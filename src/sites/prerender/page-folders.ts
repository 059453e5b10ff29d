/**
 * The folders that pages lie in, one for almost every page: to make those of a large archive takes longer than to put
 * its unchanged pages in them. So those of the last build are made while this one still waits for what it is made from.
 */
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of a site under way. */
export class PageFolders {
  readonly #site: string;
  readonly #note: string;
  #made: readonly string[] = [];

  /** `site` is the absolute path of its folder, `note` of the file that says what was made last. */
  constructor(site: string, note: string) {
    this.#site = site;
    this.#note = note;
  }

  /** Make those of the last build. */
  prepare(): void {
    this.#made = readNote(this.#note);
    for (const folder of this.#made) mkdirSync(join(this.#site, folder), { recursive: true });
  }

  /** Make those that are wanted, paths below the site, and remove what was made for pages that are no more. */
  settle(wanted: ReadonlySet<string>): void {
    const made = new Set(this.#made);
    for (const folder of wanted) {
      if (!made.has(folder)) mkdirSync(join(this.#site, folder), { recursive: true });
    }
    // What lies deeper first: it may be all that the folder around it holds.
    const unwanted = this.#made.filter((folder) => !wanted.has(folder)).sort();
    for (const folder of unwanted.reverse()) removeEmpty(join(this.#site, folder));
    writeFileSync(this.#note, JSON.stringify([...wanted]));
  }
}

/** One that another build left half written says nothing. */
function readNote(note: string): readonly string[] {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as string[];
  } catch {
    return [];
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}
