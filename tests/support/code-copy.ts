/** A copy of the project to be spoiled: its code, an archive of its own, and what lies beside them. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Result, run } from './build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface CodeCopy {
  /** Absolute path. */
  readonly folder: string;
  /** Put a file into the copy. */
  readonly write: (name: string, text: string) => void;
  /** Build the public site of the copy into its `dist/public`. */
  readonly build: (env?: Readonly<Record<string, string>>, ...args: string[]) => Promise<Result>;
  readonly discard: () => void;
}

/** Copy the code of the project beside an archive of `tests/fixtures`. */
export function copyOfCode(archive: string): CodeCopy {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-code-'));
  for (const name of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'), 'junction');
  cpSync(join(root, 'tests/fixtures', archive), join(folder, 'postmortems'), { recursive: true });
  return {
    folder,
    write(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    build: (env = {}, ...args) =>
      run([join(folder, 'src/cli/main.ts'), 'build', '--audience', 'public', ...args], {
        cwd: folder,
        env: { ...process.env, HINDSIGHT_ARCHIVE: join(folder, 'postmortems'), ...env },
      }),
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}
