/** What Node remembers of code it has compiled, for the threads and processes of a command. */
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import process from 'node:process';

/** The environment of this process, with the place where compiled code is remembered, if that is done at all. */
export function rememberingEnvironment(): NodeJS.ProcessEnv {
  const remembered = getCompileCacheDir();
  if (remembered === undefined) return process.env;
  // Node keeps what each of its versions compiled in a folder of its own.
  return { ...process.env, NODE_COMPILE_CACHE: path.dirname(remembered) };
}
