/** Before the first test and after the last: a folder of this run's own, for what several tests share. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the folder in which `builtSite` keeps the sites of this run. */
    sites: string;
  }
}

const work = fileURLToPath(new URL('../../.hindsight/tests/', import.meta.url));

export default function setup(project: TestProject): () => void {
  mkdirSync(work, { recursive: true });
  const sites = mkdtempSync(join(work, 'sites-'));
  project.provide('sites', sites);
  // Each copy of the project and each bundle would leave something for good where commands remember compiled code.
  process.env['NODE_COMPILE_CACHE'] = join(sites, 'code');
  // A test that runs again because the code changed is about the site the new code builds.
  project.onTestsRerun(() => {
    rmSync(sites, { recursive: true, force: true });
  });
  return () => {
    rmSync(sites, { recursive: true, force: true });
  };
}
