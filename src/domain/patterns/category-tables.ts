/** Root causes: how many incidents have them, in which role, when, and in which services. */
import { labelOf } from '../filters.ts';
import {
  type FactorRole,
  type RootCauseCategory,
  factorRoles,
  idsOf,
  rootCauseCategories,
} from '../taxonomy.ts';
import { quarterLabel, quarterOf, quartersOf } from './calendar-days.ts';
import { groupedBy } from './grouped.ts';
import type { PatternRecord } from './record.ts';
import { counted, sayNumber, sentences } from './say.ts';
import {
  type Column,
  type PatternChoice,
  type PatternTable,
  countAndShareCells,
  countAndShareColumns,
  countCell,
} from './table.ts';

const categories = idsOf(rootCauseCategories);
/** From the deepest to what is seen first. */
const roles = idsOf(factorRoles);

const categoryColumns: readonly Column[] = categories.map((category) => ({
  id: category,
  label: rootCauseCategories[category].label,
  unit: 'incidents',
}));

/**
 * Categories by the deepest role they have in an incident: every incident counts once for a category,
 * so that the roles of a bar add up to its incidents; the bars overlap.
 */
export function categoriesByRole(
  records: readonly PatternRecord[],
  choice: PatternChoice,
): PatternTable {
  const shown = choice.rootOnly ? roles.slice(0, 1) : roles;
  const n = records.length;
  const deepest = records.map(deepestRoles);
  return {
    id: 'categories',
    title: 'Root causes',
    sentence: sentences(
      `${counted(n, 'incident')}, each counted once for every category it has${choice.rootOnly ? ' as a root' : ', in its deepest role'}; many have several, so the bars do not add up to a whole.`,
      withoutFactors(records, choice),
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
    rows: categories.map((category, place) => {
      const byRole = Map.groupBy(records, (_record, index) => deepest[index]?.[place]);
      const having = choice.rootOnly
        ? (byRole.get('root') ?? [])
        : records.filter((_record, index) => deepest[index]?.[place] !== undefined);
      return {
        id: category,
        label: rootCauseCategories[category].label,
        cells: [
          ...shown.map((role) => countCell(byRole.get(role) ?? [])),
          ...countAndShareCells(having, n).slice(choice.rootOnly ? 1 : 0),
        ],
      };
    }),
  };
}

/** Categories by the quarter in which incidents began. */
export function categoriesByQuarter(
  records: readonly PatternRecord[],
  choice: PatternChoice,
): PatternTable {
  const byQuarter = Map.groupBy(records, ({ day }) => quarterOf(day));
  return {
    id: 'categories-by-quarter',
    title: 'Root causes by quarter',
    sentence: sentences(
      `${counted(records.length, 'incident')} by the quarter in which ${records.length === 1 ? 'it' : 'they'} began; one with several categories counts in each. That bars differ does not say that anything changed: a finding says so where a test can tell.`,
      withoutFactors(records, choice),
    ),
    rowHeader: 'Quarter',
    columns: [...categoryColumns, { id: 'incidents', label: 'All incidents', unit: 'incidents' }],
    rows: quartersOf(records.map(({ day }) => day)).map((quarter) => {
      const began = byQuarter.get(quarter) ?? [];
      return {
        id: quarter,
        label: quarterLabel(quarter),
        cells: [...categoryCells(began, choice), countCell(began)],
      };
    }),
  };
}

/** Services against the categories of the incidents that affected them. */
export function servicesByCategory(
  records: readonly PatternRecord[],
  choice: PatternChoice,
): PatternTable {
  const { service: names } = choice.labels;
  const byService = groupedBy(records, ({ services }) => services);
  const occurring = new Set(byService.keys());
  const listed = Object.keys(names).filter((id) => occurring.delete(id));
  return {
    id: 'services',
    title: 'Services and root causes',
    sentence: sentences(
      `${counted(records.length, 'incident')}; one that affected several services, or has several categories, counts in each. A service is listed when an incident affected it, wherever the cause lay. Services that do more have more incidents: this is no ranking.`,
      withoutFactors(records, choice),
    ),
    rowHeader: 'Service',
    facet: 'service',
    columns: [...categoryColumns, { id: 'incidents', label: 'All incidents', unit: 'incidents' }],
    rows: [...listed, ...[...occurring].sort()].map((service) => {
      const affected = byService.get(service) ?? [];
      return {
        id: service,
        label: labelOf(choice.labels, 'service', service),
        cells: [...categoryCells(affected, choice), countCell(affected)],
      };
    }),
  };
}

/** Whether an incident has a category, as a root if only roots count. */
export function hasCategory(
  { factors }: PatternRecord,
  category: RootCauseCategory,
  { rootOnly }: Pick<PatternChoice, 'rootOnly'>,
): boolean {
  return factors.some(
    (factor) => factor.category === category && (!rootOnly || factor.role === 'root'),
  );
}

function categoryCells(records: readonly PatternRecord[], { rootOnly }: PatternChoice) {
  const having = categories.map((): PatternRecord[] => []);
  for (const record of records) {
    for (const { category, role } of record.factors) {
      const members = having[categories.indexOf(category)];
      if ((!rootOnly || role === 'root') && members?.at(-1) !== record) members?.push(record);
    }
  }
  return having.map(countCell);
}

/** The deepest role each category has in an incident, in the order of the categories. */
function deepestRoles({ factors }: PatternRecord): (FactorRole | undefined)[] {
  const found = categories.map((): FactorRole | undefined => undefined);
  for (const { category, role } of factors) {
    const place = categories.indexOf(category);
    const known = found[place];
    if (known === undefined || roles.indexOf(role) < roles.indexOf(known)) found[place] = role;
  }
  return found;
}

function withoutFactors(records: readonly PatternRecord[], { rootOnly }: PatternChoice): string {
  const without = records.filter(
    ({ factors }) => !factors.some(({ role }) => !rootOnly || role === 'root'),
  ).length;
  if (without === 0) return '';
  return `${sayNumber(without)} of them ${without === 1 ? 'names' : 'name'} no ${rootOnly ? 'root cause' : 'factor'}, or not yet.`;
}
