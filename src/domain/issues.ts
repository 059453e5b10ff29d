/** What zod found, turned into what an author reads. */
import type { z } from 'zod';
import { readerFault } from './fields.ts';
import { lookUp } from './lookup.ts';
import { didYouMean } from './nearest.ts';
import type { Fault } from './outcome.ts';
import type { Path } from './problem.ts';
import { quote, shorten } from './quote.ts';

type Issue = z.core.$ZodIssue;

/** A fault and the field it belongs to. */
export interface FieldFault extends Fault {
  readonly rule: 'missing-field' | 'unknown-key' | 'bad-value';
  readonly path: Path;
}

/**
 * Replace "matches none of the alternatives" by the issues of the alternative that was meant: the
 * one whose outermost type is right.
 */
export function flattenIssues(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const meant = issue.errors.find((alternative) => !alternative.some(isOutermostType));
    if (!meant) return [issue];
    return flattenIssues(meant).map((inner) => ({
      ...inner,
      path: [...issue.path, ...inner.path],
    }));
  });
}

function isOutermostType(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code === 'invalid_type';
}

/** Judge data by a schema and say, field by field, what is wrong and what to type instead. */
export function faultsOf(schema: z.ZodType, data: unknown): FieldFault[] {
  const parsed = schema.safeParse(data);
  return parsed.success ? [] : explainIssues(parsed.error.issues, data, schema);
}

/** Say, field by field, what a schema found in data. */
export function explainIssues(
  issues: readonly Issue[],
  data: unknown,
  schema: z.ZodType,
): FieldFault[] {
  return flattenIssues(issues).flatMap((issue) => explain(issue, data, schema));
}

function explain(issue: Issue, data: unknown, schema: z.ZodType): FieldFault[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      rule: 'unknown-key',
      path: [...path, key],
      message: `unknown key ${quote(key)}`,
      hint: didYouMean(key, known, `Known here: ${known.join(', ')}.`),
    }));
  }
  if (issue.code === 'invalid_key') {
    return [{ rule: 'bad-value', path, ...explainKey(issue) }];
  }
  const found = valueAt(data, path);
  if (found === undefined) {
    return [
      { rule: 'missing-field', path, message: 'is missing', hint: missingHint(schema, path) },
    ];
  }
  return [{ rule: 'bad-value', path, ...explainValue(issue, found) }];
}

/** A key of one's own, such as a tag in archive.yaml, that has the wrong form. */
function explainKey({ issues: [first], path }: z.core.$ZodIssueInvalidKey): Fault {
  const key = String(path.at(-1));
  return (
    readerFault(first) ?? {
      message: `${show(key)} is no key for this place`,
      hint: 'Write a name that is not empty.',
    }
  );
}

function explainValue(issue: Issue, found: unknown): Fault {
  if (found === null) {
    return {
      message: 'is empty',
      hint: 'Write a value or remove the key. If it begins with #, put it in quotes: # starts a comment.',
    };
  }
  const own = readerFault(issue);
  if (own) return own;
  switch (issue.code) {
    case 'invalid_value':
      return explainChoice(issue, found);
    case 'invalid_type':
      return explainType(issue.expected, found);
    case 'too_small':
      return Array.isArray(found)
        ? { message: 'the list is empty', hint: `Write at least ${issue.minimum}.` }
        : { message: `${show(found)} is too small`, hint: `Write ${issue.minimum} or more.` };
    case 'too_big':
      return { message: `${show(found)} is too large`, hint: `Write ${issue.maximum} or less.` };
    case 'invalid_format':
      return { message: `${show(found)} has the wrong form`, hint: `Write ${issue.message}.` };
    case 'invalid_union':
      return explainUnion(issue, found);
    default:
      return { message: `${show(found)} does not fit here`, hint: 'See the guide for this field.' };
  }
}

function explainChoice(issue: z.core.$ZodIssueInvalidValue, found: unknown): Fault {
  const choices = issue.values.map(String);
  const message =
    typeof found === 'string' && !issue.message.startsWith('Invalid')
      ? issue.message
      : `${show(found)} is not possible here`;
  const only = choices.length === 1;
  const list = only ? `Write ${choices[0]}.` : `Use one of ${choices.join(', ')}.`;
  return { message, hint: list };
}

