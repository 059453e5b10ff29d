/** `hindsight schema`: the fields of a post-mortem for editors, as a JSON Schema. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { postmortemJsonSchema } from '#domain/json-schema.ts';
import { UserError } from '#files/user-error.ts';
import type { CommandContext } from '../command.ts';

export const summary = 'Print the JSON Schema of a post-mortem’s frontmatter, for editors';

export const usage = `hindsight schema [--out FILE]

  --out   the file to write, such as postmortem.schema.json; left out: standard output

Editors that know JSON Schema complete the fields of a post-mortem from it and explain them.`;

export async function run(args: readonly string[], { cwd, out }: CommandContext): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  const text = `${JSON.stringify(postmortemJsonSchema(), null, 2)}\n`;
  if (values.out === undefined) out.write(text);
  else write(path.resolve(cwd, values.out), text);
  return 0;
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
