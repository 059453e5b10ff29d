import { type CollectionEntry, getCollection } from 'astro:content';
import { type ListId, lists } from './lists.ts';

type Incident = CollectionEntry<'docs'>;

let newest: Promise<Incident[]> | undefined;

/** The incidents of each term of a list, newest first. */
export async function byTerm(list: ListId): Promise<[string, Incident[]][]> {
  newest ??= getCollection('docs', ({ data }) => data.started !== undefined).then((all) =>
    all.sort((a, b) => String(b.data.started).localeCompare(String(a.data.started))),
  );
  const terms = new Map<string, Incident[]>();
  for (const incident of await newest) {
    for (const term of incident.data[lists[list].field]) {
      const known = terms.get(term);
      if (known) known.push(incident);
      else terms.set(term, [incident]);
    }
  }
  return [...terms].sort(([a], [b]) => a.localeCompare(b));
}
