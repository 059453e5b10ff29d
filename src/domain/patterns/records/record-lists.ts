/** The lists by which records are written as numbers: each entry by its place. */
import { type Facet, facetNames } from '../../filters.ts';
import {
  actionStatuses,
  actionTypes,
  factorRoles,
  idsOf,
  rootCauseCategories,
} from '../../taxonomy.ts';
import { type Measure, measures } from '../length.ts';

/** From the deepest to what is seen first. */
export const roles = idsOf(factorRoles);
export const categories = idsOf(rootCauseCategories);
export const types = idsOf(actionTypes);
export const statuses = idsOf(actionStatuses);
/** What became of an action, whatever the day. */
export const fates = ['open', 'in-time', 'done-late', 'undated', 'accepted', 'dropped'] as const;
export type Fate = (typeof fates)[number];
export const measureNames = Object.keys(measures) as Measure[];

/** Facets that do not follow from other columns. */
export const packedFacets = facetNames.filter(
  (facet): facet is Exclude<Facet, 'category' | 'year'> => facet !== 'category' && facet !== 'year',
);

/** Make something for every facet. */
export function byFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(facetNames.map((facet) => [facet, make(facet)])) as Record<
    Facet,
    Value
  >;
}
