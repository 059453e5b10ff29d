/** Says how an open action stands today: the build has no clock, the reader has one. */
import { standOn } from '#domain/due.ts';

class ActionState extends HTMLElement {
  connectedCallback() {
    const due = this.dataset['due'];
    const stand = due && standOn(localToday(), due);
    if (!stand || this.querySelector('.stand')) return;
    const note = document.createElement('small');
    note.className = stand.late ? 'stand late' : 'stand';
    note.textContent = stand.text;
    this.append(note);
  }
}

function localToday(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

customElements.define('action-state', ActionState);
