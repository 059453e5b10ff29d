import { expect, test } from 'vitest';
import { type FactorNode, growFactorTree } from '#domain/factor-tree.ts';
import type { Factor } from '#domain/resolve.ts';

function factor(id: string, ...causedBy: string[]): Factor {
  return { id, causedBy, role: 'root', category: 'process-gap', text: id };
}

function outline(nodes: readonly FactorNode[]): unknown[] {
  return nodes.map(({ factor: { id }, beneath, repeated }) =>
    repeated ? `(${id})` : beneath.length === 0 ? id : [id, ...outline(beneath)],
  );
}

test('factors without links between them all stand on top, as written', () => {
  expect(outline(growFactorTree([factor('b'), factor('a')]))).toEqual(['b', 'a']);
});

test('what made a factor possible stands beneath it, to any depth', () => {
  const tree = growFactorTree([factor('a', 'b', 'c'), factor('b', 'd'), factor('c'), factor('d')]);
  expect(outline(tree)).toEqual([['a', ['b', 'd'], 'c']]);
});

test('a factor beneath two others is told once and named the second time', () => {
  const tree = growFactorTree([factor('a', 'c'), factor('b', 'c'), factor('c', 'd'), factor('d')]);
  expect(outline(tree)).toEqual([
    ['a', ['c', 'd']],
    ['b', '(c)'],
  ]);
});

test('factors that cause each other or themselves are all shown, and end', () => {
  const tree = growFactorTree([factor('a', 'b'), factor('b', 'a'), factor('c', 'c')]);
  expect(outline(tree)).toEqual(['c', ['a', ['b', '(a)']]]);
});

test('an id that names no factor is passed over', () => {
  expect(outline(growFactorTree([factor('a', 'nowhere')]))).toEqual(['a']);
});
