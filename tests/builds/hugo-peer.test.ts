import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureModes } from '#domain/failure-modes.ts';
import { weighHtml } from '../bench/html-weight.ts';
import { writeHugoSite } from '../bench/hugo-site.ts';
import { type Incident, inventIncident } from '../bench/incident.ts';
import { timelineEntries } from '../bench/markdown.ts';
import { isRedirect, pagesIn } from '../support/html-pages.ts';

const hugo = process.env['HUGO'] ?? 'hugo';
const isInstalled = spawnSync(hugo, ['version']).status === 0;
const [seed, size] = [1, 150];

// The bench compares itself with this site: it has to show what ours shows.
describe.skipIf(!isInstalled)('the Hugo site of the bench', () => {
  let site: string;
  beforeAll(() => {
    site = mkdtempSync(join(tmpdir(), 'hindsight-hugo-'));
    writeHugoSite(site, { seed, size });
    execFileSync(hugo, ['--quiet', '--source', site]);
  });
  afterAll(() => rmSync(site, { recursive: true, force: true }));

  const textAt = (path: string) =>
    textOf(parse(readFileSync(join(site, 'public', path, 'index.html'), 'utf8')));

  test('has a page for each incident, and none that only leads elsewhere counts', () => {
    const { pages, incidents } = weighHtml(join(site, 'public'));
    expect(incidents).toBe(size);
    const staying = pagesIn(join(site, 'public')).filter((page) => !isRedirect(page));
    expect(pages).toBe(staying.length);
  });

  test.for([0, 1, 2, 3, 4, 5, 6, 7])(
    'says on the page of incident %i all that is known',
    (index) => {
      const incident = inventIncident(seed, index);
      const text = textAt(join('postmortems', incident.id));
      expect(factsOf(incident).filter((fact) => !text.includes(fact))).toEqual([]);
    },
  );

  test('lists an incident under its year, service, failure mode, root causes and tags', () => {
    const { frontmatter } = inventIncident(seed, 3);
    const {
      title,
      started,
      services,
      failureModes: modes = [],
      tags = [],
      factors = [],
    } = frontmatter;
    const lists = [
      `years/${started.slice(0, 4)}`,
      ...services.map((id) => `services/${id}`),
      ...modes.map((id) => `failure-modes/${id}`),
      ...tags.map((id) => `tags/${id}`),
    ];
    expect(lists.filter((list) => !textAt(list).includes(title))).toEqual([]);
    const causes = factors.map(({ category }) => `root-causes/${category}`);
    expect(causes.filter((list) => !onAnyPage(list, title))).toEqual([]);
  });

  /** Longer lists go on, on pages of their own. */
  const onAnyPage = (list: string, words: string) =>
    ['', 'page/2', 'page/3', 'page/4'].some((page) => textAt(join(list, page)).includes(words));
});

/** What stands on our page of an incident, word for word. */
function factsOf({ frontmatter }: Incident): string[] {
  const { detection, impact, fix, timeline, actions = [], factors = [], whys = [] } = frontmatter;
  return [
    ...[frontmatter.title, frontmatter.summary, frontmatter.incident, ...(frontmatter.tags ?? [])],
    ...(frontmatter.failureModes ?? []).map(
      (id) => failureModes[id as keyof typeof failureModes].label,
    ),
    ...[detection?.note, detection?.gap, impact?.summary, `${impact?.percent} %`, fix?.text],
    ...[frontmatter.symptoms ?? []].flat(),
    ...(frontmatter.firstChecks ?? []),
    ...timelineEntries(timeline).flatMap(({ at, text }) => [at.slice(11, 16), text]),
    ...factors.flatMap(({ text, on }) => [text, `on ${on}`]),
    ...whys.flatMap(({ why, answer }) => [why, answer]),
    ...actions.flatMap(({ text, outcome, ticket }) => [text, outcome, ticket]),
    ...(['wentWell', 'couldImprove', 'lucky', 'surprise'] as const).flatMap(
      (field) => frontmatter[field] ?? [],
    ),
  ].flatMap((fact) => fact?.replaceAll('`', '') ?? []);
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
