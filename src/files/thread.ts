/** Threads that do a part of a command's work. */
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';

/** Start a module in a thread. */
export function startThread(module: URL): Worker {
  return new Worker(module, { env: environment() });
}

/** Compiled code is remembered by threads as well, when they are told where. */
function environment(): NodeJS.ProcessEnv {
  const remembered = getCompileCacheDir();
  if (remembered === undefined) return process.env;
  return { ...process.env, NODE_COMPILE_CACHE: path.dirname(remembered) };
}
