/** Shows past incidents that feel like what was typed, or that nothing is close. */
import type { Filter } from '#domain/filters.ts';
import { readersToday } from '../../components/readers-today.ts';
import { Answering, type Shown } from '../answering.ts';
import { element } from '../element.ts';
import { incidentCard } from './incident-card.ts';
import type { FoundIncident, IncidentAnswer, IncidentSearch } from './incident-search.ts';
import { countClose, troubles } from './messages.ts';

export interface IncidentOptions {
  readonly search: IncidentSearch;
  /** The part of the page that is theirs; hidden while there is nothing to compare with. */
  readonly section: HTMLElement;
  readonly results: HTMLElement;
  readonly status: HTMLElement;
  /** How many are shown at a time. */
  readonly step: number;
  readonly compact: boolean;
  readonly browse: string;
}

/** Asks, and shows what comes. */
export class IncidentView {
  readonly #options: IncidentOptions;
  readonly #answering: Answering;

  constructor(options: IncidentOptions) {
    this.#options = options;
    this.#answering = new Answering({ ...options, troubles });
  }

  /** Ask and show; a filter without words feels like nothing. */
  async show(filter: Filter): Promise<void> {
    const { search, section, step } = this.#options;
    if (filter.text.trim() === '') return this.clear();
    section.hidden = false;
    await this.#answering.show(async () =>
      this.#shown(await search.find({ filter, today: readersToday(), count: step })),
    );
  }

  /** Show nothing, and let no answer that is still to come be shown. */
  clear(): void {
    this.#options.section.hidden = true;
    this.#answering.clear();
  }

  #shown(answer: IncidentAnswer): Shown {
    if (answer.close > 0) return { parts: this.#list(answer), status: [countClose(answer)] };
    const { searched, first } = answer;
    const nothing =
      searched > 0
        ? [element('b', {}, 'Nothing close.'), ' You may be the first.']
        : [element('b', {}, 'No post-mortem has all that is chosen.'), ' Choose fewer filters.'];
    return {
      parts: first.length > 0 && !this.#options.compact ? [this.#nearest(first)] : [],
      status: nothing,
    };
  }

  #list(answer: IncidentAnswer): Node[] {
    const { step } = this.#options;
    const list = element('ol', { class: 'results', role: 'list' });
    list.append(...this.#items(answer.first));
    const more = element('button', { type: 'button', class: 'search-more' });
    let shown = answer.first.length;
    const offerMore = () => {
      const left = answer.close - shown;
      more.hidden = left === 0;
      more.textContent = `Show ${Math.min(left, step)} more of ${left}`;
    };
    offerMore();
    more.addEventListener('click', () => {
      void answer.read(shown, step).then(
        (found) => {
          const items = this.#items(found);
          list.append(...items);
          shown += found.length;
          offerMore();
          items[0]?.querySelector('a')?.focus();
        },
        () => (more.textContent = 'Could not be fetched: try again'),
      );
    });
    return this.#options.compact ? [list] : [list, more];
  }

  #nearest(found: readonly FoundIncident[]): HTMLElement {
    return element(
      'details',
      { class: 'nearest' },
      element('summary', {}, 'The nearest all the same'),
      element('ol', { class: 'results', role: 'list' }, ...this.#items(found)),
    );
  }

  #items(found: readonly FoundIncident[]): HTMLElement[] {
    const { compact } = this.#options;
    const today = readersToday();
    return found.map((one) => element('li', {}, incidentCard(one, { today, compact })));
  }
}
