/**
 * Measures Hindsight on invented archives, beside Hugo and Starlight where they are installed.
 *
 *     npm run bench -- [--sizes 100,1000] [--runs 3] [--seed 1] [--keep]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { writeArchive } from './archive.ts';
import type { Finding } from './budgets.ts';
import { measureFeelsLike } from './feels-like.ts';
import { type Subject, measureHindsight, siteOf } from './hindsight.ts';
import { findHugo } from './hugo.ts';
import type { Sample } from './metrics.ts';
import { measurePatternsDrawn } from './patterns-drawn.ts';
import { measurePatterns } from './patterns.ts';
import type { Peer } from './peer.ts';
import { report, show } from './report.ts';
import { findStarlight } from './starlight.ts';
import { weigh } from './weights.ts';

const { sizes, runs, seed, keep } = readOptions();
const folder = mkdtempSync(join(tmpdir(), 'hindsight-bench-'));
try {
  print(machine());
  const peers = choosePeers();
  const findings: Finding[] = [];
  for (const size of sizes) findings.push(await measureSize(size, peers));
  print('', report(findings));
} finally {
  if (keep) print('', `The archives and sites are in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '100,1000,5000,10000' },
      runs: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
    },
  });
  const whole = (text: string) => {
    if (!/^[1-9]\d{0,6}$/.test(text)) throw new RangeError(`"${text}" is not a number from 1 on`);
    return Number(text);
  };
  return {
    sizes: values.sizes
      .split(',')
      .map(whole)
      .sort((a, b) => a - b),
    runs: whole(values.runs),
    seed: whole(values.seed),
    keep: values.keep,
  };
}

function machine(): string {
  const [processor] = cpus();
  return [
    `${cpus().length} × ${processor?.model.trim() ?? 'processor'}`,
    show(totalmem(), 'bytes'),
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    `${runs} ${runs === 1 ? 'run' : 'runs, medians (least–most)'}`,
    `seed ${seed}`,
  ].join(', ');
}

function choosePeers(): Peer[] {
  return [findHugo(), findStarlight()].flatMap((found) => {
    print('missing' in found ? found.missing : `Beside ${found.name}`);
    return 'missing' in found ? [] : [found];
  });
}

/** Every run measures everything once, so that what is compared happened within minutes. */
async function measureSize(size: number, peers: readonly Peer[]): Promise<Finding> {
  const subject: Subject = { archive: join(folder, 'archive'), folder, seed, size };
  rmSync(subject.archive, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeArchive(subject.archive, subject);
  const samples: Sample[] = [];
  for (let number = 1; number <= runs; number++) {
    process.stderr.write(`${size} post-mortems, run ${number} of ${runs}\n`);
    let sample = await measureHindsight(subject, number);
    sample = {
      ...sample,
      ...(await measureFeelsLike(subject)),
      ...measurePatterns(siteOf(subject)),
      ...(await measurePatternsDrawn(siteOf(subject))),
    };
    for (const peer of peers) sample = { ...sample, ...(await peer.measure(subject)) };
    samples.push(sample);
  }
  return { size, samples, weight: weigh(siteOf(subject)) };
}

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
