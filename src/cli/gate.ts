/** Looks at a staged site, in a process of its own, before it may be published. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rememberingEnvironment } from '#files/compiled-code.ts';
import type { GateVerdict } from './gate-process.ts';

const script = fileURLToPath(new URL('./gate-process.ts', import.meta.url));

/** A gate that reads the archive until it is asked. */
export interface RunningGate {
  /** What of a site must not be published; an error when that cannot be said. */
  readonly inspect: (site: string) => Promise<GateVerdict['leaks']>;
  /** End it, if it has not ended. */
  readonly stop: () => Promise<void>;
}

/** Have the gate begin to read an archive. */
export function startGate(archiveRoot: string, cwd: string): RunningGate {
  const child = fork(script, [archiveRoot, cwd], {
    silent: true,
    env: rememberingEnvironment(),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = new Promise<void>((resolve) => {
    child.on('error', (error) => (output += String(error))).on('close', () => resolve());
  });
  return {
    async inspect(site) {
      const said = new Promise<GateVerdict>((resolve) => child.once('message', resolve));
      if (child.connected) child.send(site, () => undefined);
      const verdict = await Promise.race([said, ended]);
      // Without an answer nothing is published.
      if (!verdict)
        throw new Error(`The site could not be looked at before it is published\n${output}`);
      return verdict.leaks;
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
