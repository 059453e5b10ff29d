import { describe, expect, test } from 'vitest';
import { labelsOf } from '#domain/facets.ts';
import { dateOfNumber, dayNumber, weekdayOfNumber } from '#domain/patterns/calendar-days.ts';
import { exposureOf } from '#domain/patterns/exposure.ts';
import { findingKinds } from '#domain/patterns/finding.ts';
import { findingsIn } from '#domain/patterns/findings.ts';
import { recordsOf } from '#domain/patterns/records/from-postmortem.ts';
import { allOf, idsIn } from '#domain/patterns/incidents.ts';
import type { PatternRecord } from '#domain/patterns/records/record.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import type { RootCauseCategory } from '#domain/taxonomy.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';
import { columnsOf, shipped } from '../../support/shipped-records.ts';

const archive = archiveWith({
  services: [
    { id: 'payments', name: 'Payments' },
    { id: 'mail', name: 'Mail' },
    { id: 'search', name: 'Search' },
  ],
});
const choice = { labels: labelsOf(archive), rootOnly: false, today: '2026-11-21' };

function recordsWith(written: readonly (Partial<Frontmatter> & { id: string })[]): PatternRecord[] {
  return recordsOf(written.map(({ id, ...fields }) => postmortemWith(id, fields, archive)));
}

/** The incidents of records, with nothing left out. */
function incidentsOf(records: readonly PatternRecord[], labels = choice.labels) {
  return allOf(columnsOf(records, labels));
}

/** The day a number of days after the first of November 2024. */
function dayAt(days: number): string {
  return new Date(Date.UTC(2024, 10, 1) + days * 86_400_000).toISOString().slice(0, 10);
}

function factorOf(category: RootCauseCategory, on?: string) {
  return { role: 'root' as const, category, text: 'x', ...(on !== undefined && { on }) };
}

/** Numbers between 0 and 1, the same for the same seed (Park and Miller, 1988). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Two years of incidents in which everything that can be found is there to be found. */
function tellingRecords(): PatternRecord[] {
  const random = randomFrom(7);
  return recordsWith(
    Array.from({ length: 360 }, (_, index) => {
      const day = dayAt(index * 2);
      const weekday = new Date(day).getUTCDay();
      const service = ['payments', 'mail', 'search'][index % 3] ?? 'payments';
      const isNight = random() < 0.3;
      const hour = isNight ? '03' : '11';
      const wait = isNight ? 10 + Math.floor(random() * 20) : 1 + Math.floor(random() * 8);
      return {
        id: `${day}-number-${index}`,
        services: [service],
        started: `${day}T${hour}:00Z`,
        trigger: random() < (weekday === 5 ? 0.9 : 0.2) ? 'deploy' : 'capacity',
        detection: {
          source: random() < (service === 'mail' ? 0.7 : 0.1) ? 'customer-report' : 'alert',
        },
        factors: [
          factorOf(random() < (index > 180 ? 0.6 : 0.15) ? 'process-gap' : 'design-weakness'),
          ...(random() < 0.5 ? [factorOf('tooling-failure')] : []),
        ],
        timeline: `${hour}:05 page: called\n${hour}:${String(5 + wait).padStart(2, '0')} acknowledged: here\n`,
      } as const;
    }),
  );
}

/** As many deploys on each working day. */
const exposure = exposureOf(
  Array.from({ length: 720 }, (_, index) => ({
    date: dayAt(index),
    deploys: new Date(dayAt(index)).getUTCDay() % 6 === 0 ? 1 : 9,
  })),
);

function claimsIn(records: readonly PatternRecord[]) {
  return findingsIn(incidentsOf(records), { ...choice, exposure }).findings.filter(
    ({ kind }) => findingKinds[kind].tested,
  );
}

