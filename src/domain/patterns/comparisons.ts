/** What a page compares: each with an exact test of its own, to be judged together. */
import { longDate, weekdayName } from '../dates.ts';
import { labelOf } from '../filters.ts';
import { idsOf, rootCauseCategories } from '../taxonomy.ts';
import { daysAfter } from './calendar-days.ts';
import { hasCategory } from './category-tables.ts';
import type { Comparison } from './comparison.ts';
import { type Part, binomialTest, rateTest, sharesTest } from './exact-test.ts';
import { groupedBy } from './grouped.ts';
import { dayParts } from './length-tables.ts';
import { quantile, summarise } from './quantiles.ts';
import type { PatternRecord } from './record.ts';
import { counted, sayBounds, sayInterval, sayNumber, sayShare } from './say.ts';
import { deployIncidents } from './start-tables.ts';
import type { PatternChoice } from './table.ts';
import { wilsonInterval } from './wilson.ts';

/** Below so many incidents a service is not compared with the others. */
const fewestOfService = 10;

/**
 * Each category in the year up to the newest incident against the year before it. The exposure is the
 * incidents of each year, so that writing more of them up changes nothing.
 */
export function categoryComparisons(
  records: readonly PatternRecord[],
  choice: Pick<PatternChoice, 'rootOnly'>,
): Comparison[] {
  const last = records.reduce((latest, { day }) => (day > latest ? day : latest), '');
  if (last === '') return [];
  const [middle, first] = [daysAfter(last, -365), daysAfter(last, -730)];
  const recent = records.filter(({ day }) => day > middle);
  const before = records.filter(({ day }) => day > first && day <= middle);
  return idsOf(rootCauseCategories).map((category) => {
    const having = (some: readonly PatternRecord[]) =>
      some.filter((record) => hasCategory(record, category, choice));
    const [now, then] = [having(recent), having(before)];
    const one = { count: now.length, n: recent.length };
    const other = { count: then.length, n: before.length };
    return {
      kind: 'category-changed',
      about: category,
      n: recent.length + before.length,
      events: now.length + then.length,
      p: rateTest(asRate(one), asRate(other)),
      worthSaying: true,
      sentence: `${rootCauseCategories[category].label} has become ${one.count * other.n > other.count * one.n ? 'more' : 'less'} common: ${choice.rootOnly ? 'a root cause' : 'a factor'} in ${sayPart(one)} in the year to ${longDate(last)}, in ${sayPart(other)} in the year before.`,
      test: 'exact conditional test of two counts',
      incidents: [...now, ...then].map(({ id }) => id),
    };
  });
}

/** Each weekday's incidents set off by a deploy against its share of the deploys. */
export function weekdayComparisons(
  records: readonly PatternRecord[],
  { exposure }: Pick<PatternChoice, 'exposure'>,
): Comparison[] {
  if (!exposure) return [];
  const deploysOn = (weekday: number | undefined) => exposure.byWeekday[(weekday ?? 0) - 1] ?? 0;
  const caused = deployIncidents(records, exposure).filter(({ weekday }) => deploysOn(weekday) > 0);
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const share = deploysOn(weekday) / exposure.total;
    if (share <= 0 || share >= 1) return [];
    const members = caused.filter((record) => record.weekday === weekday);
    const part = { count: members.length, n: caused.length };
    return {
      kind: 'weekday-stands-out' as const,
      about: String(weekday),
      n: caused.length,
      events: caused.length,
      p: binomialTest(part.count, part.n, share),
      worthSaying: true,
      sentence: `Deploys of a ${weekdayName(weekday)} go wrong ${part.count > part.n * share ? 'more' : 'less'} often than those of other days: ${sayPart(part)} set off by a deploy began on one, with ${Math.round(share * 100)} % of ${counted(exposure.total, 'deploy')}.`,
      test: 'exact binomial test against the share of deploys',
      incidents: members.map(({ id }) => id),
    };
  });
}

/** How long pages wait in each quarter of the day against the rest of it. */
export function pageComparisons(records: readonly PatternRecord[]): Comparison[] {
  const answered = records.flatMap(({ id, acknowledged }) =>
    acknowledged ? [{ id, ...acknowledged }] : [],
  );
  const waits = answered.map(({ minutes }) => minutes).sort((a, b) => a - b);
  const usual = quantile(waits, 0.5) ?? 0;
  const long = (some: typeof answered): Part => ({
    count: some.filter(({ minutes }) => minutes > usual).length,
    n: some.length,
  });
  return dayParts.map(({ from, first, last }) => {
    const isWithin = ({ hour }: { hour: number }) => hour >= from && hour < from + 6;
    const within = answered.filter(isWithin);
    const outside = answered.filter((page) => !isWithin(page));
    const [one, other] = [long(within), long(outside)];
    return {
      kind: 'pages-wait',
      about: String(from),
      n: answered.length,
      events: within.length === 0 || outside.length === 0 ? 0 : answered.length,
      p: sharesTest(one, other),
      worthSaying: one.count * other.n > other.count * one.n,
      sentence: `Pages between ${first} and ${last} wait: median ${sayWaits(within)}, against ${sayWaits(outside)} at other hours.`,
      test: 'exact test of the shares above the common median',
      incidents: within.map(({ id }) => id),
    };
  });
}

/** Whether customers notice the incidents of a service first, against those of all others. */
export function customerComparisons(
  records: readonly PatternRecord[],
  { labels }: Pick<PatternChoice, 'labels'>,
): Comparison[] {
  const noticed = records.filter(({ detection }) => detection !== undefined);
  const byService = groupedBy(noticed, (record) => record.services);
  const services = [...byService.keys()].sort();
  const byCustomers = (some: readonly PatternRecord[]) =>
    some.filter(({ detection }) => detection === 'customer-report');
  const reportedInAll = byCustomers(noticed).length;
  return services.flatMap((service) => {
    const own = byService.get(service) ?? [];
    const others = noticed.length - own.length;
    if (own.length < fewestOfService || others === 0) return [];
    const reported = byCustomers(own);
    const one = { count: reported.length, n: own.length };
    const other = { count: reportedInAll - reported.length, n: others };
    return {
      kind: 'customers-first' as const,
      about: service,
      n: noticed.length,
      events: noticed.length,
      p: sharesTest(one, other),
      worthSaying: one.count * other.n > other.count * one.n,
      sentence: `Customers notice first when ${labelOf(labels, 'service', service)} fails: ${sayPart(one)}, against ${sayPart(other)} elsewhere.`,
      test: 'exact test of two shares',
      incidents: reported.map(({ id }) => id),
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

/** "20 min (19 min – 24 min, n = 12)" */
function sayWaits(pages: readonly { readonly minutes: number }[]): string {
  const summary = summarise(pages.map(({ minutes }) => ({ low: minutes, high: minutes })));
  if (!summary) return 'none';
  const interval = summary.interval ? `${sayInterval(summary.interval)}, ` : '';
  return `${sayBounds(summary.median)} (${interval}n = ${sayNumber(pages.length)})`;
}
