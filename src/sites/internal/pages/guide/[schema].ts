/** The JSON Schemas for editors, where the guide's readers can take them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { type EditorSchemaName, editorSchema, editorSchemaNames } from '#domain/editor-schema.ts';

export const getStaticPaths = (() =>
  editorSchemaNames.map((schema) => ({ params: { schema } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { schema: EditorSchemaName }> = ({ params }) =>
  Response.json(editorSchema(params.schema));