describe('what differs', () => {
  test('is said when it is beyond chance, with its test, the surest first', () => {
    const claims = claimsIn(tellingRecords());
    expect(new Set(claims.map(({ kind }) => kind))).toEqual(
      new Set(['category-changed', 'weekday-stands-out', 'pages-wait', 'customers-first']),
    );
    expect(claims.map(({ p = 1 }) => p).toSorted((a, b) => a - b)).toEqual(
      claims.map(({ p }) => p),
    );
    const changed = claims.find(({ id }) => id === 'category-changed:process-gap');
    expect(changed?.sentence).toMatch(
      /^Process gap has become more common: a factor in \d+ of 183 incidents, \d\d % \(\d\d–\d\d %\) in the year to 20 October 2026, in \d+ of 177 incidents/,
    );
    expect(changed?.basis).toMatch(
      /^360 incidents; exact conditional test of two counts, p below 0\.001, below 0\.001 after Holm’s correction over \d+ tests$/,
    );
  });

  // The promise of the page: with labels shuffled, at least 99 of 100 say "too few to tell".
  test('comes by chance on at most one page in a hundred', () => {
    const records = tellingRecords();
    const random = randomFrom(42);
    const rounds = 300;
    let mistaken = 0;
    for (let round = 0; round < rounds; round++) {
      const page = shuffled(records, random);
      const { findings, sentence } = findingsIn(incidentsOf(page), { ...choice, exposure });
      const claims = findings.filter(({ kind }) => findingKinds[kind].tested);
      if (claims.length > 0) mistaken++;
      else expect(sentence).toContain('Too few to tell');
    }
    expect(mistaken / rounds).toBeLessThanOrEqual(0.01);
  }, 120_000);

  test('in the shipped archive cannot be told, shuffled or not', () => {
    const { written, incidents, labels, exposure: deploys } = shipped();
    const counted = incidents.rows.flatMap((row) => written[row] ?? []);
    const random = randomFrom(11);
    for (let round = 0; round < 100; round++) {
      const page = round === 0 ? counted : shuffled(counted, random);
      const { findings } = findingsIn(incidentsOf(page, labels), {
        ...choice,
        labels,
        exposure: deploys,
      });
      expect(findings.filter(({ kind }) => findingKinds[kind].tested)).toEqual([]);
    }
  });

  test('is not tested on fewer than twenty events', () => {
    const few = recordsWith(
      Array.from({ length: 19 }, (_, index) => ({
        id: `${dayAt(index < 2 ? index : 500 + index)}-number-${index}`,
        factors: [factorOf('process-gap')],
      })),
    );
    const { comparisons } = findingsIn(incidentsOf(few), choice);
    expect(comparisons.length).toBeGreaterThan(0);
    for (const { adjusted, verdict } of comparisons) {
      expect([adjusted, verdict]).toEqual([undefined, 'too few to tell']);
    }
  });

  test('between weekdays needs the number of deploys', () => {
    const { sentence, comparisons } = findingsIn(incidentsOf(tellingRecords()), choice);
    expect(comparisons.some(({ kind }) => kind === 'weekday-stands-out')).toBe(false);
    expect(sentence).toContain(
      'Not looked at: whether deploys of some weekday are riskier, since it is not known how many there were (exposure.csv).',
    );
  });
});

describe('what recurs', () => {
  const prevention = (status: 'open' | 'done' | 'in-progress') => ({
    text: `Prevent it ${status}`,
    owner: 'priya',
    due: '2026-04-01',
    type: 'prevention' as const,
    status,
    ...(status === 'done' && { done: '2026-03-30' }),
  });
  const mode = { failureModes: ['connection-exhaustion'] };
  const records = recordsWith([
    {
      id: '2026-03-14-d',
      ...mode,
      actions: [prevention('open'), prevention('done')],
      factors: [factorOf('tooling-failure', 'Database  monitoring')],
    },
    {
      id: '2025-11-05-c',
      ...mode,
      actions: [prevention('in-progress')],
      factors: [
        factorOf('process-gap', 'database monitoring'),
        factorOf('process-gap', 'payments'),
      ],
    },
    {
      id: '2025-06-17-b',
      ...mode,
      actions: [prevention('done'), prevention('done')],
      factors: [factorOf('tooling-failure', 'DATABASE MONITORING')],
    },
    { id: '2025-01-20-a', ...mode },
    { id: '2024-01-20-x', failureModes: ['disk-full'] },
  ]);

  test('is counted, with what was promised against it', () => {
    const incidents = incidentsOf(records);
    const { findings } = findingsIn(incidents, choice);
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      'Connection exhaustion: 4 incidents in 14 months, latest in March; 2 of its 5 prevention actions are still open.',
      'A weakness of “Database monitoring” had a part in 3 incidents in 9 months, latest in March: tooling failure (2) and process gap (1).',
    ]);
    expect(findings[0]).toMatchObject({
      id: 'failure-mode-returns:connection-exhaustion',
      basis: '4 of 5 incidents; counted, not tested',
      actions: [
        { incident: '2026-03-14-d', index: 0 },
        { incident: '2025-11-05-c', index: 0 },
      ],
    });
    expect(idsIn(incidents.records, findings[0]?.incidents ?? [])).toEqual([
      '2026-03-14-d',
      '2025-11-05-c',
      '2025-06-17-b',
      '2025-01-20-a',
    ]);
  });

  test('is dated by year unless the reader’s day makes the month plain', () => {
    const latest = (today: string | undefined) =>
      findingsIn(incidentsOf(records), { ...choice, today }).findings[0]?.sentence;
    expect(latest(undefined)).toContain('latest in March 2026;');
    expect(latest('2027-03-01')).toContain('latest in March 2026;');
    expect(latest('2026-03-15')).toContain('latest in March;');
  });

  test('fills no more than seven sentences', () => {
    const many = recordsWith(
      Array.from({ length: 40 }, (_, index) => ({
        id: `${dayAt(index)}-number-${index}`,
        failureModes: [['disk-full', 'clock-skew', 'dns-failure', 'bad-deploy'][index % 4] ?? ''],
        factors: [factorOf('process-gap', `noun ${index % 5}`)],
      })),
    );
    expect(findingsIn(incidentsOf(many), choice).findings.length).toBeLessThanOrEqual(7);
  });
});

