/** A line of a literal block that says something, and its number within the block, from 0. */
export interface BlockLine {
  readonly text: string;
  readonly offset: number;
}

/**
 * Split a literal block into the lines that say something. The n-th of them is what the path
 * `[field, n]` means, in messages and when a position in the file is looked up.
 */
export function blockLines(block: string): BlockLine[] {
  return block
    .split(/\r?\n/)
    .map((line, offset) => ({ text: line.trim(), offset }))
    .filter(({ text }) => text !== '');
}
