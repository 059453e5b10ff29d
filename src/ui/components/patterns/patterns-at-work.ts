/** The patterns at work: form and address hold the choice; findings, tables and charts follow. */
import type { Filter } from '#domain/filters.ts';
import { findingsIn } from '#domain/patterns/findings.ts';
import { repeatable } from '#domain/patterns/ledger.ts';
import { patternFilter as model, tallySelection } from '#domain/patterns/pattern-filter.ts';
import { type PatternView, formatView, parseView } from '#domain/patterns/pattern-view.ts';
import { describeRecurrences, recurrencesIn } from '#domain/patterns/recurrence.ts';
import { describeSelection, selectRecords } from '#domain/patterns/selection.ts';
import type { PatternTable } from '#domain/patterns/table.ts';
import { toCsv } from '#domain/patterns/table-csv.ts';
import { type PatternTableId, patternTables } from '#domain/patterns/tables.ts';
import {
  addForm,
  part,
  readChange,
  sayFailed,
  showChosen,
  writeAddress,
  writeForm,
} from '../filter-form.ts';
import { readersToday } from '../readers-today.ts';
import { drawFindings } from './draw-findings.ts';
import { type ChartTable, chartTables } from './chart-tables.ts';
import { type TableSurroundings, drawTable } from './draw-table.ts';
import { openIncidents } from './incident-popover.ts';
import { type PatternData, fetchRecords, fetchWords } from './pattern-data.ts';
import { readToggle, writeToggles } from './pattern-toggles.ts';
import { viewTable } from './table-view.ts';

/** Bring the page of patterns to life. */
export function showPatterns(host: HTMLElement): void {
  const form = part<HTMLFieldSetElement>(host, 'fieldset');
  const chosen = part<HTMLElement>(host, '.chosen');
  const about = part<HTMLElement>(host, '.about');
  const first = parseView(location.search);
  let view: PatternView = { ...first, filter: addForm(model, form, first.filter) };
  let data: PatternData | undefined;
  const chart = chartTables();

  const show = () => {
    if (!data) return;
    const { records, labels } = data;
    writeForm(model, form, view.filter, tallySelection(records, view.filter), labels);
    showChosen(model, { chosen, form }, view.filter, labels, setFilter);
    writeToggles(host, view);
    showTables(host, view, data, chart);
  };
  const set = (next: PatternView) => {
    view = next;
    writeAddress(formatView(view));
    show();
  };
  const setFilter = (filter: Filter) => {
    set({ ...view, filter });
  };
  const load = () => {
    fetchRecords(host).then(
      async (loaded) => {
        data = loaded;
        set(view);
        data = await fetchWords(host, loaded);
        // Words are found only now, and lists told by their titles.
        show();
      },
      () => {
        sayFailed(about, load);
      },
    );
  };

  host.addEventListener('input', ({ target }) => {
    const toggled = readToggle(view, target);
    view = toggled ?? { ...view, filter: readChange(model, target, view.filter) };
    if (data) set(view);
  });
  window.addEventListener('popstate', () => {
    view = parseView(location.search);
    show();
  });
  load();
}

function showTables(host: HTMLElement, view: PatternView, data: PatternData, chart: ChartTable) {
  const { records, labels, byId, exposure } = data;
  const selection = selectRecords(records, view.filter);
  const choice = { ...view, labels, exposure, today: readersToday() };
  const list = part<HTMLElement>(host, '#incidents-asked');
  const surroundings: TableSurroundings = {
    recordOf: (id) => byId.get(id),
    open: (incidents, by) => {
      openIncidents(
        list,
        incidents.flatMap((id) => byId.get(id) ?? []),
        by,
      );
    },
  };
  part(host, '.about').textContent = describeSelection(selection);
  part(host, '.back span').textContent = describeRecurrences(
    recurrencesIn(selection.records, repeatable(records)),
  );
  drawFindings(host, findingsIn(selection.records, choice), surroundings);
  for (const section of host.querySelectorAll<HTMLElement>('[data-pattern]')) {
    const make = patternTables[section.dataset['pattern'] as PatternTableId];
    const table = make(selection.records, choice);
    const shown = viewTable(table, view, selection.leftOut);
    drawTable(section, table, shown, surroundings);
    chart(section, table, shown, surroundings.open);
    offerCsv(section, table);
  }
}

/** Offer what is shown as a file; what the build made is about all incidents. */
function offerCsv(section: HTMLElement, table: PatternTable) {
  const link = part<HTMLAnchorElement>(section, '.csv');
  link.onclick = () => {
    const address = URL.createObjectURL(new Blob([toCsv(table)], { type: 'text/csv' }));
    const built = link.href;
    link.href = address;
    setTimeout(() => {
      link.href = built;
      URL.revokeObjectURL(address);
    }, 1000);
  };
}
