import { describe, expect, test } from 'vitest';
import { chooseTerms, mostWords } from '#domain/search/static/choose-terms.ts';
import { closenessOf, signalsOf } from '#domain/search/closeness.ts';
import type { FacetFile, StartFile } from '#domain/search/static/file-shapes.ts';
import { type SearchAnswer, ask, makeSearchable } from '#domain/search/searchable.ts';
import type { Shard } from '#domain/search/static/shards.ts';
import { frequencyIn } from '#domain/search/static/sketch.ts';
import { withoutFrames } from '#domain/search/words/stack-frames.ts';
import { layOutFiles } from '#domain/search/static/files.ts';
import {
  type StaticAnswer,
  answerStatic,
  askStatic,
  documentsWith,
  readStart,
} from '#domain/search/static/question.ts';
import {
  shippedArchive as archive,
  shippedDocuments,
  shippedPhrases,
  shippedPostmortems,
  shippedQueries,
} from '../../../support/shipped.ts';
import { poolTrace } from '../../../support/stack-trace.ts';

const today = '2026-11-21';
const searchable = makeSearchable(shippedDocuments, shippedPhrases);
const files = layOutFiles({
  archive,
  postmortems: shippedPostmortems,
  index: searchable.index,
  phrases: shippedPhrases,
});
/** As a browser gets them. */
const start = readStart(
  JSON.parse(JSON.stringify({ folder: '', ...files.start } satisfies StartFile)) as StartFile,
);
const file = (name: string) => JSON.parse(JSON.stringify(files.parts.get(name))) as unknown;
const ids = shippedPostmortems.map(({ id }) => id);

function answer(text: string, day = today, allowed?: ReadonlySet<number>): StaticAnswer {
  const question = askStatic(text, start, day);
  const shards = new Map(
    question.shards.map((number) => [number, file(`terms/${number}.json`) as Shard]),
  );
  return answerStatic(question, start, shards, { limit: ids.length, allowed });
}

/**
 * Whether it is closer to one verdict than rounded weights could turn: each word may be off by 1/48, and
 * counts 8.7 of what the words could weigh, about two each.
 */
function isPlain({ query, results: [best] }: SearchAnswer): boolean {
  const { postings } = searchable.index;
  const frequencyOf = (word: string) => postings.get(word)?.documents.length ?? 0;
  if (!best) return true;
  return Math.abs(closenessOf(signalsOf(query, best, ids.length, frequencyOf))) > 0.1;
}

const idsOf = (results: StaticAnswer['close']) => results.map(({ document }) => ids[document]);

describe('an answer from the files of a site', () => {
  const typed = shippedQueries.filter(({ kind }) => kind !== 'similar');

  test.each(typed)('is the one from memory: $id', ({ query: text, today: day = today }) => {
    const memory = ask(text, searchable, { today: day, limit: ids.length });
    const { close, further } = answer(text, day);
    const all = [...close, ...further].sort((a, b) => b.score - a.score);
    if (isPlain(memory)) expect(close.length > 0).toBe(memory.close);
    // Of a long text only what tells is looked up: all the same it leads to the same page.
    if (askStatic(text, start, day).query.terms.length < memory.query.terms.length) {
      expect(all[0]?.document).toBe(memory.results[0]?.document);
      return;
    }
    expect(all).toHaveLength(memory.results.length);
    // Weights in files are rounded: what counts about the same may change places, and nothing else.
    const scores = new Map(memory.results.map(({ document, score }) => [document, score]));
    const rounding = 0.15 + 0.05 * (memory.results[0]?.score ?? 0);
    for (const [place, { document, score }] of all.entries()) {
      const exact = scores.get(document) ?? 0;
      expect(Math.abs(score - exact)).toBeLessThan(rounding);
      expect(Math.abs(exact - (memory.results[place]?.score ?? 0))).toBeLessThan(2 * rounding);
    }
  });

  test('needs one file for each word, failure mode and date, and none for words nobody wrote', () => {
    expect(askStatic('zebrafinch quux', start, today).shards).toEqual([]);
    expect(askStatic('pool', start, today).shards.length).toBeLessThanOrEqual(2);
  });

  test('is of those post-mortems only that have what was chosen', () => {
    const service = file('facets/service.json') as FacetFile;
    const severity = file('facets/severity.json') as FacetFile;
    const allowed = documentsWith([
      { values: ['payments', 'search', 'nobody'], numbers: service },
      { values: ['sev1'], numbers: severity },
    ]);
    const { close, further } = answer('connection pool', today, allowed);
    const found = [...close, ...further].map(({ document }) => shippedPostmortems[document]);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      expect(one?.severity).toBe('sev1');
      expect(one?.services.some((id) => id === 'payments' || id === 'search')).toBe(true);
    }
    expect(documentsWith([])).toBeUndefined();
  });

  test.each([
    'FATAL: remaining connection slots are reserved',
    poolTrace,
    'the connection pool thing from March',
  ])('finds the pool that ran out', (text) => {
    expect(idsOf(answer(text).close)).toContain('2026-03-14-payments-pool-exhausted');
  });
});

describe('of a long text', () => {
  const long = shippedDocuments
    .slice(0, 4)
    .map(({ text }) => text.body ?? '')
    .join('\n');
  const frequencyOf = (term: string) => frequencyIn(start.sketch, term);

  test('only the words that tell most are looked up, with all failure modes and dates', () => {
    const { query } = askStatic(`${long} in March 2026`, start, today);
    const words = query.terms.filter(({ kind }) => kind === 'word');
    expect(words.filter(({ term }) => frequencyOf(term) > 0)).toHaveLength(mostWords);
    expect(query.terms.some(({ kind }) => kind === 'date')).toBe(true);
    for (const { mode } of query.mentions)
      expect(query.terms.map(({ term }) => term)).toContain(`~${mode}`);
  });

  test('a pair is left out with either of its words', () => {
    const { query } = askStatic(long, start, today);
    const kept = new Set(query.terms.map(({ term }) => term));
    for (const { term, kind } of query.terms) {
      if (kind === 'pair') for (const word of term.split(' ')) expect(kept).toContain(word);
    }
  });

  test('a short one keeps all of its words, unknown ones too', () => {
    const { query } = askStatic('the pool ran out of zebrafinches', start, today);
    expect(chooseTerms(query, frequencyOf, start.sketch.documents)).toBe(query);
  });

  test('frames of a stack trace say nothing', () => {
    const told = withoutFrames(poolTrace);
    expect(told).toContain('HikariPool-1 - Connection is not available');
    expect(told).not.toMatch(/dispatcherServlet\.java|DispatcherServlet\.java|frames omitted/);
    expect(withoutFrames('  at a.b(C.java:1)\n  at d.e(F.java:2)')).toContain('F.java');
    expect(withoutFrames('look at the pool (again)')).toBe('look at the pool (again)');
  });
});
