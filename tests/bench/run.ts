/** Runs a command and says how long it took and what it used. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { type Listed, listTree, lookEveryMs } from './process-tree.ts';

export interface Command {
  /** The program and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly cwd?: string;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Run {
  /** Seconds by the clock. */
  readonly seconds: number;
  /** Seconds of processor time, of all its processes. */
  readonly cpu: number;
  /** Every process that was seen, with its peak. */
  readonly processes: readonly Listed[];
  /** What it printed, each line with the second at which it came. */
  readonly lines: readonly PrintedLine[];
}

export interface PrintedLine {
  readonly text: string;
  readonly seconds: number;
}

/** Run a command to its end; an Error with what it printed when it fails. */
export async function run({ command, cwd, env }: Command): Promise<Run> {
  const [program, ...args] = command;
  const begun = performance.now();
  const now = () => (performance.now() - begun) / 1000;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
  const seen = new Map<number, Listed>();
  const look = () => {
    for (const listed of child.pid === undefined ? [] : listTree(child.pid)) {
      seen.set(listed.pid, atMost(seen.get(listed.pid), listed));
    }
  };
  const looking = setInterval(look, lookEveryMs);
  const lines: PrintedLine[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line) lines.push({ text: line, seconds: now() });
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  }).finally(() => clearInterval(looking));
  if (code !== 0) {
    const output = lines.map(({ text }) => text).join('\n');
    throw new Error(`${command.join(' ')} failed (${code}):\n${output}`);
  }
  const processes = [...seen.values()];
  const cpu = processes.reduce((sum, listed) => sum + listed.cpu, 0);
  return { seconds: now(), cpu, processes, lines };
}

/** Peak memory, in bytes, of the process whose command matches; undefined when it was too quick to be seen. */
export function peakOf({ processes }: Run, command: RegExp): number | undefined {
  const peaks = processes.filter((it) => command.test(it.command)).map(({ memory }) => memory);
  return peaks.length === 0 ? undefined : Math.max(...peaks);
}

/** Seconds of processor time of the processes whose command matches. */
export function cpuOf({ processes }: Run, command: RegExp): number {
  const matching = processes.filter((it) => command.test(it.command));
  return matching.reduce((sum, { cpu }) => sum + cpu, 0);
}

function atMost(before: Listed | undefined, now: Listed): Listed {
  if (!before) return now;
  // One that has ended and still stands in the list has no command any more.
  const command = now.command || before.command;
  return { ...now, command, memory: Math.max(before.memory, now.memory) };
}
