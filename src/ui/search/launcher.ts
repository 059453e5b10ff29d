/** Opens the search dialog on `/`, Ctrl/⌘K or a marked link; the dialog itself is fetched then. */
class SearchLauncher extends HTMLElement {
  #opening = false;
  /** What was typed while the dialog was on its way. */
  #typed = '';

  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
    document.addEventListener('click', this.#onClick);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('click', this.#onClick);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (this.#opening) return this.#keep(event);
    const chord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const opens = chord
      ? event.key.toLowerCase() === 'k'
      : event.key === '/' && !event.altKey && !event.ctrlKey && !event.metaKey && !isTyping(event);
    if (!opens || event.defaultPrevented) return;
    event.preventDefault();
    void this.#open();
  };

  #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element && event.target.closest('[data-search-open]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    void this.#open();
  };

  #keep(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1) this.#typed += event.key;
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  }

  /** On the search page its own box is the one to type in. */
  async #open(): Promise<void> {
    const box = document.querySelector<HTMLElement>('search-page [name=q]');
    if (box) return box.focus();
    if (this.#opening) return;
    this.#opening = true;
    const base = this.dataset['base'] ?? '/';
    try {
      const { openSearchDialog } = await import('./search-dialog.ts');
      openSearchDialog(base, this.#typed);
    } catch {
      location.assign(`${base}search/?${new URLSearchParams({ q: this.#typed })}`);
    } finally {
      this.#opening = false;
      this.#typed = '';
    }
  }
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

customElements.define('search-launcher', SearchLauncher);
