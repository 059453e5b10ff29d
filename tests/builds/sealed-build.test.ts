import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '../support/build.ts';
import { copyOfCode } from '../support/code-copy.ts';
import { digestsOf, filesWith } from '../support/site-bytes.ts';

/** What nobody but the inside knows, in every file of the archive that is not approved. */
const secret = 'zebrafinch';
const copy = copyOfCode('guarded-archive');
const archive = join(copy.folder, 'postmortems');
const entry = join(archive, '2026-01-10-card-payments-declined/index.mdx');
const site = join(copy.folder, 'dist/public');
const pages = 'src/sites/public/pages';

/** Each is the body of an endpoint that gives what it got hold of. */
const attempts: Record<string, string> = {
  'a relative path': `read('../../../../postmortems/archive.yaml') + read('../postmortems/archive.yaml') + read('postmortems/archive.yaml')`,
  'the absolute path': `read(${JSON.stringify(entry)})`,
  'promises of files': `await fs.promises.readFile(${JSON.stringify(entry)}, 'utf8').catch(nothing)`,
  callbacks: `await new Promise((done) => fs.readFile(${JSON.stringify(entry)}, 'utf8', (_, text) => done(text)))`,
  'a listing': `JSON.stringify(list(${JSON.stringify(archive)}))`,
  'a walk from the working directory up': `walk(process.cwd(), 6)`,
  'a glob': `JSON.stringify(attempt(() => fs.globSync(${JSON.stringify(`${archive}/**`)})))`,
  'a descriptor': `attempt(() => fs.readFileSync(fs.openSync(${JSON.stringify(entry)}), 'utf8'))`,
  'a copy': `attempt(() => { fs.cpSync(${JSON.stringify(archive)}, process.env.HINDSIGHT_PUBLIC_INPUT + '/copy', { recursive: true }); return walk(process.env.HINDSIGHT_PUBLIC_INPUT, 5); })`,
  'a link': `attempt(() => { const link = process.env.HINDSIGHT_PUBLIC_INPUT + '/link'; fs.symlinkSync(${JSON.stringify(archive)}, link); return walk(link, 5); })`,
  'a module with the text': `(await import(/* @vite-ignore */ 'file://' + ${JSON.stringify(join(archive, 'notes.json'))}, { with: { type: 'json' } }).catch(nothing))?.default?.text`,
  'a required module': `attempt(() => createRequire(import.meta.url)(${JSON.stringify(join(archive, 'notes.json'))}).text)`,
  'a program': `attempt(() => execFileSync('cat', [${JSON.stringify(entry)}], { encoding: 'utf8' }))`,
  'a shell': `attempt(() => execSync('cat ' + ${JSON.stringify(entry)}, { encoding: 'utf8' }))`,
  'a program that is waited for': `await new Promise((done) => execFile('cat', [${JSON.stringify(entry)}], (_, out) => done(out))).catch(nothing)`,
  'a thread': `await new Promise((done) => new Worker(${JSON.stringify(
    `const { parentPort } = require('node:worker_threads'); let text; try { text = require('node:fs').readFileSync(${JSON.stringify(entry)}, 'utf8'); } catch {} parentPort.postMessage(text);`,
  )}, { eval: true }).on('message', done).on('error', done)).catch(nothing)`,
  'the environment': `JSON.stringify(process.env) + JSON.stringify(import.meta.env)`,
  '.env': `read('.env') + read('../../.env') + read(${JSON.stringify(join(copy.folder, '.env'))})`,
  'what Git remembers': `read(${JSON.stringify(join(copy.folder, '.git/description'))})`,
  'the internal build': `walk(${JSON.stringify(join(copy.folder, '.hindsight/internal'))}, 6)`,
  'a server begun by hand': `walk(${JSON.stringify(join(copy.folder, '.astro'))}, 4) + read(${JSON.stringify(join(copy.folder, '.astro/data-store.json'))})`,
  'the site for the inside': `walk(${JSON.stringify(join(copy.folder, 'dist/internal'))}, 4)`,
};

const prelude = `
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { execFile, execFileSync, execSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
const nothing = () => undefined;
const attempt = (what) => { try { return what(); } catch { return undefined; } };
const read = (name) => attempt(() => fs.readFileSync(name, 'utf8'));
const list = (folder) => attempt(() => fs.readdirSync(folder, { recursive: true })) ?? [];
const walk = (folder, up) => {
  let text = '';
  for (let level = 0; level < up; level++, folder = path.dirname(folder)) {
    for (const name of list(folder)) if (!name.includes('node_modules')) text += name + read(path.join(folder, name));
  }
  return text;
};
`;

let built: Result;

beforeAll(async () => {
  copy.write('postmortems/notes.json', JSON.stringify({ text: secret }));
  copy.write('.env', `PUBLIC_SECRET=${secret}\nSECRET=${secret}\n`);
  copy.write('.git/description', secret);
  copy.write('.astro/data-store.json', secret);
  copy.write('.hindsight/internal/input.json', secret);
  copy.write('dist/internal/index.html', secret);
  mkdirSync(join(copy.folder, pages, 'attempts'), { recursive: true });
  for (const [index, code] of Object.values(attempts).entries()) {
    copy.write(
      `${pages}/attempts/${index}.txt.ts`,
      `${prelude}\nexport const GET = async () => new Response('got: ' + (${code}));\n`,
    );
  }
  built = await copy.build({ PUBLIC_SECRET: secret, SECRET: secret });
});

afterAll(() => copy.discard());

test('a build whose code looks for the archive still works', () => {
  expect(built.code, built.output).toBe(0);
  expect(existsSync(join(site, 'incidents/cards-declined-january-2026/index.html'))).toBe(true);
});

test.each(Object.keys(attempts).map((name, index) => [name, index] as const))(
  'code of the public site that looks for the archive by %s finds nothing',
  (_, index) => {
    const got = readFileSync(join(site, `attempts/${index}.txt`), 'utf8');
    expect(got).toMatch(/^got: /);
    expect(got).not.toContain(secret);
    expect(got).not.toMatch(/2026-01-10-card|"(?:PATH|HOME)"/);
  },
);

test('no byte of a site made by such code holds anything internal', () => {
  expect(filesWith(site, secret)).toEqual([]);
});

test('code that imports files of the archive is not built, and the old site stands', async () => {
  const before = digestsOf(site);
  const imports = {
    data: `import text from ${JSON.stringify(join(archive, 'notes.json'))};`,
    text: `import text from ${JSON.stringify(`${entry}?raw`)};`,
    glob: `const text = JSON.stringify(import.meta.glob('/postmortems/2026-02-*/**', { eager: true, query: '?raw' }));`,
  };
  for (const [name, line] of Object.entries(imports)) {
    copy.write(
      `${pages}/imports/${name}.ts`,
      `${line}\nexport const GET = () => new Response(text);\n`,
    );
  }
  const { code, output } = await copy.build();
  expect(code).toBe(2);
  for (const file of [
    'notes.json',
    '2026-01-10-card-payments-declined/index.mdx',
    '2026-02-11-search-slow/index.mdx',
  ]) {
    expect(output).toContain(`${file} is no part of this site`);
  }
  expect(digestsOf(site)).toEqual(before);
});

test('an archive among the code is refused before anything is built', async () => {
  const { code, output } = await copy.build({ HINDSIGHT_ARCHIVE: join(copy.folder, 'src/sites') });
  expect(code).toBe(2);
  expect(output).toContain('would find it');
});
