/** Builds one site: locked, staged, inspected, and only then put where it is served. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { freshenCache } from '#files/cache.ts';
import type { Problem } from '#domain/problem.ts';
import type { Audience, Environment } from '#files/environment.ts';
import { takeLock } from '#files/lock.ts';
import { type SwapMethod, healSwap, openPlace, swap } from '#files/staging.ts';
import { UserError } from '#files/user-error.ts';
import type { RunningGate } from './gate.ts';
import { reportLeaks } from './reporters/leaks.ts';
import { sealing } from './sealed.ts';
import { type DocumentFolder, inspectSite } from './site-check.ts';
import { stageOf } from './stage.ts';
import { type RunningBuild, type Variables, startBuild } from './site-process.ts';

/** What a site is made from, and what it must then consist of. */
export interface SiteSource {
  /** Adds to the input what is like each document, while the pages that do not show it are drawn. */
  readonly addSimilar?: () => void;
  /** Starts what looks at the staged site before it is served; left out, any site may be. */
  readonly startGate?: () => RunningGate;
  /** Writes files of the site that Astro has no part in, while the search index is made. */
  readonly writeOthers?: (site: string) => void;
  /** Paths of URLs, `postmortems/2026-03-14-…/`, one for each document. */
  readonly pages: readonly string[];
  readonly documents: DocumentFolder;
}

/** What the preparation of a site has to go by. */
export interface Preparation {
  readonly environment: Environment;
  /** Absolute path of the folder in which the site is prepared. */
  readonly workDir: string;
  /** Absolute path of what is handed over, a file or a folder: it goes when the site is built. */
  readonly input: string;
  readonly say: (line: string) => void;
  readonly report: (problems: readonly Problem[]) => void;
  /** Whether documents with errors are left out, and the others built all the same. */
  readonly holdBack: boolean;
}

export interface SiteBuild extends Omit<Preparation, 'workDir' | 'input'> {
  readonly audience: Audience;
  /** Absolute path of the folder to be served. */
  readonly target: string;
  readonly method: SwapMethod;
  readonly verbose: boolean;
  /**
   * Read and check what goes in, under the lock; undefined: it may not be built. The process that
   * builds is started as soon as its environment is known.
   */
  readonly prepare: (
    preparation: Preparation,
    start: (env: Variables) => void,
  ) => SiteSource | undefined;
}

export interface BuiltSite {
  readonly pages: number;
}

/**
 * Build a site and swap it in; undefined when `prepare` refused, or the gate. The last good site
 * outlives every failure.
 */
export async function buildSite(build: SiteBuild): Promise<BuiltSite | undefined> {
  const { audience, environment, target, method } = build;
  const places = placesOf(environment, audience);
  const { workDir, staged, input } = places;
  const lock = await takeLock(places.lock, `building the ${audience} site`);
  let running: RunningBuild | undefined;
  let gate: RunningGate | undefined;
  const start = (env: Variables) => {
    running = startBuild({
      outDir: staged,
      projectRoot: environment.projectRoot,
      env: { ...env, AUDIENCE: audience, HINDSIGHT_WORK: environment.workRoot },
      nodeArguments: audience === 'public' ? sealing(environment, [workDir, staged]) : [],
      verbose: build.verbose,
      started: lock.include,
      progressed: (message) => describe(message, build.say),
    });
  };
  try {
    openPlace(target);
    removeTemporary(places);
    freshenCache(join(workDir, 'cache'), environment.projectRoot);
    const source = build.prepare({ ...build, workDir, input }, start);
    if (!source) return undefined;
    gate = source.startGate?.();
    running?.handOver('input');
    source.addSimilar?.();
    running?.handOver('similar');
    await running?.finish(() => source.writeOthers?.(staged));
    const { pages, faults } = inspectSite(staged, source.pages, source.documents);
    if (faults.length > 0) throw incomplete(faults);
    const leaks = (await gate?.inspect(staged)) ?? [];
    if (leaks.length > 0) {
      build.say(reportLeaks(leaks));
      return undefined;
    }
    swap(staged, target, method);
    return { pages };
  } finally {
    await Promise.all([running?.stop(), gate?.stop()]);
    try {
      removeTemporary(places);
    } finally {
      lock.release();
    }
  }
}

/** Undo a swap that was interrupted, unless a build is at work on it this very moment. */
export async function healSite(environment: Environment, audience: Audience): Promise<void> {
  const places = placesOf(environment, audience);
  try {
    const lock = await takeLock(places.lock, `building the ${audience} site`);
    try {
      healSwap(targetOf(environment, audience));
      removeTemporary(places);
    } finally {
      lock.release();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

/** Where a build works, all absolute paths. */
function placesOf(environment: Environment, audience: Audience) {
  const workDir = join(environment.workRoot, audience);
  return {
    workDir,
    lock: join(workDir, 'lock'),
    input: join(workDir, 'input'),
    staged: stageOf(environment, workDir),
  };
}

/** Remove what is there while a site is built; a build that was killed could not. */
function removeTemporary({ staged, input }: ReturnType<typeof placesOf>): void {
  for (const place of [staged, input]) rmSync(place, { recursive: true, force: true });
}

/** Absolute path of the folder a site is served from: `dist/<audience>` in the project. */
export function targetOf({ projectRoot }: Environment, audience: Audience): string {
  return join(projectRoot, 'dist', audience);
}

function describe(message: unknown, say: (line: string) => void): void {
  const { done, pages } = message as { done?: string; pages?: number };
  if (done === 'pages') say('Pages rendered');
  if (done === 'search') say(`${pages} ${pages === 1 ? 'page' : 'pages'} indexed for search`);
}

function incomplete(faults: readonly string[]): Error {
  const shown = faults.slice(0, 10).map((sentence) => `  ${sentence}`);
  const more = faults.length > 10 ? `  and ${faults.length - 10} more` : '';
  return new Error(['The staged site is not whole:', ...shown, more].join('\n').trim());
}
