/** Files of the archive, opened with care: it may hold links, pipes and what nobody may read. */
import { type Stats, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { Finding } from '#domain/problem.ts';
import { largestFile, tooLarge } from './decode.ts';
import { type SyntaxRule, fileStart, syntaxFinding } from './syntax.ts';
import { isWithin } from './within.ts';

/** What was opened, or why it was not. */
export type Opened<Value> =
  | { readonly value: Value; readonly finding?: never }
  | { readonly value?: never; readonly finding: Finding };

/** Read a text file inside the archive, `realRoot` being the archive without symbolic links. */
export function readSafely(file: string, realRoot: string): Opened<Uint8Array> {
  return attempt(() => {
    const stats = follow(file, realRoot);
    if ('finding' in stats) return stats;
    if (!stats.value.isFile()) return { finding: noFile(kindOf(stats.value)) };
    if (stats.value.size > largestFile) return { finding: tooLarge(stats.value.size) };
    return { value: readFileSync(file) };
  });
}

/** Whether a symbolic link leads to a directory inside the archive. */
export function resolvesToDirectory(file: string, realRoot: string): Opened<boolean> {
  return attempt(() => {
    const stats = follow(file, realRoot);
    return 'finding' in stats ? stats : { value: stats.value.isDirectory() };
  });
}

/** Say in the reader's words what the system said. */
export function attempt<Value>(open: () => Opened<Value>): Opened<Value> {
  try {
    return open();
  } catch (error) {
    return { finding: explainSystemError(error) };
  }
}

type Followed = { readonly value: Stats } | { readonly finding: Finding };

function follow(file: string, realRoot: string): Followed {
  const own = lstatSync(file);
  if (!own.isSymbolicLink()) return { value: own };
  const real = realpathSync(file);
  if (!isWithin(real, realRoot)) {
    return {
      finding: finding(
        'outside-archive',
        'this symbolic link leads out of the archive and is not read',
        'Put the file itself here.',
      ),
    };
  }
  return { value: statSync(real) };
}

function noFile(kind: string): Finding {
  return finding('not-a-file', `this is ${kind}, not a file`, 'Remove or rename it.');
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a directory';
  if (stats.isSocket()) return 'a socket';
  return stats.isFIFO() ? 'a pipe' : 'a device';
}

function explainSystemError(error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP':
      return finding(
        'not-a-file',
        'this symbolic link leads nowhere',
        'Remove it, or put the file it was meant to lead to here.',
      );
    case 'EACCES':
    case 'EPERM':
      return finding(
        'unreadable',
        `it may not be read (${code})`,
        'Give yourself the right to read it: `chmod u+r`, for a directory `chmod u+rx`.',
      );
    case undefined:
      throw error;
    default:
      return finding('unreadable', `it cannot be read (${code})`, 'Check the disk.');
  }
}

function finding(rule: SyntaxRule, message: string, hint: string): Finding {
  return syntaxFinding(rule, fileStart, message, hint);
}
