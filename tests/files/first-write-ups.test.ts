import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { firstWriteUp } from '#domain/public/first-write-up.ts';
import { publicFacts } from '#domain/public/public-facts.ts';
import { readAll } from '../support/archive.ts';

const shipped = path.resolve(import.meta.dirname, '../../postmortems');

test('no first write-up of the shipped archive has more wrong with it than places to fill in', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'hindsight-first-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(shipped, root, { recursive: true });
  const { archive, entries } = readAll(root);
  for (const { directory, postmortem } of entries) {
    const text = firstWriteUp(publicFacts(postmortem, archive));
    writeFileSync(path.join(directory, 'public.mdx'), text);
  }
  const found = readAll(root).problems.filter(({ file }) => file.endsWith('/public.mdx'));
  const rules = Map.groupBy(found, ({ rule }) => rule);
  expect([...rules.keys()]).toEqual(['place-to-fill']);
  expect(rules.get('place-to-fill')).toHaveLength(5 * entries.length);
});
