/** What was typed, on its way to the search page: in the address, and in this tab. */
import { withoutFrames } from '#domain/search/words/stack-frames.ts';
import { readQuery } from './query.ts';

/** Characters that an address may hold as they were typed. */
const mostInAddress = 500;

/** Where this tab keeps the last long text whole. */
const key = 'hindsight-search';

/**
 * A text as an address can hold it. Chats and servers cut long addresses off, and whoever gets the
 * link wants the same incidents and to see what was asked: so a long text gives way to those of its
 * lines that tell most, as they stand and in their order, without the frames of stack traces.
 */
export function textForAddress(text: string): string {
  const whole = text.trim();
  if (whole.length <= mostInAddress) return whole;
  const lines = [
    ...new Set(
      withoutFrames(whole)
        .split('\n')
        .map((line) => line.trim()),
    ),
  ];
  const { words } = readQuery(whole);
  const told = (line: string) => words.filter((word) => line.includes(word)).length;
  const kept = new Set<string>();
  let room = mostInAddress;
  for (const line of lines.toSorted((a, b) => told(b) - told(a))) {
    if (line === '' || told(line) === 0 || line.length + 1 > room) continue;
    kept.add(line);
    room -= line.length + 1;
  }
  return kept.size > 0 ? lines.filter((line) => kept.has(line)).join('\n') : words.join(' ');
}

/** The query of an address for a text, which this tab keeps whole where the address does not. */
export function keepForAddress(text: string): string {
  const short = textForAddress(text);
  try {
    if (short === text.trim()) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({ short, text }));
  } catch {
    // Storage may be full or forbidden; then the address is all there is.
  }
  return short;
}

/** The whole text that an address stands for. */
export function textOfAddress(query: string): string {
  const asTyped = query.replaceAll('\r\n', '\n');
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    return kept['short'] === asTyped && typeof kept['text'] === 'string' ? kept['text'] : asTyped;
  } catch {
    return asTyped;
  }
}
