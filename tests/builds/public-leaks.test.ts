/** Nothing else gets out: on whole sites of marked archives, and with code that leaks on purpose. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGate } from '#files/leaks/site-leaks.ts';
import { type Result, discard, sandbox } from '../support/build.ts';
import { type Marked, canary, writeMarked } from '../support/canaries.ts';
import { copyOfCode } from '../support/code-copy.ts';
import { digestsOf, filesOf } from '../support/site-bytes.ts';
import { guardedSite } from '../support/sites.ts';

describe('a public site beside 1,000 post-mortems with a mark in every string', () => {
  const box = sandbox();
  const site = box.site('public');
  let marked: Marked;
  let built: Result;

  beforeAll(async () => {
    marked = writeMarked(box.archive, { seed: 1, size: 1000 });
    built = await box.build({ audience: 'public' });
  });

  afterAll(() => discard(box));

  test('has its twenty approved write-ups', () => {
    expect(built.code, built.output).toBe(0);
    expect(existsSync(join(site, 'incidents/orders-failed-19/index.html'))).toBe(true);
    expect(marked.marks).toBeGreaterThan(50_000);
  });

  test('has no mark in any byte, name of a file or compressed part, by a plain search', () => {
    const found = filesOf(site).filter((name) => {
      const bytes = readFileSync(join(site, name));
      return [bytes, ...unpacked(bytes)].some((one) =>
        canary.test(`${name} ${one.toString('latin1')}`),
      );
    });
    expect(found).toEqual([]);
  });

  test('is the same byte for byte when every internal byte, count, order, name and day is another', async () => {
    const before = digestsOf(site);
    rmSync(box.archive, { recursive: true });
    writeMarked(box.archive, { seed: 7, size: 350 });
    const again = await box.build({
      audience: 'public',
      env: {
        TZ: 'Asia/Kathmandu',
        LANG: 'de_DE.UTF-8',
        HINDSIGHT_TODAY: '2031-01-01',
        SECRET: 'zqaaaaaaqz',
      },
    });
    expect(again.code, again.output).toBe(0);
    expect(digestsOf(site)).toEqual(before);
  });

  test('would not be published with one of the marks of people, machines, files or texts in it', async () => {
    const gate = openGate({ root: box.archive, cwd: box.archive });
    const [id = ''] = readdirSync(box.archive).filter((name) => name.startsWith('20'));
    const postmortem = readFileSync(join(box.archive, id, 'index.mdx'), 'utf8');
    const said = (field: string) =>
      new RegExp(`\\b${field}: (.*${canary.source}.*)`, 'i').exec(postmortem)?.[1];
    const fields = [
      'owner',
      'facilitator',
      'noteTaker',
      'devilsAdvocate',
      'incident',
      'ticket',
      'url',
    ];
    for (const field of fields) {
      const value = said(field);
      expect(value, field).toBeDefined();
      const leaks = await gate.leaksIn(folderWith(box.work, `<p>It was ${value}!</p>`));
      expect(leaks.length, field).toBeGreaterThan(0);
    }
  });
});

describe('code that was handed internal text, which it never is, and prints it', () => {
  const copy = copyOfCode('guarded-archive');
  const site = join(copy.folder, 'dist/public');
  const work = join(copy.folder, '.hindsight/public');
  let before: Record<string, string>;
  let built: Result;

  /**
   * Where each of these mutations of the code leaves its leak, and how; `inside` is the whole text of
   * the incident's index.mdx.
   */
  const endpoints: Record<string, string> = {
    'entry.html': '`<main data-entry="${escape(inside)}"></main>`',
    'feed.xml': '`<entry><author><name>${owner}</name></author></entry>`',
    'feed.json': 'JSON.stringify({ items: [{ authors: [{ name: owner }] }] })',
    'escaped.json':
      '`{"by":"${[...owner].map((c) => "\\\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")).join("")}"}`',
    'ld.html':
      '`<script type="application/ld+json">${JSON.stringify({ "@type": "Person", name: owner })}</script>`',
    'comment.html': '`<!-- by ${owner} -->`',
    'alt.html': '`<img src="a.png" alt="as ${owner} saw it">`',
    'entities.html': '`<p>${[...owner].map((c) => `&#${c.charCodeAt(0)};`).join("")}</p>`',
    'markup.html': '`<p>na<b>di</b>a</p>`',
    'style.css': '`/* ${ticket} */ main { color: red }`',
    'content.css': '`main::after { content: "${owner}" }`',
    'base64.txt': 'Buffer.from(`it was ${name} who knew`).toString("base64")',
    'hex.txt': 'Buffer.from(`it was ${name} who knew`).toString("hex")',
    'percent.txt': '"?q=" + encodeURIComponent(`ask ${owner}!`).replace("n", "%6e")',
    'reversed.txt': '[..."Zebrafinch-Person"].reverse().join("")',
    'utf16.txt': 'Buffer.from(`it was ${owner}`, "utf16le")',
    'packed.gz': 'gzipSync(`it was ${owner} who knew`)',
    'packed.br': 'brotliCompressSync(`it was ${owner} who knew of all this, and nobody else`)',
    'title.txt': 'inside.match(/title: (.*)/)[1]',
    'summary.txt': 'inside.match(/summary: (.*)/)[1]',
    'timeline.txt': 'inside.match(/09:31 mitigation .*: (.*)/)[1]',
    'ticket.txt': 'ticket',
    'body.txt': 'inside.match(/It felt like.*/)[0]',
    'draft.txt': 'draft.match(/Paying by card.*/)[0]',
    'approver.txt': 'approved.match(/approvedBy: (.*)/)[1]',
    'address.txt': '`/postmortems/${directory}/`',
    'archive.txt': 'archive.match(/name: Nadia.*|nadia: .*/)[0]',
    'never.txt': 'archive.match(/words: (.*)/)[1]',
    'picture.bin': 'picture',
  };

  beforeAll(async () => {
    cpSync(await guardedSite(), site, { recursive: true });
    before = digestsOf(site);
    // Hand over what lies beside the approved write-up, as a spread too many would.
    const input = readFileSync(join(copy.folder, 'src/files/public-input.ts'), 'utf8');
    const mutated = input.replace(
      'JSON.stringify(value)',
      `JSON.stringify(value && typeof value === 'object' && 'incident' in value ? { ...value, internal: internalOf(incidents) } : value)`,
    );
    expect(mutated).not.toBe(input);
    copy.write('src/files/public-input.ts', `${mutated}\n${handOver}`);
    for (const [name, code] of Object.entries(endpoints)) {
      copy.write(
        `src/sites/public/pages/mutations/${name}.ts`,
        `${prelude}export const GET = async () => new Response(${code});\n`,
      );
    }
    // In its name, in the address of a page, on every page and where nobody looks.
    copy.write(
      'src/sites/public/pages/mutations/named/[name].txt.ts',
      `${prelude}export const getStaticPaths = () => [{ params: { name: owner } }];\nexport const GET = () => new Response('nothing');\n`,
    );
    const missing = readFileSync(join(copy.folder, 'src/sites/public/pages/404.astro'), 'utf8');
    copy.write(
      'src/sites/public/pages/404.astro',
      missing.replace(/(<\/[A-Za-z]+>\s*)$/m, '<p>Ask nadia.</p>$1'),
    );
    copy.write('public/_extra', 'X-Owner: nadia\n');
    built = await copy.build();
  });

  afterAll(() => copy.discard());

  test('is not published: the old site stands, and nothing of the new one is left', () => {
    expect(built.code, built.output).toBe(1);
    expect(built.output).toContain('Not published: ');
    expect(built.output).toContain('The last site stands.');
    expect(digestsOf(site)).toEqual(before);
    expect(readdirSync(work)).toEqual(['cache']);
  });

  test.each([
    ...Object.keys(endpoints).map((name) => `mutations/${name}`),
    'mutations/named/nadia.txt',
    '_extra',
  ])('is caught in %s', (name) => {
    const lines = built.output.split('\n').filter((line) => line.startsWith(name));
    expect(lines.join('\n'), built.output).not.toBe('');
  });

  test('is told with the place inside', () => {
    expect(built.output).toMatch(
      /^mutations\/feed\.xml: "nadia" is a person’s handle \(postmortems\/archive\.yaml:\d+:\d+\)/m,
    );
    expect(built.output).toMatch(
      /^mutations\/summary\.txt: \d+ words in a row stand in internal text \(postmortems\/2026-01-10-[^)]*index\.mdx:3:\d+\)/m,
    );
  });
});

