/** Findings that only count: failure modes that keep coming back, and weaknesses that recur. */
import { daysBetween, monthAndYear } from '../dates.ts';
import { labelOf } from '../filters.ts';
import { rootCauseCategories } from '../taxonomy.ts';
import { dateOfNumber } from './calendar-days.ts';
import type { Finding } from './finding.ts';
import { type Incidents, type Rows, partByValue } from './incidents.ts';
import { actionsOf, partByFate, refTo, typeOf } from './promises.ts';
import type { RecordColumns } from './records/record-columns.ts';
import { categories } from './records/record-lists.ts';
import { counted, listed, sayNumber, sayShare } from './say.ts';
import { type PatternChoice, fewestForShares } from './tables/table.ts';
import { type WeakSpot, weakSpotsIn } from './tables/weak-spot-table.ts';
import { wilsonInterval } from './statistics/wilson.ts';

/** Twice may be chance; from three on it is worth a sentence. */
const fewest = 3;
const mostOfEach = 3;

type Choice = Pick<PatternChoice, 'labels' | 'rootOnly' | 'today'>;

/** The failure modes with most incidents, and what became of the prevention promised after them. */
export function returningModes(incidents: Incidents, choice: Choice): Finding[] {
  const { records, rows } = incidents;
  return [...partByValue(incidents, 'failureMode')]
    .filter(([, having]) => having.length >= fewest)
    .map(([mode, having]) => ({ mode, having, latest: latestOf(having, records) }))
    .sort(byStrength)
    .slice(0, mostOfEach)
    .map(({ mode, having }) => {
      const members = newestFirst(having, records);
      const prevention = actionsOf({ records, rows: members }).filter(
        (action) => typeOf(action, records.actions) === 'prevention',
      );
      const { open } = partByFate(prevention, records.actions);
      return {
        id: `failure-mode-returns:${mode}`,
        kind: 'failure-mode-returns',
        sentence: `${labelOf(choice.labels, 'failureMode', mode)}: ${sayRun(members, records, choice.today)}; ${sayPrevention(prevention.length, open.length)}.`,
        basis: sayBasis(members.length, rows.length),
        n: rows.length,
        p: undefined,
        incidents: members,
        actions: open.map((action) => refTo(action, records)),
      };
    });
}

/** What factors are on most often, nouns before services where both are as frequent. */
export function recurringFactors(incidents: Incidents, choice: Choice): Finding[] {
  const { records, rows } = incidents;
  return weakSpotsIn(incidents, choice)
    .filter((spot) => spot.incidents.length >= fewest)
    .map((spot) => ({ spot, having: spot.incidents, latest: latestOf(spot.incidents, records) }))
    .sort(
      (a, b) =>
        b.having.length - a.having.length ||
        Number(a.spot.isService) - Number(b.spot.isService) ||
        byStrength(a, b),
    )
    .slice(0, mostOfEach)
    .map(({ spot }) => {
      const members = newestFirst(spot.incidents, records);
      return {
        id: `factor-recurs:${spot.key}`,
        kind: 'factor-recurs',
        sentence: `A weakness of “${spot.label}” had a part in ${sayRun(members, records, choice.today)}${sayCategories(spot, records, choice)}.`,
        basis: sayBasis(members.length, rows.length),
        n: rows.length,
        p: undefined,
        incidents: members,
        actions: [],
      };
    });
}

/** "4 incidents in 14 months, latest in March": in so many months at most, from the first to the last. */
function sayRun(members: Rows, { days }: RecordColumns, today: string | undefined): string {
  const dayOf = (row: number | undefined) => days[row ?? -1] ?? 0;
  const latest = dayOf(members[0]);
  const months = Math.ceil((latest - dayOf(members.at(-1))) / (365.25 / 12));
  const span = months <= 1 ? 'within a month' : `in ${sayNumber(months)} months`;
  return `${counted(members.length, 'incident')} ${span}, latest in ${sayMonth(dateOfNumber(latest), today)}`;
}

/** "March" to somebody who reads within eleven months of it, "March 2026" to others. */
function sayMonth(day: string, today: string | undefined): string {
  const withYear = monthAndYear(day);
  const age = today === undefined ? Infinity : daysBetween(day, today);
  return age >= 0 && age < 330 ? withYear.slice(0, -5) : withYear;
}

function sayPrevention(promised: number, open: number): string {
  if (promised === 0) return 'no prevention was promised';
  if (promised === 1)
    return `its one prevention action is ${open === 1 ? 'still' : 'no longer'} open`;
  if (open === 0) return `none of its ${promised} prevention actions is still open`;
  return `${open} of its ${promised} prevention actions ${open === 1 ? 'is' : 'are'} still open`;
}

/** In how many incidents a spot was weak in which way. */
function sayCategories(
  { meaning, incidents }: WeakSpot,
  { factors }: RecordColumns,
  { rootOnly }: Choice,
): string {
  const having = categories.map((): number[] => []);
  for (const row of incidents) {
    for (let factor = factors.starts[row] ?? 0; factor < (factors.starts[row + 1] ?? 0); factor++) {
      const isMeant = factors.meant[factors.on[factor] ?? -1] === meaning;
      if (!isMeant || (rootOnly && factors.roles[factor] !== 0)) continue;
      const part = having[factors.categories[factor] ?? 0];
      if (part && part[part.length - 1] !== row) part.push(row);
    }
  }
  const parts = categories.flatMap((category, place) => {
    const count = having[place]?.length ?? 0;
    const label = rootCauseCategories[category].label.toLowerCase();
    return count > 0 ? [{ count, text: `${label} (${sayNumber(count)})` }] : [];
  });
  const texts = parts.sort((a, b) => b.count - a.count).map(({ text }) => text);
  return texts.length > 0 ? `: ${listed(texts)}` : '';
}

function sayBasis(count: number, n: number): string {
  const share = n >= fewestForShares ? `, ${sayShare(count / n, wilsonInterval(count, n))}` : '';
  return `${sayNumber(count)} of ${counted(n, 'incident')}${share}; counted, not tested`;
}

function newestFirst(rows: Rows, { days }: RecordColumns): Rows {
  return rows.toSorted((a, b) => (days[b] ?? 0) - (days[a] ?? 0));
}

function latestOf(rows: Rows, { days }: RecordColumns): number {
  return rows.reduce((latest, row) => Math.max(latest, days[row] ?? 0), -Infinity);
}

interface Recurring {
  readonly having: Rows;
  /** The day the latest began. */
  readonly latest: number;
}

/** More incidents first, then the one that was there last. */
function byStrength(a: Recurring, b: Recurring): number {
  return b.having.length - a.having.length || (a.latest < b.latest ? 1 : -1);
}
