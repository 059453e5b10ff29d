/** Both instruments behind one box: what it feels like, and what has its words. */
import type { AnswerOptions } from './answer-view.ts';
import { AnswerView } from './answer-view.ts';
import { moveWithArrows } from './arrow-keys.ts';
import { IncidentSearch } from './feels-like/incident-search.ts';
import { type IncidentOptions, IncidentView } from './feels-like/incident-view.ts';
import { type SearchRequest, WordSearch } from './search.ts';

export interface StartOptions {
  /** The path the site is served under, with both slashes. */
  readonly base: string;
  readonly box: HTMLTextAreaElement;
  /** What all results stand in. */
  readonly results: HTMLElement;
  readonly compact: boolean;
  readonly feelsLike: Pick<IncidentOptions, 'section' | 'results' | 'status' | 'step'>;
  readonly exactWords: Omit<AnswerOptions, 'search' | 'browse' | 'compact'>;
}

export interface StartedSearch {
  /** Ask both. */
  readonly show: (request: SearchRequest) => Promise<void>;
  /** Show nothing of either. */
  readonly clear: () => void;
}

/** Bring box, results and files together, and fetch what the first answers need. */
export function startSearch(options: StartOptions): StartedSearch {
  const { base, box, results, compact, feelsLike, exactWords } = options;
  const browse = `${base}postmortems/`;
  const incidents = new IncidentSearch(base);
  const words = new WordSearch(base, { counts: exactWords.onAnswer !== undefined });
  incidents.prepare();
  words.prepare();
  moveWithArrows(box, results);
  const views = {
    incidents: new IncidentView({ ...feelsLike, search: incidents, compact, browse }),
    words: new AnswerView({ ...exactWords, search: words, compact, browse }),
  };
  return {
    async show(request) {
      await Promise.all([views.incidents.show(request.filter), views.words.show(request)]);
    },
    clear() {
      views.incidents.clear();
      views.words.clear();
    },
  };
}
