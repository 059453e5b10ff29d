/** When incidents begin, beside what chance alone would give. */
import { longDate, weekdayName } from '../../dates.ts';
import { evenShares, spreadBand } from '../statistics/binomial.ts';
import { dayNumber } from '../calendar-days.ts';
import type { Exposure } from '../exposure.ts';
import { type Incidents, type Rows, partBy, partByValue } from '../incidents.ts';
import type { Interval } from '../statistics/interval.ts';
import { noHour } from '../records/record-columns.ts';
import { counted, sayNumber, sentences } from '../say.ts';
import {
  type Cell,
  type Column,
  type PatternChoice,
  type PatternTable,
  countCell,
} from './table.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const hours = Array.from({ length: noHour }, (_, hour) => hour);

const twoDigits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

const together =
  'were nothing but chance at work, all of them together would lie within what is expected 95 times in 100.';

/** Starts by weekday, beside an even spread and, where it is known, beside the deploys. */
export function startsByWeekday(
  incidents: Incidents,
  { exposure }: Pick<PatternChoice, 'exposure'>,
): PatternTable {
  const { count, byWeekday, sentence } = placedIn(incidents);
  const even = spreadBand(count, evenShares(7));
  const deployed = exposure && deployColumns(incidents, exposure);
  return {
    id: 'weekdays',
    title: 'Weekday of the start',
    sentence: sentences(
      `${sentence} Expected is an even spread over the week; ${together}`,
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
        countCell(byWeekday[index] ?? []),
        bandCell(even[index], count / 7),
        ...(deployed?.cells[index] ?? []),
      ],
    })),
  };
}

/** Starts by hour of the day, beside an even spread. */
export function startsByHour(incidents: Incidents): PatternTable {
  const { count, sentence } = placedIn(incidents);
  const byHour = partBy(incidents.rows, incidents.records.hours, hours.length);
  const even = spreadBand(count, evenShares(24));
  return {
    id: 'hours',
    title: 'Hour of the start',
    sentence: `${sentence} Expected is an even spread over the day; ${together} People and jobs are not spread evenly over it either.`,
    rowHeader: 'Hour',
    columns: [
      { id: 'incidents', label: 'Incidents', unit: 'incidents' },
      { id: 'even', label: 'If even', unit: 'incidents' },
    ],
    rows: hours.map((hour) => ({
      id: String(hour),
      label: hourLabel(hour),
      cells: [countCell(byHour[hour] ?? []), bandCell(even[hour], count / 24)],
    })),
  };
}

/** Starts by weekday and hour: where to look, too thin to compare. */
export function startsByWeekdayAndHour(incidents: Incidents): PatternTable {
  const { count, byWeekday, sentence } = placedIn(incidents);
  const expected = twoDigits.format(count / 168);
  return {
    id: 'week',
    title: 'Hours of the week',
    sentence: `${sentence} An even spread would put ${expected} in each of the 168 hours: compare the days and the hours as wholes, not cells.`,
    rowHeader: 'Weekday',
    columns: [
      ...hours.map((hour): Column => ({
        id: String(hour),
        label: hourLabel(hour),
        unit: 'incidents',
      })),
      { id: 'incidents', label: 'All day', unit: 'incidents' },
    ],
    rows: weekdays.map((weekday, index) => {
      const started = byWeekday[index] ?? [];
      return {
        id: String(weekday),
        label: weekdayName(weekday),
        cells: [...partBy(started, incidents.records.hours, hours.length), started].map(countCell),
      };
    }),
  };
}

/** Incidents set off by a deploy within the days that the exposure covers, by weekday, Monday first. */
export function deployIncidents({ records, rows }: Incidents, { from, to }: Exposure): Rows[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const caused = partByValue({ records, rows }, 'trigger').get('deploy') ?? [];
  const covered = caused.filter((row) => {
    const day = records.days[row] ?? 0;
    return day >= first && day <= last;
  });
  return parted(covered, records);
}

function deployColumns(incidents: Incidents, exposure: Exposure) {
  const { from, to, byWeekday, total } = exposure;
  const caused = deployIncidents(incidents, exposure);
  const count = sizeOf(caused);
  const band = spreadBand(
    count,
    byWeekday.map((deploys) => deploys / total),
  );
  const columns: Column[] = [
    { id: 'by-deploy', label: 'Set off by a deploy', unit: 'incidents' },
    { id: 'deploys', label: 'Deploys', unit: 'deploys' },
    { id: 'as-deployed', label: 'If all deploys are alike', unit: 'incidents' },
  ];
  return {
    columns,
    sentence: `From ${longDate(from)} to ${longDate(to)} there were ${counted(total, 'deploy')}, and ${counted(count, 'incident')} set off by one: beside ${count === 1 ? 'it' : 'them'} stands what would be expected if every deploy were as risky. An incident counts on the day it began, which can be a day after the deploy.`,
    cells: caused.map((own, index): Cell[] => {
      const deploys = byWeekday[index] ?? 0;
      return [
        countCell(own),
        { text: sayNumber(deploys), value: deploys, incidents: [] },
        bandCell(band[index], (count * deploys) / total),
      ];
    }),
  };
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

/** Those of which it is known exactly when they began, and what is said of the others. */
function placedIn({ records, rows }: Incidents) {
  const byWeekday = parted(rows, records);
  const count = sizeOf(byWeekday);
  const unplaced = rows.length - count;
  const sentence = sentences(
    `${counted(count, 'incident')} by when ${count === 1 ? 'it' : 'they'} began, in the organisation’s zone.`,
    unplaced > 0 &&
      `${sayNumber(unplaced)} ${unplaced === 1 ? 'is' : 'are'} not shown, since nobody knows exactly when ${unplaced === 1 ? 'it' : 'they'} began.`,
  );
  return { count, byWeekday, sentence };
}

/** By weekday, Monday first. */
function parted(rows: Rows, { weekdays: known }: Incidents['records']): Rows[] {
  return partBy(rows, known, weekdays.length + 1).slice(1);
}

function sizeOf(parts: readonly Rows[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function hourLabel(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
