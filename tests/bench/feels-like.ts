/** "Feels like" at work: its index made, asked on the command line, and asked by a browser from files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type StartFile, cardsPerFile } from '#domain/search/static/file-shapes.ts';
import type { Shard } from '#domain/search/static/shards.ts';
import {
  type StaticStart,
  answerStatic,
  askStatic,
  readStart,
} from '#domain/search/static/question.ts';
import { feelsLike } from '#files/feels-like.ts';
import { readPostmortems } from '#files/postmortems.ts';
import { poolTrace } from '../support/stack-trace.ts';
import { type Subject, siteOf } from './hindsight.ts';
import { today } from './incident.ts';
import { type Sample, median } from './metrics.ts';
import { run } from './run.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What is asked at every size: alerts, a stack trace, half a memory, nothing that ever was. */
const queries = [
  'FATAL: remaining connection slots are reserved',
  poolTrace,
  'the connection pool thing from March',
  'customers told us before any alert did, something with certificates',
  'zebrafinch quux',
  'checkout slow after the deploy',
  'disk full on the database',
  'kafka consumer lag growing since the rebalance',
  'ERROR: canceling statement due to lock timeout',
  'OOMKilled exit code 137 restarts',
  'dns lookups fail in one zone',
  'the queue grows and the workers are idle',
];

/** As many as the search page fetches, and shows at first. */
const mostResults = 30;
/** How often the queries are asked again for the time they take. */
const furtherRounds = 4;
const firstShown = 5;

/** Index the archive, ask it on the command line, and ask the built site as browsers do. */
export async function measureFeelsLike(subject: Subject): Promise<Sample> {
  const similar = await run({
    command: [process.execPath, 'src/cli/main.ts', 'similar', queries[0] ?? ''],
    cwd: project,
    env: { HINDSIGHT_ARCHIVE: subject.archive, HINDSIGHT_TODAY: today },
  });
  const fetched = new Fetched(join(siteOf(subject), 'feels-like'));
  const start = fetched.json<StartFile>('start.json');
  const unpacked = readStart(start);
  const startBytes = fetched.take();
  const asked = () => queries.map((query) => askOnce(query, unpacked, start.folder, fetched));
  // Asked once before it counts: what a browser compiles while somebody types.
  asked();
  const answers = asked();
  const bytes = answers.map((answer) => startBytes + answer.bytes);
  // The middle of several for each query: the most of all single ones would be the longest pause of the machine.
  const rounds = [answers, ...Array.from({ length: furtherRounds }, asked)];
  const computing = queries.flatMap(
    (_, at) => median(rounds.flatMap((round) => round[at]?.ms ?? [])) ?? [],
  );
  return {
    feelsLikeIndex: indexSeconds(subject),
    similar: similar.seconds,
    queryBytes: Math.max(...bytes),
    queryBytesMedian: median(bytes),
    queryMs: Math.max(...computing),
    queryMsMedian: median(computing),
  };
}

function indexSeconds({ archive: root }: Subject): number {
  const { archive, postmortems } = readPostmortems({ root, restricted: false, cwd: project });
  const begun = performance.now();
  feelsLike(postmortems, archive).files();
  return (performance.now() - begun) / 1000;
}

interface Asked {
  /** Of everything but what every query begins with. */
  readonly bytes: number;
  /** Spent on computing, not on fetching. */
  readonly ms: number;
}

function askOnce(query: string, start: StaticStart, folder: string, fetched: Fetched): Asked {
  let begun = performance.now();
  const question = askStatic(query, start, today);
  let ms = performance.now() - begun;
  const shards = new Map(
    question.shards.map((number) => [
      number,
      fetched.json<Shard>(join(folder, 'terms', `${number}.json`)),
    ]),
  );
  begun = performance.now();
  const { close, further } = answerStatic(question, start, shards, { limit: mostResults });
  ms += performance.now() - begun;
  const shown = [...close, ...further].slice(0, firstShown);
  for (const file of new Set(shown.map(({ document }) => Math.floor(document / cardsPerFile))))
    fetched.json(join(folder, 'cards', `${file}.json`));
  return { bytes: fetched.take(), ms };
}

/** Reads files of a site, and counts what a browser would fetch for them. */
class Fetched {
  readonly #folder: string;
  #bytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  json<Shape>(name: string): Shape {
    const content = readFileSync(join(this.#folder, name));
    this.#bytes += gzipSync(content).length;
    return JSON.parse(content.toString()) as Shape;
  }

  /** Give how much was read since it was last asked. */
  take(): number {
    const bytes = this.#bytes;
    this.#bytes = 0;
    return bytes;
  }
}
