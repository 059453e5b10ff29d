/** What a page compares: each with an exact test of its own, to be judged together. */
import { longDate, weekdayName } from '../dates.ts';
import { labelOf } from '../filters.ts';
import { rootCauseCategories } from '../taxonomy.ts';
import { dateOfNumber } from './calendar-days.ts';
import type { Comparison } from './comparison.ts';
import { type Part, binomialTest, rateTest, sharesTest } from './statistics/exact-test.ts';
import {
  type Incidents,
  type Rows,
  inOrderOf,
  marksOf,
  partByCategory,
  partByValue,
  without,
} from './incidents.ts';
import { dayParts, partByPart } from './tables/length-tables.ts';
import { quantile, summarise } from './statistics/quantiles.ts';
import { categories } from './records/record-lists.ts';
import { counted, sayBounds, sayInterval, sayNumber, sayShare } from './say.ts';
import { deployIncidents } from './tables/start-tables.ts';
import type { PatternChoice } from './tables/table.ts';
import { wilsonInterval } from './statistics/wilson.ts';

/** Below so many incidents a service is not compared with the others. */
const fewestOfService = 10;

/**
 * Each category in the year up to the newest incident against the year before it. The exposure is the
 * incidents of each year, so that writing more of them up changes nothing.
 */
export function categoryComparisons(
  { records, rows }: Incidents,
  choice: Pick<PatternChoice, 'rootOnly'>,
): Comparison[] {
  if (rows.length === 0) return [];
  const { days } = records;
  const last = rows.reduce((latest, row) => Math.max(latest, days[row] ?? 0), -Infinity);
  const between = (from: number, to: number) =>
    rows.filter((row) => (days[row] ?? 0) > from && (days[row] ?? 0) <= to);
  const [recent, before] = [between(last - 365, last), between(last - 730, last - 365)];
  const havingNow = partByCategory({ records, rows: recent }, choice);
  const havingThen = partByCategory({ records, rows: before }, choice);
  return categories.map((category, place) => {
    const [now = [], then = []] = [havingNow[place], havingThen[place]];
    const one = { count: now.length, n: recent.length };
    const other = { count: then.length, n: before.length };
    return {
      kind: 'category-changed',
      about: category,
      n: recent.length + before.length,
      events: now.length + then.length,
      p: rateTest(asRate(one), asRate(other)),
      worthSaying: true,
      say: () =>
        `${rootCauseCategories[category].label} has become ${one.count * other.n > other.count * one.n ? 'more' : 'less'} common: ${choice.rootOnly ? 'a root cause' : 'a factor'} in ${sayPart(one)} in the year to ${longDate(dateOfNumber(last))}, in ${sayPart(other)} in the year before.`,
      test: 'exact conditional test of two counts',
      incidents: [...now, ...then],
    };
  });
}

/** Each weekday's incidents set off by a deploy against its share of the deploys. */
export function weekdayComparisons(
  incidents: Incidents,
  { exposure }: Pick<PatternChoice, 'exposure'>,
): Comparison[] {
  if (!exposure) return [];
  const deploysOn = (place: number) => exposure.byWeekday[place] ?? 0;
  // On a day without deploys nothing can be compared.
  const caused = deployIncidents(incidents, exposure).map((own, place) =>
    deploysOn(place) > 0 ? own : [],
  );
  const n = caused.reduce((sum, { length }) => sum + length, 0);
  return caused.flatMap((members, place) => {
    const share = deploysOn(place) / exposure.total;
    if (share <= 0 || share >= 1) return [];
    const part = { count: members.length, n };
    return {
      kind: 'weekday-stands-out' as const,
      about: String(place + 1),
      n,
      events: n,
      p: binomialTest(part.count, n, share),
      worthSaying: true,
      say: () =>
        `Deploys of a ${weekdayName(place + 1)} go wrong ${part.count > n * share ? 'more' : 'less'} often than those of other days: ${sayPart(part)} set off by a deploy began on one, with ${Math.round(share * 100)} % of ${counted(exposure.total, 'deploy')}.`,
      test: 'exact binomial test against the share of deploys',
      incidents: members,
    };
  });
}

