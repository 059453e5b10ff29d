import path from 'node:path';
import { expect, test } from 'vitest';
import { stageOf } from '../../src/cli/stage.ts';

const projectRoot = path.resolve('/srv/project');

test('a site is put together in the project, where its packages are found', () => {
  const inside = path.join(projectRoot, '.hindsight/public');
  expect(stageOf({ projectRoot }, inside)).toBe(path.join(inside, 'staged'));
  const outside = stageOf({ projectRoot }, path.resolve('/elsewhere/public'));
  expect(path.relative(projectRoot, outside)).toMatch(/^\.hindsight[/\\]staged[/\\]\w+$/);
});

test('two builds that keep their caches outside the project leave each other alone', () => {
  const stages = ['one/public', 'two/public', 'one/internal'].map((workDir) =>
    stageOf({ projectRoot }, path.resolve('/elsewhere', workDir)),
  );
  expect(new Set(stages).size).toBe(3);
});
