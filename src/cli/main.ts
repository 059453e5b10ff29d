/** The process of the command line. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { isatty } from 'node:tty';
import type { WriteStream } from 'node:tty';
import type { Output } from './command.ts';

dieQuietlyWithoutReader();
rememberCompiledCode();
const { runCommandLine } = await import('./command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  input: { isTerminal: isatty(0), read: () => text(process.stdin) },
  out: outputTo(process.stdout),
  err: outputTo(process.stderr),
});

function outputTo(stream: WriteStream): Output {
  const { NO_COLOR, TERM } = process.env;
  return {
    write: (text) => stream.write(text),
    colour: stream.isTTY === true && !NO_COLOR && TERM !== 'dumb',
    width: stream.columns ?? 80,
  };
}

/** A command begins in half the time when what it loads was compiled before; see hindsight.js. */
function rememberCompiledCode() {
  enableCompileCache(path.join(import.meta.dirname, '../../node_modules/.cache/hindsight/code'));
}

/** `hindsight check | head` ends when head does. */
function dieQuietlyWithoutReader() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}
