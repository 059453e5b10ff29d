/** The filter at work: form and address hold the choice, the list follows. */
import { type Filter, type Labels, postmortemFilter as model } from '#domain/filters.ts';
import { type FilterableRow, type RowFile, unpackRows } from '#domain/row-file.ts';
import {
  addForm,
  fetchData,
  part,
  readChange,
  sayFailed,
  showChosen,
  writeAddress,
  writeForm,
} from './filter-form.ts';
import { postmortemRow } from './postmortem-row.ts';

/** Rows drawn at once; more on request. */
const rowsAtOnce = 100;

interface Parts {
  readonly form: HTMLFieldSetElement;
  readonly status: HTMLElement;
  readonly chosen: HTMLElement;
  readonly results: HTMLElement;
  readonly further: HTMLButtonElement;
  readonly whole: HTMLElement;
}

interface Data {
  readonly rows: readonly FilterableRow[];
  readonly labels: Labels;
}

/** Bring the filter of a list to life. */
export function filterList(host: HTMLElement): void {
  const parts = partsOf(host);
  const { form, status } = parts;
  let data: Data | undefined;
  let filter = addForm(model, form, model.parse(location.search));

  const show = () => {
    if (!data) return;
    writeForm(model, form, filter, model.tally(data.rows, filter), data.labels);
    showChosen(model, parts, filter, data.labels, set);
    showList(parts, filter, data, host.dataset['search'] ?? '');
  };
  const set = (next: Filter) => {
    filter = next;
    writeAddress(model.format(filter));
    show();
  };
  const load = () => {
    if (!model.isEmpty(filter)) status.textContent = 'Filtering…';
    fetchData<RowFile>(host.dataset['source'] ?? '').then(
      (loaded) => {
        data = unpackRows(loaded);
        set(filter);
      },
      () => {
        sayFailed(status, load);
      },
    );
  };

  form.addEventListener('input', (event) => {
    filter = readChange(model, event.target, filter);
    if (data) set(filter);
  });
  window.addEventListener('popstate', () => {
    filter = model.parse(location.search);
    show();
  });
  load();
}

function partsOf(host: HTMLElement): Parts {
  return {
    form: part(host, 'fieldset'),
    status: part(host, '.status'),
    chosen: part(host, '.chosen'),
    results: part(host, '.results'),
    further: part(host, '.further'),
    whole: part(host, '.whole'),
  };
}

function showList(parts: Parts, filter: Filter, data: Data, searchPage: string) {
  const { results, further, whole, status } = parts;
  whole.hidden = !model.isEmpty(filter);
  results.hidden = model.isEmpty(filter);
  further.hidden = true;
  results.replaceChildren();
  if (model.isEmpty(filter)) {
    status.textContent = '';
    return;
  }
  const found = data.rows.filter((row) => model.matches(row, filter));
  const more = () => {
    const drawn = results.childElementCount;
    const next = found.slice(drawn, drawn + rowsAtOnce);
    const rows = next.map((row) => postmortemRow(row, data.labels).text);
    results.insertAdjacentHTML('beforeend', rows.join(''));
    const left = found.length - results.childElementCount;
    further.hidden = left === 0;
    further.textContent = `Show ${Math.min(left, rowsAtOnce)} more of ${left}`;
    if (drawn > 0) results.children[drawn]?.querySelector('a')?.focus();
  };
  further.onclick = more;
  more();
  results.hidden = found.length === 0;
  status.textContent =
    found.length === 0
      ? nothingFound(filter)
      : `${found.length} of ${data.rows.length} post-mortems`;
  if (filter.text.trim())
    status.append(...searchOffer(searchPage, filter.text.trim(), found.length));
  else if (found.length === 0) status.append('.');
}

function nothingFound({ chosen }: Filter): string {
  return Object.keys(chosen).length === 0
    ? 'No title or label has all of these words'
    : 'Nothing matches all of this. Take back a choice below';
}

/** The filter sees titles and labels; the words may stand in the text. */
function searchOffer(searchPage: string, text: string, found: number): (string | Node)[] {
  const link = document.createElement('a');
  link.href = `${searchPage}?${new URLSearchParams({ q: text }).toString()}`;
  link.textContent = `search everything for “${text}”`;
  return found === 0 ? [', or ', link, '.'] : ['. Not there? You can ', link, '.'];
}