test('nothing to say is said', () => {
  expect(findingsIn(incidentsOf([]), choice)).toMatchObject({ findings: [] });
  expect(findingsIn(incidentsOf(recordsWith([{ id: '2026-03-14-one' }])), choice).sentence).toMatch(
    /^There is nothing to say about these incidents as a whole\. Too few to tell: whether a root cause has become more or less common, /,
  );
});

test('every finding about the shipped archive rests on incidents and actions that are there', () => {
  const { written, incidents, labels } = shipped();
  const byId = new Map(incidents.rows.map((row) => [written[row]?.id ?? '', written[row]]));
  const { findings } = findingsIn(incidents, { ...choice, labels });
  expect(findings.length).toBeGreaterThan(0);
  for (const { kind, id, incidents: behind, actions, sentence } of findings) {
    const value = id.slice(kind.length + 1);
    expect(sentence).toContain(`${behind.length} incidents`);
    for (const row of behind) {
      expect(incidents.rows).toContain(row);
      if (kind === 'failure-mode-returns') {
        expect(written[row]?.facets.failureMode).toContain(value);
      }
    }
    for (const { incident, index } of actions) {
      expect(byId.get(incident)?.actions[index]).toMatchObject({ type: 'prevention' });
      expect(['open', 'in-progress']).toContain(byId.get(incident)?.actions[index]?.status);
    }
  }
});

/**
 * Give every incident the factors of one, the way another was noticed, and so on; and the weekday of
 * any deploy, which is what weekdays are compared with.
 */
function shuffled(records: readonly PatternRecord[], random: () => number): PatternRecord[] {
  const factors = permuted(records, random);
  const noticed = permuted(records, random);
  const triggers = permuted(records, random);
  const waits = permuted(
    records.filter(({ acknowledged }) => acknowledged),
    random,
  );
  let wait = 0;
  return records.map((record, index) => ({
    ...record,
    factors: factors[index]?.factors ?? [],
    facets: {
      ...record.facets,
      detection: noticed[index]?.facets.detection ?? [],
      trigger: triggers[index]?.facets.trigger ?? [],
    },
    day: inTheWeekOf(record.day, weekdayOfAnyDeploy(random)),
    acknowledged: record.acknowledged && {
      ...record.acknowledged,
      minutes: waits[wait++]?.acknowledged?.minutes ?? 0,
    },
  }));
}

function weekdayOfAnyDeploy(random: () => number): number {
  let left = random() * (exposure?.total ?? 0);
  const found = exposure?.byWeekday.findIndex((deploys) => (left -= deploys) < 0) ?? -1;
  return found === -1 ? 1 : found + 1;
}

/** The day of a weekday in the week, from Monday on, that a day lies in. */
function inTheWeekOf(day: string, weekday: number): string {
  const number = dayNumber(day);
  return dateOfNumber(number - weekdayOfNumber(number) + weekday);
}

function permuted<Item>(items: readonly Item[], random: () => number): Item[] {
  const left = [...items];
  for (let last = left.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [left[last], left[other]] = [left[other] as Item, left[last] as Item];
  }
  return left;
}
