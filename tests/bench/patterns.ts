/** The page of patterns at work: what it fetches, and how long it computes to follow a choice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type PatternSource, computePatterns, patternSource } from '#domain/patterns/compute.ts';
import type { PatternFile } from '#domain/patterns/records/pattern-file.ts';
import { type PatternView, parseView } from '#domain/patterns/pattern-view.ts';
import { addWords, unpackRecords } from '#domain/patterns/records/read-columns.ts';
import type { WordFile } from '#domain/patterns/records/record-file.ts';
import { type PatternTableId, patternTables } from '#domain/patterns/tables/tables.ts';
import { today } from './incident.ts';
import { type Sample, median } from './metrics.ts';

/** What is chosen at every size: nothing, a little, much, words, and the dearest grouping. */
const views = ['', 'severity=sev2', 'q=pool', 'by=service', 'root=1&by=category', 'year=2025'];
const times = 5;
const tableIds = Object.keys(patternTables) as PatternTableId[];

/** Measure the data files and the work of a built site, as its page of patterns uses them. */
export function measurePatterns(site: string): Sample {
  const read = (name: string) => readFileSync(join(site, 'patterns', name));
  const [records, words] = [read('records.json'), read('words.json')];
  return {
    patternsBytes: gzipSync(records).length,
    patternsWords: gzipSync(words).length,
    ...timePatterns(
      JSON.parse(records.toString()) as PatternFile,
      JSON.parse(words.toString()) as WordFile,
    ),
  };
}

/**
 * Time every view with its findings and all of its tables. Each is timed several times, after once for
 * the compiler; the middle counts, and of views the slowest.
 */
export function timePatterns(file: PatternFile, words: WordFile): Sample {
  const records = addWords(unpackRecords(file), words);
  const source = patternSource({ records, exposure: file.exposure, today });
  const timed = views.map((query) => {
    const view = parseView(query);
    const runs = Array.from({ length: times + 1 }, () => timeOnce(source, view)).slice(1);
    return median(runs) ?? NaN;
  });
  return { patternsMs: Math.max(...timed) };
}

function timeOnce(source: PatternSource, view: PatternView): number {
  const begun = performance.now();
  const { table } = computePatterns(source, view);
  for (const id of tableIds) table(id);
  return performance.now() - begun;
}
