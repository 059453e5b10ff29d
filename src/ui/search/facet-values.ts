import { type Facet, type Facets, type Labels, facetNames } from '#domain/filters.ts';

/** A value to choose, what readers see for it, and how many post-mortems have it. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** In these the order of the values means something; the others go by how many have them. */
const ordered: Partial<Record<Facet, 1 | -1>> = { severity: 1, year: -1 };

/** Count the values of each facet, the most useful first. */
export function countValues(
  all: readonly Facets[],
  labels: Labels,
): Record<Facet, readonly FacetValue[]> {
  return Object.fromEntries(
    facetNames.map((facet) => [facet, countFacet(facet, all, labels)]),
  ) as unknown as Record<Facet, readonly FacetValue[]>;
}

function countFacet(facet: Facet, all: readonly Facets[], labels: Labels): FacetValue[] {
  const counts = new Map<string, number>();
  for (const facets of all) {
    for (const value of facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const direction = ordered[facet];
  return [...counts]
    .map(([value, count]) => ({ value, label: labels[facet][value] ?? value, count }))
    .sort((a, b) =>
      direction
        ? direction * compare(a.value, b.value)
        : b.count - a.count || compare(a.label, b.label),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
