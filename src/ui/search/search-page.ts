/** The search page in the browser: what is typed and chosen, the answer, and the address of both. */
import {
  type Facet,
  type Filter,
  facetNames,
  facets,
  formatFilter,
  isEmpty,
  normalise,
  parseFilter,
} from '#domain/filters.ts';
import { keepForAddress, textOfAddress } from './address.ts';
import { element } from './element.ts';
import { type Order, readOrder } from './orders.ts';
import type { Counts } from './pagefind.ts';
import type { StartedSearch } from './start-search.ts';

const shownIncidents = 5;
const shownResults = 10;
const typingPause = 150;

class SearchPage extends HTMLElement {
  #form!: HTMLFormElement;
  #box!: HTMLTextAreaElement;
  #order!: HTMLSelectElement;
  #search: Promise<StartedSearch> | undefined;
  #filter: Filter = parseFilter('');
  #typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#form = this.#find('form');
    this.#box = this.#find('[name=q]');
    this.#order = this.#find('[name=sort]');
    this.#box.addEventListener('keydown', this.#onKey);
    this.#box.addEventListener('input', this.#onType);
    this.#form.addEventListener('submit', this.#onSubmit);
    this.#form.addEventListener('change', this.#onChange);
    this.#form.addEventListener('focusin', () => void this.#prepare(), { once: true });
    this.#find('.search-chosen').addEventListener('click', this.#onChip);
    this.#find('.search-facets__toggle').addEventListener('click', this.#onToggle);
    window.addEventListener('popstate', this.#restore);
    this.#restore();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#restore);
  }

  /** Put into the form what the address says, and ask for it. */
  #restore = (): void => {
    clearTimeout(this.#typing);
    const parameters = new URLSearchParams(location.search);
    this.#filter = parseFilter(parameters);
    this.#box.value = textOfAddress(parameters.get('q') ?? '');
    this.#order.value = readOrder(parameters.get('sort'));
    for (const input of this.#choices()) {
      input.checked = this.#filter.chosen[input.name as Facet]?.includes(input.value) ?? false;
      if (input.checked) for (const part of detailsAround(input)) part.open = true;
    }
    void this.#ask();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#form.requestSubmit();
  };

  #onType = (): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#take('replaceState'), typingPause);
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    clearTimeout(this.#typing);
    this.#take('pushState');
  };

  #onChange = (event: Event): void => {
    const input = event.target;
    if (input instanceof HTMLInputElement) this.#choose(input.name, input.value, input.checked);
    if (input !== this.#box) this.#take('pushState');
  };

  #onChip = (event: Event): void => {
    const chip = event.target instanceof Element ? event.target.closest('button') : null;
    const { facet, value } = chip?.dataset ?? {};
    if (facet === undefined || value === undefined) return;
    for (const input of this.#choices()) {
      if (input.name === facet && input.value === value) input.checked = false;
    }
    this.#choose(facet, value, false);
    this.#take('pushState');
    this.#box.focus();
  };

  #onToggle = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!isOpen));
  };

  #choose(name: string, value: string, wanted: boolean): void {
    const facet = name as Facet;
    const others = (this.#filter.chosen[facet] ?? []).filter((one) => one !== value);
    const chosen = { ...this.#filter.chosen, [facet]: wanted ? [...others, value] : others };
    this.#filter = normalise({ ...this.#filter, chosen });
  }

  /** Take over what the form says, into the address too. */
  #take(how: 'pushState' | 'replaceState'): void {
    this.#filter = normalise({ ...this.#filter, text: this.#box.value });
    const text = keepForAddress(this.#box.value);
    const choices = formatFilter({ ...this.#filter, text: '' });
    const parameters = new URLSearchParams(text ? { q: text } : {});
    for (const [facet, value] of new URLSearchParams(choices)) parameters.append(facet, value);
    if (this.#order.value !== 'best') parameters.set('sort', this.#order.value);
    const query = parameters.size > 0 ? `?${parameters.toString()}` : '';
    if (query !== location.search) history[how](null, '', location.pathname + query);
    void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#showChosen();
    const idle = isEmpty(this.#filter) && this.#order.value === 'best';
    this.#find('.search-start').hidden = !idle;
    this.#find('.exact-words').hidden = idle;
    this.#find('#exact-words').textContent = this.#filter.text ? 'Exact words' : 'Post-mortems';
    if (idle && !this.#search) return;
    const search = await this.#prepare();
    if (idle) return search?.clear();
    // The lines of a pasted text say which words belong to a stack trace.
    const filter = { ...this.#filter, text: this.#box.value.trim() };
    await search?.show({ filter, order: this.#order.value as Order });
  }

  #prepare(): Promise<StartedSearch | undefined> {
    this.#search ??= this.#makeSearch();
    return this.#search.catch(() => {
      this.#search = undefined;
      this.#find('.exact-words .search-status').textContent =
        'Search could not be loaded. Look whether you are online, then try again.';
      return undefined;
    });
  }

  /** What answers is fetched at the first key or choice, not with the page. */
  async #makeSearch(): Promise<StartedSearch> {
    const base = this.dataset['base'] ?? '/';
    const { startSearch } = await import('./start-search.ts');
    return startSearch({
      base,
      box: this.#box,
      results: this.#find('.search-found'),
      compact: false,
      feelsLike: {
        section: this.#find('.feels-like'),
        results: this.#find('.feels-like .search-results'),
        status: this.#find('.feels-like .search-status'),
        step: shownIncidents,
      },
      exactWords: {
        results: this.#find('.exact-words .search-results'),
        status: this.#find('.exact-words .search-status'),
        step: shownResults,
        onAnswer: ({ counts, partly }) => this.#showCounts(partly ? {} : counts),
      },
    });
  }

  /** Where nothing is counted, such as for words that meet on no page, the values keep their own counts. */
  #showCounts(counts: Counts): void {
    const isCounted = Object.keys(counts).length > 0;
    for (const input of this.#choices()) {
      const label = input.closest('label');
      const shown = label?.querySelector<HTMLElement>('.facet__count');
      if (!shown) continue;
      const all = (shown.dataset['all'] ??= shown.textContent);
      const count = counts[input.name]?.[input.value] ?? 0;
      shown.textContent = isCounted ? String(count) : all;
      label?.toggleAttribute('data-none', isCounted && count === 0 && !input.checked);
    }
  }

  #showChosen(): void {
    const labels = new Map(
      this.#choices().map((input) => [
        `${input.name} ${input.value}`,
        input.nextElementSibling?.textContent ?? input.value,
      ]),
    );
    const chips = facetNames.flatMap((facet) =>
      (this.#filter.chosen[facet] ?? []).map((value) => {
        const label = labels.get(`${facet} ${value}`) ?? value;
        const name = `${facets[facet].label}: ${label}`;
        const attributes = { type: 'button', 'data-facet': facet, 'data-value': value };
        return element(
          'li',
          {},
          element('button', { ...attributes, 'aria-label': `Remove ${name}` }, name),
        );
      }),
    );
    this.#find('.search-chosen').replaceChildren(...chips);
    this.#find('.search-facets__toggle').textContent =
      chips.length > 0 ? `Filters (${chips.length})` : 'Filters';
  }

  #choices(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`The search page lacks ${selector}`);
    return found;
  }
}

function detailsAround(input: Element): HTMLDetailsElement[] {
  const around: HTMLDetailsElement[] = [];
  for (
    let part = input.closest('details');
    part;
    part = part.parentElement?.closest('details') ?? null
  ) {
    around.push(part);
  }
  return around;
}

customElements.define('search-page', SearchPage);
