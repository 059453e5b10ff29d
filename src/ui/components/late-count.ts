/** Counts what is late on the reader's day; `data-due` holds `2026-04-11:3`, a day and how many. */
import { readersToday } from './readers-today.ts';

class LateCount extends HTMLElement {
  connectedCallback(): void {
    const today = readersToday();
    const late = (this.dataset['due'] ?? '')
      .split(' ')
      .map((entry) => entry.split(':'))
      .reduce((sum, [day = '', count]) => sum + (day && day < today ? Number(count) : 0), 0);
    this.textContent = late === 0 ? 'none late' : `${late} late`;
    this.toggleAttribute('data-late', late > 0);
  }
}

customElements.define('late-count', LateCount);