/** How long pages wait in each quarter of the day against the rest of it. */
export function pageComparisons(incidents: Incidents): Comparison[] {
  const { hours, minutes, shortestFirst } = incidents.records.pages;
  const ordered = inOrderOf(shortestFirst, incidents);
  const waitsOf = (rows: Rows) => rows.map((row) => minutes[row] ?? 0);
  const usual = quantile(waitsOf(ordered), 0.5) ?? 0;
  const long = (rows: Rows): Part => ({
    count: rows.filter((row) => (minutes[row] ?? 0) > usual).length,
    n: rows.length,
  });
  const all = long(ordered);
  const waited = partByPart(ordered, hours);
  const members = partByPart(incidents.rows, hours);
  return dayParts.map(({ from, first, last }, place) => {
    const within = waited[place] ?? [];
    const one = long(within);
    const other = { count: all.count - one.count, n: all.n - one.n };
    return {
      kind: 'pages-wait',
      about: String(from),
      n: all.n,
      events: one.n === 0 || other.n === 0 ? 0 : all.n,
      p: sharesTest(one, other),
      worthSaying: one.count * other.n > other.count * one.n,
      say: () => {
        const isWithin = new Set(within);
        const outside = ordered.filter((row) => !isWithin.has(row));
        return `Pages between ${first} and ${last} wait: median ${sayWaits(waitsOf(within))}, against ${sayWaits(waitsOf(outside))} at other hours.`;
      },
      test: 'exact test of the shares above the common median',
      incidents: members[place] ?? [],
    };
  });
}

/** Whether customers notice the incidents of a service first, against those of all others. */
export function customerComparisons(
  incidents: Incidents,
  { labels }: Pick<PatternChoice, 'labels'>,
): Comparison[] {
  const { records } = incidents;
  const byCustomers = partByValue(incidents, 'detection').get('customer-report') ?? [];
  const isByCustomers = marksOf({ records, rows: byCustomers });
  const isUnsaid = marksOf({ records, rows: without(incidents, 'detection') });
  const noticed = incidents.rows.filter((row) => isUnsaid[row] !== 1);
  const byService = partByValue({ records, rows: noticed }, 'service');
  return [...byService.keys()].sort().flatMap((service) => {
    const own = byService.get(service) ?? [];
    const others = noticed.length - own.length;
    if (own.length < fewestOfService || others === 0) return [];
    const reported = own.filter((row) => isByCustomers[row] === 1);
    const one = { count: reported.length, n: own.length };
    const other = { count: byCustomers.length - reported.length, n: others };
    return {
      kind: 'customers-first' as const,
      about: service,
      n: noticed.length,
      events: noticed.length,
      p: sharesTest(one, other),
      worthSaying: one.count * other.n > other.count * one.n,
      say: () =>
        `Customers notice first when ${labelOf(labels, 'service', service)} fails: ${sayPart(one)}, against ${sayPart(other)} elsewhere.`,
      test: 'exact test of two shares',
      incidents: reported,
    };
  });
}

function asRate({ count, n }: Part) {
  return { events: count, exposure: n };
}

/** "14 of 20 incidents, 70 % (48–85 %)" */
function sayPart({ count, n }: Part): string {
  const share = n >= 10 ? `, ${sayShare(count / n, wilsonInterval(count, n))}` : '';
  return `${sayNumber(count)} of ${counted(n, 'incident')}${share}`;
}

/** "20 min (19 min – 24 min, n = 12)" of waits, the shortest first. */
function sayWaits(waits: readonly number[]): string {
  const summary = summarise({ lows: waits, highs: waits });
  if (!summary) return 'none';
  const interval = summary.interval ? `${sayInterval(summary.interval)}, ` : '';
  return `${sayBounds(summary.median)} (${interval}n = ${sayNumber(waits.length)})`;
}
