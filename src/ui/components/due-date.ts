/** Says how a due date stands to the reader's own day: the build has no clock. */
import { standOn } from '#domain/due.ts';
import { readersToday } from './readers-today.ts';

class DueDate extends HTMLElement {
  connectedCallback(): void {
    const { due } = this.dataset;
    if (!due || this.querySelector('.lateness')) return;
    const stand = standOn(readersToday(), due);
    if (!stand) return;
    const said = document.createElement('span');
    said.className = 'lateness';
    said.textContent = stand.text;
    this.append(said);
    this.toggleAttribute('data-late', stand.late);
  }
}

customElements.define('due-date', DueDate);
