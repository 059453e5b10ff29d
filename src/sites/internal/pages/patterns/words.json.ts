/** What the incidents behind the patterns are called, for lists of them and for words one looks for. */
import { patterns } from '../../patterns.ts';

export async function GET(): Promise<Response> {
  return Response.json((await patterns()).words);
}
