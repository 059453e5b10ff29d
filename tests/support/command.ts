/** The command line, with nobody but the test at the terminal. */
import path from 'node:path';
import process from 'node:process';
import { runCommandLine } from '../../src/cli/command-line.ts';

const project = path.resolve(import.meta.dirname, '../..');

interface Setting {
  /** Another archive; the command is run in it unless `cwd` says where. */
  readonly root?: string;
  readonly cwd?: string;
  /** What comes in by a pipe. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Run a command to its end on a day of November 2026, in this process; what the process itself adds is in
 * tests/cli/process.test.ts.
 */
export async function hindsight(
  args: readonly string[],
  { root, cwd = root ?? project, input = '', env = {} }: Setting = {},
): Promise<Ended> {
  const said = { out: '', err: '' };
  const saying = (stream: keyof typeof said) => ({
    write(text: string) {
      said[stream] += text;
    },
    colour: false,
    width: 80,
  });
  const status = await runCommandLine(args, {
    env: {
      ...process.env,
      HINDSIGHT_TODAY: '2026-11-26',
      // The shipped one, whatever archive is used where the tests run; what is kept of one goes with it.
      HINDSIGHT_ARCHIVE: root,
      HINDSIGHT_WORK: root && path.join(root, '_work'),
      ...env,
    },
    cwd,
    input: { isTerminal: false, read: () => Promise.resolve(input) },
    out: saying('out'),
    err: saying('err'),
  });
  return { status, stdout: said.out, stderr: said.err };
}
