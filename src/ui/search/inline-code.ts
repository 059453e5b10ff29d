import { splitInlineCode } from '#domain/inline-code.ts';
import { element } from './element.ts';

/** A sentence somebody wrote, with what stood between backticks as code. */
export function withCode(sentence: string): (Node | string)[] {
  return splitInlineCode(sentence).map(({ text, code }) =>
    code ? element('code', { class: 'inline' }, text) : text,
  );
}
