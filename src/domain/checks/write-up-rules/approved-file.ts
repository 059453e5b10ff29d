import { lookUp } from '../../lookup.ts';
import type { Point } from '../../problem.ts';
import type { WrittenBody } from '../../public/places.ts';
import { quote } from '../../quote.ts';
import type { WriteUpRule } from '../write-up-rule.ts';

/** The rule about what lies beside a write-up. */
export const approvedFileRule = 'approved-file';

/** A text may be as it was approved, and a picture not. */
export const approvedFile: WriteUpRule = {
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
