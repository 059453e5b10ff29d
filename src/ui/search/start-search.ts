import { type AnswerOptions, AnswerView } from './answer-view.ts';
import { moveWithArrows } from './arrow-keys.ts';
import { WordSearch } from './search.ts';

export interface StartOptions extends Omit<AnswerOptions, 'search' | 'browse'> {
  /** The path the site is served under, with both slashes. */
  readonly base: string;
  readonly box: HTMLTextAreaElement;
}

/** Bring box, results and index together, and fetch what the first answer needs. */
export function startSearch({ base, box, ...options }: StartOptions): AnswerView {
  const search = new WordSearch(base, { counts: options.onAnswer !== undefined });
  search.prepare();
  moveWithArrows(box, options.results);
  return new AnswerView({ ...options, search, browse: `${base}postmortems/` });
}
