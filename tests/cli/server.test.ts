import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serve } from '../../src/cli/server.ts';

let folder: string;
let server: SiteServer;
let below: SiteServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hindsight-'));
  const site = join(folder, 'site');
  const write = (name: string, text: string) => writeFileSync(join(site, name), text);
  mkdirSync(join(site, 'postmortems'), { recursive: true });
  mkdirSync(join(site, '_astro'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  write('index.html', 'home');
  write('404.html', 'nothing here');
  write('postmortems/index.html', 'list');
  write('wasm.en.wasm', 'wasm');
  write('_astro/a.css', 'p{}');
  write('_headers', '/*\n  X-Everywhere: yes\n/_astro/*\n  Cache-Control: immutable\n');
  server = await serve(site, { port: 0 });
  below = await serve(site, { port: 0, base: '/memory/' });
});

afterAll(async () => {
  await Promise.all([server.close(), below.close()]);
  rmSync(folder, { recursive: true });
});

const get = (path: string, { url } = server) => fetch(new URL(path, url), { redirect: 'manual' });

/** Ask for a path as it is typed: fetch would tidy it up. */
function status(path: string): Promise<number | undefined> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('a page is found by its folder, and the folder without its slash leads there', async () => {
  expect(await (await get('/postmortems/?q=1')).text()).toBe('list');
  const response = await get('/postmortems?q=1');
  expect(response.status).toBe(308);
  expect(response.headers.get('location')).toBe('/postmortems/?q=1');
});

test('files have their types, and the headers of _headers', async () => {
  expect((await get('/')).headers.get('content-type')).toBe('text/html;charset=utf-8');
  expect((await get('/wasm.en.wasm')).headers.get('content-type')).toBe('application/wasm');
  const style = await get('/_astro/a.css');
  expect(style.headers.get('x-everywhere')).toBe('yes');
  expect(style.headers.get('cache-control')).toBe('immutable');
});

test('what is not there gives the page for that', async () => {
  const response = await get('/nowhere/');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('nothing here');
});

test('nothing outside the folder, and no setting of the host, is served', async () => {
  const paths = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt'];
  for (const path of paths) expect(await status(path)).toBe(400);
  expect(await status('/%')).toBe(400);
  expect(await status('/_headers')).toBe(404);
});

test('it listens on this machine only, and takes no orders', async () => {
  expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
  expect(new URL(server.url).hostname).toBe('localhost');
});

describe('below a path', () => {
  test('the site is found there, and the root leads to it', async () => {
    expect(await (await get('/memory/postmortems/', below)).text()).toBe('list');
    expect((await get('/', below)).headers.get('location')).toBe('/memory/');
    expect((await get('/postmortems/', below)).status).toBe(404);
  });
});

test('a port that is taken is an error with that code', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serve(folder, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
