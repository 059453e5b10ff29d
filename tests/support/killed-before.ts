/**
 * To be loaded before a program (`node --import`): kills it just before it changes the disk, as the
 * machine may at any moment. KILLED_BEFORE is the number of the change, or the path that something
 * is about to be renamed to. What removes or copies a folder is one change.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const moment = process.env['KILLED_BEFORE'];
let changes = 0;

for (const name of ['renameSync', 'rmSync', 'symlinkSync', 'mkdirSync', 'cpSync'] as const) {
  const change = fs[name] as (...given: unknown[]) => unknown;
  const killed = (...given: unknown[]) => {
    changes++;
    const isTime = String(changes) === moment || (name === 'renameSync' && given[1] === moment);
    if (isTime) process.kill(process.pid, 'SIGKILL');
    return change(...given);
  };
  Object.assign(fs, { [name]: killed });
}
syncBuiltinESMExports();
