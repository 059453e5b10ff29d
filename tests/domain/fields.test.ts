import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ArchiveFileSchema } from '#domain/archive-file.ts';
import { authorComponents } from '#domain/author-components.ts';
import { examine } from '#domain/checks/examine.ts';
import { faultsOf } from '#domain/issues.ts';
import { FrontmatterSchema } from '#domain/postmortem.ts';
import { ApprovedWriteUpSchema } from '#domain/write-up.ts';
import { archive, flawlessId, named, withFields } from '../support/checks.ts';

interface Described {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Every field of a schema however deep, through lists, records, alternatives and `optional`. */
function fieldsOf(schema: z.ZodType, path = ''): Described[] {
  const { shape, element, innerType, options, valueType } = schema.def as unknown as {
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    innerType?: z.ZodType;
    options?: z.ZodType[];
    valueType?: z.ZodType;
  };
  if (innerType) return fieldsOf(innerType, path);
  const inside = [element, valueType, ...(options ?? [])].filter((each) => each !== undefined);
  return [
    ...Object.entries(shape ?? {}).flatMap(([name, field]) => {
      const own = path === '' ? name : `${path}.${name}`;
      return [{ path: own, schema: field }, ...fieldsOf(field, own)];
    }),
    ...inside.flatMap((each) => fieldsOf(each, `${path}[]`)),
  ];
}

/** Fields that stand by themselves in a file, so that an example can be typed as it is. */
const topLevel = { postmortem: FrontmatterSchema, 'write-up': ApprovedWriteUpSchema };

describe('a field is complete when it is in the schema', () => {
  test('a description tells its author what to write', () => {
    const schemas = [
      FrontmatterSchema,
      ApprovedWriteUpSchema,
      ArchiveFileSchema,
      ...Object.values(authorComponents).map(({ props }) => props),
    ];
    for (const schema of schemas) {
      for (const { path, schema: field } of fieldsOf(schema)) {
        expect(field.meta()?.description, path).toMatch(/\S[.?]$/);
      }
    }
  });

  test.each(
    Object.entries(topLevel).flatMap(([kind, schema]) =>
      Object.entries<z.ZodType>(schema.shape).map(([name, field]) => ({
        kind,
        name,
        field,
        schema,
      })),
    ),
  )(
    'the example of $name in a $kind is YAML that the schema accepts',
    ({ name, field, schema }) => {
      const { example = '' } = field.meta() ?? {};
      const parsed = parse(example) as Record<string, unknown>;
      expect(Object.keys(parsed)).toEqual([name]);
      const faults = faultsOf(schema, parsed).filter(({ path }) => path[0] === name);
      expect(faults).toEqual([]);
    },
  );

  test('an example put into a post-mortem can be read in full', () => {
    for (const [name, field] of Object.entries<z.ZodType>(FrontmatterSchema.shape)) {
      const parsed = parse(field.meta()?.example ?? '') as Record<string, unknown>;
      const { findings, frontmatter } = examine(withFields(parsed), archive, flawlessId);
      expect(named(findings), name).toEqual([]);
      expect(frontmatter).toHaveProperty(name, parsed[name]);
    }
  });

  test('a missing one is answered with its example', () => {
    for (const name of ['title', 'status', 'severity', 'services', 'started'] as const) {
      const [fault] = faultsOf(FrontmatterSchema, withFields({ [name]: undefined }));
      const { example } = FrontmatterSchema.shape[name].meta() ?? {};
      expect(fault?.hint).toBe(`Add it, such as \`${example}\`.`);
    }
  });
});
