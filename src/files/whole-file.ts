/** A file that is written whole or not at all. */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from './user-error.ts';

const hints: Readonly<Record<string, string>> = {
  ENOENT: 'Give a file in a folder that exists.',
  ENOTDIR: 'Give a file in a folder that exists.',
  EISDIR: 'There is a folder of that name: remove it, or give another name.',
  ENOSPC: 'The disk is full.',
};

/**
 * Write a text beside the file, then put it in its place; a UserError when that cannot be done.
 * `shown` is what people know the file by.
 */
export function writeWhole(file: string, text: string | Uint8Array, shown = file): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  try {
    const mode = statSync(file, { throwIfNoEntry: false })?.mode;
    writeFileSync(beside, text, mode === undefined ? {} : { mode });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UserError(
      `${shown} cannot be written${code && ` (${code})`}`,
      hints[code] ?? 'See whether you may write in that folder.',
      { cause: error },
    );
  }
}
