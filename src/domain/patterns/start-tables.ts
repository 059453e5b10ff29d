/** When incidents begin, beside what chance alone would give. */
import { longDate, weekdayName } from '../dates.ts';
import { evenShares, spreadBand } from './binomial.ts';
import type { Exposure } from './exposure.ts';
import type { Interval } from './interval.ts';
import type { PatternRecord } from './record.ts';
import { counted, sayNumber, sentences } from './say.ts';
import {
  type Cell,
  type Column,
  type PatternChoice,
  type PatternTable,
  countCell,
} from './table.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

const together =
  'were nothing but chance at work, all of them together would lie within what is expected 95 times in 100.';

/** Starts by weekday, beside an even spread and, where it is known, beside the deploys. */
export function startsByWeekday(
  records: readonly PatternRecord[],
  { exposure }: Pick<PatternChoice, 'exposure'>,
): PatternTable {
  const placed = records.filter(({ weekday }) => weekday !== undefined);
  const even = spreadBand(placed.length, evenShares(7));
  const deployed = exposure && deployColumns(placed, exposure);
  return {
    id: 'weekdays',
    title: 'Weekday of the start',
    sentence: sentences(
      `${sayPlaced(records, placed)} Expected is an even spread over the week; ${together}`,
      deployed
        ? deployed.sentence
        : 'Deploys are not spread evenly, and how many there were on each weekday is not known here (exposure.csv): so nothing is said about how risky a weekday is.',
    ),
    rowHeader: 'Weekday',
    columns: [
      { id: 'incidents', label: 'Incidents', unit: 'incidents' },
      { id: 'even', label: 'If even', unit: 'incidents' },
      ...(deployed?.columns ?? []),
    ],
    rows: weekdays.map((weekday, index) => ({
      id: String(weekday),
      label: weekdayName(weekday),
      cells: [
        countCell(startedOn(placed, weekday)),
        bandCell(even[index], placed.length / 7),
        ...(deployed?.cells[index] ?? []),
      ],
    })),
  };
}

/** Starts by hour of the day, beside an even spread. */
export function startsByHour(records: readonly PatternRecord[]): PatternTable {
  const placed = records.filter(({ hour }) => hour !== undefined);
  const even = spreadBand(placed.length, evenShares(24));
  return {
    id: 'hours',
    title: 'Hour of the start',
    sentence: `${sayPlaced(records, placed)} Expected is an even spread over the day; ${together} People and jobs are not spread evenly over it either.`,
    rowHeader: 'Hour',
    columns: [
      { id: 'incidents', label: 'Incidents', unit: 'incidents' },
      { id: 'even', label: 'If even', unit: 'incidents' },
    ],
    rows: hours.map((hour) => ({
      id: String(hour),
      label: hourLabel(hour),
      cells: [
        countCell(placed.filter((record) => record.hour === hour)),
        bandCell(even[hour], placed.length / 24),
      ],
    })),
  };
}

/** Starts by weekday and hour: where to look, too thin to compare. */
export function startsByWeekdayAndHour(records: readonly PatternRecord[]): PatternTable {
  const placed = records.filter(({ weekday }) => weekday !== undefined);
  const expected = (placed.length / 168).toLocaleString('en-GB', { maximumSignificantDigits: 2 });
  return {
    id: 'week',
    title: 'Hours of the week',
    sentence: `${sayPlaced(records, placed)} An even spread would put ${expected} in each of the 168 hours: compare the days and the hours as wholes, not cells.`,
    rowHeader: 'Weekday',
    columns: [
      ...hours.map((hour): Column => ({
        id: String(hour),
        label: hourLabel(hour),
        unit: 'incidents',
      })),
      { id: 'incidents', label: 'All day', unit: 'incidents' },
    ],
    rows: weekdays.map((weekday) => {
      const started = startedOn(placed, weekday);
      return {
        id: String(weekday),
        label: weekdayName(weekday),
        cells: [
          ...hours.map((hour) => countCell(started.filter((record) => record.hour === hour))),
          countCell(started),
        ],
      };
    }),
  };
}

/** Incidents set off by a deploy within the days that the exposure covers, of known weekday. */
export function deployIncidents(
  records: readonly PatternRecord[],
  { from, to }: Exposure,
): PatternRecord[] {
  return records.filter(
    ({ trigger, weekday, day }) =>
      trigger === 'deploy' && weekday !== undefined && day >= from && day <= to,
  );
}

function deployColumns(records: readonly PatternRecord[], exposure: Exposure) {
  const { from, to, byWeekday, total } = exposure;
  const caused = deployIncidents(records, exposure);
  const band = spreadBand(
    caused.length,
    byWeekday.map((deploys) => deploys / total),
  );
  const columns: Column[] = [
    { id: 'by-deploy', label: 'Set off by a deploy', unit: 'incidents' },
    { id: 'deploys', label: 'Deploys', unit: 'deploys' },
    { id: 'as-deployed', label: 'If all deploys are alike', unit: 'incidents' },
  ];
  return {
    columns,
    sentence: `From ${longDate(from)} to ${longDate(to)} there were ${counted(total, 'deploy')}, and ${counted(caused.length, 'incident')} set off by one: beside ${caused.length === 1 ? 'it' : 'them'} stands what would be expected if every deploy were as risky. An incident counts on the day it began, which can be a day after the deploy.`,
    cells: weekdays.map((weekday, index): Cell[] => {
      const deploys = byWeekday[index] ?? 0;
      return [
        countCell(startedOn(caused, weekday)),
        { text: sayNumber(deploys), value: deploys, incidents: [] },
        bandCell(band[index], (caused.length * deploys) / total),
      ];
    }),
  };
}

function startedOn(records: readonly PatternRecord[], weekday: number): PatternRecord[] {
  return records.filter((record) => record.weekday === weekday);
}

function bandCell(band: Interval | undefined, expected: number): Cell {
  const { low, high } = band ?? { low: 0, high: 0 };
  return {
    text: low === high ? `${low}` : `${low}–${high}`,
    value: expected,
    interval: { low, high },
    incidents: [],
  };
}

function sayPlaced(records: readonly PatternRecord[], placed: readonly PatternRecord[]): string {
  const unplaced = records.length - placed.length;
  return sentences(
    `${counted(placed.length, 'incident')} by when ${placed.length === 1 ? 'it' : 'they'} began, in the organisation’s zone.`,
    unplaced > 0 &&
      `${sayNumber(unplaced)} ${unplaced === 1 ? 'is' : 'are'} not shown, since nobody knows exactly when ${unplaced === 1 ? 'it' : 'they'} began.`,
  );
}

function hourLabel(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
