/** What the system did not let a command do with a file: no mistake of ours, and none of the archive. */
import { UserError } from './user-error.ts';

const forbidden = {
  what: 'permission denied',
  hint: 'Give yourself the right to write there, or name another place.',
};

const notAFolder = {
  what: 'part of that path is a file',
  hint: 'Remove or rename that file, or name another place.',
};

const refusals: Readonly<Record<string, { readonly what: string; readonly hint: string }>> = {
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: { what: 'that disk can only be read', hint: 'Name a place on another disk.' },
  ENOSPC: { what: 'the disk is full', hint: 'Make room, or name a place on another disk.' },
  EDQUOT: { what: 'your share of the disk is full', hint: 'Make room, or name another place.' },
  EFBIG: { what: 'the file is larger than may be', hint: 'See what `ulimit -f` says.' },
  ENAMETOOLONG: { what: 'the name is too long', hint: 'Name a place with a shorter name.' },
  ENOTDIR: notAFolder,
};

/** Say in words what the system refused, and what to do; undefined for any other error. */
export function refusedBySystem(error: unknown): UserError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall, path } = error as NodeJS.ErrnoException;
  // Whoever makes a folder where a file is hears that something exists.
  const refusal = code === 'EEXIST' && syscall === 'mkdir' ? notAFolder : refusals[code];
  if (!refusal || path === undefined) return undefined;
  return new UserError(`${path} cannot be written: ${refusal.what} (${code})`, refusal.hint, {
    cause: error,
  });
}
