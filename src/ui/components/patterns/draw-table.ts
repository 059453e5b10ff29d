/** Draws a table of patterns in the browser as PatternTable.astro does at build. */
import type { Rows } from '#domain/patterns/incidents.ts';
import type { RecordColumns } from '#domain/patterns/records/record-columns.ts';
import { type PatternTable, sayPoint } from '#domain/patterns/tables/table.ts';
import { postmortemHref } from '../../links.ts';
import { part } from '../filter-form.ts';
import { element } from './element.ts';
import { pointGroups } from './point-list.ts';
import { type CellView, type RowView, type TableView, isFolded } from './table-view.ts';

/** What the numbers of a table need of the page. */
export interface TableSurroundings {
  readonly records: RecordColumns;
  /** Show some incidents over the page, called for by an element of it. */
  readonly open: (incidents: Rows, by: HTMLElement) => void;
}

/** Put a table in the place of the one that a section shows. */
export function drawTable(
  section: HTMLElement,
  table: PatternTable,
  view: TableView,
  surroundings: TableSurroundings,
): void {
  part(section, 'h3').textContent = table.title;
  part(section, '.sentence').textContent = table.sentence;
  part(section, 'thead tr').replaceChildren(
    element('th', { scope: 'col' }, table.rowHeader),
    ...view.headers.map(({ label, isNumber }) =>
      element('th', { scope: 'col', class: isNumber && 'number' }, label),
    ),
  );
  part(section, 'tbody').replaceChildren(
    ...view.rows.map((row, index) => drawRow(row, isFolded(index, view), surroundings)),
  );
  part<HTMLElement>(section, '.unfold').hidden = !isFolded(view.rows.length - 1, view);
  part(section, '.unfold span').textContent = `All ${view.rows.length} rows`;
  drawPoints(section, table, surroundings);
}

function drawRow(row: RowView, folded: boolean, surroundings: TableSurroundings): HTMLElement {
  const name = row.href ? element('a', { href: row.href }, row.label) : row.label;
  return element(
    'tr',
    { class: folded && 'folded' },
    element('th', { scope: 'row' }, name),
    ...row.cells.map((cell) => drawCell(cell, surroundings)),
  );
}

function drawCell(cell: CellView, { open }: TableSurroundings): HTMLElement {
  const { text, isNumber, shade, opens } = cell;
  const drawn = element('td', {
    class: [isNumber && 'number', shade > 0 && `shade-${shade}`, text === '0' && 'zero']
      .filter(Boolean)
      .join(' '),
  });
  if (!opens) drawn.append(text);
  else if (opens.kind === 'page') {
    drawn.append(element('a', { href: opens.href, 'aria-label': opens.label }, text));
  } else {
    const button = element('button', { type: 'button', 'aria-label': opens.label }, text);
    button.addEventListener('click', () => {
      open(opens.incidents, button);
    });
    drawn.append(button);
  }
  return drawn;
}

function drawPoints(
  section: HTMLElement,
  table: PatternTable,
  { records: { ids, titles } }: TableSurroundings,
): void {
  const each = section.querySelector<HTMLElement>('.each');
  if (!each) return;
  const groups = pointGroups(table);
  each.hidden = groups.length === 0;
  part(each, 'dl').replaceChildren(
    ...groups.map(({ label, points }) =>
      element(
        'div',
        {},
        element('dt', {}, label),
        ...points.map((point) =>
          element(
            'dd',
            {},
            element('span', {}, sayPoint(point, table.pointUnit)),
            ' ',
            element(
              'a',
              { href: postmortemHref(ids[point.incident] ?? '') },
              titles[point.incident] ?? '',
            ),
          ),
        ),
      ),
    ),
  );
}
