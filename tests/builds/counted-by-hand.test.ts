/** What pages count of the shipped archive, beside its files counted here with nothing but a YAML parser. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { builtSite } from '../support/sites.ts';

interface Written {
  visibility?: string;
  status: string;
  services: string[];
  actions?: { status?: string; due: string; done?: string }[];
}

const archive = fileURLToPath(new URL('../../postmortems', import.meta.url));
const written = readdirSync(archive, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(join(archive, name, 'index.mdx'), 'utf8').split('\n---')[0] ?? '')
  .map((frontmatter) => parseYaml(frontmatter) as Written)
  .filter(({ visibility }) => visibility !== 'restricted');
const services = (
  parseYaml(readFileSync(join(archive, 'archive.yaml'), 'utf8')) as {
    services: { id: string; name: string }[];
  }
).services;

const actions = written.flatMap((it) => it.actions ?? []);
const isOpen = ({ status = 'open' }) => status === 'open' || status === 'in-progress';
const done = actions.filter(({ status }) => status === 'done');
const naming = (id: string) => written.filter((it) => it.services.includes(id));
const openOf = (id: string) => naming(id).flatMap((it) => (it.actions ?? []).filter(isOpen));
const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

let site: string;
beforeAll(async () => {
  site = await builtSite('internal');
});

/** The words of a page, a space between any two elements. */
const textAt = (path: string) =>
  wordsOf(parse(readFileSync(join(site, path, 'index.html'), 'utf8')))
    .replace(/\s+/g, ' ')
    .trim();

function wordsOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join(' ') : '';
}

test('the first page counts the promises that were kept, kept late and stand', () => {
  const late = done.filter((it) => (it.done ?? '') > it.due);
  const text = textAt('');
  expect(text).toContain(`Kept ${done.length} ${late.length} of them late`);
  expect(text).toContain(`Still open ${actions.filter(isOpen).length}`);
});

test('the shelves of actions hold them all', () => {
  const text = textAt('actions');
  const accepted = actions.filter(({ status }) => status === 'accepted').length;
  expect(text).toContain(`Open ${actions.filter(isOpen).length} Accepted risks ${accepted}`);
  for (const year of new Set(done.map((it) => it.done?.slice(0, 4)))) {
    const inYear = done.filter((it) => it.done?.startsWith(year ?? '')).length;
    expect(text).toContain(`Done in ${year} ${inYear}`);
  }
});

test.each(services)(
  '$name has as many post-mortems and open actions wherever one looks',
  ({ id }) => {
    const total = counted(naming(id).length, 'post-mortem');
    const open = openOf(id).length;
    const page = textAt(`services/${id}`);
    expect(page).toContain(total);
    expect(page).toMatch(new RegExp(`Still open (# )?${counted(open, 'action')} `));
    const row = rowWith(`/services/${id}/`);
    expect(row).toContain(total);
    expect(row).toContain(counted(open, 'open action'));
  },
);

/** What the list of services says of the one at an address. */
function rowWith(address: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(
    readFileSync(join(site, 'services/index.html'), 'utf8'),
  )?.[0];
  const row = main?.split(/(?=<li[ >])/).find((item) => item.includes(`href="${address}"`));
  return wordsOf(parse(row ?? '')).replace(/\s+/g, ' ');
}
