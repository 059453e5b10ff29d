/** Pagefind's excerpts, which mark matches with HTML, as plain pieces that need no HTML. */

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Split an excerpt at its marks. Only `<mark>` and `</mark>` count; whatever else looks like HTML
 * is text. Of the entities only those of `<` and `>` are undone, being all that Pagefind writes.
 */
export function readExcerpt(excerpt: string): Piece[] {
  let marked = false;
  return excerpt
    .replace(/<\/mark>(\s+)<mark>/g, '$1')
    .split(/(<\/?mark>)/)
    .flatMap((part) => {
      if (part === '<mark>' || part === '</mark>') {
        marked = part === '<mark>';
        return [];
      }
      const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      return text === '' ? [] : [{ text, marked }];
    });
}
