/** Hindsight at work on an archive: checked, built from nothing, and built again after one edit. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { editOne } from './archive.ts';
import { weighHtml } from './html-weight.ts';
import { today } from './incident.ts';
import type { Sample } from './metrics.ts';
import { type Run, cpuOf, peakOf, run } from './run.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface Subject {
  /** Absolute path of the archive. */
  readonly archive: string;
  /** Absolute path of a folder for caches and the built site. */
  readonly folder: string;
  readonly seed: number;
  readonly size: number;
}

/** Where the site of a subject is built. */
export function siteOf({ folder }: Subject): string {
  return join(folder, 'site');
}

/** Check, build and build again; `edition` says which edit it is. */
export async function measureHindsight(subject: Subject, edition: number): Promise<Sample> {
  const work = join(subject.folder, 'work');
  rmSync(work, { recursive: true, force: true });
  rmSync(siteOf(subject), { recursive: true, force: true });
  const hindsight = (...args: string[]) =>
    run({
      command: [process.execPath, 'src/cli/main.ts', ...args],
      cwd: project,
      env: { HINDSIGHT_ARCHIVE: subject.archive, HINDSIGHT_WORK: work, HINDSIGHT_TODAY: today },
    });
  const check = await hindsight('check');
  const cold = await hindsight('build', '--out', siteOf(subject));
  const html = weighHtml(siteOf(subject));
  editOne(subject.archive, subject, edition);
  const warm = await hindsight('build', '--out', siteOf(subject));
  return {
    check: check.seconds,
    checkMemory: peakOf(check, /main\.ts/),
    build: cold.seconds,
    pages: secondsTo(pagesRendered, cold),
    search: secondsTo(searchIndexed, cold) - secondsTo(pagesRendered, cold),
    buildCpu: cold.cpu,
    pagesCpu: cold.cpu - cpuOf(cold, /@pagefind/),
    rebuild: secondsTo(pagesRendered, warm),
    rebuildWhole: warm.seconds,
    commandMemory: peakOf(cold, /main\.ts/),
    astroMemory: peakOf(cold, /build\.ts/),
    pagefindMemory: peakOf(cold, /@pagefind/),
    sitePages: html.pages,
    siteHtml: html.bytes,
    siteIncident: html.incident,
  };
}

const pagesRendered = /^Pages rendered/;
const searchIndexed = /indexed for search/;

/** When the command printed a line, from its start. */
function secondsTo(text: RegExp, { lines }: Run): number {
  const line = lines.find((printed) => text.test(printed.text));
  if (!line) throw new Error(`The build no longer prints ${String(text)}: mend tests/bench.`);
  return line.seconds;
}
