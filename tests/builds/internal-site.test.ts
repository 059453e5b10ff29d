import {
  appendFileSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Result, discard, sandbox } from '../support/build.ts';
import { elementsOf, isRedirect, pagesIn } from '../support/html-pages.ts';
import { digestsOf, filesOf, filesWith } from '../support/site-bytes.ts';
import { crowdedBase, crowdedHost, crowdedSite } from '../support/sites.ts';

const first = sandbox('guarded-archive');
let built: Result;

beforeAll(async () => {
  built = await first.build();
});

afterAll(() => discard(first));

const page = (id: string) =>
  readFileSync(join(first.site(), 'postmortems', id, 'index.html'), 'utf8');

test('every post-mortem but the restricted one has its page', () => {
  expect(built).toMatchObject({ code: 0 });
  expect(filesOf(first.site())).toEqual(
    expect.arrayContaining([
      'index.html',
      '404.html',
      'postmortems/2026-01-10-card-payments-declined/index.html',
      'postmortems/2026-01-10-card-payments-declined/declined.csv',
      'postmortems/2026-02-11-search-slow/index.html',
      'postmortems/2026-04-13-invoices-missing/index.html',
    ]),
  );
});

test('a restricted post-mortem is in no byte of the site, nor in the search index', () => {
  expect(filesWith(first.site(), 'zebrafinch-restricted')).toEqual([]);
  expect(filesWith(first.site(), 'signing-key-exposed')).toEqual([]);
  // The scan sees what is there: the same word of another document is found, in gzip too.
  expect(filesWith(first.site(), 'zebrafinch-internal')).toEqual(
    expect.arrayContaining([
      'postmortems/2026-01-10-card-payments-declined/index.html',
      expect.stringMatching(/pf_fragment$/),
    ]),
  );
});

test('a draft full of errors is shown, and its problems are told', () => {
  expect(page('2026-04-13-invoices-missing')).toContain('Invoices are missing');
  expect(built.output).toMatch(/invoices-missing\/index\.mdx:5:1 {2}error {2}/);
});

test('a write-up is shown before it is public, beside what is live, and no search finds it', () => {
  const id = '2026-01-10-card-payments-declined';
  expect(page(id)).toContain(`href="/postmortems/${id}/public/"`);
  expect(filesWith(first.site(), 'zebrafinch-unapproved')).toEqual([
    `postmortems/${id}/public/index.html`,
  ]);
  expect(page(`${id}/public`)).toContain('Preview, not public.');
  expect(page(`${id}/public/live`)).toContain('no card was charged twice.');
  expect(filesWith(first.site(), '<li>Not written')).toEqual([
    'postmortems/2026-02-11-search-slow/index.html',
    'postmortems/2026-04-13-invoices-missing/index.html',
  ]);
});

test('evidence goes out byte for byte', () => {
  const file = '2026-01-10-card-payments-declined/declined.csv';
  expect(readFileSync(join(first.site(), 'postmortems', file))).toEqual(
    readFileSync(join(first.archive, file)),
  );
});

test('every page asks engines to stay away, and so does robots.txt', () => {
  for (const { file, document } of pagesIn(first.site())) {
    const robots = elementsOf(document).find(
      ({ attributes }) => attributes.get('name') === 'robots',
    );
    expect(robots?.attributes.get('content'), file).toMatch(/\bnoindex\b/);
  }
  expect(readFileSync(join(first.site(), 'robots.txt'), 'utf8')).toBe(
    'User-agent: *\nDisallow: /\n',
  );
});

test('a site that knows its address has a map of all its pages but previews, one that does not has none', async () => {
  expect(filesOf(first.site())).not.toContain('sitemap.xml');
  const known = await crowdedSite();
  const map = readFileSync(join(known, 'sitemap.xml'), 'utf8');
  const address = `${crowdedHost}${crowdedBase}`;
  const mapped = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  const pages = pagesIn(known).filter(
    (page) => page.path !== '404.html' && !page.path.includes('/public/') && !isRedirect(page),
  );
  expect(mapped.sort()).toEqual(pages.map(({ path }) => address + path).sort());
});

test('an archive that was edited gives the same bytes as a first build of it elsewhere, in another zone and language, with other dates', async () => {
  const other = sandbox('guarded-archive');
  for (const { archive } of [first, other]) {
    rmSync(join(archive, '2026-02-11-search-slow'), { recursive: true });
    const edited = join(archive, '2026-01-10-card-payments-declined/index.mdx');
    const text = readFileSync(edited, 'utf8').replace(/^It felt like.*$/m, 'It felt like nothing.');
    writeFileSync(edited, text);
    appendFileSync(
      join(archive, '2026-01-10-card-payments-declined/declined.csv'),
      '2026-01-10T09:40:00+01:00,0.3\n',
    );
  }
  for (const name of readdirSync(other.archive, { recursive: true, encoding: 'utf8' })) {
    utimesSync(join(other.archive, name), 1, 1);
  }
  await first.build();
  const env = { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  await other.build({ env, cwd: other.archive });
  expect(filesWith(first.site(), 'search-slow')).toEqual([]);
  expect(page('2026-01-10-card-payments-declined')).toContain('It felt like nothing.');
  expect(digestsOf(first.site())).toEqual(digestsOf(other.site()));
  discard(other);
});

test('a final post-mortem with an error stops the build, and the last good site stands', async () => {
  const before = digestsOf(first.site());
  const file = join(first.archive, '2026-01-10-card-payments-declined/index.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('severity: sev2', 'severity: terrible'));
  const { code, output } = await first.build();
  expect(code).toBe(1);
  expect(output).toMatch(/card-payments-declined\/index\.mdx:5:11 {2}error {2}severity: /);
  expect(digestsOf(first.site())).toEqual(before);
});

test('an archive without a single post-mortem becomes a site', async () => {
  const empty = sandbox('guarded-archive');
  for (const name of readdirSync(empty.archive))
    rmSync(join(empty.archive, name), { recursive: true });
  const { code, output } = await empty.build();
  expect(output).toMatch(/0 post-mortems checked/);
  expect(code).toBe(0);
  expect(filesOf(empty.site())).toContain('index.html');
  discard(empty);
});
