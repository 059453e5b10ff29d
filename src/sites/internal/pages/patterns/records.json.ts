/** The data behind the patterns: what every post-mortem counts for. */
import type { PatternFile } from '#domain/patterns/pattern-file.ts';
import { packRecords } from '#domain/patterns/record-file.ts';
import { patterns } from '../../patterns.ts';

export async function GET(): Promise<Response> {
  const { records, choice } = await patterns();
  const file: PatternFile = { ...packRecords(records, choice.labels), exposure: choice.exposure };
  return Response.json(file);
}
