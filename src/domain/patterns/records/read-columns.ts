/** From the data files to columns: what patterns are worked out from, in a build and in the browser. */
import { nounKey } from '../../pages/category.ts';
import { type Facet, type Labels, fold } from '../../filters.ts';
import type { ActionStatus } from '../../taxonomy.ts';
import { dateOfNumber, quarterNumber, weekdayOfNumber } from '../calendar-days.ts';
import { lengthStates } from '../length.ts';
import { signed, unpackNumbers } from './packed-numbers.ts';
import {
  type ActionColumns,
  type FactorColumns,
  type LengthColumns,
  type Meaning,
  type PageColumns,
  type RecordColumns,
  type Several,
  noDay,
  noHour,
  noRole,
} from './record-columns.ts';
import type { RecordFile, WordFile } from './record-file.ts';
import {
  type Fate,
  byFacet,
  categories,
  fates,
  measureNames,
  packedFacets,
  statuses,
} from './record-lists.ts';

/** Reads the numbers of a column by its name. */
type Read = (column: string) => Float64Array;

/** Read the records of a data file; they are called by their ids until `addWords`. */
export function unpackRecords(file: RecordFile): RecordColumns {
  const read: Read = (column) => unpackNumbers(file.columns[column] ?? '');
  const idDays = summed(read('day').map(signed));
  const ids = file.slugs.map((slug, row) => `${dateOfNumber(idDays[row] ?? 0)}-${slug}`);
  const days = new Int32Array(
    read('shift').map((shift, row) => (idDays[row] ?? 0) + signed(shift)),
  );
  const hours = new Uint8Array(read('hour'));
  const labels: Labels = byFacet((facet) =>
    Object.fromEntries(file.values[facet].map(([value, label = value]) => [value, label])),
  );
  const values = {
    ...byFacet((facet) => file.values[facet].map(([value]) => value)),
    category: categories,
  };
  const factors = readFactors(file, labels, read);
  const packed = packedFacets.map((facet): [Facet, Several] => [
    facet,
    { starts: startsOf(read(`${facet}s`)), codes: new Int32Array(read(facet)) },
  ]);
  return {
    ids,
    titles: ids,
    folded: undefined,
    labels,
    values,
    facets: {
      ...(Object.fromEntries(packed) as Record<Facet, Several>),
      category: categoriesIn(factors),
      year: yearsOf(days, values.year),
    },
    days,
    quarters: days.map((day) => quarterNumber(dateOfNumber(day))),
    weekdays: new Uint8Array(
      days.map((day, row) => (hours[row] === noHour ? 0 : weekdayOfNumber(day))),
    ),
    hours,
    factors,
    lengths: Object.fromEntries(
      measureNames.map((measure) => [measure, readLengths(measure, read)]),
    ) as RecordColumns['lengths'],
    pages: readPages(read),
    actions: readActions(days, read),
    repeats: new Int32Array(read('recurrence').map((place) => place - 1)),
  };
}

/** Give records their titles, and the text that words are looked for in. */
export function addWords(
  records: RecordColumns,
  { titles: written, incidents }: WordFile,
): RecordColumns {
  const titles = records.ids.map((id, row) => written[row] ?? id);
  const folded = records.ids.map((id, row) =>
    fold(`${titles[row] ?? ''} ${id} ${incidents[row] ?? ''}`),
  );
  return { ...records, titles, folded };
}

function readFactors({ nouns }: RecordFile, labels: Labels, read: Read): FactorColumns {
  const starts = startsOf(read('factors'));
  const causes = read('cause');
  const roles = new Uint8Array(causes.map((cause) => Math.floor(cause / categories.length)));
  const inCategories = new Uint8Array(causes.map((cause) => cause % categories.length));
  const deepest = categories.map(() => new Uint8Array(starts.length - 1).fill(noRole));
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let factor = starts[row] ?? 0; factor < (starts[row + 1] ?? 0); factor++) {
      const own = deepest[inCategories[factor] ?? 0];
      if (own) own[row] = Math.min(own[row] ?? noRole, roles[factor] ?? noRole);
    }
  }
  return {
    starts,
    roles,
    categories: inCategories,
    on: new Int32Array(read('on').map((place) => place - 1)),
    nouns,
    ...meaningsOf(nouns, labels),
    deepest,
  };
}

