/** Post-mortems as values, for tests that need only a few fields of one. */
import type { ArchiveFile } from '#domain/archive-file.ts';
import { type Archive, resolveArchive } from '#domain/archive.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { type Postmortem, resolve } from '#domain/resolve.ts';

/** An archive that a test can name services in. */
export function archiveWith(file: Partial<ArchiveFile> = {}): Archive {
  return resolveArchive({ organisation: { name: 'Harbourlane' }, ...file });
}

/** A final sev2 on payments that began at 02:14 on the day in its id, with any fields changed. */
export function postmortemWith(
  id: string,
  fields: Partial<Frontmatter> = {},
  archive = archiveWith(),
): Postmortem {
  const frontmatter: Frontmatter = {
    title: `What happened on ${id.slice(0, 10)}`,
    status: 'final',
    severity: 'sev2',
    services: ['payments'],
    started: `${id.slice(0, 10)}T02:14Z`,
    ...fields,
  };
  return resolve(frontmatter, archive, id).postmortem;
}
