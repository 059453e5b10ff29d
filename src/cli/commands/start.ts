/** `hindsight start`: build the internal site and read it on this machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { UserError } from '#files/user-error.ts';
import { readAudience } from '../audience.ts';
import type { CommandContext } from '../command.ts';
import { readPort } from '../port.ts';
import { type SiteServer, serve } from '../server.ts';
import { healSite, targetOf } from '../site-build.ts';
import { run as build } from './build.ts';

export const summary = 'Build the internal site and serve it on this machine';

export const usage = `hindsight start [--port N] [--no-build] [--audience internal|public]

  --port       left out: PORT, or 4321; when it is taken, the next free one
  --no-build   serve what was built last
  --audience   left out: internal`;

const portsTried = 20;

export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      port: { type: 'string' },
      build: { type: 'boolean', default: true },
      audience: { type: 'string' },
    },
  });
  const { environment, out } = context;
  const audience = readAudience(values.audience, environment);
  const port = readPort(values.port);
  const folder = targetOf(environment, audience);
  if (values.build) {
    const code = await build(['--audience', audience], context);
    if (code !== 0) return code;
  } else {
    await healSite(environment, audience);
  }
  if (!existsSync(join(folder, 'index.html'))) {
    throw new UserError(`there is no site in ${folder} yet`, 'Leave out --no-build.');
  }
  const server = await serveSomewhere(folder, port, environment.base);
  if (!server.url.includes(`:${port}/`)) out.write(`Port ${port} is taken by another program\n`);
  out.write(`Open ${server.url} (Ctrl-C ends it)\n`);
  await interruption();
  await server.close();
  return 0;
}

/** Take the port, or the next one that is free. */
async function serveSomewhere(folder: string, asked: number, base: string): Promise<SiteServer> {
  for (let port = asked; port < Math.min(asked + portsTried, 65_536); port++) {
    try {
      return await serve(folder, { port, base });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw new UserError(`no port from ${asked} on is free`, 'Choose another with --port.');
}

function interruption(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
}
