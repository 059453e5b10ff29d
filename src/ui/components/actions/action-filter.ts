/**
 * Sorts open actions under what they are on the reader's day, which the build does not know, and
 * waits until the reader filters, or arrives with a choice in the address; fetches the rest then.
 */
import { openStandingOf } from '#domain/due.ts';
import '../due-date.ts';
import { readersToday } from '../readers-today.ts';

const headings = { late: 'Late', fortnight: 'Due this fortnight', later: 'Due later' };

class ActionFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('fieldset');
    if (!form) return;
    const open = this.querySelector<HTMLElement>('[data-open]');
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

/** Put one section for each standing in the place of the section of all open actions. */
function sortByDay(section: HTMLElement, today: string): void {
  const totals = { late: 0, fortnight: 0, later: 0 };
  // `2026-04-11:3 2026-05-02:1`, a day and how many, tells of the rows on other pages too.
  for (const [, day = '', count] of section.dataset['open']?.matchAll(/(\S+):(\d+)/g) ?? []) {
    totals[openStandingOf(today, day)] += Number(count);
  }
  const parts = Map.groupBy(section.querySelectorAll('li'), (row) =>
    openStandingOf(today, row.querySelector('time')?.dateTime ?? ''),
  );
  if (parts.size === 0) return;
  section.replaceWith(
    ...[...parts].map(([standing, rows]) => {
      const part = section.cloneNode(true) as HTMLElement;
      const heading = part.querySelector('h2');
      part.removeAttribute('data-open');
      part.dataset['standing'] = standing;
      part.setAttribute('aria-labelledby', standing);
      heading?.setAttribute('id', standing);
      heading?.firstChild?.replaceWith(`${headings[standing]} `);
      heading?.lastElementChild?.replaceChildren(String(totals[standing]));
      part.querySelector('ol')?.replaceChildren(...rows);
      return part;
    }),
  );
}

customElements.define('action-filter', ActionFilter);
