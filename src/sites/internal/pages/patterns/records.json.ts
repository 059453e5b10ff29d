/** The data behind the patterns: what every post-mortem counts for. */
import { patterns } from '../../patterns.ts';

export async function GET(): Promise<Response> {
  return Response.json((await patterns()).file);
}
