/** Runs `src/sites/build.ts` as a process of its own. */
import { fork } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The build was stopped from the keyboard or by the system. */
export class Interrupted extends Error {}

/** The build went wrong; `output` is what the process had to say about it. */
export class BuildFailed extends Error {
  readonly output: string;

  constructor(output: string) {
    super('The build of the site failed');
    this.output = output;
  }
}

export interface BuildProcess {
  /** Absolute path of the folder that gets the site. */
  readonly outDir: string;
  readonly projectRoot: string;
  /** The whole environment of the process. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether everything the process prints is shown as it comes. */
  readonly verbose: boolean;
  readonly started: (pid: number) => void;
  /** Called with what the process reports, one step after the other. */
  readonly progressed: (message: unknown) => void;
}

/**
 * What Vite and Astro say to pages by `import.meta.env`, which a variable of the same name would overrule: `PROD=` in
 * somebody's shell took the policy away from every page.
 */
const spokenFor = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/** Pages are short-lived text: with more room for what is young, little of it is carried on. */
const execArgv = ['--max-semi-space-size=64'];

const script = fileURLToPath(new URL('../sites/build.ts', import.meta.url));

/** Build a site in a child process; rejects with BuildFailed or Interrupted. */
export async function runBuild(options: BuildProcess): Promise<void> {
  const { outDir, projectRoot, env, verbose } = options;
  const child = fork(script, [outDir, ...(verbose ? ['--verbose'] : [])], {
    cwd: projectRoot,
    env: {
      ...env,
      ...Object.fromEntries(spokenFor.map((name) => [name, undefined])),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      TZ: 'UTC',
    },
    execArgv,
    silent: true,
  });
  if (child.pid) options.started(child.pid);
  child.on('message', options.progressed);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      if (verbose) process.stderr.write(text);
      else output += text;
    });
  }
  let stopped = false;
  const stop = () => {
    stopped = true;
    child.kill('SIGKILL');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        if (stopped) reject(new Interrupted());
        else if (code === 0) resolve();
        else reject(new BuildFailed(output));
      });
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
