const longest = 60;

/**
 * Quote what an author wrote within a message: on one line, without control characters, and cut
 * after 60 characters.
 */
export function quote(text: string): string {
  return `"${shorten(text)}"`;
}

/** What an author wrote, on one line and cut after 60 characters. */
export function shorten(text: string): string {
  const start = text.slice(0, 4 * longest);
  const characters = [...start.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim()];
  const isWhole = characters.length <= longest && text.length === start.length;
  return isWhole ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}
