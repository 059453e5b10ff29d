/**
 * The one filter model of every list: what can be chosen, how a choice is written in an address,
 * and what it lets through. Within a facet any of the chosen values will do; facets and words all
 * have to agree.
 */
import { lookUp } from './lookup.ts';

/** What one can filter by, in the order of the form; `all` names the absence of a choice. */
export const facets = {
  severity: { label: 'Severity', all: 'Any severity' },
  service: { label: 'Service', all: 'Any service' },
  category: { label: 'Root cause', all: 'Any root cause' },
  failureMode: { label: 'Failure mode', all: 'Any failure mode' },
  trigger: { label: 'Trigger', all: 'Any trigger' },
  detection: { label: 'Noticed by', all: 'Noticed in any way' },
  tag: { label: 'Tag', all: 'Any tag' },
  year: { label: 'Year', all: 'Any year' },
  kind: { label: 'Kind', all: 'Any kind' },
  status: { label: 'Status', all: 'Any status' },
} as const satisfies Record<string, { readonly label: string; readonly all: string }>;

export type Facet = keyof typeof facets;

/** The facets in the order of the form. */
export const facetNames = Object.keys(facets) as Facet[];

/** The values a post-mortem has in each facet. */
export type Facets = Readonly<Record<Facet, readonly string[]>>;

/** What readers see for each value of each facet. */
export type Labels = Readonly<Record<Facet, Readonly<Record<string, string>>>>;

/** A reader's choice. */
export interface Filter {
  /** Words that all have to occur, as typed. */
  readonly text: string;
  /** Values wanted in a facet; a facet without a choice is absent. */
  readonly chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

/** What can be filtered: values, and the text its words are looked for in, as `fold` gives it. */
export interface Filterable {
  readonly facets: Facets;
  readonly folded: string;
}

/** How many would be left if a value were chosen as well. */
export type Tally = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** The label of a value; one the archive has no name for stands for itself. */
export function labelOf(labels: Labels, facet: Facet, value: string): string {
  return lookUp(labels[facet], value) ?? value;
}

/** The filter that lets everything through. */
export const noFilter: Filter = { text: '', chosen: {} };

const textParameter = 'q';

/** Whether a filter lets everything through. */
export function isEmpty({ text, chosen }: Filter): boolean {
  return words(text).length === 0 && facetNames.every((facet) => !chosen[facet]?.length);
}

/** Read a filter from the query of an address; what it does not know it leaves alone. */
export function parseFilter(query: string | URLSearchParams): Filter {
  const parameters = new URLSearchParams(query);
  return normalise({
    text: parameters.get(textParameter) ?? '',
    chosen: Object.fromEntries(facetNames.map((facet) => [facet, parameters.getAll(facet)])),
  });
}

/** Write a filter as the query of an address: `service=payments&severity=sev1`, empty for none. */
export function formatFilter(filter: Filter): string {
  const { text, chosen } = normalise(filter);
  const parameters = new URLSearchParams();
  if (text) parameters.set(textParameter, text);
  for (const facet of facetNames) {
    for (const value of chosen[facet] ?? []) parameters.append(facet, value);
  }
  return parameters.toString();
}

/** Bring a filter into its one form: single spaces, values sorted and each once, no empty facet. */
export function normalise({ text, chosen }: Filter): Filter {
  const kept: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of facetNames) {
    const values = [...new Set(chosen[facet])].filter((value) => value !== '').sort(byCodeUnit);
    if (values.length > 0) kept[facet] = values;
  }
  return { text: text.trim().replace(/\s+/g, ' '), chosen: kept };
}

/** Choose one value of a facet instead of what was chosen there; undefined takes the choice back. */
export function choose(filter: Filter, facet: Facet, value: string | undefined): Filter {
  const chosen = { ...filter.chosen };
  delete chosen[facet];
  return { ...filter, chosen: value === undefined ? chosen : { ...chosen, [facet]: [value] } };
}

/** Whether a filter lets something through. */
export function matches(subject: Filterable, filter: Filter): boolean {
  return (
    hasWords(subject, words(filter.text)) &&
    facetNames.every((facet) => hasChosen(subject, filter, facet))
  );
}

/**
 * Count for every value how many the list would show with it, were it the only choice of its facet
 * and the rest of the filter stood. Values that would leave nothing are absent.
 */
export function tally(subjects: readonly Filterable[], filter: Filter): Tally {
  const counts = Object.fromEntries(
    facetNames.map((facet) => [facet, new Map<string, number>()]),
  ) as Record<Facet, Map<string, number>>;
  const wanted = words(filter.text);
  for (const subject of subjects) {
    if (!hasWords(subject, wanted)) continue;
    const refusing = facetNames.filter((facet) => !hasChosen(subject, filter, facet));
    if (refusing.length > 1) continue;
    for (const facet of refusing.length === 1 ? refusing : facetNames) {
      for (const value of subject.facets[facet]) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** A value one can choose, with what it is called and how many it would leave. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/**
 * List the values of a facet that leave something, in the order people look for them: as the archive
 * lists them, years from the latest, failure modes and tags by name.
 */
export function optionsOf(facet: Facet, counts: Tally, labels: Labels): Option[] {
  const known = Object.keys(labels[facet]);
  const options = [...counts[facet]].map(([value, count]) => ({
    value,
    label: labelOf(labels, facet, value),
    count,
  }));
  const byName = (a: Option, b: Option) => byCodeUnit(fold(a.label), fold(b.label));
  if (facet === 'year') return options.sort((a, b) => byName(b, a));
  if (facet === 'tag' || facet === 'failureMode') return options.sort(byName);
  const place = ({ value }: Option) => known.indexOf(value) + 1 || known.length + 1;
  return options.sort((a, b) => place(a) - place(b) || byName(a, b));
}

/** Fold a text so that case and accents do not matter. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

function words(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function hasWords({ folded }: Filterable, wanted: readonly string[]): boolean {
  return wanted.every((word) => folded.includes(word));
}

function hasChosen(subject: Filterable, { chosen }: Filter, facet: Facet): boolean {
  const wanted = chosen[facet];
  return !wanted?.length || subject.facets[facet].some((value) => wanted.includes(value));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
