import { element } from './element.ts';
import { withCode } from './inline-code.ts';
import { SearchUnavailable, type Troubles } from './unavailable.ts';

export interface AnsweringPlace {
  /** Where answers go. */
  readonly results: HTMLElement;
  /** The live region that says what came. */
  readonly status: HTMLElement;
  readonly troubles: Troubles;
  /** Where to look when there is no answer: the list of all post-mortems. */
  readonly browse: string;
}

/** An answer as it is shown. */
export interface Shown {
  readonly parts: readonly Node[];
  readonly status: readonly (Node | string)[];
  /** Once it is shown. */
  readonly after?: () => void;
}

/** After so many milliseconds without an answer it is said that one is on its way. */
const patience = 250;

/** Shows one answer in its place: a later question makes the answer to an earlier one void. */
export class Answering {
  readonly #place: AnsweringPlace;
  #asked = 0;

  constructor(place: AnsweringPlace) {
    this.#place = place;
  }

  /** Show what is found, or why nothing could be; nothing changes on the page before that. */
  async show(find: () => Promise<Shown>): Promise<void> {
    const { status, results } = this.#place;
    const turn = ++this.#asked;
    const slow = setTimeout(() => {
      status.textContent = 'Searching…';
      results.setAttribute('aria-busy', 'true');
    }, patience);
    try {
      const shown = await find();
      if (turn !== this.#asked) return;
      results.replaceChildren(...shown.parts);
      status.replaceChildren(...shown.status);
      shown.after?.();
    } catch (error) {
      if (turn === this.#asked) this.#showTrouble(error, () => void this.show(find));
    } finally {
      clearTimeout(slow);
      if (turn === this.#asked) results.removeAttribute('aria-busy');
    }
  }

  /** Show nothing, and let no answer that is still to come be shown. */
  clear(): void {
    this.#asked++;
    this.#place.results.replaceChildren();
    this.#place.results.removeAttribute('aria-busy');
    this.#place.status.textContent = '';
  }

  #showTrouble(error: unknown, askAgain: () => void): void {
    const { results, status, troubles, browse } = this.#place;
    const reason = error instanceof SearchUnavailable ? error.reason : 'broken';
    if (reason === 'broken') console.error(error);
    const { message, hint, retry } = troubles[reason];
    const again = element('button', { type: 'button' }, 'Try again');
    again.addEventListener('click', askAgain);
    results.replaceChildren(
      element(
        'div',
        { class: 'search-state' },
        element('p', {}, element('b', {}, message)),
        hint ? element('p', {}, ...withCode(hint)) : undefined,
        retry ? again : undefined,
        element('p', {}, element('a', { href: browse }, 'Look through all post-mortems')),
      ),
    );
    status.textContent = `${message} ${hint.replaceAll('`', '')}`;
  }
}
