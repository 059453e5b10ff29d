import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ArchiveFileSchema } from '#domain/archive-file.ts';
import { editorSchema, editorSchemaNames } from '#domain/editor-schema.ts';
import { date, id, moment, momentOrUnknown } from '#domain/fields.ts';
import { FrontmatterSchema } from '#domain/postmortem.ts';
import { rootCauseCategories } from '#domain/taxonomy.ts';
import { archiveFile, flawless, withFields } from '../support/checks.ts';

type Json = Record<string, unknown>;
const postmortem = editorSchema() as { properties: Record<string, Json>; required: string[] };
const accepts = (name: (typeof editorSchemaNames)[number], data: unknown) =>
  z.fromJSONSchema(editorSchema(name)).safeParse(data).success;

describe('the schema for editors', () => {
  test('is plain JSON of draft 7 and the same every time', () => {
    for (const name of editorSchemaNames) {
      const json = JSON.stringify(editorSchema(name));
      expect(JSON.parse(json)).toMatchObject({
        $schema: 'http://json-schema.org/draft-07/schema#',
        type: 'object',
        additionalProperties: false,
      });
      expect(JSON.stringify(editorSchema(name))).toBe(json);
    }
  });

  test('has every field, explains it, and requires those a draft needs', () => {
    expect(Object.keys(postmortem.properties)).toEqual(Object.keys(FrontmatterSchema.shape));
    for (const [name, { description }] of Object.entries(postmortem.properties)) {
      expect(description, name).toMatch(/\S/);
    }
    expect(postmortem.required).toEqual(['title', 'status', 'severity', 'services', 'started']);
  });

  test('lists the words of a controlled list with their meaning', () => {
    const factors = postmortem.properties['factors'] as {
      items: { properties: { category: { enum: string[]; enumDescriptions: string[] } } };
    };
    const { category } = factors.items.properties;
    expect(category.enum).toEqual(Object.keys(rootCauseCategories));
    expect(category.enumDescriptions).toEqual(
      Object.values(rootCauseCategories).map(({ description }) => description),
    );
  });

  test('has examples as values, and none of our own keywords', () => {
    expect(postmortem.properties['severity']?.['examples']).toEqual(['sev1']);
    expect(postmortem.properties['security']?.['examples']).toEqual([true]);
    expect(postmortem.properties['started']?.['examples']).toEqual(['2026-03-14T02:14Z']);
    expect(postmortem.properties['fix']?.['description']).toContain('fix: { text: Rolled back');
    const keywords = new Set<string>();
    const walk = (node: unknown) => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (!Array.isArray(node)) keywords.add(key);
        walk(key === 'properties' ? Object.values(value as Json) : value);
      }
    };
    walk(postmortem);
    expect(keywords).not.toContain('example');
    expect(keywords).not.toContain('needed');
  });

  test('accepts what the check accepts', () => {
    expect(accepts('postmortem.schema.json', flawless)).toBe(true);
    expect(accepts('postmortem.schema.json', withFields({ timeline: '02:14 symptom: x' }))).toBe(
      true,
    );
    expect(accepts('archive.schema.json', archiveFile)).toBe(true);
    expect(ArchiveFileSchema.safeParse(archiveFile).success).toBe(true);
  });

  test('refuses an unknown key, a wrong choice and a missing title', () => {
    for (const fields of [
      { serverity: 'sev1' },
      { severity: 'P1' },
      { title: undefined },
      { tags: ['Bad Tag'] },
    ]) {
      expect(accepts('postmortem.schema.json', withFields(fields)), JSON.stringify(fields)).toBe(
        false,
      );
    }
  });

  test('is never stricter about a form than the check', () => {
    const likely = fc.oneof(
      fc.stringMatching(
        /^ ?(before  ?|BEFORE )?20[0-9]{2}-0[1-9]-[12][0-9][Tt ][0-2]?[0-9]:[0-5][0-9](Z|\+01:00)? ?$/,
      ),
      fc.constantFrom('unknown', ' Unknown ', 'a-b', 'a', '2026-03-28'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(id, date, moment, momentOrUnknown), likely, (schema, text) => {
        if (!schema.safeParse(text).success) return;
        expect(text).toMatch(new RegExp(schema.meta()?.pattern ?? '$^'));
      }),
      { numRuns: 2000 },
    );
  });
});
