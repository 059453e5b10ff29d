/** What can be wrong with a public write-up, beyond the form of its fields. */
import type { PublicSettings } from '../archive-file.ts';
import { readClock } from '../calendar.ts';
import { lookUp } from '../lookup.ts';
import type { KnownMoment } from '../moment.ts';
import { didYouMean } from '../nearest.ts';
import type { Path, Point } from '../problem.ts';
import { type WrittenBody, placesInBody, placesWithin } from '../public/places.ts';
import { quote } from '../quote.ts';
import { idsOf, publicImpacts } from '../taxonomy.ts';
import {
  type ApprovedWriteUp,
  type SettledWriteUp,
  type WriteUp,
  type WriteUpMoment,
  WriteUpSchema,
  writeUpMoments,
} from '../writeup.ts';
import type { RuleAbout } from './rule.ts';

/** One write-up as a rule sees it. */
export interface WriteUpSubject {
  readonly written: WriteUp & Partial<ApprovedWriteUp>;
  readonly settled: SettledWriteUp;
  readonly body: WrittenBody;
  readonly settings: PublicSettings;
  readonly timezone: string;
  /** Fields of which something is in the file and could not be read. */
  readonly unread: ReadonlySet<string>;
  readonly beside: FilesBeside;
}

/** What lies beside a write-up. */
export interface FilesBeside {
  /** The name of their directory: it stays inside. */
  readonly id: string;
  /** Everything that is there. */
  readonly names: ReadonlySet<string>;
  /** SHA-256, hex, of what the text shows or links to, by name. */
  readonly shown: ReadonlyMap<string, string>;
}

/** The rule about what lies beside a write-up; a text may be as approved, and a picture not. */
export const approvedFileRule = 'approved-file';

/** One thing that can be wrong with a write-up. */
type WriteUpRule = RuleAbout<WriteUpSubject>;

const placeToFill: WriteUpRule = {
  id: 'place-to-fill',
  level: 'error',
  description: 'Every place that `hindsight write-up` left open is filled in.',
  fixed: {
    because: 'keeps unfinished text from being published',
    instead: 'Fill in the places that the check names, or delete them.',
  },
  *check({ written, body }) {
    const message = 'this place is still to be filled in';
    for (const path of placesWithin(written)) yield { path, message, hint: whatBelongs(path) };
    for (const at of placesInBody(body)) {
      yield { at, message, hint: 'Write it for customers, or delete the paragraph.' };
    }
  },
};

const unknownComponent: WriteUpRule = {
  id: 'unknown-public-component',
  level: 'error',
  description: 'A write-up affects public components of archive.yaml, when it lists any.',
  // What stands in `affects` may be ordinary language too, such as the name of a service: see leaks/judge.ts.
  fixed: {
    because: 'keeps the names of the inside in',
    instead: 'Add what customers know by name to `components` under `public`.',
  },
  *check({ written: { affects }, settings: { components = [] } }) {
    const known = components.map(({ name }) => name);
    if (known.length === 0) return;
    for (const [index, name] of affects.entries()) {
      if (known.includes(name)) continue;
      yield {
        path: ['affects', index],
        message: `${quote(name)} is not a public component`,
        hint: didYouMean(name, known, `Use one of ${known.join(', ')}.`),
      };
    }
  },
};

const momentsInOrder: WriteUpRule = {
  id: 'write-up-order',
  level: 'error',
  description: 'A write-up’s incident started, was detected, mitigated and resolved in this order.',
  *check({ settled }) {
    let before: { field: WriteUpMoment; moment: KnownMoment } | undefined;
    for (const field of writeUpMoments) {
      const moment = settled[field];
      if (!moment) continue;
      if (before && !before.moment.bound && moment.epochMs < before.moment.epochMs) {
        yield {
          path: [field],
          message: `${moment.written} lies before \`${before.field}\`, ${before.moment.written}`,
          hint: 'Correct one of the two.',
        };
        continue;
      }
      before = { field, moment };
    }
  },
};

const updatePhaseOrder: WriteUpRule = {
  id: 'update-phase',
  level: 'warning',
  description: 'The last update says resolved exactly when the write-up has an end.',
  *check({ written, settled: { updates }, unread }) {
    const last = updates.at(-1);
    if (!last || unread.has('resolved')) return;
    const path = updatePath(written, last.index, 'phase');
    if (last.phase === 'resolved' && written.resolved === undefined) {
      yield {
        path,
        message: 'the last update says resolved, and `resolved` is missing',
        hint: 'Add when it was over: `resolved: 2026-03-14T02:52Z`.',
      };
    }
    if (last.phase !== 'resolved' && written.resolved !== undefined) {
      yield {
        level: 'note',
        path,
        message: `the last update says ${last.phase}, and it was over at ${written.resolved}`,
        hint: 'Add the update that told customers it was over, if there was one.',
      };
    }
  },
};