describe('a public build that goes wrong', () => {
  const box = sandbox('guarded-archive');
  const site = box.site('public');
  const audience = 'public';
  const approved = join(box.archive, '2026-01-10-card-payments-declined/public.approved.mdx');
  let before: Record<string, string>;

  beforeAll(async () => {
    cpSync(await guardedSite(), site, { recursive: true });
    before = digestsOf(site);
    writeFileSync(
      approved,
      readFileSync(approved, 'utf8').replace('Orders were kept', 'Baskets were kept'),
    );
  });

  afterAll(() => discard(box));

  const stages: [stage: string, at: RegExp, afterMs: number][] = [
    ['while it hands over', /checked/, 0],
    ['while Astro bundles', /checked/, 900],
    ['at the gate', /rendered/, 0],
  ];

  test.each(stages)('killed %s leaves the old site whole', async (_stage, at, afterMs) => {
    const { code } = await box.buildAndKill(at, afterMs, { audience });
    expect(code).toBeNull();
    expect(digestsOf(site)).toEqual(before);
  });

  test('without room on the disk it leaves the old site whole', async () => {
    // No file may be larger than 24 kB: so it fails as late as in writing a font.
    const { code } = await box.build({ audience, fileSizeLimit: 24 });
    expect(code).not.toBe(0);
    expect(digestsOf(site)).toEqual(before);
  });

  test('with a gate that cannot read the archive any more it leaves the old site whole', async () => {
    const aside = `${box.archive}-aside`;
    const building = box.build({
      audience,
      seen: [/checked/, () => renameSync(box.archive, aside)],
    });
    const { code, output } = await building;
    renameSync(aside, box.archive);
    expect(code, output).toBe(2);
    expect(digestsOf(site)).toEqual(before);
  });

  test('refused by the check it leaves the old site whole', async () => {
    const good = readFileSync(approved, 'utf8');
    writeFileSync(approved, good.replace('Paying by card', 'nadia says: paying by card'));
    const { code, output } = await box.build({ audience });
    writeFileSync(approved, good);
    expect(code).toBe(1);
    expect(output).toMatch(
      /public\.approved\.mdx:20:1 {2}error {2}"nadia" is a person’s handle \(.*archive\.yaml:11:3\)/,
    );
    expect(output).toContain('--hold-back');
    expect(digestsOf(site)).toEqual(before);
  });

  test('the next one publishes, and nothing temporary is left', async () => {
    const { code, output } = await box.build({ audience });
    expect(code, output).toBe(0);
    expect(digestsOf(site)).not.toEqual(before);
    expect(readdirSync(dirname(site))).toEqual(['public']);
    expect(readdirSync(join(box.work, 'public'))).toEqual(['cache']);
  });

  describe('that holds back what has errors', () => {
    const slow = join(box.archive, '2026-02-11-search-slow');
    let built: Result;

    beforeAll(async () => {
      const text = readFileSync(approved, 'utf8').replace(
        'Paying by card',
        'nadia says: paying by card',
      );
      const waiver = 'waivers: [{ text: nadia, reason: She asked to be named in this one. }]';
      const named = text.replace('title: Cards were declined', `title: nadia told us\n${waiver}`);
      const again = join(box.archive, '2026-02-12-search-slow-again');
      cpSync(slow, again, { recursive: true });
      const publish = (folder: string, slug: string, words: string) =>
        writeFileSync(
          join(folder, 'public.approved.mdx'),
          words.replace(/slug: .*/, `slug: ${slug}`),
        );
      publish(slow, 'slow-search', text);
      publish(again, 'slow-again', named);
      built = await box.build({ audience, args: ['--hold-back'] });
    });

    test('names and leaves out a write-up with one, and the others are published', () => {
      expect(built.code, built.output).toBe(0);
      expect(built.output).toMatch(
        /Held back, and not on the site until it is mended: .*2026-02-11-search-slow\/public\.approved\.mdx/,
      );
      expect(existsSync(join(site, 'incidents/cards-declined-january-2026/index.html'))).toBe(true);
      expect(existsSync(join(site, 'incidents/slow-search'))).toBe(false);
    });

    test('lets the words of a waiver through, on the pages of its incident and in lists', () => {
      expect(readFileSync(join(site, 'incidents/slow-again/index.html'), 'utf8')).toContain(
        'nadia says',
      );
      expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('nadia told us');
    });
  });
});

