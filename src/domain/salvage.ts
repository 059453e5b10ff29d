/** Keep what can be read of a broken document, so that one mistake never hides the others. */
import { z } from 'zod';
import { type FieldFault, explainIssues, flattenIssues, valueAt } from './issues.ts';
import type { Path } from './problem.ts';

export interface Salvaged<Value> {
  /** What is left once everything the schema refuses is taken out; undefined when nothing is. */
  readonly value: Value | undefined;
  /** Translate a path in `value` back into the path the author sees: list items may have gone. */
  readonly restore: (path: Path) => Path;
  /** Top-level fields that were missing or refused, and stand as placeholders or not at all. */
  readonly lost: ReadonlySet<string>;
  /** What the schema says about the data as they were. */
  readonly faults: readonly FieldFault[];
  /** What was taken out, as paths the author sees; keys that nobody knows are not among them. */
  readonly unread: readonly Path[];
}

type Node = Record<string | number, unknown>;
type Origins = WeakMap<object, number[]>;

/** Each round takes out what the one before uncovered; documents are not nested half as deep. */
const enoughRounds = 24;

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
  const unread: Path[] = [];
  // Nearly every document is whole, and a copy is what takes time.
  const whole = compiled(schema).safeParse(data);
  const faults = whole.success ? [] : explainIssues(whole.error.issues, data, schema);
  const nothing = { value: undefined, restore: (path: Path) => path, lost, unread, faults };
  if (!isNode(data) || Array.isArray(data)) return nothing;
  if (whole.success) return { ...nothing, value: whole.data };
  const copy = structuredClone(data);
  const origins: Origins = new WeakMap();
  rememberOrigins(copy, origins);
  const restore = (path: Path) => restorePath(copy, path, origins);
  for (let round = 0; round < enoughRounds; round++) {
    const parsed = schema.safeParse(copy);
    if (parsed.success) return { value: parsed.data, restore, lost, unread, faults };
    const refused = flattenIssues(parsed.error.issues).flatMap(refusedPaths);
    const targets = outermost(refused.flatMap(({ path, unknown }) => takeOut(copy, path, unknown)));
    for (const { path, unknown } of targets) if (!unknown) unread.push(restore(path));
    for (const { path } of targets) remove(copy, path, origins);
    for (const { path } of refused) {
      const [field] = path;
      if (typeof field !== 'string' || Object.hasOwn(copy, field)) continue;
      lost.add(field);
      if (Object.hasOwn(placeholders, field)) copy[field] = structuredClone(placeholders[field]);
    }
  }
  return nothing;
}

const compiledSchemas = new WeakMap<z.ZodType, z.ZodType>();

/** The same schema, in a form that takes two thirds of the time for what it accepts. */
function compiled<Schema extends z.ZodType>(schema: Schema): Schema {
  let fast = compiledSchemas.get(schema) as Schema | undefined;
  if (!fast) compiledSchemas.set(schema, (fast = z.compile(schema)));
  return fast;
}

interface Refused {
  readonly path: Path;
  /** Whether it is a key the schema does not know. */
  readonly unknown: boolean;
}

function refusedPaths(issue: z.core.$ZodIssue): Refused[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...path, key], unknown: true }))
    : [{ path, unknown: false }];
}

/** What must go for a refused path: the value there or, when it is missing, what lacks it. */
function takeOut(root: Node, path: Path, unknown: boolean): Refused[] {
  for (let length = path.length; length > 0; length--) {
    const shorter = path.slice(0, length);
    if (valueAt(root, shorter) !== undefined) return [{ path: shorter, unknown }];
    if (holdsKey(root, shorter)) return [{ path: shorter, unknown }];
  }
  return [];
}

/** A key may be there and hold `undefined`. */
function holdsKey(root: Node, path: Path): boolean {
  const parent = valueAt(root, path.slice(0, -1));
  const last = path.at(-1);
  return isNode(parent) && last !== undefined && Object.hasOwn(parent, last);
}

/**
 * Each path once, without those inside another one; later items of a list first, so that the
 * earlier indices stay true while they are removed.
 */
function outermost(targets: readonly Refused[]): Refused[] {
  const sorted = targets.toSorted((a, b) => compareBackwards(a.path, b.path));
  const kept: Refused[] = [];
  for (const target of sorted) {
    const before = kept.at(-1);
    if (!before || !isWithin(target.path, before.path)) kept.push(target);
  }
  return kept;
}

/** Reverse document order, an ancestor before what it holds. */
function compareBackwards(a: Path, b: Path): number {
  for (let step = 0; step < Math.min(a.length, b.length); step++) {
    const [x, y] = [a[step], b[step]];
    if (x === y || x === undefined || y === undefined) continue;
    if (typeof x === 'number' && typeof y === 'number') return y - x;
    return String(x) < String(y) ? 1 : -1;
  }
  return a.length - b.length;
}

function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.every((step, index) => path[index] === step);
}

function remove(root: Node, path: Path, origins: Origins) {
  const parent = valueAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (!isNode(parent) || last === undefined) return;
  if (Array.isArray(parent) && typeof last === 'number') {
    parent.splice(last, 1);
    origins.get(parent)?.splice(last, 1);
  } else {
    delete parent[last];
  }
}

function rememberOrigins(node: unknown, origins: Origins) {
  if (!isNode(node)) return;
  if (Array.isArray(node)) origins.set(node, [...node.keys()]);
  for (const child of Object.values(node)) rememberOrigins(child, origins);
}

function restorePath(root: Node, path: Path, origins: Origins): Path {
  let node: unknown = root;
  return path.map((step) => {
    const here = node;
    node = isNode(here) ? here[step] : undefined;
    return Array.isArray(here) && typeof step === 'number'
      ? (origins.get(here)?.[step] ?? step)
      : step;
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
