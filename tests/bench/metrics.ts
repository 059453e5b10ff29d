/** What is measured, stated once: each has a label and a unit, in the order of the report. */

export type Unit = 's' | 'ms' | 'bytes' | 'count';

interface Metric {
  readonly label: string;
  readonly unit: Unit;
  readonly group: string;
}

export const metrics = {
  check: { group: 'Time', label: 'check', unit: 's' },
  pages: { group: 'Time', label: 'build, before search', unit: 's' },
  pagesCpu: { group: 'Time', label: 'build, without search, processor time', unit: 's' },
  search: { group: 'Time', label: 'search index (Pagefind)', unit: 's' },
  build: { group: 'Time', label: 'build, whole', unit: 's' },
  buildCpu: { group: 'Time', label: 'build, processor time', unit: 's' },
  rebuild: { group: 'Time', label: 'after one edit, before search', unit: 's' },
  rebuildWhole: { group: 'Time', label: 'after one edit, whole', unit: 's' },
  hugo: { group: 'Time', label: 'Hugo, equivalent pages', unit: 's' },
  hugoCpu: { group: 'Time', label: 'Hugo, processor time', unit: 's' },
  hugoUnrelated: { group: 'Time', label: 'Hugo without similar incidents', unit: 's' },
  hugoUnrelatedCpu: {
    group: 'Time',
    label: 'Hugo without similar incidents, processor time',
    unit: 's',
  },
  hugoFewest: { group: 'Time', label: 'Hugo, fewest templates', unit: 's' },
  hugoFewestCpu: { group: 'Time', label: 'Hugo, fewest templates, processor time', unit: 's' },
  starlight: { group: 'Time', label: 'Starlight with Pagefind', unit: 's' },
  starlightCpu: { group: 'Time', label: 'Starlight, processor time', unit: 's' },
  feelsLikeIndex: { group: 'Feels like', label: 'index, made', unit: 's' },
  similar: { group: 'Feels like', label: 'similar, on the command line', unit: 's' },
  queryBytes: { group: 'Feels like', label: 'a query, fetched cold, most', unit: 'bytes' },
  queryBytesMedian: { group: 'Feels like', label: 'a query, fetched cold, middle', unit: 'bytes' },
  queryMs: { group: 'Feels like', label: 'a query, computing, most', unit: 'ms' },
  queryMsMedian: { group: 'Feels like', label: 'a query, computing, middle', unit: 'ms' },
  patternsBytes: { group: 'Patterns', label: 'what is counted, fetched', unit: 'bytes' },
  patternsWords: { group: 'Patterns', label: 'what incidents are called, fetched', unit: 'bytes' },
  patternsMs: { group: 'Patterns', label: 'a choice, computing', unit: 'ms' },
  patternsDrawnMs: { group: 'Patterns', label: 'a choice, drawn where one looks', unit: 'ms' },
  patternsStandingMs: { group: 'Patterns', label: 'a choice, drawn throughout', unit: 'ms' },
  checkMemory: { group: 'Peak memory', label: 'check', unit: 'bytes' },
  commandMemory: { group: 'Peak memory', label: 'build: command', unit: 'bytes' },
  astroMemory: { group: 'Peak memory', label: 'build: Astro', unit: 'bytes' },
  pagefindMemory: { group: 'Peak memory', label: 'build: Pagefind', unit: 'bytes' },
  hugoMemory: { group: 'Peak memory', label: 'Hugo', unit: 'bytes' },
  starlightMemory: { group: 'Peak memory', label: 'Starlight', unit: 'bytes' },
  sitePages: { group: 'Pages', label: 'Hindsight', unit: 'count' },
  hugoPages: { group: 'Pages', label: 'Hugo, equivalent pages', unit: 'count' },
  hugoFewestPages: { group: 'Pages', label: 'Hugo, fewest templates', unit: 'count' },
  starlightPages: { group: 'Pages', label: 'Starlight', unit: 'count' },
  siteHtml: { group: 'HTML of all pages, as it is', label: 'Hindsight', unit: 'bytes' },
  hugoHtml: {
    group: 'HTML of all pages, as it is',
    label: 'Hugo, equivalent pages',
    unit: 'bytes',
  },
  hugoFewestHtml: {
    group: 'HTML of all pages, as it is',
    label: 'Hugo, fewest templates',
    unit: 'bytes',
  },
  starlightHtml: { group: 'HTML of all pages, as it is', label: 'Starlight', unit: 'bytes' },
  siteIncident: { group: 'HTML of an incident, middle', label: 'Hindsight', unit: 'bytes' },
  hugoIncident: {
    group: 'HTML of an incident, middle',
    label: 'Hugo, equivalent pages',
    unit: 'bytes',
  },
  hugoFewestIncident: {
    group: 'HTML of an incident, middle',
    label: 'Hugo, fewest templates',
    unit: 'bytes',
  },
  starlightIncident: { group: 'HTML of an incident, middle', label: 'Starlight', unit: 'bytes' },
} as const satisfies Record<string, Metric>;

export type MetricId = keyof typeof metrics;

/** What one run gave; what was not measured is undefined. */
export type Sample = Partial<Record<MetricId, number | undefined>>;

interface Ratio {
  readonly label: string;
  readonly of: MetricId;
  readonly to: MetricId;
}

/** Pairs of one run. */
export const ratios = {
  toHugo: { label: 'build before search / Hugo, equivalent pages', of: 'pages', to: 'hugo' },
  toHugoUnrelated: {
    label: 'build before search / Hugo without similar incidents',
    of: 'pages',
    to: 'hugoUnrelated',
  },
  toHugoFewest: {
    label: 'build before search / Hugo, fewest templates',
    of: 'pages',
    to: 'hugoFewest',
  },
  toHugoCpu: {
    label: 'processor time without search / Hugo, equivalent pages',
    of: 'pagesCpu',
    to: 'hugoCpu',
  },
  toHugoUnrelatedCpu: {
    label: 'processor time without search / Hugo without similar incidents',
    of: 'pagesCpu',
    to: 'hugoUnrelatedCpu',
  },
  toStarlight: { label: 'build / Starlight, both with Pagefind', of: 'build', to: 'starlight' },
  pagesToHugo: { label: 'pages, Hindsight / Hugo', of: 'sitePages', to: 'hugoPages' },
  toCold: { label: 'after one edit / from nothing, before search', of: 'rebuild', to: 'pages' },
} as const satisfies Record<string, Ratio>;

export type RatioId = keyof typeof ratios;

/** Gather the values of a metric over runs. */
export function valuesOf(samples: readonly Sample[], id: MetricId): number[] {
  return samples.flatMap((sample) => sample[id] ?? []);
}

/** Gather a ratio over the runs that measured both sides. */
export function ratiosOf(samples: readonly Sample[], id: RatioId): number[] {
  const { of, to } = ratios[id];
  return samples.flatMap((sample) => {
    const [above, below] = [sample[of], sample[to]];
    return above !== undefined && below ? [above / below] : [];
  });
}

/** The middle value, or the mean of the two in the middle; undefined when there are none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

/** The power of the size with which a value grew between two sizes: 1 is linear, 2 the square. */
export function growth(
  [smaller, before]: readonly [size: number, value: number],
  [larger, after]: readonly [size: number, value: number],
): number {
  return Math.log(after / before) / Math.log(larger / smaller);
}
