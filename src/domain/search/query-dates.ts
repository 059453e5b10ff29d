/** The months and years that a query speaks of, seen from the reader's day. */

/** A time that was meant: a month of a year, that month of any year, or a year. */
export interface MeantTime {
  /** `@2026-03`, `@03`, `@2026` */
  readonly term: string;
  /** 0–1: how surely it was meant. */
  readonly weight: number;
}

/** What was read, and the query without it. */
export interface QueryDates {
  readonly meant: readonly MeantTime[];
  /** The words that said so, as they were typed. */
  readonly words: readonly string[];
  readonly rest: string;
}

/** The terms of a document's own date: `2026-03-14` is @2026-03, @03 and @2026. */
export function dateTerms(date: string | undefined): string[] {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '') ?? [];
  if (!year) return [];
  return month ? [`@${year}-${month}`, `@${month}`, `@${year}`] : [`@${year}`];
}

const monthPatterns = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  // A month, unless somebody marches through something.
  'mar(?:ch(?! through (?:the|our|all|every|a)\\b))?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const anyMonth = `(?:${monthPatterns.join('|')})`;
const month = `(?<month>${anyMonth})\\.?`;
const year = `(?<year>20[0-4]\\d|19[89]\\d|['’]\\d\\d|last year|this year|(?:the )?year before last|the year before)`;
const lead = `(?:in|of|from|since|around|about|during|on|for|early|mid|late|last|this|back in|the|end of|beginning of|start of)`;
const day = `(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?![\\d:]))`;

/** A number after one of these is not a year: "port 2020", "ERROR 2013". */
const numbered = 'port|error|errno|code|line|pid|version|server';

/**
 * Moments as machines write them. Pasted, they say when it happens now, not when it did before:
 * `2026-03-14T02:29:41.377Z`, `2026/03/14 02:29:41`, `Mar 14 02:29:41`, `14/Mar/2026:02:29:41 +0000`.
 */
const logMoments = new RegExp(
  [
    '\\b\\d{4}([-/])\\d\\d\\1\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?',
    `(?:\\b(?:mon|tue|wed|thu|fri|sat|sun),? )?\\b${anyMonth} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?: \\d{4})?`,
    `\\b\\d{1,2}[ /-]${anyMonth}[ /-]\\d{4}[ :]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?: [+-]\\d{4})?`,
  ].join('|'),
  'giu',
);

const counts = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The months of a season in the northern half of the world; winter begins in the year before. */
const seasons = { spring: [3, 4, 5], summer: [6, 7, 8], autumn: [9, 10, 11], winter: [12, 1, 2] };
type Season = keyof typeof seasons;

interface Today {
  readonly year: number;
  readonly month: number;
}

interface Reader {
  readonly pattern: RegExp;
  readonly read: (match: Groups, today: Today) => MeantTime[] | undefined;
}
type Groups = Readonly<Record<string, string | undefined>>;

