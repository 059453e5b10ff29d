/** Shows what has the exact words: the cards of the results, or that there are none. */
import { Answering } from './answering.ts';
import { element } from './element.ts';
import { adviceFor, countResults, explain, groupHeading, troubles } from './messages.ts';
import { resultCard } from './result-card.ts';
import type { Answer, Group, SearchRequest, WordSearch } from './search.ts';

export interface AnswerOptions {
  readonly search: WordSearch;
  /** Where results go. */
  readonly results: HTMLElement;
  /** The live region that says how many there are. */
  readonly status: HTMLElement;
  /** How many results are shown at a time. */
  readonly step: number;
  /** Only the first, in short: for a dialog. */
  readonly compact: boolean;
  /** Where to look when nothing was found: the list of all post-mortems. */
  readonly browse: string;
  /** After each answer. */
  readonly onAnswer?: (answer: Answer) => void;
}

/** Looks up words, and shows the pages that have them. */
export class AnswerView {
  readonly #options: AnswerOptions;
  readonly #answering: Answering;

  constructor(options: AnswerOptions) {
    this.#options = options;
    this.#answering = new Answering({ ...options, troubles });
  }

  /** Ask and show; nothing changes on the page before the answer is complete. */
  show(request: SearchRequest): Promise<void> {
    return this.#answering.show(async () => {
      const answer = await this.#options.search.find(request);
      return {
        parts: await this.#parts(request, answer),
        status: [countResults(answer)],
        after: () => this.#options.onAnswer?.(answer),
      };
    });
  }

  /** Show nothing, and let no answer that is still to come be shown. */
  clear(): void {
    this.#answering.clear();
  }

  async #parts(request: SearchRequest, answer: Answer): Promise<Node[]> {
    if (answer.total === 0) return [this.#nothing(request, answer)];
    const told = explain(answer);
    const parts: Node[] =
      told.length > 0 ? [element('p', { class: 'search-note' }, told.join(' '))] : [];
    const { compact, step } = this.#options;
    let room = compact ? step : Infinity;
    for (const group of answer.groups) {
      if (room <= 0) break;
      if (answer.partly) {
        const heading = groupHeading(group.words, answer.query.words.length);
        parts.push(element('p', { class: 'search-group' }, heading));
      }
      parts.push(await this.#list(group, Math.min(step, room)));
      room -= group.hits.length;
    }
    return parts;
  }

  async #list({ hits, words }: Group, first: number): Promise<HTMLElement> {
    const list = element('ol', { class: 'results', role: 'list' });
    let shown = 0;
    const more = element('button', { type: 'button', class: 'search-more' });
    const add = async (count: number) => {
      const fragments = await this.#options.search.read(hits.slice(shown, shown + count));
      shown += fragments.length;
      const { compact } = this.#options;
      const items = fragments.map((one) => element('li', {}, resultCard(one, words, { compact })));
      list.append(...items);
      const left = hits.length - shown;
      more.hidden = left === 0;
      more.textContent = `Show ${Math.min(left, this.#options.step)} more of ${left}`;
      return items[0];
    };
    await add(first);
    more.addEventListener('click', () => {
      void add(this.#options.step).then(
        (item) => item?.querySelector('a')?.focus(),
        () => (more.textContent = 'Could not be fetched: try again'),
      );
    });
    return this.#options.compact ? list : element('div', {}, list, more);
  }

  #nothing(request: SearchRequest, answer: Answer): HTMLElement {
    const { text } = request.filter;
    const what = text ? ` for “${text.length > 80 ? `${text.slice(0, 79)}…` : text}”` : '';
    return element(
      'div',
      { class: 'search-state' },
      element('p', {}, element('b', {}, `Nothing found${what}.`)),
      element('p', {}, adviceFor(request, answer)),
      element(
        'p',
        {},
        element('a', { href: this.#options.browse }, 'Look through all post-mortems'),
      ),
    );
  }
}
