import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const domain = path.resolve(import.meta.dirname, '../../../src/domain');

/** What the browser works with: the data files, the selection, the tables and the findings. */
const entries = [
  'records/read-columns',
  'selection',
  'tables/tables',
  'tables/table-csv',
  'findings',
  'recurrence',
];

test('the browser can count without schemas and time zones', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s+(?!type\b)[^;]*?from '([^']+)'/gm,
    );
    for (const [, target = ''] of imports) {
      if (target.startsWith('.')) follow(path.resolve(path.dirname(file), target));
      else packages.add(target);
    }
  };
  for (const entry of entries) follow(path.join(domain, 'patterns', `${entry}.ts`));
  expect(seen.size).toBeGreaterThan(20);
  expect([...packages]).toEqual([]);
});
