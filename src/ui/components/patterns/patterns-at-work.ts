/** The patterns at work: form and address hold the choice; findings, tables and charts follow. */
import type { Filter } from '#domain/filters.ts';
import type { PatternSource } from '#domain/patterns/compute.ts';
import { patternFilter as model } from '#domain/patterns/pattern-filter.ts';
import { type PatternView, formatView, parseView } from '#domain/patterns/pattern-view.ts';
import {
  addForm,
  part,
  readChange,
  sayFailed,
  showChosen,
  writeAddress,
  writeForm,
} from '../filter-form.ts';
import { chartTables } from './chart-tables.ts';
import { fetchRecords, fetchWords } from './pattern-data.ts';
import { readToggle, writeToggles } from './pattern-toggles.ts';
import { patternBoard } from './pattern-board.ts';

/** Bring the page of patterns to life. */
export function showPatterns(host: HTMLElement): void {
  const form = part<HTMLFieldSetElement>(host, 'fieldset');
  const chosen = part<HTMLElement>(host, '.chosen');
  const first = parseView(location.search);
  const showOn = patternBoard(host, chartTables());
  let view: PatternView = { ...first, filter: addForm(model, form, first.filter) };
  let source: PatternSource | undefined;

  let isLoading = false;

  const show = () => {
    if (!source) return;
    host.setAttribute('aria-busy', 'true');
    const { counts } = showOn(source, view, () => {
      if (!isLoading) host.removeAttribute('aria-busy');
    });
    const { labels } = source.records;
    writeForm(model, form, view.filter, counts, labels);
    showChosen(model, { chosen, form }, view.filter, labels, setFilter);
    writeToggles(host, view);
  };
  const set = (next: PatternView) => {
    view = next;
    writeAddress(formatView(view));
    show();
  };
  const setFilter = (filter: Filter) => {
    set({ ...view, filter });
  };
  const load = async () => {
    isLoading = true;
    host.setAttribute('aria-busy', 'true');
    try {
      source ??= await fetchRecords(host);
      // Words are found, and incidents called by their titles, only when those are there too.
      if (view.filter.text === '') set(view);
      source = await fetchWords(host, source);
      isLoading = false;
      set(view);
    } catch {
      isLoading = false;
      host.removeAttribute('aria-busy');
      sayFailed(part(host, '.about'), () => void load());
    }
  };

  host.addEventListener('input', ({ target }) => {
    view = readToggle(view, target) ?? { ...view, filter: readChange(model, target, view.filter) };
    if (source) set(view);
  });
  window.addEventListener('popstate', () => {
    view = parseView(location.search);
    show();
  });
  void load();
}
