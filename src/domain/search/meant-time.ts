/** Times that somebody can mean, as the terms documents are dated by: months of a year, any year's month, years. */

/** A time that was meant: a month of a year, that month of any year, or a year. */
export interface MeantTime {
  /** `@2026-03`, `@03`, `@2026` */
  readonly term: string;
  /** 0–1: how surely it was meant. */
  readonly weight: number;
}

/** The terms of a document's own date: `2026-03-14` is @2026-03, @03 and @2026. */
export function dateTerms(date: string | undefined): string[] {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '') ?? [];
  if (!year) return [];
  return month ? [`@${year}-${month}`, `@${month}`, `@${year}`] : [`@${year}`];
}

/** The months of a season in the northern half of the world; winter begins in the year before. */
export const seasons = {
  spring: [3, 4, 5],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
  winter: [12, 1, 2],
};
export type Season = keyof typeof seasons;

/** The reader's day, as far as it matters. */
export interface Today {
  readonly year: number;
  readonly month: number;
}

/** A month of a year; the year alone is nearly as good. */
export function inMonth(y: number, m: number): MeantTime[] {
  return [
    { term: termFor(y, m), weight: 1 },
    { term: `@${y}`, weight: 0.35 },
  ];
}

/** A month without a year is most likely the last one of that name, but may be an earlier one. */
export function nearMonth(m: number, today: Today): MeantTime[] {
  const latest = m <= today.month ? today.year : today.year - 1;
  return [
    { term: termFor(latest, m), weight: 0.5 },
    { term: termFor(latest - 1, m), weight: 0.1 },
    { term: `@${twoDigits(m)}`, weight: 0.5 },
  ];
}

/** Any of some months; those of the first year above all. */
export function inMonths(months: readonly number[], years: readonly number[]): MeantTime[] {
  return years.flatMap((y, index) =>
    months.map((m) => ({ term: termFor(y, m), weight: index === 0 ? 1 : 0.4 })),
  );
}

/** A season of a year, or the last one there was. */
export function inSeason(season: Season, year: number | undefined, today: Today): MeantTime[] {
  const months = seasons[season];
  const [first = 1] = months;
  const latest = first <= today.month ? today.year : today.year - 1;
  const years = year ? [year] : [latest, latest - 1];
  const times = years.flatMap((y, index) =>
    months.map((m) => ({
      term: termFor(season === 'winter' && m < 3 && !year ? y + 1 : y, m),
      weight: index === 0 ? 1 : 0.3,
    })),
  );
  return year ? [...times, { term: `@${year}`, weight: 0.35 }] : times;
}

/** The months in which a holiday falls, by the words for it. */
export function aroundHoliday(words: string, year: number | undefined, today: Today): MeantTime[] {
  const isNewYear = /^new/i.test(words);
  const m = isNewYear || /^(?:ch|xm)/i.test(words) ? 12 : 11;
  const latest = m <= today.month ? today.year : today.year - 1;
  const y = year ?? latest;
  const times = [{ term: termFor(y, m), weight: 1 }];
  if (isNewYear)
    times.push({ term: termFor(y + 1, 1), weight: 1 }, { term: termFor(y, 1), weight: 0.6 });
  return year ? times : [...times, { term: `@${twoDigits(m)}`, weight: 0.4 }];
}

/** The month that lies so many months back, and its neighbours. */
export function recent(today: Today, back: number): MeantTime[] {
  const at = (months: number) => {
    const count = today.year * 12 + today.month - 1 - months;
    return termFor(Math.floor(count / 12), (count % 12) + 1);
  };
  return [
    { term: at(back), weight: 1 },
    { term: at(back + 1), weight: back > 1 ? 0.5 : 0.2 },
    ...(back > 0 ? [{ term: at(back - 1), weight: 0.5 }] : []),
  ];
}

/** The same times, meant less surely. */
export function fainter(times: readonly MeantTime[], by: number): MeantTime[] {
  return times.map(({ term, weight }) => ({ term, weight: weight * by }));
}

function termFor(y: number, m: number): string {
  return `@${y}-${twoDigits(m)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
