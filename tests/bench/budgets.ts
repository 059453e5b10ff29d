/** The budgets of the design, and whether a run kept them. */
import { type RatioId, type Sample, type Unit, median, ratiosOf, valuesOf } from './metrics.ts';
import type { SiteWeight } from './weights.ts';

/** What was found for one size of archive. */
export interface Finding {
  readonly size: number;
  /** One for each run. */
  readonly samples: readonly Sample[];
  readonly weight: SiteWeight | undefined;
}

interface Budget {
  readonly label: string;
  readonly limit: number;
  readonly unit: Unit | 'times';
  /** The size it is stated for; left out, every size has to keep it. */
  readonly size?: number;
  readonly measured: (finding: Finding) => number | undefined;
}

const GiB = 2 ** 30;
const ratio =
  (id: RatioId) =>
  ({ samples }: Finding) =>
    median(ratiosOf(samples, id));
const incident = ({ weight }: Finding) => weight?.pages.find(({ kind }) => kind === 'incident');

const budgets: readonly Budget[] = [
  {
    label: 'check',
    limit: 5,
    unit: 's',
    size: 5000,
    measured: ({ samples }) => median(valuesOf(samples, 'check')),
  },
  {
    label: 'build before search / Hugo, equivalent pages',
    limit: 2,
    unit: 'times',
    size: 5000,
    measured: ratio('toHugo'),
  },
  {
    label: 'build / Starlight',
    limit: 0.5,
    unit: 'times',
    size: 5000,
    measured: ratio('toStarlight'),
  },
  {
    label: 'after one edit / from nothing, before search',
    limit: 0.5,
    unit: 'times',
    size: 5000,
    measured: ratio('toCold'),
  },
  {
    label: 'memory of Astro',
    limit: 2 * GiB,
    unit: 'bytes',
    size: 5000,
    measured: ({ samples }) => median(valuesOf(samples, 'astroMemory')),
  },
  {
    label: 'a "feels like" query, fetched cold',
    limit: 250_000,
    unit: 'bytes',
    measured: ({ samples }) => median(valuesOf(samples, 'queryBytes')),
  },
  {
    label: 'a "feels like" query, computing',
    limit: 20,
    unit: 'ms',
    measured: ({ samples }) => median(valuesOf(samples, 'queryMs')),
  },
  {
    label: 'patterns, what is counted',
    limit: 300_000,
    unit: 'bytes',
    measured: ({ samples }) => median(valuesOf(samples, 'patternsBytes')),
  },
  {
    label: 'patterns, a choice, computing',
    limit: 100,
    unit: 'ms',
    measured: ({ samples }) => median(valuesOf(samples, 'patternsMs')),
  },
  {
    label: 'patterns, a choice, drawn where one looks',
    limit: 100,
    unit: 'ms',
    measured: ({ samples }) => median(valuesOf(samples, 'patternsDrawnMs')),
  },
  {
    label: 'HTML of an incident page',
    limit: 15_000,
    unit: 'bytes',
    measured: (it) => incident(it)?.html.most,
  },
  {
    label: 'CSS of an incident page',
    limit: 15_000,
    unit: 'bytes',
    measured: (it) => incident(it)?.css.most,
  },
  {
    label: 'script of an incident page',
    limit: 3000,
    unit: 'bytes',
    measured: (it) => incident(it)?.script.most,
  },
];

/** A budget, what came of it, and whether it held; undefined when the run did not measure it. */
export interface Verdict extends Omit<Budget, 'measured'> {
  readonly value: number | undefined;
  readonly held: boolean | undefined;
}

/** Hold the findings against every budget; of several sizes the worst counts. */
export function judge(findings: readonly Finding[]): Verdict[] {
  return budgets.map(({ measured, ...budget }) => {
    const values = findings
      .filter(({ size }) => budget.size === undefined || size === budget.size)
      .flatMap((finding) => measured(finding) ?? []);
    const value = values.length === 0 ? undefined : Math.max(...values);
    return { ...budget, value, held: value === undefined ? undefined : value <= budget.limit };
  });
}
