import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { archiveOnDisk } from '../support/archive.ts';

const project = path.resolve(import.meta.dirname, '../..');
const start = 'src/cli/hindsight.js';

/** A project that needs a certain Node, and whose command line says "Started." */
function projectFor(node: string): string {
  const root = archiveOnDisk({
    'package.json': JSON.stringify({ type: 'module', engines: { node } }),
    'src/cli/main.ts': `process.stdout.write('Started.');`,
  });
  cpSync(path.join(project, start), path.join(root, start));
  return root;
}

function run(root: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, start)], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const own = process.versions.node;
const [major, minor, patch] = own.split('.').map(Number) as [number, number, number];

test.each([`>=${major + 1}`, `>=${major}.${minor + 1}`, `>=${major}.${minor}.${patch + 1}`])(
  'a Node too old for %s is told in one line which it takes and what brings it',
  (engines) => {
    expect(run(projectFor(engines))).toEqual({
      status: 1,
      stdout: '',
      stderr: `hindsight: this is Node ${own}, and ${engines.slice(2)} or later is needed: \`npm run hindsight\` brings it.\n`,
    });
  },
);

test.each([`>=${own}`, `>=${major}.${minor}`, `>=${major - 1}.${minor + 1}.${patch + 1}`])(
  'a Node for which %s holds starts the command line',
  (engines) => {
    expect(run(projectFor(engines))).toEqual({ status: 0, stdout: 'Started.', stderr: '' });
  },
);

test('the project says which Node it takes', () => {
  const { engines } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  expect(engines.node).toMatch(/^>=\d+(?:\.\d+){0,2}$/);
});
