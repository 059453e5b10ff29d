/** JSON Schemas for editors, so that they complete and explain fields while an author types. */
import { z } from 'zod';
import { ArchiveFileSchema } from './archive-file.ts';
import { needs } from './needs.ts';
import { FrontmatterSchema } from './postmortem.ts';
import { ApprovedWriteUpSchema, WriteUpSchema } from './write-up.ts';

/** What can be written, by the name of the file that editors are given for it. */
const schemas = {
  'postmortem.schema.json': FrontmatterSchema,
  'write-up.schema.json': WriteUpSchema,
  'approved-write-up.schema.json': ApprovedWriteUpSchema,
  'archive.schema.json': ArchiveFileSchema,
} as const satisfies Record<string, z.ZodType>;

export type EditorSchemaName = keyof typeof schemas;

export const editorSchemaNames = Object.keys(schemas) as EditorSchemaName[];

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Write what an author may write as JSON Schema, draft 7. It knows shapes, choices and simple forms;
 * what compares fields or needs a calendar is left to the check, which it never contradicts.
 */
export function editorSchema(name: EditorSchemaName = 'postmortem.schema.json'): JsonSchema {
  return z.toJSONSchema(schemas[name], {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      publish(jsonSchema, z.globalRegistry.get(zodSchema));
    },
  });
}

/** Turn what only we understand into what editors do. */
function publish(jsonSchema: JsonSchema, { example, needed }: z.core.GlobalMeta = {}) {
  delete jsonSchema['example'];
  delete jsonSchema['needed'];
  const scalar = example === undefined ? undefined : scalarOf(example);
  if (scalar !== undefined) jsonSchema.examples = [scalar];
  const sentences = [
    jsonSchema.description,
    needed && needed !== 'always' && `Needed ${needs[needed].label}.`,
    scalar === undefined && example,
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '');
  if (sentences.length > 0) jsonSchema.description = sentences.join('\n\n');
}

/** The value of `key: value`, if it is one plain word, number or sentence. */
function scalarOf(example: string): string | boolean | undefined {
  const value = /^[\w-]+: ([^[{|>\n'"].*)$/.exec(example)?.[1];
  if (value === 'true' || value === 'false') return value === 'true';
  return value;
}
