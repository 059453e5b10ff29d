/** Waits until a pattern is looked at, something is chosen, or an address brings a choice. */
class PatternTables extends HTMLElement {
  connectedCallback(): void {
    let started = false;
    const start = () => {
      if (started) return;
      started = true;
      seen.disconnect();
      void import('./patterns-at-work.ts').then(({ showPatterns }) => {
        showPatterns(this);
      });
    };
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) start();
    });
    for (const pattern of this.querySelectorAll('.pattern')) seen.observe(pattern);
    if (location.search.length > 1) start();
    this.addEventListener('focusin', start, { once: true });
    this.addEventListener('input', start, { once: true });
  }
}

customElements.define('pattern-tables', PatternTables);
