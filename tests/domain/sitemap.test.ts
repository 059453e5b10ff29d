import { expect, test } from 'vitest';
import { sitemapFiles } from '#domain/sitemap.ts';

const root = 'https://postmortems.example/base/';
const locations = (text: string) => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, it]) => it);

test('a sitemap holds every page, whatever its name', () => {
  const [file, ...rest] = sitemapFiles(root, ['', 'tags/r&d/', 'tags/ä/']);
  expect(rest).toEqual([]);
  expect(file?.name).toBe('sitemap.xml');
  expect(locations(file?.text ?? '')).toEqual([
    'https://postmortems.example/base/',
    'https://postmortems.example/base/tags/r&amp;d/',
    'https://postmortems.example/base/tags/%C3%A4/',
  ]);
});

test('more pages than one file may hold are spread over several, which the first one lists', () => {
  const paths = ['a/', 'b/', 'c/', 'd/', 'e/'];
  const [index, ...parts] = sitemapFiles(root, paths, 2);
  expect(index?.text).toContain('<sitemapindex');
  expect(locations(index?.text ?? '')).toEqual(parts.map(({ name }) => root + name));
  expect(parts.flatMap(({ text }) => locations(text))).toEqual(paths.map((path) => root + path));
});
