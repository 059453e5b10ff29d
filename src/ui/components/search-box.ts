/** Enter searches, as in any search box; Shift+Enter begins a new line. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.closest('form')?.requestSubmit();
    });
  }
}

customElements.define('search-box', SearchBox);
