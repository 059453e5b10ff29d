/** The months and years that a query speaks of, seen from the reader's day. */
import {
  type MeantTime,
  type Season,
  type Today,
  aroundHoliday,
  fainter,
  inMonth,
  inMonths,
  inSeason,
  nearMonth,
  recent,
  seasons,
} from './meant-time.ts';

/** What was read, and the query without it. */
export interface QueryDates {
  readonly meant: readonly MeantTime[];
  /** The words that said so, as they were typed. */
  readonly words: readonly string[];
  readonly rest: string;
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

interface Reader {
  readonly pattern: Pattern;
  readonly read: (match: Groups, today: Today) => MeantTime[] | undefined;
}
/** For texts of ASCII alone, or for any. */
type Pattern = (isAscii: boolean) => RegExp;
type Groups = Readonly<Record<string, string | undefined>>;

/** Every way to name a time that is understood; an earlier one takes its words from the later ones. */
const readers: readonly Reader[] = [
  {
    pattern: () => /\b(?<year>20[0-4]\d|19[89]\d)-(?<month>0[1-9]|1[0-2])(?:-\d\d)?\b/g,
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
      return inSeason(named, y ? yearOf(y, today) : undefined, {
        ...today,
        year: today.year - back,
      });
    },
  },
  {
    pattern: pattern(
      `(?:christmas|xmas|new year(?:'s|’s|s)?(?: eve)?|black friday|cyber monday|thanksgiving)(?:,? (?:of |in )?${year})?`,
    ),
    read: ({ 0: words = '', year: y }, today) =>
      aroundHoliday(words, y ? yearOf(y, today) : undefined, today),
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
  const isAscii = ascii.test(query);
  for (const { pattern: sought, read } of readers) {
    const left: string[] = [];
    let end = 0;
    for (const match of rest.matchAll(sought(isAscii))) {
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

const ascii = /^[\0-\x7f]*$/;

/** The letters of all scripts take ten times as long to prepare for as those of ASCII. */
function pattern(source: string): Pattern {
  let forAscii: RegExp | undefined;
  let forAny: RegExp | undefined;
  return (isAscii) => {
    if (isAscii) return (forAscii ??= new RegExp(`(?<![\\w.:/@#$-])(?:${source})(?!\\w)`, 'gi'));
    const edge = String.raw`\p{L}\p{N}_`;
    return (forAny ??= new RegExp(`(?<![${edge}.:/@#$-])(?:${source})(?![${edge}])`, 'giu'));
  };
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
