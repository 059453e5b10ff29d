/** What lies in the archive's folder: the directories of incidents, and what does not belong. */
import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { kebabCase } from '#domain/kebab-case.ts';
import { postmortemId } from '#domain/postmortem-id.ts';
import type { Finding, Problem } from '#domain/problem.ts';
import { place } from './place.ts';
import { attempt, resolvesToDirectory } from './safe-file.ts';
import { type SyntaxRule, fileStart, syntaxFinding } from './syntax.ts';
import { UserError } from './user-error.ts';

/** The names of the files that mean something in an incident's directory. */
export const fileNames = {
  postmortem: 'index.mdx',
  draft: 'public.mdx',
  approved: 'public.approved.mdx',
} as const;

export const archiveFileName = 'archive.yaml';
/** How often was deployed on each day, if the organisation says so. */
export const exposureFileName = 'exposure.csv';

/** A directory that may be a post-mortem. */
export interface IncidentDirectory {
  /** Its name, which is the id if it is well-formed. */
  readonly id: string;
  readonly hasGoodName: boolean;
  /** Absolute path. */
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

/** The archive's folder, listed in the order of the characters' codes. */
export interface Folder {
  readonly root: string;
  /** Without symbolic links. */
  readonly realRoot: string;
  readonly hasArchiveFile: boolean;
  readonly hasExposureFile: boolean;
  readonly directories: readonly IncidentDirectory[];
  readonly problems: readonly Problem[];
  /** A path for people: relative to where the command was run, with forward slashes. */
  readonly pathOf: (...segments: string[]) => string;
}

/** List an archive; a UserError when there is none. */
export function openFolder(root: string, cwd: string): Folder {
  if (!existsSync(root)) {
    throw new UserError(
      `there is no archive at ${root}`,
      'Make the folder, or say where it is: HINDSIGHT_ARCHIVE=/path/to/postmortems.',
    );
  }
  if (!statSync(root).isDirectory()) {
    throw new UserError(
      `${root} is not a folder`,
      'The archive is the folder that holds one directory per incident.',
    );
  }
  return new Listing(root, pathsFrom(root, cwd)).list();
}

/** Paths for people of what lies in an archive, for a command that is run in `cwd`. */
export function pathsFrom(root: string, cwd: string): Folder['pathOf'] {
  return (...segments) =>
    (path.relative(cwd, path.join(root, ...segments)) || '.').replaceAll(path.sep, '/');
}

/** A mistake of ours says in which post-mortem it showed. */
export function naming<Value>(
  folder: Pick<Folder, 'pathOf'>,
  { id }: Pick<IncidentDirectory, 'id'>,
  read: () => Value,
): Value {
  try {
    return read();
  } catch (error) {
    throw new Error(`${folder.pathOf(id)} could not be read`, { cause: error });
  }
}

class Listing {
  readonly #root: string;
  readonly #realRoot: string;
  readonly #pathOf: Folder['pathOf'];
  readonly #directories: IncidentDirectory[] = [];
  readonly #problems: Problem[] = [];
  #hasArchiveFile = false;
  #hasExposureFile = false;

  constructor(root: string, pathOf: Folder['pathOf']) {
    this.#root = root;
    this.#realRoot = realpathSync(root);
    this.#pathOf = pathOf;
  }

