/** What the incidents behind the patterns are called, for lists of them and for words one looks for. */
import { packWords } from '#domain/patterns/record-file.ts';
import { patterns } from '../../patterns.ts';

export async function GET(): Promise<Response> {
  return Response.json(packWords((await patterns()).records));
}
