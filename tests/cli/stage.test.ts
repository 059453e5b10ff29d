import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stageOf } from '../../src/cli/stage.ts';
import { discard, sandbox } from '../support/build.ts';

const projectRoot = path.resolve('/work/project');

test('a site is put together in the project, where its packages are found', () => {
  const inside = path.join(projectRoot, '.hindsight/public');
  expect(stageOf({ projectRoot }, inside)).toBe(path.join(inside, 'staged'));
  const outside = stageOf({ projectRoot }, path.resolve('/elsewhere/public'));
  expect(path.relative(projectRoot, outside)).toMatch(/^\.hindsight[/\\]staged[/\\]\w+$/);
  expect(stageOf({ projectRoot }, path.resolve('/elsewhere/internal'))).not.toBe(outside);
});

const boxes = [1, 2].map(() => sandbox('guarded-archive', { workOutside: true }));

afterAll(() => boxes.forEach(discard));

test('two builds that keep their caches outside the project leave each other alone', async () => {
  const builds = boxes.map((box) => box.build({ audience: 'public' }));
  for (const { code, output } of await Promise.all(builds)) {
    expect(output).not.toContain('ERR_MODULE_NOT_FOUND');
    expect(code).toBe(0);
  }
}, 240_000);
