/** Waits until the reader filters, or arrives with a choice in the address; fetches the rest then. */
class PostmortemFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('fieldset');
    if (!form) return;
    let started = false;
    const start = () => {
      if (started) return;
      started = true;
      void import('./filter-list.ts').then(({ filterList }) => {
        filterList(this);
      });
    };
    if (location.search.length > 1) start();
    form.addEventListener('focusin', start, { once: true });
    form.addEventListener('input', start, { once: true });
  }
}

customElements.define('postmortem-filter', PostmortemFilter);
