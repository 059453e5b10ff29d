/** Starlight as its documentation says, with the sidebar left out that would grow with the square of the pages. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Subject } from './hindsight.ts';
import { weighHtml } from './html-weight.ts';
import { type Incident, inventIncident } from './incident.ts';
import { toMarkdown } from './markdown.ts';
import type { FoundPeer } from './peer.ts';
import { peakOf, run } from './run.ts';
import { write } from './write.ts';

const theme = fileURLToPath(new URL('starlight-site', import.meta.url));

/** Where README says to install it. */
const home =
  process.env['STARLIGHT'] ?? fileURLToPath(new URL('../../.hindsight/bench', import.meta.url));
const packageFile = (name: string) => join(home, 'node_modules', name, 'package.json');

/** Find Starlight where README says to install it, or where STARLIGHT says. */
export function findStarlight(): FoundPeer {
  if (!existsSync(packageFile('@astrojs/starlight')) || !existsSync(packageFile('astro'))) {
    return { missing: 'Starlight is not installed: see "Measuring" in README.md.' };
  }
  return { name: `Starlight ${versionOf('@astrojs/starlight')} (MDX)`, measure };
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(packageFile(name), 'utf8')) as { version: string }).version;
}

async function measure(subject: Subject) {
  const site = join(home, 'site');
  rmSync(site, { recursive: true, force: true });
  writeSite(site, subject);
  const astro = join(home, 'node_modules/astro/bin/astro.mjs');
  const built = await run({
    command: [process.execPath, astro, 'build', '--silent'],
    cwd: site,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const html = weighHtml(join(site, 'dist'));
  rmSync(site, { recursive: true, force: true });
  if (html.incidents !== subject.size) {
    throw new Error(`Starlight made pages of ${html.incidents} incidents out of ${subject.size}.`);
  }
  return {
    starlight: built.seconds,
    starlightCpu: built.cpu,
    starlightMemory: peakOf(built, /astro\.mjs/),
    starlightPages: html.pages,
    starlightHtml: html.bytes,
    starlightIncident: html.incident,
  };
}

/**
 * Write the site in `starlight-site/` and a page for each incident: its facts as Markdown, its life as a bar, and
 * lists of rows by year, service, failure mode, root cause and tag, as long as ours. It has no similar incidents,
 * no page of actions, and of lists nothing but the rows.
 */
function writeSite(site: string, { seed, size }: Subject): void {
  cpSync(theme, site, { recursive: true });
  for (let index = 0; index < size; index++) {
    const incident = inventIncident(seed, index);
    const callout = ({ title: heading, callout: text }: { title: string; callout: string }) =>
      `<Aside type="tip" title="${heading}">\n${text}\n</Aside>`;
    const { started, detected, mitigated, resolved } = incident.frontmatter;
    const times = Object.entries({ started, detected, mitigated, resolved });
    const ribbon = `<Ribbon ${times.map(([name, at]) => `${name}="${at}"`).join(' ')} />`;
    const page = toMarkdown(incident, callout);
    const imports = [
      "import Ribbon from '../../../components/Ribbon.astro';",
      ...(page.includes('<Aside')
        ? ["import { Aside } from '@astrojs/starlight/components';"]
        : []),
    ].join('\n');
    const head = JSON.stringify(toFrontMatter(incident), null, 1);
    write(
      join(site, 'src/content/docs/postmortems', `${incident.id}.mdx`),
      `---\n${head}\n---\n\n${imports}\n\n${ribbon}\n\n${page}\n`,
    );
  }
}

/** What lists show and are made by. */
function toFrontMatter({ frontmatter }: Incident): Record<string, unknown> {
  const { title, summary, severity, services, failureModes, tags, factors = [] } = frontmatter;
  const { started, detected, mitigated, resolved } = frontmatter;
  return {
    ...{ title, description: summary, severity, services, failureModes, tags },
    ...{ started, detected, mitigated, resolved },
    rootCauses: [...new Set(factors.map(({ category }) => category))],
    years: [started.slice(0, 4)],
  };
}