/** Every way to name a time that is understood; an earlier one takes its words from the later ones. */
const readers: readonly Reader[] = [
  {
    pattern: /\b(?<year>20[0-4]\d|19[89]\d)-(?<month>0[1-9]|1[0-2])(?:-\d\d)?\b/g,
    read: ({ year: y, month: m }) => inMonth(Number(y), Number(m)),
  },
  {
    pattern: pattern(`(?:${day} (?:of )?)?${month}(?: ${day})?,? (?:of )?${year}`),
    read: ({ month: m, year: y }, today) => inMonth(yearOf(y, today), monthOf(m)),
  },
  {
    // "july 23": the day, or the year in two digits.
    pattern: pattern(`${month} (?<short>[012]\\d)(?!\\d|:|st|nd|rd|th)`),
    read({ month: m, short }, today) {
      const meant = 2000 + Number(short);
      const some = nearMonth(monthOf(m), today);
      return meant > today.year ? some : [...inMonth(meant, monthOf(m)), ...fainter(some, 0.5)];
    },
  },
  {
    pattern: pattern(`(?:last|previous) ${month}`),
    read({ month: m }, today) {
      const meant = monthOf(m);
      return inMonth(meant < today.month ? today.year : today.year - 1, meant);
    },
  },
  {
    pattern: pattern(
      `(?:${lead} (?:${lead} )?(?:${day} (?:of )?)?|${day} (?:of )?)${month}(?: ${day})?`,
    ),
    read: ({ month: m }, today) => nearMonth(monthOf(m), today),
  },
  {
    pattern: pattern(`(?!may\\b|mar\\b|march\\b)${month}(?: ${day})?`),
    read: ({ month: m }, today) => nearMonth(monthOf(m), today),
  },
  {
    pattern: pattern(`(?=march)${month}(?: ${day})?`),
    read: (_, today) => fainter(nearMonth(3, today), 0.7),
  },
  {
    pattern: pattern(
      `(?:(?<which>last|this|early|late|in|the) )?(?:the )?(?<season>spring(?! (?:boot|cloud|data|security|framework|batch|mvc)\\b)|summer|autumn|fall|winter)(?: (?<previous>before last)| (?:of )?${year})?`,
    ),
    read({ season, which, previous, year: y }, today) {
      // "fall" is a verb and "spring" a framework unless something makes them seasons.
      if ((season === 'fall' || season === 'spring') && !which && !y) return undefined;
      const named = (season === 'fall' ? 'autumn' : season) as Season;
      // The one that is running is not the last one.
      const isRunning = seasons[named].includes(today.month);
      const isPast = previous !== undefined || which === 'last';
      const back = (previous ? 1 : 0) + (isPast && isRunning ? 1 : 0);
      return inSeason(named, y, { ...today, year: today.year - back });
    },
  },
  {
    pattern: pattern(
      `(?:christmas|xmas|new year(?:'s|’s|s)?(?: eve)?|black friday|cyber monday|thanksgiving)(?:,? (?:of |in )?${year})?`,
    ),
    read: (match, today) => aroundHoliday(match['0'] ?? '', match['year'], today),
  },
  {
    pattern: pattern(`(?:q(?<quarter>[1-4]))(?: (?:of )?${year})?`),
    read: ({ quarter, year: y }, today) =>
      inMonths(
        [1, 2, 3].map((step) => (Number(quarter) - 1) * 3 + step),
        y ? [yearOf(y, today)] : [today.year, today.year - 1],
      ),
  },
  {
    pattern: pattern('(?:the )?year before last|two years ago|2 years ago'),
    read: (_, today) => [{ term: `@${today.year - 2}`, weight: 1 }],
  },
  {
    pattern: pattern('half a year ago'),
    read: (_, today) => recent(today, 6),
  },
  {
    pattern: pattern('last year|a year ago|previous year'),
    read: (_, today) => [{ term: `@${today.year - 1}`, weight: 1 }],
  },
  { pattern: pattern('this year'), read: (_, today) => [{ term: `@${today.year}`, weight: 1 }] },
  {
    pattern: pattern(
      '(?:last|previous) month|a month ago|last week|few weeks ago|couple of weeks ago',
    ),
    read: (_, today) => recent(today, 1),
  },
  { pattern: pattern('this (?:month|week)|yesterday'), read: (_, today) => recent(today, 0) },
  {
    pattern: pattern(
      `(?<count>${counts.join('|')}|[2-9]|1[0-2]|few|couple of) months (?:ago|back)`,
    ),
    read: ({ count }, today) => recent(today, countOf(count)),
  },
  {
    // "early 2019", "2019", "end of 2019"
    pattern: pattern(
      `(?:(?<part>early|start of|beginning of|mid|middle of|late|end of)[ -])?(?<!\\b(?:${numbered})\\W{1,2})${year}(?!-\\d)`,
    ),
    read({ part, year: y }, today) {
      const meant = yearOf(y, today);
      // Nothing has happened yet in 2038, of which people speak none the less.
      if (meant > today.year) return undefined;
      if (!part) return [{ term: `@${meant}`, weight: 1 }];
      const months = /^(?:early|start|beg)/.test(part)
        ? [1, 2, 3, 4]
        : /^mid/.test(part)
          ? [5, 6, 7, 8]
          : [9, 10, 11, 12];
      return [{ term: `@${meant}`, weight: 0.8 }, ...fainter(inMonths(months, [meant]), 0.4)];
    },
  },
];

