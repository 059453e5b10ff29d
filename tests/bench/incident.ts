/** An invented incident: what one author would have written about it, before it becomes a file. */
import type { Frontmatter } from '#domain/postmortem.ts';
import {
  actionLevels,
  actionTypes,
  detectionSources,
  idsOf,
  rootCauseCategories,
  severities,
  timelineSources,
} from '#domain/taxonomy.ts';
import { failureModes } from '#domain/failure-modes.ts';
import {
  capitalise,
  clause,
  coinName,
  errorLine,
  paragraph,
  sentence,
  shortSentence,
} from './language.ts';
import { people, services, tags } from './organisation.ts';
import { type Random, randomFrom } from './random.ts';

/** A part of the narrative, in whatever form a generator of sites wants it. */
export type Part =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly code: string; readonly language: string }
  | { readonly callout: string; readonly title: string }
  | { readonly log: string; readonly source: string }
  | { readonly measurements: readonly Measurement[]; readonly title: string };

export interface Measurement {
  /** RFC 3339, in UTC. */
  readonly at: string;
  readonly percent: number;
}

export interface Incident {
  /** The name of its directory. */
  readonly id: string;
  readonly frontmatter: Frontmatter;
  readonly body: readonly Part[];
}

/** The day on which the archive is checked: the last incident is some days old then. */
export const today = '2027-01-04';
const firstDay = Date.UTC(2017, 0, 2);
const lastDay = Date.UTC(2026, 11, 21);
const day = 86_400_000;
const minute = 60_000;
/** Promises older than this have been kept or dropped. */
const stillOpenAfter = '2026-09-01';

const middle = [
  'observation',
  'hypothesis',
  'ruled-out',
  'observation',
  'escalation',
  'decision',
] as const;

/** Incident number `index` of the archive that a seed stands for; larger archives begin with the smaller ones. */
export function inventIncident(seed: number, index: number): Incident {
  const random = randomFrom(seed, index);
  const started =
    firstDay + random.below((lastDay - firstDay) / day) * day + random.below(1440) * minute;
  const [name, what] = [coinName(random), clause(random)];
  const id = `${dayOf(started)}-${name}-${index}`;
  const [detected, mitigated, resolved] = laterAndLater(random, started);
  const factors = inventFactors(random);
  const end = workingDay(resolved + day);
  return {
    id,
    frontmatter: {
      title: `${capitalise(what)} in ${name}`.slice(0, 120),
      summary: `${sentence(random)} ${capitalise(clause(random))}.`.slice(0, 390),
      status: 'final',
      severity: random.pick(idsOf(severities)),
      incident: `INC-${1000 + index}`,
      services: random.sample(services, random.between(1, 2)).map((service) => service.id),
      failureModes: random.sample(idsOf(failureModes), random.between(1, 2)),
      tags: random.sample(tags, 3),
      started: written(started),
      detected: written(detected),
      mitigated: written(mitigated),
      resolved: written(resolved),
      detection: {
        source: random.pick(idsOf(detectionSources)),
        note: shortSentence(random),
        gap: sentence(random),
      },
      trigger: random.pick(['deploy', 'config-change', 'capacity', 'job', 'migration'] as const),
      impact: {
        summary: shortSentence(random),
        customerFacing: random.chance(0.6),
        percent: random.between(1, 100),
        counts: [{ what: `${name} requests failed`, n: random.between(20, 90_000) }],
        dataLoss: 'none',
      },
      symptoms: [errorLine(random), errorLine(random), errorLine(random)],
      firstChecks: [shortSentence(random), shortSentence(random)],
      fix: { text: shortSentence(random), holds: random.pick(['structural', 'patch'] as const) },
      factors,
      whys: Array.from({ length: 5 }, () => ({
        why: `Why was it that ${clause(random)}?`,
        answer: shortSentence(random),
      })),
      timeline: inventTimeline(random, { started, detected, mitigated, resolved }),
      actions: inventActions(random, resolved, factors),
      wentWell: [shortSentence(random)],
      couldImprove: [shortSentence(random)],
      lucky: [shortSentence(random)],
      surprise: [shortSentence(random)],
      review: {
        meeting: `${end}T10:00Z`,
        facilitator: random.pick(people),
        noteTaker: random.pick(people),
        finalOn: workingDay(Date.parse(end) + 3 * day),
      },
      links: [
        { title: `Channel of ${name}`, url: `https://chat.example/inc-${index}`, kind: 'chat' },
      ],
    },
    body: inventBody(random, started),
  };
}

function laterAndLater(random: Random, started: number): [number, number, number] {
  const detected = started + random.between(1, 20) * minute;
  const mitigated = detected + random.between(12, 90) * minute;
  return [detected, mitigated, mitigated + random.between(3, 60) * minute];
}

interface Life {
  readonly started: number;
  readonly detected: number;
  readonly mitigated: number;
  readonly resolved: number;
}

