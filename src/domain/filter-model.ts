/**
 * How every list is filtered: what can be chosen, how a choice is written in an address, and what it
 * lets through. Within a facet any of the chosen values will do; facets and words all have to agree.
 */
import { lookUp } from './lookup.ts';

/** How a facet is presented; `all` names the absence of a choice. */
export interface FacetTerm {
  readonly label: string;
  readonly all: string;
  /** How its values are listed: by name, or the latest first; left out: as the archive lists them. */
  readonly order?: 'name' | 'latest';
}

/** The values something has in each facet. */
export type FacetValues<Facet extends string> = Readonly<Record<Facet, readonly string[]>>;

/** What readers see for each value of each facet. */
export type FacetLabels<Facet extends string> = Readonly<
  Record<Facet, Readonly<Record<string, string>>>
>;

/** A reader's choice. */
export interface Choice<Facet extends string> {
  /** Words that all have to occur, as typed. */
  readonly text: string;
  /** Values wanted in a facet; a facet without a choice is absent. */
  readonly chosen: Readonly<Chosen<Facet>>;
}

/** What can be filtered: values, and the text its words are looked for in, as `fold` gives it. */
export interface FilterSubject<Facet extends string> {
  readonly facets: FacetValues<Facet>;
  readonly folded: string;
}

/** How many would be left if a value were chosen as well. */
export type FacetTally<Facet extends string> = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** A value one can choose, with what it is called and how many it would leave. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Everything a list needs to be filtered by some facets. */
export interface FilterModel<Facet extends string> {
  readonly facets: Readonly<Record<Facet, FacetTerm>>;
  /** The facets in the order of the form. */
  readonly names: readonly Facet[];
  /** The filter that lets everything through. */
  readonly none: Choice<Facet>;
  /** Whether a filter lets everything through. */
  readonly isEmpty: (filter: Choice<Facet>) => boolean;
  /** Read a filter from the query of an address; what it does not know it leaves alone. */
  readonly parse: (query: string | URLSearchParams) => Choice<Facet>;
  /** Write a filter as the query of an address: `service=payments&severity=sev1`, empty for none. */
  readonly format: (filter: Choice<Facet>) => string;
  /** Bring a filter into its one form: single spaces, values sorted and each once, no empty facet. */
  readonly normalise: (filter: Choice<Facet>) => Choice<Facet>;
  /** Choose one value of a facet instead of what was chosen there; undefined takes the choice back. */
  readonly choose: (
    filter: Choice<Facet>,
    facet: Facet,
    value: string | undefined,
  ) => Choice<Facet>;
  /** Whether a filter lets something through. */
  readonly matches: (subject: FilterSubject<Facet>, filter: Choice<Facet>) => boolean;
  /**
   * Count for every value how many the list would show with it, were it the only choice of its facet
   * and the rest of the filter stood. Values that would leave nothing are absent.
   */
  readonly tally: (
    subjects: readonly FilterSubject<Facet>[],
    filter: Choice<Facet>,
  ) => FacetTally<Facet>;
  /** List the values of a facet that leave something, in the order people look for them. */
  readonly optionsOf: (
    facet: Facet,
    counts: FacetTally<Facet>,
    labels: FacetLabels<Facet>,
  ) => Option[];
}

type Chosen<Facet extends string> = { [name in Facet]?: readonly string[] };

const textParameter = 'q';

/** Make the filter of a list from its facets, given in the order of the form. */
export function filterModel<Facet extends string>(
  facets: Readonly<Record<Facet, FacetTerm>>,
): FilterModel<Facet> {
  const names = Object.keys(facets) as Facet[];

  const nothing: Chosen<Facet> = {};
  const normalise = ({ text, chosen }: Choice<Facet>): Choice<Facet> => {
    const kept: Chosen<Facet> = {};
    for (const facet of names) {
      const values = [...new Set(chosen[facet])].filter((value) => value !== '').sort(byCodeUnit);
      if (values.length > 0) kept[facet] = values;
    }
    return { text: text.trim().replace(/\s+/g, ' '), chosen: kept };
  };

  return {
    facets,
    names,
    none: { text: '', chosen: nothing },
    normalise,
    isEmpty: ({ text, chosen }) =>
      wordsOf(text).length === 0 && names.every((facet) => !chosen[facet]?.length),
    parse: (query) => {
      const parameters = new URLSearchParams(query);
      const chosen: Chosen<Facet> = {};
      for (const facet of names) chosen[facet] = parameters.getAll(facet);
      return normalise({ text: parameters.get(textParameter) ?? '', chosen });
    },
    format: (filter) => {
      const { text, chosen } = normalise(filter);
      const parameters = new URLSearchParams();
      if (text) parameters.set(textParameter, text);
      for (const facet of names) {
        for (const value of chosen[facet] ?? []) parameters.append(facet, value);
      }
      return parameters.toString();
    },
    choose: (filter, facet, value) => {
      const chosen: Chosen<Facet> = { ...filter.chosen };
      delete chosen[facet];
      if (value !== undefined) chosen[facet] = [value];
      return { ...filter, chosen };
    },
    matches: (subject, filter) =>
      hasWords(subject, wordsOf(filter.text)) &&
      names.every((facet) => hasChosen(subject, filter, facet)),
    tally: (subjects, filter) => {
      const counts = Object.fromEntries(
        names.map((facet) => [facet, new Map<string, number>()]),
      ) as Record<Facet, Map<string, number>>;
      const wanted = wordsOf(filter.text);
      for (const subject of subjects) {
        if (!hasWords(subject, wanted)) continue;
        const refusing = names.filter((facet) => !hasChosen(subject, filter, facet));
        if (refusing.length > 1) continue;
        for (const facet of refusing.length === 1 ? refusing : names) {
          for (const value of subject.facets[facet]) {
            counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
          }
        }
      }
      return counts;
    },
    optionsOf: (facet, counts, labels) => {
      const known = new Map(Object.keys(labels[facet]).map((value, place) => [value, place]));
      const options = [...counts[facet]].map(([value, count]) => ({
        value,
        label: labelIn(labels, facet, value),
        count,
      }));
      const { order } = facets[facet];
      const byName = (a: Option, b: Option) => byCodeUnit(fold(a.label), fold(b.label));
      if (order === 'latest') return options.sort((a, b) => byName(b, a));
      if (order === 'name') return options.sort(byName);
      const place = ({ value }: Option) => known.get(value) ?? known.size;
      return options.sort((a, b) => place(a) - place(b) || byName(a, b));
    },
  };
}

/** The label of a value; one the archive has no name for stands for itself. */
export function labelIn<Facet extends string>(
  labels: FacetLabels<Facet>,
  facet: Facet,
  value: string,
): string {
  return lookUp(labels[facet], value) ?? value;
}

/** Fold a text so that case and accents do not matter. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** The words of a text, folded, that all have to occur. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function hasWords({ folded }: FilterSubject<never>, wanted: readonly string[]): boolean {
  return wanted.every((word) => folded.includes(word));
}

function hasChosen<Facet extends string>(
  subject: FilterSubject<Facet>,
  { chosen }: Choice<Facet>,
  facet: Facet,
): boolean {
  const wanted = chosen[facet];
  return !wanted?.length || subject.facets[facet].some((value) => wanted.includes(value));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
