/** How it broke, what set it off, and who noticed. */
import { shortDate } from '../dates.ts';
import { labelOf } from '../filters.ts';
import { detectionSources, idsOf, triggers } from '../taxonomy.ts';
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

/** Failure modes that occur, the commonest first, with the day each was last seen. */
export function failureModeTable(
  records: readonly PatternRecord[],
  { labels }: Pick<PatternChoice, 'labels'>,
): PatternTable {
  const n = records.length;
  const silent = records.filter(({ failureModes }) => failureModes.length === 0).length;
  const rows = [...groupedBy(records, ({ failureModes }) => failureModes)]
    .map(([id, having]) => ({ id, label: labelOf(labels, 'failureMode', id), having }))
    .sort((a, b) => b.having.length - a.having.length || (a.label < b.label ? -1 : 1));
  return {
    id: 'failure-modes',
    title: 'Failure modes',
    sentence: sentences(
      `${counted(n, 'incident')}; one that broke in several ways counts in each.`,
      silent > 0 &&
        `${sayNumber(silent)} of them ${silent === 1 ? 'names' : 'name'} no failure mode.`,
    ),
    rowHeader: 'Failure mode',
    facet: 'failureMode',
    columns: [...countAndShareColumns(n), { id: 'latest', label: 'Latest', unit: 'text' }],
    rows: rows.map(({ id, label, having }) => {
      const latest = having.reduce((a, b) => (b.day > a.day ? b : a));
      return {
        id,
        label,
        cells: [
          ...countAndShareCells(having, n),
          { text: shortDate(latest.day), incidents: [latest.id] },
        ],
      };
    }),
  };
}

/** Every trigger, in the fixed order and with its zeroes. */
export function triggerTable(records: readonly PatternRecord[]): PatternTable {
  const n = records.length;
  const silent = records.filter(({ trigger }) => trigger === undefined).length;
  return {
    id: 'triggers',
    title: 'Triggers',
    sentence: sentences(
      `${counted(n, 'incident')} by what changed just before. A trigger is not a cause: it found what was waiting.`,
      silent > 0 &&
        `${sayNumber(silent)} of them ${silent === 1 ? 'names' : 'name'} none, or not yet.`,
    ),
    rowHeader: 'Trigger',
    facet: 'trigger',
    columns: countAndShareColumns(n),
    rows: idsOf(triggers).map((id) => ({
      id,
      label: triggers[id].label,
      cells: countAndShareCells(
        records.filter(({ trigger }) => trigger === id),
        n,
      ),
    })),
  };
}

/** Who or what noticed first, by the quarter in which incidents began. */
export function detectionByQuarter(records: readonly PatternRecord[]): PatternTable {
  const sources = idsOf(detectionSources);
  const byQuarter = Map.groupBy(records, ({ day }) => quarterOf(day));
  const silent = records.filter(({ detection }) => detection === undefined).length;
  return {
    id: 'detection',
    title: 'How incidents were noticed',
    sentence: sentences(
      `${counted(records.length, 'incident')} by the quarter in which ${records.length === 1 ? 'it' : 'they'} began and by what noticed first. That quarters differ does not say that anything changed: no test is made of it.`,
      silent > 0 && `${sayNumber(silent)} of them ${silent === 1 ? 'does' : 'do'} not say.`,
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
    rows: quartersOf(records.map(({ day }) => day)).map((quarter) => {
      const began = byQuarter.get(quarter) ?? [];
      const noticedBy = (source: string | undefined) =>
        countCell(began.filter(({ detection }) => detection === source));
      return {
        id: quarter,
        label: quarterLabel(quarter),
        cells: [...sources.map(noticedBy), noticedBy(undefined), countCell(began)],
      };
    }),
  };
}
