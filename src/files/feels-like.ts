/** What "feels like" needs of a site: which incidents are alike, and the files a query fetches. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '#domain/archive.ts';
import type { Postmortem } from '#domain/resolve.ts';
import { comparedFieldsOf } from '#domain/search/compared-fields.ts';
import { type SearchDocument, headlinesOf } from '#domain/search/fields.ts';
import type { StartFile } from '#domain/search/static/file-shapes.ts';
import { postmortemDocument } from '#domain/search/postmortem-document.ts';
import { makeComparable, makeSearchable } from '#domain/search/searchable.ts';
import { type SimilarIncidents, similarIncidents } from '#domain/search/similar-incidents.ts';
import { type StaticFiles, layOutFiles } from '#domain/search/static/files.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';

/** A post-mortem with its body as written, MDX. */
export interface SearchedPostmortem {
  readonly postmortem: Postmortem;
  readonly text: string;
}

/** What takes its time is worked out when it is asked for. */
export interface FeelsLike {
  /** Plain data, all that post-mortems are compared by: with the same the same ones are alike. */
  readonly compared: () => unknown;
  /** Compares all post-mortems with each other; by id. */
  readonly similar: () => ReadonlyMap<string, SimilarIncidents>;
  /** Indexes everything and lays out the files. */
  readonly files: () => StaticFiles;
}

/** Make what an archive is searched by; superseded post-mortems are left out. */
export function feelsLike(entries: readonly SearchedPostmortem[], archive: Archive): FeelsLike {
  const standing = entries.filter(({ postmortem }) => postmortem.status !== 'superseded');
  const phrases = vocabularyPhrases(archive);
  const postmortems = standing.map(({ postmortem }) => postmortem);
  let made: readonly SearchDocument[] | undefined;
  const documents = () =>
    (made ??= standing.map(({ postmortem, text }) =>
      postmortemDocument(postmortem, text, archive),
    ));
  return {
    compared: () => [phrases, documents().map(headlinesOf), postmortems.map(comparedFieldsOf)],
    similar: () => similarIncidents(makeComparable(documents(), phrases), postmortems),
    files: () => {
      const { index } = makeSearchable(documents(), phrases);
      return layOutFiles({ archive, postmortems, index, phrases });
    },
  };
}

/** Write the files into an empty or missing folder; the same files give the same bytes. */
export function writeStaticFiles(folder: string, { start, parts }: StaticFiles): void {
  const hash = createHash('sha256');
  const texts = [...parts].map(([name, content]) => {
    const text = JSON.stringify(content);
    hash.update(`${name}:${text.length}:`).update(text);
    return { name, text };
  });
  const named = { folder: hash.digest('hex').slice(0, 12), ...start } satisfies StartFile;
  for (const { name, text } of texts) write(path.join(folder, named.folder, name), text);
  write(path.join(folder, 'start.json'), JSON.stringify(named));
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