const updateBeforeStart: WriteUpRule = {
  id: 'update-before-start',
  level: 'warning',
  description: 'No update was published before the incident began.',
  *check({ written, settled: { started, updates } }) {
    if (!started || started.bound) return;
    for (const { at, index } of updates) {
      if (at.epochMs >= started.epochMs) continue;
      yield {
        path: updatePath(written, index, 'at'),
        message: `${at.written} lies before \`started\`, ${started.written}`,
        hint: 'Correct the time; after midnight write the date too.',
      };
    }
  },
};

const dayBeforeStart: WriteUpRule = {
  id: 'day-before-start',
  level: 'warning',
  description: 'A write-up is approved, published and corrected after the incident began.',
  *check({ written, settled: { started }, timezone }) {
    if (!started || started.bound) return;
    const startDay = readClock(started.epochMs, timezone).date;
    const days: { day: string | undefined; path: Path }[] = [
      { day: written.approvedOn, path: ['approvedOn'] },
      { day: written.published, path: ['published'] },
      ...(written.corrections ?? []).map(({ on }, index) => ({
        day: on,
        path: ['corrections', index, 'on'],
      })),
    ];
    for (const { day, path } of days) {
      if (day === undefined || day >= startDay) continue;
      yield {
        path,
        message: `${day} lies before the incident, which started on ${startDay}`,
        hint: 'Check the year and the month.',
      };
    }
  },
};

const impactAndAffects: WriteUpRule = {
  id: 'impact-and-affects',
  level: 'warning',
  description: 'A write-up affects components when it has an impact, and only then.',
  *check({ written: { impact, affects } }) {
    const none = idsOf(publicImpacts)[0];
    if (impact === none && affects.length > 0) {
      yield {
        path: ['impact'],
        message: `says ${none}, and ${affects.map(quote).join(', ')} ${affects.length === 1 ? 'is' : 'are'} affected`,
        hint: 'Write `affects: []`, or the impact there was.',
      };
    }
    if (impact !== none && affects.length === 0) {
      yield {
        path: ['affects'],
        message: `the list is empty, and the impact is ${impact}`,
        hint: 'Name what customers could not use, as archive.yaml calls it.',
      };
    }
  },
};

const approvedFile: WriteUpRule = {
  id: approvedFileRule,
  level: 'error',
  description: 'What an approved text shows is, byte for byte, what was approved with it.',
  fixed: {
    because: 'keeps what nobody has approved from being published',
    instead: 'Have it approved, or put back what was.',
  },
  *check({ written, body, beside: { id, names, shown } }) {
    // A draft shows whatever is there.
    if (written.approvedOn === undefined) return;
    const { sha256: approved = {} } = written;
    const approve = `npm run hindsight -- approve ${id} --by NAME`;
    for (const [name, digest] of shown) {
      const expected = lookUp(approved, name);
      if (expected === undefined) {
        yield {
          path: ['sha256'],
          at: whereNamed(name, body),
          message: `has no digest of ${quote(name)}, which is shown here: nobody has approved what is in it`,
          hint: `Look at it, and have it approved: ${approve}`,
        };
      } else if (digest !== expected) {
        yield {
          path: ['sha256', name],
          message: `${quote(name)} is not the file that was approved: its SHA-256 is ${short(digest)}, not ${short(expected)}`,
          hint: `Put back the one that was, or have this one approved: ${approve}`,
        };
      }
    }
    for (const name of Object.keys(approved).filter((one) => !shown.has(one))) {
      yield names.has(name)
        ? {
            level: 'warning',
            path: ['sha256', name],
            message: `${quote(name)} was approved, and the text does not show it`,
            hint: `Have the text approved as it is: ${approve}`,
          }
        : {
            path: ['sha256', name],
            message: `${quote(name)} was approved, and is not here`,
            hint: `Put it back; or take it out of the text, and have that approved: ${approve}`,
          };
    }
  },
};

/** Every rule about write-ups, in the order of the guide. */
export const writeUpRules: readonly WriteUpRule[] = [
  placeToFill,
  unknownComponent,
  impactAndAffects,
  momentsInOrder,
  updateBeforeStart,
  updatePhaseOrder,
  dayBeforeStart,
  approvedFile,
];

/** Where a text first names a file, as a position of its own file. */
function whereNamed(name: string, { text, firstLine }: WrittenBody): Point {
  const isPart = (character: string | undefined) => /[\w.-]/.test(character ?? '');
  let offset = text.indexOf(name);
  while (offset !== -1 && (isPart(text[offset - 1]) || isPart(text[offset + name.length]))) {
    offset = text.indexOf(name, offset + 1);
  }
  const before = text.slice(0, Math.max(0, offset)).split('\n');
  return { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** As much of a digest as tells it from another. */
function short(digest: string): string {
  return `${digest.slice(0, 12)}…`;
}

/** What the schema says of a field, and what one types. */
function whatBelongs([field = '']: Path): string {
  const schema = Object.entries(WriteUpSchema.shape).find(([name]) => name === field)?.[1];
  const { description = '', example } = schema?.meta() ?? {};
  return `${description} For example:\n${String(example)}`;
}

function updatePath({ updates }: WriteUp, index: number, key: 'at' | 'phase'): Path {
  return Array.isArray(updates) ? ['updates', index, key] : ['updates', index];
}
