/** The data behind the filter of the list: every post-mortem as a compact row. */
import { labelsOf } from '#domain/facets.ts';
import { packRows } from '#domain/row-file.ts';
import { rowOf } from '#domain/row.ts';
import { organisation, postmortems } from '../../archive.ts';

export async function GET(): Promise<Response> {
  const archive = await organisation();
  const rows = (await postmortems()).map((postmortem) => rowOf(postmortem, archive));
  return Response.json(packRows(rows, labelsOf(archive)));
}
