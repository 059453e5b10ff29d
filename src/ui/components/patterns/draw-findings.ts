/** Draws findings in the browser as FindingList.astro does at build. */
import type { Findings } from '#domain/patterns/findings.ts';
import { counted } from '#domain/patterns/say.ts';
import { part } from '../filter-form.ts';
import type { TableSurroundings } from './draw-table.ts';
import { element } from './element.ts';

/** Put findings in the place of those that are shown. */
export function drawFindings(
  host: ParentNode,
  { findings, sentence }: Findings,
  { open }: Pick<TableSurroundings, 'open'>,
): void {
  part(host, '.untold').textContent = sentence;
  part(host, '.findings ol').replaceChildren(
    ...findings.map((finding) => {
      const count = counted(finding.incidents.length, 'incident');
      const opener = element(
        'button',
        { type: 'button', class: 'opener', 'aria-label': `${count}: ${finding.sentence}` },
        count,
      );
      opener.addEventListener('click', () => {
        open(finding.incidents, opener);
      });
      return element(
        'li',
        {},
        element('p', { class: 'sentence' }, finding.sentence),
        element('p', { class: 'meta' }, element('span', {}, finding.basis), opener),
      );
    }),
  );
}
