/** The command line as a person or a program runs it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');
const main = path.join(project, 'src/cli/hindsight.js');

interface Setting {
  /** Another archive; the command is run in it unless `cwd` says where. */
  readonly root?: string;
  readonly cwd?: string;
  /** What comes in by a pipe. */
  readonly input?: string;
}

/** Run a command to its end on a day of November 2026. */
export function hindsight(args: readonly string[], { root, cwd, input = '' }: Setting = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: cwd ?? root ?? project,
    input,
    encoding: 'utf8',
    env: {
      ...process.env,
      HINDSIGHT_TODAY: '2026-11-26',
      ...(root !== undefined && {
        HINDSIGHT_ARCHIVE: root,
        // What is kept of an archive goes with it.
        HINDSIGHT_WORK: path.join(root, '_work'),
      }),
    },
  });
  return { status, stdout, stderr };
}
