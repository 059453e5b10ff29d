/** What a command and the processes it starts use, looked at from outside. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** One process as the system lists it. */
export interface Listed {
  readonly pid: number;
  readonly parent: number;
  /** The command with its arguments. */
  readonly command: string;
  /** Memory in use in bytes: on Linux the most so far, elsewhere at this moment. */
  readonly memory: number;
  /** Processor time so far in seconds. */
  readonly cpu: number;
}

/** How often to look, in milliseconds: Linux is asked cheaply and keeps the peak itself. */
export const lookEveryMs = existsSync('/proc/self/status') ? 50 : 250;

/** List a process and everything below it; nothing when it is gone. */
export function listTree(root: number): Listed[] {
  if (existsSync('/proc/self/status')) return listProc(root);
  const byParent = Map.groupBy(listAll(), ({ parent }) => parent);
  const own = [...byParent.values()].flat().filter(({ pid }) => pid === root);
  const below = (pid: number): Listed[] =>
    (byParent.get(pid) ?? []).flatMap((child) => [child, ...below(child.pid)]);
  return [...own, ...below(root)];
}

/** Linux: `/proc`, where `VmHWM` is the peak of a process. */
function listProc(pid: number): Listed[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [parent, ...times] = numbersOf(stat.slice(stat.lastIndexOf(')') + 2), [1, 11, 12]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    const self = {
      pid,
      parent: parent ?? 0,
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
      memory: Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024,
      // Linux counts in hundredths of a second on every machine that Node runs on.
      cpu: times.reduce((sum, ticks) => sum + ticks, 0) / 100,
    };
    return [self, ...children.filter(Boolean).flatMap((child) => listProc(Number(child)))];
  } catch {
    return [];
  }
}

function numbersOf(fields: string, places: readonly number[]): number[] {
  const all = fields.split(' ');
  return places.map((place) => Number(all[place]));
}

/** Other systems: every process, from `ps`. */
function listAll(): Listed[] {
  const columns = ['pid', 'ppid', 'rss', 'time', 'args'].flatMap((name) => ['-o', `${name}=`]);
  const listing = execFileSync('ps', ['-A', ...columns], { encoding: 'utf8' });
  return listing.split('\n').flatMap((line) => {
    const [, pid, parent, kB, time = '', command = ''] =
      /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined) return [];
    const memory = Number(kB) * 1024;
    return [{ pid: Number(pid), parent: Number(parent), command, memory, cpu: secondsOf(time) }];
  });
}

/** Seconds in `[days-][hours:]minutes:seconds[.hundredths]`. */
export function secondsOf(time: string): number {
  const [clock = '', days = '0'] = time.split('-').reverse();
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number(days) * 86_400 + seconds;
}
