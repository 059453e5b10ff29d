/** Waits until the reader wants the timeline replayed, and fetches what does it. */
class TimelineReplay extends HTMLElement {
  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => {
      void import('./replay.ts').then(({ replay }) => replay(this));
    });
  }
}

customElements.define('timeline-replay', TimelineReplay);