function explainUnion(issue: z.core.$ZodIssueInvalidUnion, found: unknown): Fault {
  const kinds = issue.errors.flatMap((alternative) =>
    alternative.flatMap((inner) => (inner.code === 'invalid_type' ? nameType(inner.expected) : [])),
  );
  const expected = [...new Set(kinds)].join(' or ');
  return {
    message: `${show(found)} is ${kindOf(found)}, expected ${expected}`,
    hint: `Write ${expected}.`,
  };
}

function explainType(expected: string, found: unknown): Fault {
  if (expected === 'number' && typeof found === 'number') {
    return {
      message: `${String(found)} is not a number to count with`,
      hint: 'Write digits alone, such as 2400.',
    };
  }
  const message = `${show(found)} is ${kindOf(found)}, expected ${nameType(expected)}`;
  if (expected === 'string' && typeof found !== 'object') {
    return {
      message,
      hint: `Put it in quotes: YAML reads ${show(found)} as ${kindOf(found)}.`,
    };
  }
  if (expected === 'array') return { message, hint: 'Write a list: [a, b], or one "- …" a line.' };
  if (expected === 'number') return { message, hint: 'Write digits alone, such as 2400.' };
  if (expected === 'boolean') return { message, hint: 'Write true or false.' };
  if (expected === 'object') return { message, hint: 'Write `key: value` lines beneath it.' };
  return { message, hint: 'Write text; if it contains ": " put it in quotes.' };
}

function missingHint(schema: z.ZodType, path: Path): string {
  const missing = schemaAt(schema, path);
  const meta = missing?.meta();
  if (meta?.example) return `Add it, such as \`${meta.example}\`.`;
  const choices = missing && choicesOf(missing);
  if (choices) return `Add it, one of ${choices.join(', ')}.`;
  return meta?.description ? `Add it: ${meta.description}` : 'Add it.';
}

function nameType(expected: string): string {
  const names: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'keys and values',
    record: 'keys and values',
    number: 'a number',
    boolean: 'true or false',
  };
  return names[expected] ?? expected;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys and values';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? 'true or false' : 'text';
}

function show(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  return shorten(typeof value === 'number' ? spell(value) : (JSON.stringify(value) ?? ''));
}

/** A number as YAML spells it, which JSON cannot for some. */
function spell(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? '.inf' : '-.inf';
}

/** The value at a path, or undefined when it is not there. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  const place = schemaAt(schema, path);
  if (!place) return [];
  const shape = shapeOf(place);
  if (shape) return Object.keys(shape);
  const keys = within(place, ({ keyType }) => keyType);
  return (keys && choicesOf(keys)) ?? [];
}

/** The schema that judges the value at a path, without its optional wrapper inside. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    if (!current) return undefined;
    current = typeof step === 'number' ? elementOf(current) : fieldOf(current, step);
  }
  return current;
}

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/** The schema of a key: of a field that is named, or of any key of one's own. */
function fieldOf(schema: z.ZodType, key: string): z.ZodType | undefined {
  const shape = shapeOf(schema);
  return shape ? lookUp(shape, key) : within(schema, ({ valueType }) => valueType);
}

/** What a definition holds, looked for through wrappers and alternatives. */
function within<Found>(
  schema: z.ZodType,
  pick: (definition: Definition) => Found | undefined,
): Found | undefined {
  const definition = definitionOf(schema);
  const found = pick(definition);
  if (found !== undefined) return found;
  if (definition.innerType) return within(definition.innerType, pick);
  for (const option of definition.options ?? []) {
    const inner = within(option, pick);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

const shapeOf = (schema: z.ZodType) => within(schema, ({ shape }) => shape);
const elementOf = (schema: z.ZodType) => within(schema, ({ element }) => element);

/** The words a controlled list allows, or undefined for any other schema. */
function choicesOf(schema: z.ZodType): string[] | undefined {
  const entries = within(schema, (definition) => definition.entries);
  return entries && Object.values(entries);
}