/** What makes the hand-over leak. */
const handOver = String.raw`
function internalOf(incidents) {
  const [{ directory }] = incidents;
  const read = (name) => readFileSync(join(directory, name), 'utf8');
  const restricted = join(directory, '../2026-03-12-signing-key-exposed');
  return {
    inside: read('index.mdx'),
    draft: read('public.mdx'),
    approved: read('public.approved.mdx'),
    archive: read('../archive.yaml'),
    directory: directory.split('/').at(-1),
    picture: readFileSync(join(restricted, 'zebrafinch-restricted.png')).toString('base64'),
  };
}
`;

/** What has the pages print it. */
const prelude = String.raw`
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
const folder = join(process.env.HINDSIGHT_PUBLIC_INPUT, 'incidents');
const [file] = readdirSync(folder).filter((name) => name.endsWith('.json'));
const { inside, draft, approved, archive, directory, picture: encoded } = JSON.parse(readFileSync(join(folder, file), 'utf8')).internal;
const picture = Buffer.from(encoded, 'base64');
const owner = inside.match(/owner: (\w+)/)[1];
const name = archive.match(/nadia: (.*)/)[1];
const ticket = inside.match(/incident: (.*)/)[1];
`;

/** A folder with one page. */
function folderWith(work: string, page: string): string {
  const folder = join(work, 'page');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'page.html'), page);
  return folder;
}

/** What bytes are that were compressed; nothing when they were not. */
function unpacked(bytes: Buffer): Buffer[] {
  return [gunzipSync, brotliDecompressSync].flatMap((unpack) => {
    try {
      return [unpack(bytes)];
    } catch {
      return [];
    }
  });
}
