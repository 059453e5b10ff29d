/** Shows what is six months past on the reader's own day: the build has no clock. */
import { isSixMonthsPast } from '#domain/rereading.ts';
import { readersToday } from '../readers-today.ts';

const most = 3;

class SixMonthsOn extends HTMLElement {
  connectedCallback(): void {
    const today = readersToday();
    const due = [...this.querySelectorAll<HTMLElement>('[data-day]')]
      .filter(({ dataset }) => isSixMonthsPast(today, dataset['day'] ?? ''))
      .slice(-most);
    for (const item of due) item.hidden = false;
    this.hidden = due.length === 0;
  }
}

customElements.define('six-months-on', SixMonthsOn);
