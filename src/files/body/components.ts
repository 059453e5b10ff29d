/** From a tag an author wrote to a component's checked props. */
import {
  type ComponentName,
  type ComponentProps,
  authorComponents,
} from '#domain/author-components.ts';
import { faultsOf } from '#domain/issues.ts';
import type { Point } from '#domain/problem.ts';
import { quote, shorten } from '#domain/quote.ts';
import { restore } from './escape.ts';
import type { ParsedBody } from './parse.ts';
import type { Report } from './rules.ts';
import type { JsxNode } from './tree.ts';

/** A component whose props its schema accepts. */
export type ReadComponent = {
  [Name in ComponentName]: {
    readonly name: Name;
    readonly props: ComponentProps<Name>;
    /** Where a prop was written. */
    readonly pointOfProp: (prop: string) => Point;
  };
}[ComponentName];

/** Read a component's props; undefined when some are wrong, which is reported. */
export function readComponent(
  node: JsxNode,
  name: ComponentName,
  { source, pointAt }: ParsedBody,
  report: Report,
): ReadComponent | undefined {
  const start = node.position?.start.offset ?? 0;
  const offsets = attributeOffsets(source, start + 1 + name.length);
  const places = new Map<string, Point>();
  const written: Record<string, string> = {};
  let isRight = true;
  const refuse = (at: Point, message: string, hint: string) => {
    isRight = false;
    report('bad-prop', at, message, hint);
  };
  for (const [index, attribute] of node.attributes.entries()) {
    const at = pointAt(offsets[index] ?? start);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      refuse(at, `<${name}> spreads an expression`, 'Write each prop as name="value".');
      continue;
    }
    const { name: prop, value } = attribute;
    if (Object.hasOwn(written, prop)) {
      refuse(at, `${shorten(prop)} of <${name}> is given twice`, 'Keep one.');
    } else if (typeof value === 'string') {
      Object.defineProperty(written, prop, { value: restore(value), enumerable: true });
    } else if (value === null || value === undefined) {
      refuse(at, `${shorten(prop)} of <${name}> has no value`, `Write ${shorten(prop)}="…".`);
      Object.defineProperty(written, prop, { value: '', enumerable: true });
    } else {
      refuse(
        at,
        `${shorten(prop)} of <${name}> is an expression`,
        `Write ${shorten(prop)}="${literalOf(value.value)}": text in quotes is all a prop can be.`,
      );
      Object.defineProperty(written, prop, { value: '', enumerable: true });
    }
    places.set(prop, at);
  }
  const refused = isRight ? new Set<string>() : new Set(places.keys());
  for (const { rule, path, message, hint } of faultsOf(authorComponents[name].props, written)) {
    const prop = String(path[0]);
    if (refused.has(prop) && written[prop] === '') continue;
    const at = places.get(prop) ?? pointAt(start);
    if (rule === 'unknown-key') refuse(at, `<${name}> has no prop ${quote(prop)}`, hint);
    else if (rule === 'missing-field') refuse(at, `${prop} of <${name}> is missing`, hint);
    else refuse(at, `${prop} of <${name}>: ${message}`, hint);
  }
  // The schema has accepted exactly these props, and no schema of a component transforms.
  const pointOfProp = (prop: string) => places.get(prop) ?? pointAt(start);
  return isRight ? ({ name, props: written, pointOfProp } as unknown as ReadComponent) : undefined;
}

/** The text of a plain literal, such as `5` or `"lesson"`, for the hint. */
function literalOf(expression: string): string {
  const [, , quoted] = /^\s*(["'`])([^"'`\\$]*)\1\s*$/.exec(expression) ?? [];
  if (quoted !== undefined) return shorten(quoted);
  return /^\s*[\w.-]{1,40}\s*$/.test(expression) ? expression.trim() : '…';
}

/** Where each attribute of an opening tag begins; the parser keeps no positions of them. */
function attributeOffsets(source: string, afterName: number): number[] {
  const offsets: number[] = [];
  let at = afterName;
  while (at < source.length) {
    while (/\s/.test(source[at] ?? '')) at += 1;
    const character = source[at];
    if (character === undefined || character === '>' || character === '/') break;
    offsets.push(at);
    if (character === '{') {
      at = afterBraces(source, at);
      continue;
    }
    while (at < source.length && !/[\s=>/]/.test(source[at] ?? '')) at += 1;
    const [equals = ''] = /^\s*=\s*/.exec(source.slice(at, at + 200)) ?? [];
    if (equals === '') continue;
    at += equals.length;
    const opener = source[at];
    if (opener === '"' || opener === "'") {
      const end = source.indexOf(opener, at + 1);
      at = end === -1 ? source.length : end + 1;
    } else if (opener === '{') {
      at = afterBraces(source, at);
    } else break;
  }
  return offsets;
}

function afterBraces(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    else if (source[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return source.length;
}
