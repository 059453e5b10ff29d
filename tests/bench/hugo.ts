/** Hugo with a minimal theme: a page for each incident, its tags, and an index. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Subject } from './hindsight.ts';
import { inventIncident } from './incident.ts';
import { toMarkdown } from './markdown.ts';
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
  writeSite(site, subject);
  const built = await run({ command: [program, '--quiet', '--source', site], cwd: site });
  rmSync(site, { recursive: true, force: true });
  return { hugo: built.seconds, hugoCpu: built.cpu, hugoMemory: peakOf(built, /./) };
}

function writeSite(site: string, { seed, size }: Subject): void {
  for (const [name, text] of Object.entries(theme)) write(join(site, name), text);
  for (let index = 0; index < size; index++) {
    const incident = inventIncident(seed, index);
    const { title, summary, tags, started } = incident.frontmatter;
    const head = { title, description: summary, tags, date: `${started.slice(0, 10)}T00:00:00Z` };
    const callout = ({ title: heading, callout: text }: { title: string; callout: string }) =>
      `{{< callout "${heading}" >}}\n${text}\n{{< /callout >}}`;
    write(
      join(site, 'content/postmortems', incident.id, 'index.md'),
      `${JSON.stringify(head)}\n\n${toMarkdown(incident, callout)}\n`,
    );
  }
}

const list = '{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}';

/** The fewest templates with which Hugo gives what the other sites give: highlighting by class, contents, tags. */
const theme = {
  'config.json': JSON.stringify({
    baseURL: 'https://example.com/',
    title: 'Post-mortems',
    disableKinds: ['RSS', 'sitemap'],
    taxonomies: { tag: 'tags' },
    markup: { highlight: { noClasses: false } },
  }),
  'layouts/_default/baseof.html':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"></head><body><header><a href="/">Post-mortems</a> <a href="/tags/">Tags</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>',
  'layouts/_default/single.html':
    '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ .TableOfContents }}{{ .Content }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}',
  'layouts/_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>${list}</ul>{{ end }}`,
  'layouts/index.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>${list.replace('.Pages', '.Site.RegularPages')}</ul>{{ end }}`,
  'layouts/shortcodes/callout.html':
    '<aside><strong>{{ .Get 0 }}</strong> {{ .Inner | markdownify }}</aside>',
} as const;

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
