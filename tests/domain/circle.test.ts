import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf, describeCircle } from '#domain/checks/circle.ts';

const circles = (graph: Record<string, string[]>) =>
  circlesOf(Object.keys(graph), (id) => graph[id] ?? []);

describe('the circles of a graph', () => {
  test('are none in a tree, a chain or where two ways meet', () => {
    expect(circles({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
    expect(circles({ a: ['nowhere'] })).toEqual([]);
    expect(circles({})).toEqual([]);
  });

  test('begin where one comes into them', () => {
    expect(circles({ a: ['a'] })).toEqual([['a', 'a']]);
    expect(circles({ x: ['a'], a: ['b'], b: ['c'], c: ['a'] })).toEqual([['a', 'b', 'c', 'a']]);
    expect(circles({ a: ['b'], b: ['a'], c: ['d'], d: ['c', 'a'] })).toEqual([
      ['a', 'b', 'a'],
      ['c', 'd', 'c'],
    ]);
  });

  test('are found exactly when there is one, and are really there', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const graphs = fc.record(
      Object.fromEntries(ids.map((id) => [id, fc.subarray(ids, { maxLength: 2 })])),
    ) as fc.Arbitrary<Record<string, string[]>>;
    /** Whether taking away what leads nowhere leaves something: then, and only then, there is a circle. */
    const hasCircle = (graph: Record<string, string[]>) => {
      let left = ids;
      for (let count = -1; count !== left.length;) {
        count = left.length;
        const remaining = left;
        left = left.filter((id) => graph[id]?.some((next) => remaining.includes(next)));
      }
      return left.length > 0;
    };
    fc.assert(
      fc.property(graphs, (graph) => {
        const found = circles(graph);
        expect(found.length > 0).toBe(hasCircle(graph));
        for (const circle of found) {
          expect(circle.at(-1)).toBe(circle[0]);
          for (const [index, id] of circle.slice(0, -1).entries()) {
            expect(graph[id]).toContain(circle[index + 1]);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('are told in a few words however long', () => {
    const long = Array.from({ length: 50_000 }, (_, n) => `f${n}`);
    const next = (id: string) => [`f${(Number(id.slice(1)) + 1) % long.length}`];
    const [circle = []] = circlesOf(long, next);
    expect(circle).toHaveLength(50_001);
    expect(describeCircle(circle)).toBe('f0 → f1 → f2 → f3 → … → f49999 → f0');
    expect(describeCircle(['a', 'b', 'a'])).toBe('a → b → a');
  });
});
