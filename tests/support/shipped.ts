/** The archive we ship as a collection to search, and the questions whose answers in it are known. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type JudgedQuery, JudgedQuerySchema } from '#domain/search/evaluation/judged-query.ts';
import { postmortemDocument } from '#domain/search/postmortem-document.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import { readPostmortems } from '#files/postmortems.ts';

const project = path.resolve(import.meta.dirname, '../..');

const { archive, postmortems } = readPostmortems({
  root: path.join(project, 'postmortems'),
  restricted: false,
  cwd: project,
});

export const shippedArchive = archive;

const standing = postmortems.filter(({ postmortem }) => postmortem.status !== 'superseded');

/** Those that are searched. */
export const shippedPostmortems = standing.map(({ postmortem }) => postmortem);

/** What of them is searched. */
export const shippedDocuments = standing.map(({ postmortem, text }) =>
  postmortemDocument(postmortem, text, archive),
);

/** Its failure modes. */
export const shippedPhrases = vocabularyPhrases(archive);

/** The questions. */
export const shippedQueries: readonly JudgedQuery[] = readFileSync(
  path.join(project, 'tests/fixtures/judged-queries/queries.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JudgedQuerySchema.parse(JSON.parse(line)));