/** Fifteen entries: as a list with sources, or one a line in a block. */
function inventTimeline(random: Random, life: Life): NonNullable<Frontmatter['timeline']> {
  const { started, detected, mitigated, resolved } = life;
  const looked = [1, 2, 3, 4, 5, 6, 7].map(
    (step) => detected + (step * (mitigated - detected)) / 9,
  );
  const entries = [
    { at: started - 5 * minute, kind: 'change' },
    { at: started, kind: 'symptom' },
    { at: detected, kind: 'page' },
    { at: detected, kind: 'acknowledged' },
    ...looked.map((at) => ({ at, kind: random.pick(middle) })),
    { at: mitigated - minute, kind: 'confirmed' },
    { at: mitigated, kind: 'mitigation' },
    { at: resolved, kind: 'recovery' },
    { at: resolved + 40 * minute, kind: 'discovery' },
  ] as const;
  const told = entries.map(({ at, kind }) => ({
    at: written(at),
    kind,
    source: random.pick(idsOf(timelineSources)),
    text: shortSentence(random),
  }));
  if (random.chance(0.5)) return told;
  return told.map(({ at, kind, source, text }) => `${at} ${kind} [${source}]: ${text}\n`).join('');
}

type Factors = NonNullable<Frontmatter['factors']>;

function inventFactors(random: Random): Factors {
  const [one, two, ...rest] = random.sample(idsOf(rootCauseCategories).slice(1), 4);
  const factor = (id: string, role: 'immediate' | 'contributing' | 'root', category = one) => ({
    id,
    role,
    category: category ?? 'process-gap',
    text: shortSentence(random),
    on: random.pick(services).id,
  });
  return [
    { ...factor('surface', 'immediate'), causedBy: ['beneath', 'beside'] },
    factor('beneath', 'root', two),
    factor('beside', 'contributing', rest[0]),
    factor('far', 'contributing', rest[1]),
  ];
}

function inventActions(
  random: Random,
  resolved: number,
  factors: Factors,
): NonNullable<Frontmatter['actions']> {
  return Array.from({ length: 4 }, (_, index) => {
    const due = workingDay(resolved + random.between(14, 90) * day);
    const isOpen = due > today || (due > stillOpenAfter && random.chance(0.7));
    return {
      id: `action-${index + 1}`,
      text: `Alert on ${coinName(random)} within ${random.between(2, 30)} minutes when ${clause(random)}`,
      outcome: shortSentence(random),
      owner: random.pick(people),
      due,
      type: random.pick(idsOf(actionTypes)),
      level: random.pick(idsOf(actionLevels)),
      ticket: `OPS-${resolved / minute}${index}`,
      addresses: [factors[index]?.id ?? 'surface'],
      ...(isOpen ? {} : { status: 'done' as const, done: earlier(due, random.between(0, 12)) }),
    };
  });
}

/** About 270 words: half have code, a fifth components, half of those measurements too. */
function inventBody(random: Random, started: number): Part[] {
  const code = { code: sqlOf(random), language: 'sql' };
  const components = [
    { log: [errorLine(random), errorLine(random)].join('\n'), source: `${coinName(random)}-1` },
    { callout: paragraph(random, 1), title: capitalise(coinName(random)) },
  ];
  const chart = {
    title: `Failed requests of ${coinName(random)}`,
    measurements: measure(random, started),
  };
  return [
    { heading: `How ${clause(random)}` },
    { text: paragraph(random, 2) },
    { text: paragraph(random, 2) },
    ...(random.chance(0.5) ? [code] : []),
    { heading: `What ${coinName(random)} was doing` },
    { text: `${paragraph(random, 2)} It is *not* the first time that **${clause(random)}**.` },
    ...(random.chance(0.2) ? [...components, ...(random.chance(0.5) ? [chart] : [])] : []),
    { text: [1, 2].map(() => `- ${sentence(random)}`).join('\n') },
    { heading: 'What we take from it' },
    {
      text: `${paragraph(random, 2)} See [the graphs](https://grafana.example/d/${coinName(random)}).`,
    },
  ];
}

function sqlOf(random: Random): string {
  const [table, column] = [coinName(random), coinName(random)];
  return `select id, ${column}\n  from ${table}\n where ${column}_id = $1\n   and created_at > now() - interval '24 hours';`;
}

function measure(random: Random, started: number): Measurement[] {
  return Array.from({ length: 24 }, (_, step) => ({
    at: new Date(started + step * 5 * minute).toISOString().replace(':00.000', ''),
    percent: random.between(0, 100),
  }));
}

function written(epochMs: number): string {
  return `${new Date(Math.round(epochMs / minute) * minute).toISOString().slice(0, 16)}Z`;
}

function dayOf(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

/** That day, or the Monday after it. */
function workingDay(epochMs: number): string {
  const weekday = new Date(epochMs).getUTCDay();
  return dayOf(epochMs + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * day);
}

function earlier(date: string, days: number): string {
  return dayOf(Date.parse(date) - days * day);
}
