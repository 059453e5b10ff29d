/** Shows the incidents that something counts, over the page. */
import { shortDate } from '#domain/dates.ts';
import { dateOfNumber } from '#domain/patterns/calendar-days.ts';
import type { Rows } from '#domain/patterns/incidents.ts';
import type { RecordColumns } from '#domain/patterns/records/record-columns.ts';
import { counted } from '#domain/patterns/say.ts';
import { postmortemHref } from '../../links.ts';
import { part } from '../filter-form.ts';
import { element } from './element.ts';

/** Lines drawn; nobody scrolls through more, and the filter narrows them. */
const mostLines = 500;

/** Fill the list of the page with some incidents and show it. */
export function openIncidents(
  list: HTMLElement,
  incidents: Rows,
  { ids, titles, days }: RecordColumns,
  by: HTMLElement,
): void {
  part(list, 'p').textContent =
    counted(incidents.length, 'incident') +
    (incidents.length > mostLines ? `, the newest ${mostLines} of them:` : '');
  part(list, 'ul').replaceChildren(
    ...incidents.slice(0, mostLines).map((row) => {
      const day = dateOfNumber(days[row] ?? 0);
      return element(
        'li',
        {},
        element('time', { datetime: day }, shortDate(day)),
        ' ',
        element('a', { href: postmortemHref(ids[row] ?? '') }, titles[row] ?? ''),
      );
    }),
  );
  list.showPopover({ source: by });
}
