import { z } from 'zod';
import { needs } from './needs.ts';
import { FrontmatterSchema } from './postmortem.ts';

/** The frontmatter of a post-mortem as a JSON Schema (draft 7), with a description for every field. */
export function postmortemJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(FrontmatterSchema, {
    target: 'draft-7',
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const { needed, example } = z.globalRegistry.get(zodSchema) ?? {};
      delete jsonSchema['needed'];
      delete jsonSchema['example'];
      const sentences = [
        jsonSchema.description,
        needed && needed !== 'always' && `Needed ${needs[needed].label}.`,
        example && `Example:\n${example}`,
      ].filter((text) => typeof text === 'string');
      if (sentences.length > 0) jsonSchema.description = sentences.join('\n');
    },
  });
}
