/**
 * Enter searches, as in any search box; Shift+Enter begins a new line. A text too long for an address
 * is handed on within this tab, and in the address by what tells.
 */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.closest('form')?.requestSubmit();
    });
    this.closest('form')?.addEventListener('submit', this.#onSubmit);
  }

  #onSubmit = (event: SubmitEvent): void => {
    const box = this.querySelector('textarea');
    const form = box?.form;
    if (!form || box.value.length <= 500) return;
    event.preventDefault();
    void import('../search/address.ts').then(
      ({ keepForAddress }) => {
        location.assign(`${form.action}?${new URLSearchParams({ q: keepForAddress(box.value) })}`);
      },
      () => form.submit(),
    );
  };
}

customElements.define('search-box', SearchBox);
