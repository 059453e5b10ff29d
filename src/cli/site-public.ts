/** What the public site is made from: what was approved, and nothing else. */
import { join } from 'node:path';
import process from 'node:process';
import type { Archive } from '#domain/archive.ts';
import { compareProblems } from '#domain/problem.ts';
import { resolveWriteUp } from '#domain/public-incident.ts';
import type { Environment } from '#files/environment.ts';
import {
  type PublicSiteSettings,
  type StagedIncident,
  writePublicInput,
} from '#files/public-input.ts';
import { readApprovedWriteUps } from '#files/read.ts';
import { reportProblems } from './reporters/terminal.ts';
import type { SiteSource } from './site-build.ts';

/** What a process needs to run at all; nothing else of the environment reaches the public build. */
const harmless = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TMP',
  'TEMP',
  'SystemRoot',
  'BASE_PATH',
  'HINDSIGHT_INCREMENTAL',
];

/**
 * Check the approved write-ups and hand a copy of them to the public build; undefined when one of
 * them has an error.
 */
export function preparePublic(
  { archiveRoot, site }: Environment,
  workDir: string,
  say: (line: string) => void,
): SiteSource | undefined {
  const staged = stagePublicInput(archiveRoot, join(workDir, 'input'));
  if (!staged) {
    say('Not built: approved write-ups have errors. The last good site still stands.');
    return undefined;
  }
  say(
    `${staged.slugs.length} approved ${staged.slugs.length === 1 ? 'write-up' : 'write-ups'} checked`,
  );
  return {
    env: publicEnvironment(staged.folder, site ?? staged.site),
    pages: staged.slugs.map((slug) => `incidents/${slug}/`),
    documents: { folder: 'incidents', form: /^[^.]+$/ },
  };
}

/** The whole environment of a process that builds the public site. */
export function publicEnvironment(
  folder: string,
  site: string | undefined,
): Record<string, string | undefined> {
  const kept = harmless.map((name) => [name, process.env[name]]);
  return { ...Object.fromEntries(kept), HINDSIGHT_PUBLIC_INPUT: folder, SITE_URL: site };
}
