/** Files with one JSON object a line, as collections for measuring search are kept. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { faultsOf } from '#domain/issues.ts';
import { formatPath } from '#domain/problem.ts';
import { quote } from '#domain/quote.ts';
import { UserError } from './user-error.ts';

/** What a line holds, and where it stands: `queries.jsonl:3`. */
export interface JsonLine<Value> {
  readonly value: Value;
  readonly place: string;
}

export interface JsonLinesForm<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** A line as it should be, for whoever wrote another one. */
  readonly example: string;
}

/** Read every line that is not blank; a UserError names the first one that does not fit the form. */
export function readJsonLines<Schema extends z.ZodType>(
  typed: string,
  { schema, example }: JsonLinesForm<Schema>,
  cwd: string,
): JsonLine<z.output<Schema>>[] {
  return readText(path.resolve(cwd, typed), typed)
    .split('\n')
    .flatMap((text, index) => {
      if (text.trim() === '') return [];
      const place = `${typed}:${index + 1}`;
      const data = parseLine(text, place, example);
      const parsed = schema.safeParse(data);
      if (parsed.success) return [{ value: parsed.data, place }];
      const [fault] = faultsOf(schema, data);
      const what = fault ? sentence(fault) : `${quote(text)} does not fit`;
      throw new UserError(`${place}: ${what}`, hintOf(fault?.hint, what, example));
    });
}

function readText(file: string, typed: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UserError(
      `${typed} cannot be read`,
      'Give a file that exists, one JSON object a line.',
      { cause: error },
    );
  }
}

function parseLine(text: string, place: string, example: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${place}: ${quote(text)} is not JSON`, `A line is such as ${example}`, {
      cause: error,
    });
  }
}

function sentence({ path: at, message }: ReturnType<typeof faultsOf>[number]): string {
  return at.length === 0 ? message : `${formatPath(at)}: ${message}`;
}

/** Of a wrong type the message says all, and the hint is one for YAML. */
function hintOf(hint: string | undefined, what: string, example: string): string {
  const form = `A line is such as ${example}`;
  return hint === undefined || what.includes(', expected ') ? form : `${hint}\n${form}`;
}
