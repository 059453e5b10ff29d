/** What of an archive is searched by a command: without restricted and superseded post-mortems. */
import type { Archive } from '#domain/archive.ts';
import type { SearchDocument } from '#domain/search/fields.ts';
import { postmortemDocument } from '#domain/search/postmortem-document.ts';
import { type PostmortemText, readPostmortems } from './postmortems.ts';

export interface Searched {
  readonly archive: Archive;
  /** By id. */
  readonly entries: readonly PostmortemText[];
  /** In the order of the entries. */
  readonly documents: readonly SearchDocument[];
}

/** Read it; a UserError when there is no archive. */
export function readSearched(root: string, cwd: string): Searched {
  const { archive, postmortems } = readPostmortems({ root, restricted: false, cwd });
  const entries = postmortems.filter(({ postmortem }) => postmortem.status !== 'superseded');
  const documents = entries.map(({ postmortem, text }) =>
    postmortemDocument(postmortem, text, archive),
  );
  return { archive, entries, documents };
}
