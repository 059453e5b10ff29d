/** Archives on disk that last as long as a test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Problem } from '#domain/problem.ts';
import { type ArchiveOnDisk, readArchive } from '#files/read.ts';

/** What stands in files, by their path within the archive. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A name for the directory of a post-mortem. */
export const someId = '2026-03-14-payments-pool-exhausted';

/** An archive.yaml that knows what the texts here refer to. */
export const archiveFile = `organisation: { name: Harbourlane }
services: [{ id: payments, name: Payments }]
people: { priya: Priya Nambiar }
`;

/** Write files into a folder of their own, which goes when the test is over; gives its path. */
export function archiveOnDisk(files: Files): string {
  const root = mkdtempSync(path.join(tmpdir(), 'hindsight-archive-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  return root;
}

/** The fields a draft needs, without `except`. */
export function draftFields(...except: string[]): string {
  return [
    'title: Payments failed',
    'status: draft',
    'severity: sev2',
    'services: [payments]',
    'started: 2026-03-14T02:14Z',
  ]
    .filter((line) => !except.includes(line.split(':')[0] ?? ''))
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * The text of a draft with more fields, which stand on line 2 and after and replace its own of the
 * same name.
 */
export function draft(fields = '', body = 'It broke.\n'): string {
  const names = Array.from(fields.matchAll(/^(\w+):/gm), ([, name = '']) => name);
  return `---\n${fields}${fields && !fields.endsWith('\n') ? '\n' : ''}${draftFields(...names)}---\n\n${body}`;
}

/** Read an archive as `hindsight check` does, on a day of November 2026. */
export function readAll(root: string): ArchiveOnDisk {
  return readArchive({ root, restricted: true, today: '2026-11-21', cwd: root });
}

/** Every problem of an archive of these files. */
export function problemsIn(files: Files): readonly Problem[] {
  return readAll(archiveOnDisk({ 'archive.yaml': archiveFile, ...files })).problems;
}

/** `rule line:column` of each problem of one post-mortem. */
export function problemsOf(text: string | Uint8Array): string[] {
  return problemsIn({ [`${someId}/index.mdx`]: text }).map(
    ({ rule, line, column }) => `${rule} ${line}:${column}`,
  );
}
