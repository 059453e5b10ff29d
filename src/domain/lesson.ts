/** The one thing to take away from a post-mortem, where there is room for one only. */
import type { Body, Segment } from './body.ts';
import type { Postmortem } from './resolve.ts';

export interface Lesson {
  /** What kind of sentence it is: "Lesson", "Surprise", "Root cause". */
  readonly label: string;
  readonly title?: string | undefined;
  /** Plain text. */
  readonly text: string;
}

const longest = 300;

/**
 * Pick the lesson of a post-mortem: the first lesson callout of its text, else what surprised, else
 * a root cause, else what could be better. Undefined when it says none of these.
 */
export function lessonOf(postmortem: Postmortem, { segments }: Body): Lesson | undefined {
  const { surprise, factors, couldImprove } = postmortem;
  return (
    lessonCallout(segments) ??
    sentence('Surprise', surprise?.[0]) ??
    sentence('Root cause', factors.find(({ role }) => role === 'root')?.text) ??
    sentence('Could be better', couldImprove?.[0])
  );
}

function lessonCallout(segments: readonly Segment[]): Lesson | undefined {
  for (const segment of segments) {
    if ('html' in segment) continue;
    if (segment.component === 'Callout' && segment.props.kind === 'lesson') {
      const text = shorten(textOf(segment.children));
      if (text) return { label: 'Lesson', title: segment.props.title, text };
    }
    const inside = lessonCallout(segment.children);
    if (inside) return inside;
  }
  return undefined;
}

function sentence(label: string, text: string | undefined): Lesson | undefined {
  return text === undefined ? undefined : { label, text: shorten(text) };
}

/** The words of segments, without their markup: links in them are relative to their own page. */
function textOf(segments: readonly Segment[]): string {
  return segments
    .map((segment) => ('html' in segment ? wordsOf(segment.html) : textOf(segment.children)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** The text of HTML that we wrote ourselves. */
function wordsOf(html: string): string {
  return html
    .replace(/<\/?(?:p|li|br|h\d|pre|div|tr|blockquote)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, characterOf);
}

/** The character of a reference: `&#x26;`, `&#38;`, `&amp;`; one that is none stays as it is. */
function characterOf(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return entities.get(name) ?? reference;
  const code = Number(name.replace(/^#/, '').replace(/^x/i, '0x'));
  return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}

/** Cut between words, at the end of a sentence where there is one. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const sentences = /^.*[.!?](?=\s)/s.exec(cut)?.[0];
  return sentences && sentences.length > longest / 3 ? sentences : `${cut.replace(/\s\S*$/, '')} …`;
}
