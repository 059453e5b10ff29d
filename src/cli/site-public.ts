/** What the public site is made from: what was approved, and nothing else. */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import process from 'node:process';
import { type Problem, isError } from '#domain/problem.ts';
import { resolveWriteUp } from '#domain/public/incident.ts';
import { publicPages } from '#domain/public/pages.ts';
import { redirectsFile, redirectsOf } from '#domain/public/redirects.ts';
import { archiveFileName, fileNames } from '#files/folder.ts';
import { readLogo } from '#files/logo.ts';
import { type StagedIncident, writePublicInput } from '#files/public-input.ts';
import { type ApprovedOnDisk, readApprovedWriteUps } from '#files/write-ups.ts';
import { startGate } from './gate.ts';
import { publicAddress } from './public-address.ts';
import { count } from './reporters/report.ts';
import type { Preparation, SiteSource } from './site-build.ts';
import type { Variables } from './site-process.ts';

/** What Windows needs to run a process; besides where the site is served nothing else reaches the public build. */
const harmless = ['SystemRoot'];

/**
 * Check the approved write-ups and hand a copy of them to the public build; undefined when one of
 * them has an error.
 */
export function preparePublic(
  preparation: Preparation,
  start: (env: Variables) => void,
): SiteSource | undefined {
  const { environment, input, say, report } = preparation;
  const cwd = process.cwd();
  const approved = readApprovedWriteUps({ root: environment.archiveRoot, cwd });
  const problems = approved.problems.filter(concernsPublic);
  report(problems);
  const held = heldBack(problems, preparation);
  if (!held) return undefined;
  const incidents = settle(approved, held);
  const replaced = writePublicInput(input, settingsOf(approved), incidents);
  if (replaced.length > 0) {
    for (const file of replaced) say(`Replaced since it was looked at: ${relative(cwd, file)}`);
    say('Not built. The last site stands.');
    return undefined;
  }
  say(`${count(incidents.length, 'approved write-up')} checked`);
  const address = publicAddress(environment, approved.settings.url);
  const { origin: site, pathname: base } = address
    ? new URL(address)
    : { origin: undefined, pathname: environment.base };
  start(publicEnvironment(input, { site, base }));
  const stories = incidents.map(({ incident }) => incident);
  const { listed, redirects } = publicPages(approved.settings.components, stories);
  return {
    startGate: () => startGate(environment.archiveRoot, cwd),
    writeOthers: (staged) =>
      writeFileSync(join(staged, '_redirects'), redirectsFile(redirectsOf(stories), base)),
    pages: [...listed, ...redirects],
    documents: { folder: 'incidents', form: /^[^.]+$/ },
  };
}

/** The files that are left out for their errors; undefined when nothing is to be built because of them. */
function heldBack(
  problems: readonly Problem[],
  { say, holdBack }: Preparation,
): ReadonlySet<string> | undefined {
  const errors = problems.filter(isError);
  const files = new Set(errors.map(({ file }) => file));
  const isOfSite = errors.some(({ file }) => basename(file) === archiveFileName);
  if (errors.length > 0 && (!holdBack || isOfSite)) {
    say(`Not built: ${count(errors.length, 'error')} in what was approved. The last site stands.`);
    if (!isOfSite)
      say('With --hold-back the site is built without the write-ups that have errors.');
    return undefined;
  }
  for (const file of files) say(`Held back, and not on the site until it is mended: ${file}`);
  return files;
}

/** A file system's own notices lose files that editors replace; looking once a second does not. */
const lookEveryMs = 1000;

/**
 * Hand over what is approved now and again whenever that changes, as long as this process does
 * something else; gives the environment for the process that serves it. What has errors is
 * reported and not handed over.
 */
export function followApproved(preparation: Preparation): Variables {
  const { environment, input } = preparation;
  let seen = stateOf(environment.archiveRoot);
  setInterval(() => {
    const now = stateOf(environment.archiveRoot);
    if (now === seen) return;
    seen = now;
    preparePublic(preparation, notNow);
  }, lookEveryMs).unref();
  let variables = publicEnvironment(input, environment);
  const started = (env: Variables) => void (variables = env);
  if (!preparePublic(preparation, started)) writePublicInput(input, { name: 'Status' }, []);
  return variables;
}

/** The process is there already. */
function notNow(): void {}

/** When and how large archive.yaml, every approved write-up and what lies beside it are. */
function stateOf(root: string): string {
  const directories = existsSync(root) ? readdirSync(root) : [];
  const names = directories
    .filter((id) => existsSync(join(root, id, fileNames.approved)))
    .flatMap((id) => readdirSync(join(root, id)).map((name) => join(id, name)))
    .filter((name) => !name.endsWith('.mdx') || basename(name) === fileNames.approved);
  return [archiveFileName, ...names]
    .map((name) => {
      const stat = statSync(join(root, name), { throwIfNoEntry: false });
      return stat ? `${name} ${stat.mtimeMs} ${stat.size}` : '';
    })
    .join('\n');
}

/** The whole environment of a process that makes the public site. */
function publicEnvironment(
  folder: string,
  { site, base }: { readonly site?: string | undefined; readonly base: string },
): Variables {
  const env: Record<string, string | undefined> = {
    HINDSIGHT_PUBLIC_INPUT: folder,
    SITE_URL: site,
    BASE_PATH: base,
  };
  for (const name of harmless) env[name] = process.env[name];
  return env;
}

/** The parts of archive.yaml that stay inside may be broken without harm to the public site. */
function concernsPublic({ file, path }: Problem): boolean {
  return (
    basename(file) === fileNames.approved ||
    (basename(file) === archiveFileName && /^(?:$|public\b|organisation\b)/.test(path))
  );
}

function settle(
  { writeUps, timezone }: ApprovedOnDisk,
  held: ReadonlySet<string>,
): StagedIncident[] {
  return writeUps.flatMap(({ file, frontmatter, body, directory }) => {
    if (held.has(file)) return [];
    const { incident } = resolveWriteUp(frontmatter, timezone);
    const { sha256 = {} } = frontmatter;
    return incident ? [{ incident, body, directory, sha256 }] : [];
  });
}

/** The list of what must never leave is itself something that must not; a logo gets its size. */
function settingsOf({ settings: { never: _never, logo, ...settings } }: ApprovedOnDisk) {
  return { ...settings, logo: logo === undefined ? undefined : readLogo(logo).value };
}
