/** Starlight as its documentation says, with the sidebar left out that would grow with the square of the pages. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Subject } from './hindsight.ts';
import { inventIncident } from './incident.ts';
import { toMarkdown } from './markdown.ts';
import type { FoundPeer } from './peer.ts';
import { peakOf, run } from './run.ts';

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
  rmSync(site, { recursive: true, force: true });
  return {
    starlight: built.seconds,
    starlightCpu: built.cpu,
    starlightMemory: peakOf(built, /astro\.mjs/),
  };
}

function writeSite(site: string, { seed, size }: Subject): void {
  for (const [name, text] of Object.entries(frame)) write(join(site, name), text);
  for (let index = 0; index < size; index++) {
    const incident = inventIncident(seed, index);
    const { title, summary, tags } = incident.frontmatter;
    const head = JSON.stringify({ title, description: summary, tags }, null, 1);
    const callout = ({ title: heading, callout: text }: { title: string; callout: string }) =>
      `<Aside type="tip" title="${heading}">\n${text}\n</Aside>`;
    const page = toMarkdown(incident, callout);
    const imports = page.includes('<Aside')
      ? "import { Aside } from '@astrojs/starlight/components';\n\n"
      : '';
    write(
      join(site, 'src/content/docs/postmortems', `${incident.id}.mdx`),
      `---\n${head}\n---\n\n${imports}${page}\n`,
    );
  }
}

/** Configuration, and the two pages of tags; all there is besides the incidents. */
const frame = {
  // Astro bundles the parts of a dependency only if it is named as one.
  'package.json': '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }',
  'astro.config.mjs': [
    "import starlight from '@astrojs/starlight';",
    "import { defineConfig, passthroughImageService } from 'astro/config';",
    'export default defineConfig({',
    '  image: { service: passthroughImageService() },',
    "  integrations: [starlight({ title: 'Post-mortems', sidebar: [{ label: 'Tags', link: '/tags/' }] })],",
    '});',
  ].join('\n'),
  'src/content.config.ts': [
    "import { defineCollection } from 'astro:content';",
    "import { docsLoader } from '@astrojs/starlight/loaders';",
    "import { docsSchema } from '@astrojs/starlight/schema';",
    "import { z } from 'astro/zod';",
    'const extend = z.object({ tags: z.array(z.string()).default([]) });',
    'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend }) }) };',
  ].join('\n'),
  'src/content/docs/index.mdx': '---\ntitle: Post-mortems\n---\n\nPick a tag.\n',
  'src/pages/tags/index.astro': [
    '---',
    "import { getCollection } from 'astro:content';",
    "import StarlightPage from '@astrojs/starlight/components/StarlightPage.astro';",
    "const tags = [...new Set((await getCollection('docs')).flatMap(({ data }) => data.tags))].sort();",
    '---',
    "<StarlightPage frontmatter={{ title: 'Tags' }}><ul>{tags.map((tag) => <li><a href={`/tags/${tag}/`}>{tag}</a></li>)}</ul></StarlightPage>",
  ].join('\n'),
  'src/pages/tags/[tag].astro': [
    '---',
    "import { getCollection } from 'astro:content';",
    "import StarlightPage from '@astrojs/starlight/components/StarlightPage.astro';",
    'export async function getStaticPaths() {',
    "  const byTag = Map.groupBy((await getCollection('docs')).flatMap(({ id, data }) => data.tags.map((tag) => ({ tag, id, title: data.title }))), ({ tag }) => tag);",
    '  return [...byTag].map(([tag, pages]) => ({ params: { tag }, props: { pages } }));',
    '}',
    'const { tag } = Astro.params; const { pages } = Astro.props;',
    '---',
    '<StarlightPage frontmatter={{ title: tag }}><ul>{pages.map(({ id, title }) => <li><a href={`/${id}/`}>{title}</a></li>)}</ul></StarlightPage>',
  ].join('\n'),
} as const;

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
