/** Every table of the patterns, for those who count again elsewhere. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '#domain/patterns/tables/table-csv.ts';
import { type PatternTableId, patternTables } from '#domain/patterns/tables/tables.ts';
import { patterns } from '../../patterns.ts';

export const getStaticPaths = (() =>
  Object.keys(patternTables).map((table) => ({ params: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { table: PatternTableId }> = async ({
  params,
}) => {
  const { records, selection, choice } = await patterns();
  const table = patternTables[params.table](selection.incidents, choice);
  return new Response(toCsv(table, records), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
