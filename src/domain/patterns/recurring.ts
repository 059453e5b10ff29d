/** Findings that only count: failure modes that keep coming back, and weaknesses that recur. */
import { daysBetween, monthAndYear } from '../dates.ts';
import { labelOf } from '../filters.ts';
import { idsOf, rootCauseCategories } from '../taxonomy.ts';
import { promisedIn } from './action-table.ts';
import type { Finding } from './finding.ts';
import { groupedBy } from './grouped.ts';
import type { PatternRecord } from './record.ts';
import { counted, listed, sayNumber, sayShare } from './say.ts';
import { type PatternChoice, fewestForShares } from './table.ts';
import { type WeakSpot, weakSpotsIn } from './weak-spot-table.ts';
import { wilsonInterval } from './wilson.ts';

/** Twice may be chance; from three on it is worth a sentence. */
const fewest = 3;
const mostOfEach = 3;

type Choice = Pick<PatternChoice, 'labels' | 'rootOnly' | 'today'>;

/** The failure modes with most incidents, and what became of the prevention promised after them. */
export function returningModes(records: readonly PatternRecord[], choice: Choice): Finding[] {
  return [...groupedBy(records, ({ failureModes }) => failureModes)]
    .filter(([, having]) => having.length >= fewest)
    .map(([mode, having]) => ({ mode, members: newestFirst(having) }))
    .sort((a, b) => byStrength(a.members, b.members))
    .slice(0, mostOfEach)
    .map(({ mode, members }) => {
      const prevention = promisedIn(members).filter(({ action }) => action.type === 'prevention');
      const open = prevention.filter(({ fate }) => fate === 'open');
      return {
        id: `failure-mode-returns:${mode}`,
        kind: 'failure-mode-returns',
        sentence: `${labelOf(choice.labels, 'failureMode', mode)}: ${sayRun(members, choice.today)}; ${sayPrevention(prevention.length, open.length)}.`,
        basis: sayBasis(members, records),
        n: records.length,
        p: undefined,
        incidents: members.map(({ id }) => id),
        actions: open.map(({ ref }) => ref),
      };
    });
}

/** What factors are on most often, nouns before services where both are as frequent. */
export function recurringFactors(records: readonly PatternRecord[], choice: Choice): Finding[] {
  return weakSpotsIn(records, choice)
    .filter((spot) => spot.records.length >= fewest)
    .sort(
      (a, b) =>
        b.records.length - a.records.length ||
        Number(a.isService) - Number(b.isService) ||
        byStrength(newestFirst(a.records), newestFirst(b.records)),
    )
    .slice(0, mostOfEach)
    .map((spot) => {
      const members = newestFirst(spot.records);
      return {
        id: `factor-recurs:${spot.key}`,
        kind: 'factor-recurs',
        sentence: `A weakness of “${spot.label}” had a part in ${sayRun(members, choice.today)}${sayCategories(spot, choice)}.`,
        basis: sayBasis(members, records),
        n: records.length,
        p: undefined,
        incidents: members.map(({ id }) => id),
        actions: [],
      };
    });
}

/** "4 incidents in 14 months, latest in March": in so many months at most, from the first to the last. */
function sayRun(members: readonly PatternRecord[], today: string | undefined): string {
  const latest = members[0]?.day ?? '';
  const months = Math.ceil(daysBetween(members.at(-1)?.day ?? latest, latest) / (365.25 / 12));
  const span = months <= 1 ? 'within a month' : `in ${sayNumber(months)} months`;
  return `${counted(members.length, 'incident')} ${span}, latest in ${sayMonth(latest, today)}`;
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

function sayCategories(spot: WeakSpot, { rootOnly }: Choice): string {
  const having = groupedBy(spot.records, ({ factors }) =>
    factors.flatMap(({ category, role, on }) =>
      spot.isMeant(on) && (!rootOnly || role === 'root') ? [category] : [],
    ),
  );
  const parts = idsOf(rootCauseCategories).flatMap((category) => {
    const count = having.get(category)?.length ?? 0;
    const label = rootCauseCategories[category].label.toLowerCase();
    return count > 0 ? [{ count, text: `${label} (${sayNumber(count)})` }] : [];
  });
  const texts = parts.sort((a, b) => b.count - a.count).map(({ text }) => text);
  return texts.length > 0 ? `: ${listed(texts)}` : '';
}

function sayBasis(members: readonly PatternRecord[], records: readonly PatternRecord[]): string {
  const [count, n] = [members.length, records.length];
  const share = n >= fewestForShares ? `, ${sayShare(count / n, wilsonInterval(count, n))}` : '';
  return `${sayNumber(count)} of ${counted(n, 'incident')}${share}; counted, not tested`;
}

function newestFirst(records: readonly PatternRecord[]): PatternRecord[] {
  return records.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
}

/** More incidents first, then the one that was there last. */
function byStrength(a: readonly PatternRecord[], b: readonly PatternRecord[]): number {
  if (a.length !== b.length) return b.length - a.length;
  return (a[0]?.day ?? '') < (b[0]?.day ?? '') ? 1 : -1;
}
