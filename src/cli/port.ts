import process from 'node:process';
import { UserError } from '#files/user-error.ts';

const usual = 4321;

/** The port to listen on: what was typed, else PORT, else 4321; UserError when it is none. */
export function readPort(typed: string | undefined): number {
  const written = typed ?? process.env['PORT'];
  if (!written) return usual;
  const port = Number(written);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new UserError(`"${written}" is not a port`, 'Write a number from 1 to 65535.');
}
