/** Hugo, as a team would use it for pages like ours, and with the fewest templates. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Subject } from './hindsight.ts';
import { weighHtml } from './html-weight.ts';
import { writeFewest } from './hugo-fewest.ts';
import { writeHugoSite } from './hugo-site.ts';
import type { FoundPeer } from './peer.ts';
import { peakOf, run } from './run.ts';

const program = process.env['HUGO'] ?? 'hugo';

/** Find Hugo on the PATH, or where HUGO says. */
export function findHugo(): FoundPeer {
  try {
    const version = execFileSync(program, ['version'], { encoding: 'utf8' });
    const [number = ''] = /\d+\.\d+\.\d+/.exec(version) ?? [];
    return { name: `Hugo ${number}`, measure };
  } catch {
    return { missing: 'Hugo is not installed: put it on the PATH, or say HUGO=/path/to/hugo.' };
  }
}

async function measure(subject: Subject) {
  const site = join(subject.folder, 'hugo');
  rmSync(site, { recursive: true, force: true });
  writeHugoSite(site, subject);
  const equivalent = await build(site, subject.size);
  const unrelated = await build(site, subject.size, '--config', 'config.yaml,without-similar.yaml');
  rmSync(site, { recursive: true, force: true });
  writeFewest(site, subject);
  const fewest = await build(site, subject.size);
  rmSync(site, { recursive: true, force: true });
  return {
    hugo: equivalent.built.seconds,
    hugoCpu: equivalent.built.cpu,
    hugoMemory: peakOf(equivalent.built, /./),
    hugoPages: equivalent.html.pages,
    hugoHtml: equivalent.html.bytes,
    hugoIncident: equivalent.html.incident,
    hugoUnrelated: unrelated.built.seconds,
    hugoUnrelatedCpu: unrelated.built.cpu,
    hugoFewest: fewest.built.seconds,
    hugoFewestCpu: fewest.built.cpu,
    hugoFewestPages: fewest.html.pages,
    hugoFewestHtml: fewest.html.bytes,
    hugoFewestIncident: fewest.html.incident,
  };
}

/** Build from nothing, and weigh what came of it. */
async function build(site: string, size: number, ...options: readonly string[]) {
  rmSync(join(site, 'public'), { recursive: true, force: true });
  const built = await run({
    command: [program, '--quiet', '--source', site, ...options],
    cwd: site,
  });
  const html = weighHtml(join(site, 'public'));
  if (html.incidents !== size) {
    throw new Error(`Hugo made pages of ${html.incidents} incidents out of ${size}.`);
  }
  return { built, html };
}
