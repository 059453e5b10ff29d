/** How it broke, what set it off, and who noticed. */
import { shortDate } from '../../dates.ts';
import { labelOf } from '../../filters.ts';
import { detectionSources, idsOf, triggers } from '../../taxonomy.ts';
import { dateOfNumber } from '../calendar-days.ts';
import { type Incidents, partByValue, without } from '../incidents.ts';
import { quartersOf } from '../quarters.ts';
import { counted, sentences } from '../say.ts';
import {
  type Column,
  type PatternChoice,
  type PatternTable,
  countAndShareCells,
  countAndShareColumns,
  countCell,
} from './table.ts';

/** Failure modes that occur, the commonest first, with the day each was last seen. */
export function failureModeTable(
  incidents: Incidents,
  { labels }: Pick<PatternChoice, 'labels'>,
): PatternTable {
  const { days } = incidents.records;
  const n = incidents.rows.length;
  const silent = without(incidents, 'failureMode').length;
  const modes = [...partByValue(incidents, 'failureMode')]
    .map(([id, having]) => ({ id, label: labelOf(labels, 'failureMode', id), having }))
    .sort((a, b) => b.having.length - a.having.length || (a.label < b.label ? -1 : 1));
  return {
    id: 'failure-modes',
    title: 'Failure modes',
    sentence: sentences(
      `${counted(n, 'incident')}; one that broke in several ways counts in each.`,
      silent > 0 &&
        `${counted(silent, 'incident')} ${silent === 1 ? 'names' : 'name'} no failure mode.`,
    ),
    rowHeader: 'Failure mode',
    facet: 'failureMode',
    columns: [...countAndShareColumns(n), { id: 'latest', label: 'Latest', unit: 'text' }],
    rows: modes.map(({ id, label, having }) => {
      const latest = having.reduce((a, b) => ((days[b] ?? 0) > (days[a] ?? 0) ? b : a));
      return {
        id,
        label,
        cells: [
          ...countAndShareCells(having, n),
          { text: shortDate(dateOfNumber(days[latest] ?? 0)), incidents: [latest] },
        ],
      };
    }),
  };
}

/** Every trigger, in the fixed order and with its zeroes. */
export function triggerTable(incidents: Incidents): PatternTable {
  const n = incidents.rows.length;
  const silent = without(incidents, 'trigger').length;
  const byTrigger = partByValue(incidents, 'trigger');
  return {
    id: 'triggers',
    title: 'Triggers',
    sentence: sentences(
      `${counted(n, 'incident')} by what changed just before. A trigger is not a cause: it found what was waiting.`,
      silent > 0 &&
        `${counted(silent, 'incident')} ${silent === 1 ? 'names' : 'name'} none, or not yet.`,
    ),
    rowHeader: 'Trigger',
    facet: 'trigger',
    columns: countAndShareColumns(n),
    rows: idsOf(triggers).map((id) => ({
      id,
      label: triggers[id].label,
      cells: countAndShareCells(byTrigger.get(id) ?? [], n),
    })),
  };
}

/** Who or what noticed first, by the quarter in which incidents began. */
export function detectionByQuarter(incidents: Incidents): PatternTable {
  const sources = idsOf(detectionSources);
  const n = incidents.rows.length;
  const silent = without(incidents, 'detection').length;
  return {
    id: 'detection',
    title: 'How incidents were noticed',
    sentence: sentences(
      `${counted(n, 'incident')} by the quarter in which ${n === 1 ? 'it' : 'they'} began and by what noticed first. That quarters differ does not say that anything changed: no test is made of it.`,
      silent > 0 && `${counted(silent, 'incident')} ${silent === 1 ? 'does' : 'do'} not say.`,
    ),
    rowHeader: 'Quarter',
    columns: [
      ...sources.map((id): Column => ({
        id,
        label: detectionSources[id].label,
        unit: 'incidents',
      })),
      { id: 'unsaid', label: 'Not said', unit: 'incidents' },
      { id: 'incidents', label: 'All incidents', unit: 'incidents' },
    ],
    rows: quartersOf(incidents).map(({ id, label, began }) => {
      const own = { records: incidents.records, rows: began };
      const noticed = partByValue(own, 'detection');
      return {
        id,
        label,
        cells: [
          ...sources.map((source) => countCell(noticed.get(source) ?? [])),
          countCell(without(own, 'detection')),
          countCell(began),
        ],
      };
    }),
  };
}
