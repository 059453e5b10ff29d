/** What reporters have in common: counts, and text that cannot harm a terminal. */
import { type Problem, levels } from '#domain/problem.ts';

/** A way to print problems. */
export type Reporter = (problems: readonly Problem[], summary: Summary) => string;

/** What was looked at. */
export interface Summary {
  readonly postmortems: number;
  /** Whether the output may be coloured. */
  readonly colour: boolean;
}

/** `10 post-mortems, 2 errors, 1 warning`. */
export function summarise(problems: readonly Problem[], { postmortems }: Summary): string {
  const counts = levels.flatMap((level) => {
    const n = problems.filter((problem) => problem.level === level).length;
    return n === 0 ? [] : [count(n, level)];
  });
  return [
    count(postmortems, 'post-mortem'),
    ...(counts.length > 0 ? counts : ['no problems']),
  ].join(', ');
}

/** `1 error`, `2 errors`. */
export function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

/** Show what would move the cursor, change colours or turn text around as its code point. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n' ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** The message with the field it is about. */
export function sentence({ path, message }: Problem): string {
  return path === '' ? message : `${path}: ${message}`;
}
