/** A file that says which process is at work in a folder, and outlives no process. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from './user-error.ts';

interface ProcessMark {
  readonly pid: number;
  /** When it began, where the system tells: a later process may be given the same number. */
  readonly began?: string | undefined;
}

interface Holder extends ProcessMark {
  /** A process of the holder's that may outlive it by a moment. */
  readonly worker?: ProcessMark | undefined;
}

export interface Lock {
  /** Have the lock also stand for a process that was started under it. */
  readonly include: (pid: number) => void;
  readonly release: () => void;
}

const patienceMs = 10_000;
const pauseMs = 50;

/**
 * Take the lock, healing one whose process is gone. UserError when a live process holds it;
 * `doing` names what it is busy with: "building the internal site".
 */
export async function takeLock(file: string, doing: string): Promise<Lock> {
  const self = markOf(process.pid);
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = 0; !create(file, self); waited += pauseMs) {
    const written = readText(file);
    const holder = readHolder(written);
    if (holder && isAlive(holder)) throw busy(holder.pid, doing, file);
    // A lock caught in the act of being written, or a worker whose parent is gone and which is
    // about to notice: both pass by themselves.
    const passing = holder ? holder.worker && isAlive(holder.worker) : waited < patienceMs / 10;
    if (!passing) discard(file, written);
    else if (waited > patienceMs) throw busy(holder?.worker?.pid, doing, file);
    await sleep(pauseMs);
  }
  return {
    include: (pid) => writeFileSync(file, JSON.stringify({ ...self, worker: markOf(pid) })),
    release() {
      if (readHolder(readText(file))?.pid === self.pid) rmSync(file, { force: true });
    },
  };
}

function busy(pid: number | undefined, doing: string, file: string): UserError {
  return new UserError(
    `another command${pid ? ` (process ${pid})` : ''} is already ${doing}`,
    `Wait until it has ended and try again. If no such process runs, delete ${file}.`,
  );
}

function create(file: string, self: ProcessMark): boolean {
  try {
    writeFileSync(file, JSON.stringify(self), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function readHolder(written: string | undefined): Holder | undefined {
  try {
    const holder = JSON.parse(written ?? '') as Holder;
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Remove a dead lock, unless somebody else has just replaced it with a live one. */
function discard(file: string, written: string | undefined): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readText(aside) !== written) renameSync(aside, file);
  } catch {
    // Gone already: somebody else healed it.
  }
  rmSync(aside, { force: true });
}

function markOf(pid: number): ProcessMark {
  return { pid, began: statusOf(pid)?.began };
}

function isAlive({ pid, began }: ProcessMark): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const status = statusOf(pid);
  if (!status) return true;
  return !status.hasEnded && (began === undefined || began === status.began);
}

/**
 * What Linux tells of a process, and other systems do not: when it began, in ticks since the machine
 * did, and whether it is no more than a number that its parent has yet to ask about (a zombie).
 */
function statusOf(pid: number): { began: string; hasEnded: boolean } | undefined {
  const status = readText(`/proc/${pid}/stat`);
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim();
  // The name, in parentheses, may hold anything.
  const [state, ...numbers] = status?.slice(status.lastIndexOf(')') + 2).split(' ') ?? [];
  const ticks = numbers[18];
  return boot && ticks ? { began: `${boot} ${ticks}`, hasEnded: state === 'Z' } : undefined;
}
