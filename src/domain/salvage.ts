/** Keep what can be read of a broken document, so that one mistake never hides the others. */
import type { z } from 'zod';
import { flattenIssues } from './issues.ts';
import type { Path } from './problem.ts';

export interface Salvaged<Value> {
  /** What is left once everything the schema refuses is taken out; undefined when nothing is. */
  readonly value: Value | undefined;
  /** Translate a path in `value` back into the path the author sees: list items may have gone. */
  readonly restore: (path: Path) => Path;
  /** Top-level fields that were missing or refused, and stand as placeholders or not at all. */
  readonly lost: ReadonlySet<string>;
}

type Node = Record<string, unknown> | unknown[];

/**
 * Take out of `data` whatever the schema refuses, as little as possible at a time, and put
 * `placeholders` where a field that must be there is missing. Works on a copy.
 */
export function salvage<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  placeholders: Readonly<Record<string, unknown>>,
): Salvaged<z.output<Schema>> {
  const lost = new Set<string>();
  const origins = new WeakMap<unknown[], number[]>();
  if (!isNode(data) || Array.isArray(data)) {
    return { value: undefined, restore: (path) => path, lost };
  }
  const copy = structuredClone(data);
  rememberOrigins(copy, origins);
  for (let round = 0; round < 24; round++) {
    const parsed = schema.safeParse(copy);
    if (parsed.success) {
      return { value: parsed.data, restore: (path) => restorePath(copy, path, origins), lost };
    }
    const paths = flattenIssues(parsed.error.issues).flatMap(refusedPaths);
    for (const path of deepestLast(paths)) remove(copy, path, origins);
    for (const path of paths) {
      const [field] = path;
      if (typeof field === 'string' && !(field in copy)) {
        lost.add(field);
        if (field in placeholders) copy[field] = structuredClone(placeholders[field]);
      }
    }
  }
  return { value: undefined, restore: (path) => path, lost };
}

function refusedPaths(issue: z.core.$ZodIssue): Path[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

/** Within one list the later items go first, so that the earlier indices stay true. */
function deepestLast(paths: Path[]): Path[] {
  return paths.toSorted((a, b) => {
    for (let step = 0; step < Math.min(a.length, b.length); step++) {
      const [x, y] = [a[step], b[step]];
      if (typeof x === 'number' && typeof y === 'number' && x !== y) return y - x;
    }
    return b.length - a.length;
  });
}

/** Remove the value at a path; where it is missing already, the thing that lacks it. */
function remove(root: Record<string, unknown>, path: Path, origins: WeakMap<unknown[], number[]>) {
  let parent: Node = root;
  for (const step of path.slice(0, -1)) {
    const next: unknown = (parent as Record<string | number, unknown>)[step];
    if (!isNode(next)) return remove(root, path.slice(0, -1), origins);
    parent = next;
  }
  const last = path.at(-1);
  if (last === undefined) return;
  if (Array.isArray(parent) && typeof last === 'number' && last in parent) {
    parent.splice(last, 1);
    origins.get(parent)?.splice(last, 1);
  } else if (!Array.isArray(parent) && last in parent) {
    delete parent[last];
  } else if (path.length > 1) {
    remove(root, path.slice(0, -1), origins);
  }
}

function rememberOrigins(node: unknown, origins: WeakMap<unknown[], number[]>) {
  if (!isNode(node)) return;
  if (Array.isArray(node)) origins.set(node, [...node.keys()]);
  for (const child of Object.values(node)) rememberOrigins(child, origins);
}

function restorePath(root: Node, path: Path, origins: WeakMap<unknown[], number[]>): Path {
  let node: unknown = root;
  return path.map((step) => {
    const here = node;
    node = isNode(here) ? (here as Record<string | number, unknown>)[step] : undefined;
    return Array.isArray(here) && typeof step === 'number'
      ? (origins.get(here)?.[step] ?? step)
      : step;
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