  list(): Folder {
    const entries = readSorted(this.#root);
    if (!entries) {
      throw new UserError(
        `the archive at ${this.#root} may not be read`,
        'Give yourself the right to: chmod u+rx.',
      );
    }
    for (const entry of entries) this.#look(entry);
    this.#compareNames();
    return {
      root: this.#root,
      realRoot: this.#realRoot,
      hasArchiveFile: this.#hasArchiveFile,
      hasExposureFile: this.#hasExposureFile,
      directories: this.#directories,
      problems: this.#problems,
      pathOf: this.#pathOf,
    };
  }

  #look(entry: Dirent) {
    const { name } = entry;
    if (name === archiveFileName) this.#hasArchiveFile = true;
    else if (name === exposureFileName) this.#hasExposureFile = true;
    else if (name.startsWith('_') || (name.startsWith('.') && !isBackup(name))) return;
    else if (this.#isDirectory(entry)) this.#lookInto(name);
    else this.#judgeFile(name, entry, []);
  }

  #isDirectory(entry: Dirent): boolean {
    if (!entry.isSymbolicLink()) return entry.isDirectory();
    const { value, finding } = resolvesToDirectory(
      path.join(this.#root, entry.name),
      this.#realRoot,
    );
    // A link that cannot be followed stands for a post-mortem if it is named like one.
    if (finding && postmortemId.test(entry.name)) this.#report(finding, entry.name);
    return value ?? false;
  }

  #lookInto(id: string) {
    const entries = readSorted(path.join(this.#root, id));
    if (!entries) {
      const { finding } = attempt(() => ({ value: readdirSync(path.join(this.#root, id)) }));
      if (finding) this.#report(finding, id);
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    const hasGoodName = postmortemId.test(id);
    if (!hasGoodName) this.#report(badName(id, names.has(fileNames.postmortem)), id);
    else if (!names.has(fileNames.postmortem)) this.#report(missingPostmortem(names), id);
    for (const entry of entries) this.#judgeFile(entry.name, entry, [id]);
    this.#directories.push({ id, hasGoodName, path: path.join(this.#root, id), names });
  }

  /** Say of a file that looks as if it were read whether it is. */
  #judgeFile(name: string, entry: Dirent, within: string[]) {
    const isKnown = within.length > 0 && Object.values<string>(fileNames).includes(name);
    if (isKnown) return;
    const finding = this.#strayFinding(name, entry, within);
    if (finding) this.#report(finding, ...within, name);
  }

  #strayFinding(name: string, entry: Dirent, within: string[]): Finding | undefined {
    if (entry.isDirectory()) {
      const nested = path.join(this.#root, ...within, name, fileNames.postmortem);
      return existsSync(nested)
        ? stray('error', 'it lies too deep and is not read', 'Move it up, beside the others.')
        : undefined;
    }
    if (isBackup(name)) return stray('note', 'an editor’s copy, not read', 'Delete it when done.');
    if (/\.mdx$/i.test(name)) {
      return within.length === 0
        ? stray(
            'error',
            'it is not read: a post-mortem is a directory with an index.mdx',
            `Move it to ${suggestName(name.replace(/\.mdx$/i, ''))}/index.mdx.`,
          )
        : stray(
            'warning',
            'it is not read: only index.mdx, public.mdx and public.approved.mdx are',
            'Rename it, or put its text into index.mdx.',
          );
    }
    if (/\.(?:md|markdown)$/i.test(name) && !/^(?:readme|contributing|licen[cs]e)\b/i.test(name)) {
      return stray(
        'warning',
        'it is not read: post-mortems are .mdx',
        'Name it index.mdx in a directory of its own.',
      );
    }
    if (within.length === 0 && /^archive\.ya?ml$/i.test(name)) {
      return stray(
        'warning',
        `it is not read: the file is called ${archiveFileName}`,
        'Rename it.',
      );
    }
    return undefined;
  }

  /** A file system that takes both for one would show one post-mortem in place of the other. */
  #compareNames() {
    const byLowerCase = Map.groupBy(this.#directories, ({ id }) => id.toLowerCase());
    for (const same of byLowerCase.values()) {
      for (const [index, { id }] of same.entries()) {
        const other = same[index === 0 ? 1 : 0];
        if (!other) continue;
        const message = `it differs from ${other.id} in upper and lower case only`;
        const hint = 'Rename one of them: some systems take them for the same directory.';
        this.#report(syntaxFinding('same-name', fileStart, message, hint), id);
      }
    }
  }

  #report(finding: Finding, ...segments: string[]) {
    this.#problems.push(place(finding, this.#pathOf(...segments)));
  }
}

/** The entries of a directory in the order of the characters' codes; undefined when it cannot be read. */
function readSorted(directory: string): Dirent[] | undefined {
  const { value } = attempt(() => ({ value: readdirSync(directory, { withFileTypes: true }) }));
  return value?.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function isBackup(name: string): boolean {
  return /\.mdx?~$|^\.#.*\.mdx?$|^#.*\.mdx?#$/i.test(name);
}

function badName(id: string, holdsPostmortem: boolean): Finding {
  const message = `"${id}" is not a name for a post-mortem`;
  const hint = `Rename it to ${suggestName(id)}: the day it started, then lower-case words with hyphens.`;
  return holdsPostmortem
    ? named('directory-name', message, hint)
    : named(
        'directory-name',
        `${message}, and holds no index.mdx`,
        'If it is none, begin its name with _ and it is left alone.',
      );
}

function suggestName(name: string): string {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(name) ?? [];
  const slug = kebabCase(day ? name.slice(day.length) : name);
  return `${day ?? 'YYYY-MM-DD'}-${slug || 'what-failed'}`;
}

function missingPostmortem(names: ReadonlySet<string>): Finding {
  const similar = [...names].find((name) =>
    /^(?:index|post-?mortem|readme)\.(?:mdx?|markdown)$/i.test(name),
  );
  const hint = similar
    ? `Rename ${similar} to index.mdx.`
    : 'Write one, or begin the directory’s name with _ to have it left alone.';
  return named('missing-postmortem', 'there is no index.mdx in it', hint);
}

function named(rule: SyntaxRule, message: string, hint: string): Finding {
  return syntaxFinding(rule, fileStart, message, hint);
}

function stray(level: Finding['level'], message: string, hint: string): Finding {
  return syntaxFinding('ignored-file', fileStart, message, hint, level);
}
