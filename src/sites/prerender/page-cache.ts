/**
 * The pages of the last build, each a second name of a file of the site: nothing is written twice.
 * The name says of which size and time the file was, so that one which somebody has changed since,
 * in the site, is found out.
 */
import { linkSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What is to be known of a page to keep it. */
export interface KeptPage {
  /** Digest of all that the page shows, and of its address. */
  readonly key: string;
  /** Absolute path; its folder is there. */
  readonly file: string;
}

/** What is in the folder when a build begins. */
export class PageCache {
  readonly #folder: string;
  readonly #names: ReadonlyMap<string, string>;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#names = new Map(readdirSync(folder).map((name) => [keyOf(name), name]));
  }

  /** Put a page in its place, if the last build had it. */
  restore({ key, file }: KeptPage): boolean {
    const name = this.#names.get(key);
    if (name === undefined) return false;
    const kept = join(this.#folder, name);
    if (name === nameFor(key, kept)) return link(kept, file);
    rmSync(kept);
    return false;
  }

  /** Forget all pages but these. */
  prune(pages: readonly KeptPage[]): void {
    const keys = new Set(pages.map(({ key }) => key));
    for (const [key, name] of this.#names) if (!keys.has(key)) rmSync(join(this.#folder, name));
  }
}

/** Keep a page that was written, for the next build. */
export function keepPage(folder: string, { key, file }: KeptPage): void {
  link(file, join(folder, nameFor(key, file)));
}

function nameFor(key: string, file: string): string {
  const { size, mtimeMs } = lstatSync(file);
  return `${key}-${size}-${mtimeMs}`;
}

function keyOf(name: string): string {
  return name.slice(0, name.indexOf('-'));
}

/** Whether it could be done: on a file system without links every page is drawn anew. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
