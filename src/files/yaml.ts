/**
 * From YAML to plain data, strictly: what a tired author would not expect YAML to do is refused,
 * and so is whatever could make a small file large.
 */
import { createRequire } from 'node:module';
import type { Finding, Path, Point } from '#domain/problem.ts';
import { type LocateTarget, type Places, findOffset } from './places.ts';
import { readQuickYaml } from './quick-yaml.ts';
import { fileStart, pointsOf } from './syntax.ts';

const require = createRequire(import.meta.url);

export interface YamlReading {
  /** Plain data; undefined when the text cannot be trusted to mean what it seems to. */
  readonly data: unknown;
  /** What could be made out in any case, for guesses. */
  readonly recovered: unknown;
  readonly findings: readonly Finding[];
  /** Where a field's value stands, or its key; for a field that is missing, what lacks it. */
  readonly locate: (path: Path, target?: LocateTarget) => Point;
}

/** Read YAML that begins on a line of its file, counting from 1. */
export function readYaml(written: string, firstLine = 1): YamlReading {
  // Lines and columns stay what they are.
  const source = written.replaceAll('\r\n', '\n');
  const pointAt = pointsFrom(source, firstLine);
  const locate = lazyLocator(source, pointAt);
  const quick = readQuickYaml(source);
  if (quick) return { data: quick, recovered: quick, findings: [], locate };
  const { value, trusted, findings } = anyYaml().readAnyYaml(source, pointAt);
  return { data: trusted ? value : undefined, recovered: value, findings, locate };
}

function pointsFrom(source: string, firstLine: number): (offset: number) => Point {
  const pointIn = pointsOf(source);
  return (offset) => {
    const { line, column } = pointIn(offset);
    return { line: line + firstLine - 1, column };
  };
}

/** Reads the text again when first asked: most documents have nothing to point at. */
function lazyLocator(source: string, pointAt: (offset: number) => Point): YamlReading['locate'] {
  let read: { readonly data: unknown; readonly places: Places } | undefined;
  return (path, target = 'value') => {
    read ??= readWithPlaces(source, pointAt);
    const offset = findOffset(source, read.data, read.places, path, target);
    return offset === undefined ? fileStart : pointAt(offset);
  };
}

function readWithPlaces(source: string, pointAt: (offset: number) => Point) {
  const places: Places = new Map();
  const quick = readQuickYaml(source, places);
  if (quick) return { data: quick, places };
  places.clear();
  return { data: anyYaml().readAnyYaml(source, pointAt, places).value, places };
}

/** Loaded when a text is unusual: its library takes as long to load as a search to answer. */
function anyYaml(): typeof import('./any-yaml.ts') {
  return require('./any-yaml.ts') as typeof import('./any-yaml.ts');
}
