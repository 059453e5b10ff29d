/** `hindsight eval`: how much of what it should find a search finds. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { failureModes } from '#domain/failure-modes.ts';
import { type Answered, summarise } from '#domain/search/evaluation/scores.ts';
import { type Collection, answerAll } from '#domain/search/evaluation/examination.ts';
import {
  type JudgedQuery,
  JudgedQuerySchema,
  faultOf,
} from '#domain/search/evaluation/judged-query.ts';
import { unpackDocuments } from '#domain/search/packed/documents.ts';
import { PlainDocumentSchema, plainDocument } from '#domain/search/evaluation/plain-document.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import { type JsonLine, readJsonLines } from '#files/json-lines.ts';
import { readSearched } from '#files/searched.ts';
import { UserError } from '#files/user-error.ts';
import { writeWhole } from '#files/whole-file.ts';
import type { CommandContext } from '../command.ts';
import { reportEvaluation } from '../reporters/evaluation.ts';

export const summary = 'Measure what search finds, by queries whose answers are known';

const queryForm = {
  schema: JudgedQuerySchema,
  example:
    '{"id": "v1", "kind": "vague", "query": "the pool thing", "relevant": [{"doc": "2026-03-14-payments-pool-exhausted", "grade": 2}]}',
};

const documentForm = {
  schema: PlainDocumentSchema,
  example: '{"id": "d1", "title": "Payments failed", "date": "2026-03-14", "text": "It broke."}',
};

export const usage = `hindsight eval --queries FILE [--docs FILE] [--run FILE]

  --queries   judged queries, one JSON object a line:
              ${queryForm.example}
              kind: vague, symptom, when (may have its own "today": "2026-11-26"),
              similar ("query" is an id) or none (nothing answers it, "relevant": [])
  --docs      the documents, one JSON object a line; left out: the archive
              ${documentForm.example}
  --run       writes what was found, one JSON object a line:
              {"queryId": "v1", "ranked": ["…"], "close": true}

S@k: an answer is among the first k. MRR@10: one over the place of the first answer.
nDCG@10: how near the order of the first ten comes to the best one.
All are averages from 0 to 1.`;

export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { queries: { type: 'string' }, docs: { type: 'string' }, run: { type: 'string' } },
  });
  const { cwd, today, out } = context;
  if (values.queries === undefined) {
    throw new UserError('there is nothing to ask', 'Say which queries: --queries queries.jsonl.');
  }
  const queries = readJsonLines(values.queries, queryForm, cwd);
  if (queries.length === 0) {
    throw new UserError(`${values.queries} has no line`, `Write such as ${queryForm.example}`);
  }
  const { documents, phrases } =
    values.docs === undefined ? await readCollection(context) : readDocuments(values.docs, cwd);
  refuseFaulty(queries, new Set(documents.map(({ id }) => id)));
  const answered = answerAll(
    queries.map(({ value }) => value),
    { documents, phrases },
    today,
  );
  if (values.run !== undefined) writeWhole(path.resolve(cwd, values.run), linesOf(answered));
  out.write(reportEvaluation(summarise(answered), documents.length));
  return 0;
}

async function readCollection({ environment, cwd }: CommandContext): Promise<Collection> {
  const { packed, phrases } = await readSearched(environment, cwd);
  return { documents: unpackDocuments(packed), phrases };
}

/** Documents of anybody's; of failure modes only those that every archive knows. */
function readDocuments(file: string, cwd: string): Collection {
  const documents = readJsonLines(file, documentForm, cwd);
  refuseTwice(documents);
  return {
    documents: documents.map(({ value }) => plainDocument(value)),
    phrases: vocabularyPhrases({ failureModes, failureModeWords: {} }),
  };
}

function refuseFaulty(queries: readonly JsonLine<JudgedQuery>[], ids: ReadonlySet<string>): void {
  refuseTwice(queries);
  for (const { value, place } of queries) {
    const fault = faultOf(value, ids);
    if (fault) throw new UserError(`${place}: ${fault.message}`, fault.hint);
  }
}

function refuseTwice(lines: readonly JsonLine<{ readonly id: string }>[]): void {
  const places = new Map<string, string>();
  for (const { value, place } of lines) {
    const before = places.get(value.id);
    if (before !== undefined) {
      throw new UserError(
        `${place}: the id "${value.id}" is that of ${before}`,
        'Give every line an id of its own.',
      );
    }
    places.set(value.id, place);
  }
}

function linesOf(answered: readonly Answered[]): string {
  return answered
    .map(({ query, ranked, close }) => `${JSON.stringify({ queryId: query.id, ranked, close })}\n`)
    .join('');
}
