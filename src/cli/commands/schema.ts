/** `hindsight schema`: what authors may write, for editors, as a JSON Schema. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { editorSchema, editorSchemaNames } from '#domain/editor-schema.ts';
import { didYouMean } from '#domain/nearest.ts';
import { UserError } from '#files/user-error.ts';
import type { CommandContext } from '../command.ts';

export const summary = 'Print the JSON Schema of what authors write, for editors';

const suffix = '.schema.json';
const documents = editorSchemaNames.map((name) => name.slice(0, -suffix.length));

export const usage = `hindsight schema [DOCUMENT] [--out FILE]

  DOCUMENT   ${documents.join(', ')}; left out: ${documents[0]}
  --out      the file to write, such as ${editorSchemaNames[0]}; left out: standard output

Editors that know JSON Schema complete the fields from it and explain them.`;

export async function run(args: readonly string[], { cwd, out }: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const schema = editorSchema(readDocument(positionals[0] ?? documents[0] ?? ''));
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (values.out === undefined) out.write(text);
  else write(path.resolve(cwd, values.out), text);
  return 0;
}

function readDocument(typed: string) {
  const name = editorSchemaNames.find((known) => known === `${typed}${suffix}`);
  if (name) return name;
  throw new UserError(
    `there is no schema of "${typed}"`,
    didYouMean(typed, documents, `Use one of ${documents.join(', ')}.`),
  );
}

function write(file: string, text: string) {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UserError(`${file} cannot be written`, 'Give a file in a folder that exists.', {
      cause: error,
    });
  }
}
