import { describe, expect, test } from 'vitest';
import { describeLeak, unwaived } from '#domain/leaks/gate.ts';
import { indexSecrets } from '#domain/leaks/known.ts';
import type { Found, Leak, Secret } from '#domain/leaks/leak.ts';

const nadia: Secret = {
  kind: 'handle',
  text: 'nadia',
  ordinary: false,
  source: () => ({ file: 'postmortems/archive.yaml', line: 3, column: 5 }),
};
const secrets = indexSecrets([nadia]);
const at = { offset: 0, length: 5 };
const leak = (file: string, found: Found = { what: 'secret', secret: nadia, ...at }): Leak => ({
  ...{ file, within: [], found, excerpt: 'ask nadia or help@example.com' },
});
const allowance = (slug: string, text: string, formerSlugs: string[] = []) => ({
  story: { slug, formerSlugs },
  waivers: [{ text, reason: 'It was agreed on.' }],
});

describe('a waiver of an approved write-up', () => {
  const allowed = [allowance('orders-failed', 'Nadia', ['orders-late']), allowance('other', 'bob')];
  const isLetThrough = (file: string) => unwaived([leak(file)], allowed, secrets).length === 0;

  test.each([
    'incidents/orders-failed/index.html',
    'incidents/orders-failed.md',
    'cards/orders-failed.png',
    'incidents/orders-late/index.html',
  ])('counts for the files of its incident: %s', (file) => expect(isLetThrough(file)).toBe(true));

  test.each(['index.html', 'atom.xml', 'history/2026/index.html'])(
    'counts for what shows every incident: %s',
    (file) => expect(isLetThrough(file)).toBe(true),
  );

  test('never counts for the files of another incident', () => {
    expect(isLetThrough('incidents/other/index.html')).toBe(false);
  });

  test('is about its own words: another secret, a pattern and a run stay', () => {
    const [file, mail] = ['index.html', [allowance('orders-failed', 'help@example.com')]];
    const pattern = { what: 'pattern', label: 'an e-mail address', ...at } as const;
    const run = { what: 'run', words: 9, source: nadia.source(), ...at } as const;
    expect(unwaived([leak(file), leak(file, run)], mail, secrets)).toHaveLength(2);
    expect(unwaived([leak(file, pattern)], allowed, secrets)).toHaveLength(1);
    expect(unwaived([leak(file, pattern)], mail, secrets)).toHaveLength(0);
  });
});

test('a leak is told with its place in the site, how it was hidden, and its place inside', () => {
  const { message } = describeLeak({ ...leak('a.gz'), within: ['gzip', 'base64'] });
  expect(message).toBe(
    'a.gz, in gzip, in base64: "nadia" is a person’s handle (postmortems/archive.yaml:3:5)',
  );
});
