/** Threads that do a part of a command's work. */
import { Worker } from 'node:worker_threads';
import { rememberingEnvironment } from './compiled-code.ts';

/** Start a module in a thread. */
export function startThread(module: URL): Worker {
  return new Worker(module, { env: rememberingEnvironment() });
}
