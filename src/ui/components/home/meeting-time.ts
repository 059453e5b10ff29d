/** Says of a meeting that it is over, once it is where the reader is: the build has no clock. */
class MeetingTime extends HTMLElement {
  connectedCallback(): void {
    const begins = Date.parse(this.querySelector('time')?.dateTime ?? '');
    if (!(begins < Date.now())) return;
    const word = this.querySelector('[data-word]');
    if (word) word.textContent = 'meeting was on';
    this.querySelector('.welcome')?.remove();
  }
}

customElements.define('meeting-time', MeetingTime);
