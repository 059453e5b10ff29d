/** Draws rows in the browser from the markup of PostmortemRow.astro. */
import { shortDate } from '#domain/calendar.ts';
import { type Labels, labelOf } from '#domain/filters.ts';
import type { Row, RowRibbon } from '#domain/row.ts';

import { failureModeHref, postmortemHref, serviceHref } from '../links.ts';
import { marksOf } from './postmortem-marks.ts';
import { fill, repeat } from './template-slots.ts';

/** Make the element of a row from the template that holds one of everything a row can have. */
export function drawRow(template: HTMLTemplateElement, row: Row, labels: Labels): Node {
  const drawn = template.content.cloneNode(true) as DocumentFragment;
  const one = (slot: string) => drawn.querySelector<HTMLElement>(`[data-slot=${slot}]`);
  const [severity = ''] = row.facets.severity;
  fill(one('date'), { datetime: row.date }, shortDate(row.date));
  fill(one('title'), { href: postmortemHref(row.id) }, row.title);
  fill(one('severity'), { 'data-severity': severity }, labelOf(labels, 'severity', severity));
  repeat(one('mark'), marksOf(row, labels), (mark) => ({ text: mark }));
  repeat(one('service'), row.facets.service, (id) => ({
    text: labelOf(labels, 'service', id),
    attributes: { href: serviceHref(id) },
  }));
  repeat(one('failureMode'), row.facets.failureMode.slice(0, 1), (id) => ({
    text: labelOf(labels, 'failureMode', id),
    attributes: { href: failureModeHref(id) },
  }));
  drawRibbon(one('ribbon')?.querySelector('svg'), row.ribbon);
  fill(one('length'), {}, row.length);
  return drawn;
}

/** The template's bar has one stretch of each phase and both ends torn; keep and place what is needed. */
function drawRibbon(bar: SVGElement | null | undefined, ribbon: RowRibbon) {
  if (!bar) return;
  const models = new Map([...bar.children].map((part) => [part.getAttribute('class') ?? '', part]));
  const stretches = ribbon.stretches.flatMap(({ phase, x, width }) => {
    const copy = [...models].find(([name]) => name.split(' ').includes(phase))?.[1].cloneNode(true);
    if (!(copy instanceof Element)) return [];
    copy.setAttribute('x', `${x / 10}%`);
    copy.setAttribute('width', `${width / 10}%`);
    return [copy];
  });
  const [startTear, endTear] = [
    bar.querySelector(':scope > path'),
    bar.querySelector(':scope > svg[x="100%"]'),
  ];
  bar.setAttribute('aria-label', ribbon.text);
  bar.replaceChildren(
    ...stretches,
    ...(ribbon.openStart && startTear ? [startTear] : []),
    ...(ribbon.openEnd && endTear ? [endTear] : []),
  );
}
