/** Builds of an archive of the test's own, through the command line, in folders of its own. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
  readonly buildAndKill: (at: RegExp, afterMs?: number) => Promise<Result>;
}

export interface BuildOptions {
  readonly audience?: Audience;
  readonly env?: Variables;
  /** Where the command is run; left out, the project. */
  readonly cwd?: string;
  readonly args?: readonly string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'src/cli/main.ts');

/** Copy an archive of `tests/fixtures` and give what builds it. */
export function sandbox(from: string): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-'));
  const archive = join(folder, 'archive');
  const work = join(folder, 'work');
  cpSync(join(root, 'tests/fixtures', from), archive, { recursive: true });
  const site = (audience: Audience = 'internal') => join(folder, 'dist', audience);
  const start = ({ audience = 'internal', env = {}, cwd = root, args = [] }: BuildOptions) =>
    spawn(
      process.execPath,
      [main, 'build', '--audience', audience, '--out', site(audience), ...args],
      {
        cwd,
        env: {
          ...process.env,
          HINDSIGHT_ARCHIVE: archive,
          HINDSIGHT_WORK: work,
          ...env,
        },
      },
    );
  return {
    archive,
    work,
    site,
    build: (options = {}) => ended(start(options)),
    buildAndKill(at, afterMs = 0) {
      const child = start({});
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
export function discard({ archive }: Sandbox): void {
  rmSync(dirname(archive), { recursive: true, force: true });
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
