/**
 * The process that looks at a site before it is published. It is one of its own, so that what builds
 * the site shares nothing with what knows the inside, and so that it can read while that draws.
 *
 *     node gate-process.ts <archive> <working directory of the command>
 *
 * It is told the folder of the site, and tells what must not leave.
 */
import { once } from 'node:events';
import process from 'node:process';
import { type SiteLeak, openGate } from '#files/leaks/site-leaks.ts';

export interface GateVerdict {
  readonly leaks: readonly SiteLeak[];
}

// Whoever started this is gone: nobody wants to know.
process.on('disconnect', () => process.exit(1));

const asked = once(process, 'message');
const [root = '', cwd = ''] = process.argv.slice(2);
const gate = openGate({ root, cwd });
const [site] = (await asked) as [string];
const verdict: GateVerdict = { leaks: await gate.leaksIn(site) };
process.send?.(verdict, () => process.exit(0));
