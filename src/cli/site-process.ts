/** Runs `src/sites/build.ts` as a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { InputPart } from '#files/internal-input.ts';

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

/** Environment variables; one that is undefined is not set. */
export type Variables = Readonly<Record<string, string | undefined>>;

export interface BuildProcess {
  /** Absolute path of the folder that gets the site. */
  readonly outDir: string;
  readonly projectRoot: string;
  /** The whole environment of the process. */
  readonly env: Variables;
  /** Arguments for Node itself, besides our own. */
  readonly nodeArguments: readonly string[];
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

/** A build under way: it bundles the site, and waits for what the pages are made from. */
export interface RunningBuild {
  /** Tell that a part of what the pages are made from is there. */
  readonly handOver: (part: InputPart) => void;
  /** Do something else once the pages are drawn; rejects with BuildFailed or Interrupted. */
  readonly finish: (meanwhile: () => void) => Promise<void>;
  /** End it, if it has not ended; resolves when it writes nothing any more. */
  readonly stop: () => Promise<void>;
}

/** Begin to build a site in a child process. */
export function startBuild(options: BuildProcess): RunningBuild {
  const { outDir, projectRoot, env, nodeArguments, verbose } = options;
  const child = fork(script, [outDir, ...(verbose ? ['--verbose'] : [])], {
    cwd: projectRoot,
    env: {
      ...env,
      ...Object.fromEntries(spokenFor.map((name) => [name, undefined])),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      TZ: 'UTC',
    },
    execArgv: [...execArgv, ...nodeArguments],
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
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  ended.catch(() => undefined); // Whoever waits for it hears of it.
  return {
    handOver(part) {
      if (child.connected) child.send(part, () => undefined);
    },
    async finish(meanwhile) {
      await finish(child, ended, meanwhile, () => output);
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function finish(
  child: ChildProcess,
  ended: Promise<number | null>,
  meanwhile: () => void,
  output: () => string,
): Promise<void> {
  let stopped = false;
  const stop = () => {
    stopped = true;
    child.kill('SIGKILL');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const drawn = once(child, 'message').then(meanwhile);
    const [code] = await Promise.all([ended, Promise.race([drawn, ended])]);
    if (stopped) throw new Interrupted();
    if (code !== 0) throw new BuildFailed(output());
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
