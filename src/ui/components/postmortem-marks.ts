import { type Labels, labelOf } from '#domain/filters.ts';
import type { Row } from '#domain/row.ts';

/** What sets a post-mortem apart from an ordinary, finished one: "Near miss", "Being written". */
export function marksOf({ facets, restricted }: Row, labels: Labels): string[] {
  const kinds = facets.kind.filter((kind) => kind !== 'incident');
  const statuses = facets.status.filter((status) => status !== 'final');
  return [
    ...(restricted ? ['Restricted'] : []),
    ...kinds.map((kind) => labelOf(labels, 'kind', kind)),
    ...statuses.map((status) => labelOf(labels, 'status', status)),
  ];
}
