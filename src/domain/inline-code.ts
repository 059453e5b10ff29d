import { holdUnits } from './number.ts';

/** A stretch of a sentence: words, or code that stood between backticks. */
export interface InlinePart {
  readonly text: string;
  readonly code: boolean;
}

/** A sentence without the backticks around its code, for what can hold nothing but words. */
export function withoutInlineCode(sentence: string): string {
  return splitInlineCode(sentence)
    .map(({ text }) => text)
    .join('');
}

/** Split a sentence at its backticks; one without a partner stays as it is. Words hold numbers and units together. */
export function splitInlineCode(sentence: string): InlinePart[] {
  return sentence
    .split(/(`[^`]+`)/)
    .filter((text) => text !== '')
    .map((text) =>
      /^`[^`]+`$/.test(text)
        ? { text: text.slice(1, -1), code: true }
        : { text: holdUnits(text), code: false },
    );
}