/** A service is meant by its id or its name; other nouns are the same whatever their case. */
function meaningsOf(
  nouns: readonly string[],
  labels: Labels,
): Pick<FactorColumns, 'meant' | 'meanings'> {
  const services = new Map(
    Object.entries(labels.service).flatMap(([id, name]) => {
      const meaning: Meaning = { key: id, service: name };
      return [
        [nounKey(name), meaning],
        [nounKey(id), meaning],
      ];
    }),
  );
  const places = new Map<string, number>();
  const meanings: Meaning[] = [];
  const meant = Int32Array.from(nouns, (written) => {
    const noun = nounKey(written);
    const meaning = services.get(noun) ?? { key: noun, service: undefined };
    const known = places.get(meaning.key);
    if (known !== undefined) return known;
    places.set(meaning.key, meanings.length);
    return meanings.push(meaning) - 1;
  });
  return { meant, meanings };
}

function categoriesIn({ starts, deepest }: FactorColumns): Several {
  const codes: number[] = [];
  const counts = Float64Array.from({ length: starts.length - 1 }, (_, row) => {
    const before = codes.length;
    for (const [place, roles] of deepest.entries()) if (roles[row] !== noRole) codes.push(place);
    return codes.length - before;
  });
  return { starts: startsOf(counts), codes: Int32Array.from(codes) };
}

function yearsOf(days: Int32Array, years: readonly string[]): Several {
  const places = new Map(years.map((year, place) => [year, place]));
  return {
    starts: Int32Array.from({ length: days.length + 1 }, (_, row) => row),
    codes: days.map((day) => places.get(dateOfNumber(day).slice(0, 4)) ?? 0),
  };
}

/** Minutes are written only where something is known. */
function readLengths(measure: string, read: Read): LengthColumns {
  const states = new Uint8Array(read(`${measure}State`));
  const isKnown = states.map((state) => Number(lengthStates[state] !== 'unknown'));
  const minutes = spread(read(measure), isKnown);
  return { states, minutes, shortestFirst: shortestFirst(minutes, isKnown) };
}

/** 0 without; from 1 to 24 the hour of a page, from 25 to 48 that of an alert. */
function readPages(read: Read): PageColumns {
  const written = read('pageHour');
  const tells = new Uint8Array(written.map((hour) => Number(hour > 0)));
  const minutes = spread(read('wait'), tells);
  return {
    hours: new Uint8Array(written.map((hour) => (hour === 0 ? noHour : (hour - 1) % 24))),
    minutes,
    fromAlert: new Uint8Array(written.map((hour) => Number(hour > 24))),
    shortestFirst: shortestFirst(minutes, tells),
  };
}

/** Due counts from the incident, done from due; 0 when that day is not known. */
function readActions(days: Int32Array, read: Read): ActionColumns {
  const starts = startsOf(read('actions'));
  const written = read('action');
  const rows = new Int32Array(written.length);
  for (let row = 0; row + 1 < starts.length; row++) rows.fill(row, starts[row], starts[row + 1]);
  const ofStatus = new Uint8Array(written.map((action) => action % statuses.length));
  const isDone = ofStatus.map((status) => Number(statuses[status] === 'done'));
  const after = spread(read('done'), isDone);
  const due = new Int32Array(
    read('due').map((since, action) => (days[rows[action] ?? 0] ?? 0) + signed(since)),
  );
  const done = due.map((day, action) => {
    const since = after[action] ?? 0;
    return since === 0 ? noDay : day + signed(since - 1);
  });
  return {
    starts,
    rows,
    types: new Uint8Array(written.map((action) => Math.floor(action / statuses.length))),
    statuses: ofStatus,
    fates: ofStatus.map((status, action) =>
      fates.indexOf(fateOf(statuses[status] ?? 'open', due[action] ?? 0, done[action] ?? noDay)),
    ),
    due,
    done,
  };
}

function fateOf(status: ActionStatus, due: number, done: number): Fate {
  if (status === 'accepted') return 'accepted';
  if (status === 'wont-do') return 'dropped';
  if (status !== 'done') return 'open';
  if (done === noDay) return 'undated';
  return done <= due ? 'in-time' : 'done-late';
}

/** Put numbers where they belong, one for each that has one; 0 elsewhere. */
function spread(numbers: Float64Array, has: Uint8Array): Float64Array {
  let next = 0;
  return new Float64Array(has).map((it) => (it === 1 ? (numbers[next++] ?? 0) : 0));
}

/** The rows that have a number, by it; as one sort of numbers alone, which is several times faster. */
function shortestFirst(numbers: Float64Array, has: Uint8Array): Int32Array {
  const size = numbers.length;
  const keys = numbers.map((number, row) => number * size + row);
  return new Int32Array(
    keys
      .filter((_key, row) => has[row])
      .sort()
      .map((key) => key % size),
  );
}

function startsOf(counts: Float64Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (const [row, count] of counts.entries()) starts[row + 1] = (starts[row] ?? 0) + count;
  return starts;
}

function summed(numbers: Float64Array): Float64Array {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}