/** Read every time that a query names; `today` is the reader's day, `2026-11-26`. */
export function readQueryDates(query: string, today: string): QueryDates {
  const now = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) };
  const meant = new Map<string, number>();
  const words = new Set<string>();
  let rest = query.replace(logMoments, ' ');
  for (const { pattern: sought, read } of readers) {
    const left: string[] = [];
    let end = 0;
    for (const match of rest.matchAll(sought)) {
      const times = read(groupsOf(match), now);
      if (!times) continue;
      for (const { term, weight } of times) meant.set(term, Math.max(meant.get(term) ?? 0, weight));
      words.add(match[0].trim());
      left.push(rest.slice(end, match.index));
      end = match.index + match[0].length;
    }
    rest = [...left, rest.slice(end)].join(' ');
  }
  return {
    meant: [...meant].map(([term, weight]) => ({ term, weight })),
    words: [...words],
    rest,
  };
}

/** What was matched, in lower case: "Last Summer" is what a sentence begins with. */
function groupsOf({ 0: whole, groups }: RegExpExecArray): Groups {
  const named = Object.entries(groups ?? {}).map(([name, text]) => [name, text?.toLowerCase()]);
  return { ...(Object.fromEntries(named) as Groups), 0: whole.toLowerCase() };
}

function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_.:/@#$-])(?:${source})(?![\\p{L}\\p{N}_])`, 'giu');
}

function monthOf(name = ''): number {
  return monthPatterns.findIndex((one) => new RegExp(`^(?:${one})$`, 'i').test(name)) + 1;
}

function yearOf(written = '', today: Today): number {
  if (/^this/i.test(written)) return today.year;
  if (/^last/i.test(written)) return today.year - 1;
  if (/before/i.test(written)) return today.year - 2;
  const digits = written.replace(/\D/g, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function countOf(word = ''): number {
  const place = counts.indexOf(word);
  return place < 0 ? Number(word) || 3 : place + 2;
}

function inMonth(y: number, m: number): MeantTime[] {
  return [
    { term: termFor(y, m), weight: 1 },
    { term: `@${y}`, weight: 0.35 },
  ];
}

/** A month without a year is most likely the last one of that name, but may be an earlier one. */
function nearMonth(m: number, today: Today): MeantTime[] {
  const latest = m <= today.month ? today.year : today.year - 1;
  return [
    { term: termFor(latest, m), weight: 0.5 },
    { term: termFor(latest - 1, m), weight: 0.1 },
    { term: `@${twoDigits(m)}`, weight: 0.5 },
  ];
}

function inMonths(months: readonly number[], years: readonly number[]): MeantTime[] {
  return years.flatMap((y, index) =>
    months.map((m) => ({ term: termFor(y, m), weight: index === 0 ? 1 : 0.4 })),
  );
}

function inSeason(season: Season, written: string | undefined, today: Today): MeantTime[] {
  const months = seasons[season];
  const [first = 1] = months;
  const latest = first <= today.month ? today.year : today.year - 1;
  const years = written ? [yearOf(written, today)] : [latest, latest - 1];
  const times = years.flatMap((y, index) =>
    months.map((m) => ({
      term: termFor(season === 'winter' && m < 3 && !written ? y + 1 : y, m),
      weight: index === 0 ? 1 : 0.3,
    })),
  );
  return written ? [...times, { term: `@${yearOf(written, today)}`, weight: 0.35 }] : times;
}

function aroundHoliday(words: string, written: string | undefined, today: Today): MeantTime[] {
  const isNewYear = /^new/i.test(words);
  const m = isNewYear || /^(?:ch|xm)/i.test(words) ? 12 : 11;
  const latest = m <= today.month ? today.year : today.year - 1;
  const y = written ? yearOf(written, today) : latest;
  const times = [{ term: termFor(y, m), weight: 1 }];
  if (isNewYear)
    times.push({ term: termFor(y + 1, 1), weight: 1 }, { term: termFor(y, 1), weight: 0.6 });
  return written ? times : [...times, { term: `@${twoDigits(m)}`, weight: 0.4 }];
}

/** The month that lies so many months back, and its neighbours. */
function recent(today: Today, back: number): MeantTime[] {
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

function fainter(times: readonly MeantTime[], by: number): MeantTime[] {
  return times.map(({ term, weight }) => ({ term, weight: weight * by }));
}

function termFor(y: number, m: number): string {
  return `@${y}-${twoDigits(m)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
