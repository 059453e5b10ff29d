/**
 * Sorts open actions under what they are on the reader's day, which the build does not know, and
 * waits until the reader filters, or arrives with a choice in the address; fetches the rest then.
 */
import { openStandingOf } from '#domain/due.ts';
import { readersToday } from '../readers-today.ts';

const headings = { late: 'Late', fortnight: 'Due this fortnight', later: 'Due later' } as const;
type OpenStanding = keyof typeof headings;

class ActionFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('fieldset');
    if (!form) return;
    const open = this.querySelector('section[data-open]');
    if (open) sortByDay(open, readersToday());
    let started = false;
    const start = () => {
      if (started) return;
      started = true;
      void import('./action-list.ts').then(({ filterActions }) => {
        filterActions(this);
      });
    };
    if (location.search.length > 1) start();
    form.addEventListener('focusin', start, { once: true });
    form.addEventListener('input', start, { once: true });
  }
}

/** Split the section of open actions, which are in the order of their days, into one for each standing. */
function sortByDay(section: Element, today: string): void {
  const totals = countByStanding(section.getAttribute('data-open') ?? '', today);
  const rows = [...section.querySelectorAll('ol > li')];
  const parts = Map.groupBy(rows, (row) =>
    openStandingOf(today, row.querySelector('time')?.dateTime ?? ''),
  );
  const [first] = parts.keys();
  for (const [standing, members] of parts) {
    const part = standing === first ? section : (section.cloneNode(true) as Element);
    part.setAttribute('data-standing', standing);
    const heading = part.querySelector('h2');
    const count = document.createElement('span');
    count.className = 'count';
    count.textContent = String(totals[standing]);
    heading?.replaceChildren(headings[standing], ' ', count);
    heading?.setAttribute('id', standing);
    part.setAttribute('aria-labelledby', standing);
    part.querySelector('ol')?.replaceChildren(...members);
    if (part !== section) section.parentElement?.insertBefore(part, insertionPoint(section));
  }
}

/** After the last part made so far. */
function insertionPoint(section: Element): Element | null {
  let next = section.nextElementSibling;
  while (next?.hasAttribute('data-standing')) next = next.nextElementSibling;
  return next;
}

/** Count `2026-04-11:3 2026-05-02:1`, a day and how many, which tells of the rows on other pages too. */
function countByStanding(days: string, today: string): Record<OpenStanding, number> {
  const totals = { late: 0, fortnight: 0, later: 0 };
  for (const [day = '', count] of days.split(' ').map((entry) => entry.split(':'))) {
    if (day) totals[openStandingOf(today, day)] += Number(count);
  }
  return totals;
}

customElements.define('action-filter', ActionFilter);
