/** What archive.yaml knows and the public does not. */
import type { Archive } from '../archive.ts';
import type { AddressBook } from './addresses.ts';
import type { Candidate } from './candidate.ts';
import type { InternalFile } from './inside.ts';
import { namesIn } from './person-names.ts';

/** People, teams, services that customers know by another name, and what is listed as never to leave. */
export function* secretsOfOrganisation(
  archive: Archive,
  { file, locate }: Pick<InternalFile, 'file' | 'locate'>,
  book: AddressBook,
): Generator<Candidate> {
  const at = (...path: (string | number)[]) => ({ source: () => ({ file, ...locate(path) }) });
  const atKey = (...path: (string | number)[]) => ({
    source: () => ({ file, ...locate(path, 'key') }),
  });
  const { words = [], hosts = [] } = archive.public.never ?? {};
  for (const [index, text] of words.entries()) {
    yield { kind: 'word', text, ordinary: false, ...at('public', 'never', 'words', index) };
  }
  for (const [index, text] of hosts.entries()) {
    yield { kind: 'host', text, ordinary: false, ...at('public', 'never', 'hosts', index) };
  }
  for (const [handle, { name }] of Object.entries(archive.people ?? {})) {
    for (const found of namesIn(handle, undefined)) yield { ...found, ...atKey('people', handle) };
    for (const found of namesIn(name, undefined)) yield { ...found, ...at('people', handle) };
  }
  for (const [index, handle] of archive.policies.facilitators.entries()) {
    for (const found of namesIn(handle, archive.people)) {
      yield { ...found, ...at('policies', 'facilitators', index) };
    }
  }
  for (const [index, { id, name, team, publicComponent }] of archive.services.entries()) {
    if (team !== undefined) yield { kind: 'team', text: team, ...at('services', index, 'team') };
    for (const [field, text] of Object.entries({ id, name })) {
      if (text.toLowerCase() === publicComponent?.toLowerCase()) continue;
      yield { kind: 'service', text, ...at('services', index, field) };
    }
  }
  for (const field of ['tracker', 'source'] as const) {
    const pattern = archive[field]?.replace(/\{.*/s, '');
    if (pattern === undefined) continue;
    for (const address of book.inside(pattern, true)) yield { ...address, ...at(field) };
  }
}
