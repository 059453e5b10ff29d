/** Builds of an archive of the test's own, through the command line, in folders of its own. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

type Audience = 'internal' | 'public';
type Variables = Readonly<Record<string, string>>;

export interface Result {
  readonly code: number | null;
  /** Standard output and errors, in the order they came. */
  readonly output: string;
}

export interface Sandbox {
  /** Absolute path of a copy of the fixture, to be changed at will. */
  readonly archive: string;
  /** Absolute path of the folder for caches, locks and stages, kept from build to build. */
  readonly work: string;
  /** Absolute path of the folder that a site is built into. */
  readonly site: (audience?: Audience) => string;
  /** Build as anybody would. */
  readonly build: (options?: BuildOptions) => Promise<Result>;
  /** Begin to build and kill the command as soon as its output matches. */
  readonly buildAndKill: (at: RegExp, afterMs?: number, options?: BuildOptions) => Promise<Result>;
}

export interface BuildOptions {
  readonly audience?: Audience;
  readonly env?: Variables;
  /** Where the command is run; left out, the project. */
  readonly cwd?: string;
  readonly args?: readonly string[];
  /** In units of 512 or 1024 bytes, as the shell has it; what is larger cannot be written. */
  readonly fileSizeLimit?: number;
  /** What to do when the output matches. */
  readonly seen?: readonly [RegExp, () => void];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'src/cli/main.ts');

/**
 * Copy an archive of `tests/fixtures`, or begin without one, and give what builds it, with caches in the project or
 * outside of it.
 */
export function sandbox(from?: string, { workOutside = false } = {}): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-'));
  const archive = join(folder, 'archive');
  const work = workOutside
    ? join(folder, 'work')
    : join(root, '.hindsight/tests', basename(folder), 'work');
  if (from) cpSync(join(root, 'tests/fixtures', from), archive, { recursive: true });
  const site = (audience: Audience = 'internal') => join(folder, 'dist', audience);
  const start = (options: BuildOptions) => {
    const { audience = 'internal', env = {}, cwd = root, args = [], fileSizeLimit } = options;
    const command = [main, 'build', '--audience', audience, '--out', site(audience), ...args];
    const [program, ...rest] =
      fileSizeLimit === undefined
        ? [process.execPath, ...command]
        : ['sh', '-c', `ulimit -f ${fileSizeLimit}; exec "$0" "$@"`, process.execPath, ...command];
    return spawn(program, rest, {
      cwd,
      env: { ...process.env, HINDSIGHT_ARCHIVE: archive, HINDSIGHT_WORK: work, ...env },
    });
  };
  return {
    archive,
    work,
    site,
    build(options = {}) {
      const [at, act] = options.seen ?? [];
      let isSeen = false;
      return ended(start(options), (output) => {
        if (isSeen || !at?.test(output)) return;
        isSeen = true;
        act?.();
      });
    },
    buildAndKill(at, afterMs = 0, options = {}) {
      const child = start(options);
      return ended(child, (output) => {
        if (at.test(output)) setTimeout(() => child.kill('SIGKILL'), afterMs);
      });
    },
  };
}

/** Run Node and wait for its end. */
export function run(args: readonly string[], options: SpawnOptions): Promise<Result> {
  return ended(spawn(process.execPath, args, options));
}

/** Remove a sandbox's folders. */
export function discard({ archive, work }: Sandbox): void {
  for (const path of [archive, work]) rmSync(dirname(path), { recursive: true, force: true });
}

async function ended(
  child: ChildProcess,
  printed: (output: string) => void = () => undefined,
): Promise<Result> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      printed(output);
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}
