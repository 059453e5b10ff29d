/** Says how a due date stands to the reader's own day: the build has no clock. */
import { latenessOn } from '#domain/lateness.ts';
import { readersToday } from './readers-today.ts';

class DueDate extends HTMLElement {
  connectedCallback(): void {
    const { due } = this.dataset;
    if (!due || this.querySelector('.lateness')) return;
    const { late, text } = latenessOn(readersToday(), due);
    const said = document.createElement('span');
    said.className = 'lateness';
    said.textContent = text;
    this.append(said);
    this.toggleAttribute('data-late', late);
  }
}

customElements.define('due-date', DueDate);
