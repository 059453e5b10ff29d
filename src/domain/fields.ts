/**
 * The kinds of value an author may write, each with its own words for what is wrong.
 * Schemas of post-mortems, write-ups and the archive are put together from these.
 */
import { z } from 'zod';
import { isCalendarDate } from './calendar.ts';
import { kebabCase } from './kebab-case.ts';
import { isTimeAlone, readMoment, readTimeOfDay } from './moment.ts';
import type { Need } from './needs.ts';
import { type Fault, type Outcome, fault, ok } from './outcome.ts';
import { quote } from './quote.ts';
import { type Term, idsOf } from './taxonomy.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** When the field must be there; a field without it never has to be. */
    needed?: Need;
    /** What an author would type, as YAML. */
    example?: string;
    /** For editors: the form of a text, never stricter than the schema itself. */
    pattern?: string;
    /** For editors: what each word of a controlled list means, in its order. */
    enumDescriptions?: readonly string[];
  }
}

/** What zod hands on from a reader of ours: the hint beside the message. */
interface ReaderIssueParams {
  readonly hint: string;
}

/** Take the fault of a reader of ours back out of an issue; undefined when zod itself found it. */
export function readerFault(issue: z.core.$ZodIssue | undefined): Fault | undefined {
  if (issue?.code !== 'custom') return undefined;
  const hint: unknown = issue.params?.['hint'];
  return typeof hint === 'string' ? { message: issue.message, hint } : undefined;
}

/** A string that one of our own readers accepts; its message and hint reach the author unchanged. */
export function readBy(reader: (written: string) => Outcome<unknown>) {
  return z.string().check((context) => {
    const { fault: found } = reader(context.value);
    if (found) {
      const params: ReaderIssueParams = { hint: found.hint };
      context.issues.push({ code: 'custom', message: found.message, input: context.value, params });
    }
  });
}

/** Text on one line that is not blank. */
export function line(limits: { min?: number; max?: number } = {}) {
  return readBy((written) => {
    if (written.trim() !== '' && /[\r\n]/.test(written.trim())) {
      return fault('the text has a line break', 'Write it on one line.');
    }
    return readProse(written, limits);
  });
}

/** Text of any number of lines that is not blank. */
export function prose(limits: { min?: number; max?: number } = {}) {
  return readBy((written) => readProse(written, limits));
}

function readProse(written: string, { min = 1, max = Infinity }: { min?: number; max?: number }) {
  const { length } = written.trim();
  if (length === 0) return fault('the text is empty', 'Write it, or remove the key.');
  if (length < min) {
    return fault(`${length} characters are too few`, `Write at least ${min} characters.`);
  }
  return length > max
    ? fault(`${length} characters are too many`, `Write at most ${max} characters.`)
    : ok(written);
}

/** One id of a controlled list; `noun` names the list to an author: "a root-cause category". */
export function oneOf<Id extends string>(terms: Readonly<Record<Id, Term>>, noun: string) {
  const ids = idsOf(terms);
  return z
    .enum(ids, {
      error: ({ input }) =>
        typeof input === 'string' ? `${quote(input)} is not ${noun}` : undefined,
    })
    .meta({ enumDescriptions: ids.map((id) => terms[id].description) });
}

const kebabForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id of our own making: kebab-case. */
export const id = readBy((written) =>
  kebabForm.test(written)
    ? ok(written)
    : fault(
        `${quote(written)} is not kebab-case`,
        `Write lower-case letters, digits and single hyphens, such as ${kebabCase(written).slice(0, 48) || 'connection-pool'}.`,
      ),
).meta({ pattern: kebabForm.source });

const momentForm = String.raw`\s*(?:[Bb][Ee][Ff][Oo][Rr][Ee]\s+)?\d{4}-\d{2}-\d{2}[Tt ]\d{1,2}:\d{2}`;
const unknownForm = String.raw`\s*[Uu][Nn][Kk][Nn][Oo][Ww][Nn]\s*$`;

/** A moment, known or known from one side. */
export const moment = readBy((written) => readMoment(written)).meta({
  pattern: `^${momentForm}`,
});

/** A moment that may also be `unknown`. */
export const momentOrUnknown = readBy((written) =>
  written.trim().toLowerCase() === 'unknown' ? ok(written) : readMoment(written),
).meta({ pattern: `^(?:${momentForm}|${unknownForm})` });

/** A moment in a list of them, of which the time of day may be enough: `02:14`. */
export const momentInList = readBy((written) =>
  isTimeAlone(written) ? readTimeOfDay(written) : readMoment(written),
);

const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date: `2026-03-28`. */
export const date = readBy((written) => {
  if (isCalendarDate(written)) return ok(written);
  return dateForm.test(written)
    ? fault(`${written} is not in the calendar`, 'Write an existing day.')
    : fault(`${quote(written)} is not a date`, 'Write year-month-day, such as 2026-03-28.');
}).meta({ pattern: dateForm.source });

/** What an address that is linked to begins with. */
export const linkSchemes: readonly string[] = ['https:', 'http:', 'mailto:'];

/** An address that is safe to link to: https, http or mailto. */
export const url = readBy((written) => {
  const parsed = URL.canParse(written) ? new URL(written) : undefined;
  if (parsed === undefined) {
    return fault(
      `${quote(written)} is not a web address`,
      'Write it whole, beginning with https://.',
    );
  }
  return linkSchemes.includes(parsed.protocol)
    ? ok(written)
    : fault(
        `${quote(parsed.protocol)} addresses are not linked to`,
        'Use an https, http or mailto address.',
      );
});

/** A number of things or of money: zero or more, finite. */
export const amount = z.number().nonnegative();

/** A share in percent, 0–100. */
export const percent = z.number().min(0).max(100);

/** A list with at most one line per entry, or a literal block with one entry a line. */
export function listOrBlock<Item extends z.ZodType>(item: Item) {
  return z.union([z.array(item), prose()]);
}
