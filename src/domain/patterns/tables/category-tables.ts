/** Root causes: how many incidents have them, in which role, when, and in which services. */
import { labelOf } from '../../filters.ts';
import { factorRoles, rootCauseCategories } from '../../taxonomy.ts';
import {
  type Incidents,
  partBy,
  partByCategory,
  partByValue,
  withoutCategory,
} from '../incidents.ts';
import { quartersOf } from '../quarters.ts';
import { categories, roles } from '../records/record-lists.ts';
import { counted, sentences } from '../say.ts';
import {
  type Column,
  type PatternChoice,
  type PatternTable,
  countAndShareCells,
  countAndShareColumns,
  countCell,
} from './table.ts';

const categoryColumns: readonly Column[] = categories.map((category) => ({
  id: category,
  label: rootCauseCategories[category].label,
  unit: 'incidents',
}));

/**
 * Categories by the deepest role they have in an incident: every incident counts once for a category,
 * so that the roles of a bar add up to its incidents; the bars overlap.
 */
export function categoriesByRole(incidents: Incidents, choice: PatternChoice): PatternTable {
  const shown = choice.rootOnly ? roles.slice(0, 1) : roles;
  const n = incidents.rows.length;
  const { deepest } = incidents.records.factors;
  return {
    id: 'categories',
    title: 'Root causes',
    sentence: sentences(
      `${counted(n, 'incident')}, each counted once for every category it has${choice.rootOnly ? ' as a root' : ', in its deepest role'}; many have several, so the bars do not add up to a whole.`,
      sayWithout(incidents, choice),
    ),
    rowHeader: 'Root cause',
    facet: 'category',
    columns: [
      ...shown.map((role): Column => ({
        id: role,
        label: factorRoles[role].label,
        unit: 'incidents',
      })),
      ...countAndShareColumns(n, 'Any role').slice(choice.rootOnly ? 1 : 0),
    ],
    rows: partByCategory(incidents, choice).map((having, place) => {
      const category = categories[place] ?? categories[0];
      const byRole = partBy(having, deepest[place] ?? [], roles.length);
      return {
        id: category,
        label: rootCauseCategories[category].label,
        cells: [
          ...byRole.slice(0, shown.length).map(countCell),
          ...countAndShareCells(having, n).slice(choice.rootOnly ? 1 : 0),
        ],
      };
    }),
  };
}

/** Categories by the quarter in which incidents began. */
export function categoriesByQuarter(incidents: Incidents, choice: PatternChoice): PatternTable {
  const { records, rows } = incidents;
  return {
    id: 'categories-by-quarter',
    title: 'Root causes by quarter',
    sentence: sentences(
      `${counted(rows.length, 'incident')} by the quarter in which ${rows.length === 1 ? 'it' : 'they'} began; one with several categories counts in each. That bars differ does not say that anything changed: a finding says so where a test can tell.`,
      sayWithout(incidents, choice),
    ),
    rowHeader: 'Quarter',
    columns: [...categoryColumns, { id: 'incidents', label: 'All incidents', unit: 'incidents' }],
    rows: quartersOf(incidents).map(({ id, label, began }) => ({
      id,
      label,
      cells: [...partByCategory({ records, rows: began }, choice), began].map(countCell),
    })),
  };
}

/** Services against the categories of the incidents that affected them. */
export function servicesByCategory(incidents: Incidents, choice: PatternChoice): PatternTable {
  const { records, rows } = incidents;
  const byService = partByValue(incidents, 'service');
  const occurring = new Set(byService.keys());
  const listed = Object.keys(choice.labels.service).filter((id) => occurring.delete(id));
  return {
    id: 'services',
    title: 'Services and root causes',
    sentence: sentences(
      `${counted(rows.length, 'incident')}; one that affected several services, or has several categories, counts in each. A service is listed when an incident affected it, wherever the cause lay. Services that do more have more incidents: this is no ranking.`,
      sayWithout(incidents, choice),
    ),
    rowHeader: 'Service',
    facet: 'service',
    columns: [...categoryColumns, { id: 'incidents', label: 'All incidents', unit: 'incidents' }],
    rows: [...listed, ...[...occurring].sort()].map((service) => {
      const affected = byService.get(service) ?? [];
      return {
        id: service,
        label: labelOf(choice.labels, 'service', service),
        cells: [...partByCategory({ records, rows: affected }, choice), affected].map(countCell),
      };
    }),
  };
}

function sayWithout(incidents: Incidents, choice: PatternChoice): string {
  const without = withoutCategory(incidents, choice).length;
  if (without === 0) return '';
  return `${counted(without, 'incident')} ${without === 1 ? 'names' : 'name'} no ${choice.rootOnly ? 'root cause' : 'factor'}, or not yet.`;
}
