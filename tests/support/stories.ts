/** Published incidents as values, for tests that need only a few facts of one. */
import type { PublicIncident, PublicMoment } from '#domain/public/incident.ts';

/** `before 2026-03-14T02:14Z`, or the moment itself. */
export function at(written: string): PublicMoment {
  const [, before, time = ''] = /^(before )?(.*)$/.exec(written) ?? [];
  return { epochMs: Date.parse(time), ...(before && { bound: 'before' }) };
}

/** A major incident of checkout on 14 March 2026 that is over, with any facts changed. */
export function incidentWith(facts: Partial<PublicIncident> = {}): PublicIncident {
  return {
    slug: 'orders-failed',
    formerSlugs: [],
    title: 'Orders could not be placed',
    impact: 'major',
    affects: ['Checkout'],
    started: at('2026-03-14T02:14Z'),
    detected: undefined,
    mitigated: undefined,
    resolved: at('2026-03-14T02:52Z'),
    updates: [],
    actions: [],
    corrections: [],
    published: '2026-03-17',
    updated: '2026-03-17',
    ...facts,
  };
}

const parts = ['Checkout', 'Payments', 'Search', 'Seller tools', 'Accounts', 'E-mail'];
const whats = ['Orders', 'Payments', 'Pictures', 'Messages', 'Refunds', 'Sign-ins', 'Searches'];
const hows = ['could not be completed', 'were slow or failed', 'arrived late', 'were shown twice'];
const wheres = ['in northern Europe', 'for sellers', 'on phones', 'for new customers', 'at night'];

/** A long history, the latest first: three incidents a week back from the end of 2026, no two titles alike. */
export function longHistory(count: number): PublicIncident[] {
  const end = Date.parse('2026-12-30T11:00Z');
  const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const started = end - index * 56 * 3_600_000 - ((index * 7919) % 977) * 60_000;
    const minutes = (length: number) => ({ epochMs: started + length * 60_000 });
    const first = 1 + ((index * 31) % 50);
    const title = `${pick(whats, index)} ${pick(hows, index * 3 + 1)} ${pick(wheres, index * 3)} after change ${(index * 48_271) % 99_991}`;
    return incidentWith({
      slug: `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${index}`,
      title,
      impact: (['none', 'minor', 'major', 'critical'] as const)[index % 4] ?? 'minor',
      affects: [pick(parts, index), pick(parts, index * 2 + 3)].filter(
        (name, at, all) => all.indexOf(name) === at,
      ),
      started: minutes(0),
      detected: minutes(first),
      mitigated: minutes(first + ((index * 17) % 300)),
      resolved: minutes(first + 300 + ((index * 13) % 500)),
    });
  });
}
