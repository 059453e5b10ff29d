/** The filter at work: form and address hold the choice, the list follows. */
import {
  type Facet,
  type Filter,
  type Labels,
  choose,
  facetNames,
  facets,
  formatFilter,
  isEmpty,
  labelOf,
  matches,
  noFilter,
  optionsOf,
  parseFilter,
  tally,
} from '#domain/filters.ts';
import { type FilterableRow, type RowFile, unpackRows } from '#domain/row-file.ts';
import { drawRow } from './postmortem-row.ts';

/** Rows drawn at once; more on request. */
const rowsAtOnce = 100;
/** The value of a select whose facet has several values chosen, which only an address can do. */
const several = '+';

interface Parts {
  readonly form: HTMLFieldSetElement;
  readonly status: HTMLElement;
  readonly chosen: HTMLElement;
  readonly results: HTMLElement;
  readonly further: HTMLButtonElement;
  readonly whole: HTMLElement;
  readonly template: HTMLTemplateElement;
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
  let filter = addForm(form, parseFilter(location.search));

  const show = () => {
    if (!data) return;
    writeForm(form, filter, data);
    showChosen(parts, filter, data, set);
    showList(parts, filter, data, host.dataset['search'] ?? '');
  };
  const set = (next: Filter) => {
    filter = next;
    const query = formatFilter(filter);
    history.replaceState(
      history.state,
      '',
      (query ? `?${query}` : location.pathname) + location.hash,
    );
    show();
  };
  const load = () => {
    if (!isEmpty(filter)) status.textContent = 'Filtering…';
    fetchRows(host.dataset['source'] ?? '').then(
      (loaded) => {
        data = loaded;
        set(filter);
      },
      () => {
        sayFailed(status, load);
      },
    );
  };

  form.addEventListener('input', (event) => {
    filter = readChange(event.target, filter);
    if (data) set(filter);
  });
  window.addEventListener('popstate', () => {
    filter = parseFilter(location.search);
    show();
  });
  load();
}

function partsOf(host: HTMLElement): Parts {
  const part = <Kind extends Element>(selector: string) => {
    const found = host.querySelector<Kind>(selector);
    if (!found) throw new Error(`The filter has no ${selector}`);
    return found;
  };
  return {
    form: part('fieldset'),
    status: part('.status'),
    chosen: part('.chosen'),
    results: part('.results'),
    further: part('.further'),
    whole: part('.whole'),
    template: part('template'),
  };
}

async function fetchRows(source: string): Promise<Data> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: ${response.status}`);
  return unpackRows((await response.json()) as RowFile);
}

/** What was chosen while this script was still on its way. */
function addForm(form: HTMLFieldSetElement, filter: Filter): Filter {
  return [...form.elements].reduce(
    (sum, control) => ('value' in control && control.value ? readChange(control, sum) : sum),
    filter,
  );
}

function readChange(target: EventTarget | null, filter: Filter): Filter {
  if (target instanceof HTMLInputElement) return { ...filter, text: target.value };
  if (!(target instanceof HTMLSelectElement) || target.value === several) return filter;
  return choose(filter, target.name as Facet, target.value || undefined);
}

/** Let every select offer what would leave something, and show what is chosen. */
function writeForm(form: HTMLFieldSetElement, filter: Filter, { rows, labels }: Data) {
  const counts = tally(rows, filter);
  for (const facet of facetNames) {
    const select = form.elements.namedItem(facet);
    if (!(select instanceof HTMLSelectElement)) continue;
    const chosen = filter.chosen[facet] ?? [];
    const options = optionsOf(facet, counts, labels);
    const gone = chosen.filter((value) => options.every((option) => option.value !== value));
    const value = chosen.length > 1 ? several : (chosen[0] ?? '');
    select.replaceChildren(
      new Option(facets[facet].all, ''),
      ...(chosen.length > 1 ? [new Option(`${chosen.length} chosen`, several)] : []),
      ...gone.map((value) => new Option(`${labelOf(labels, facet, value)} (0)`, value)),
      ...options.map(({ value, label, count }) => new Option(`${label} (${count})`, value)),
    );
    select.value = value;
    if (value) select.closest('details')?.setAttribute('open', '');
  }
  const words = form.elements.namedItem('q');
  if (words instanceof HTMLInputElement && words !== document.activeElement) {
    words.value = filter.text;
  }
}

/** Show each choice as a button that takes it back. */
function showChosen(
  { chosen, form }: Parts,
  filter: Filter,
  { labels }: Data,
  set: (filter: Filter) => void,
) {
  const buttons = facetNames.flatMap((facet) =>
    (filter.chosen[facet] ?? []).map((value) => {
      const others = filter.chosen[facet]?.filter((other) => other !== value) ?? [];
      const name = `${facets[facet].label}: ${labelOf(labels, facet, value)}`;
      const without = { ...filter, chosen: { ...filter.chosen, [facet]: others } };
      return button(`${name} ×`, `Take back ${name}`, () => {
        set(without);
        form.querySelector<HTMLElement>(`[name=${facet}]`)?.focus();
      });
    }),
  );
  const clear = button('Clear all', undefined, () => {
    const words = form.querySelector('input');
    if (words) words.value = '';
    set(noFilter);
    words?.focus();
  });
  chosen.replaceChildren(...buttons, clear);
  chosen.hidden = isEmpty(filter);
}

function showList(parts: Parts, filter: Filter, data: Data, searchPage: string) {
  const { results, further, whole, status } = parts;
  whole.hidden = !isEmpty(filter);
  results.hidden = isEmpty(filter);
  further.hidden = true;
  results.replaceChildren();
  if (isEmpty(filter)) {
    status.textContent = '';
    return;
  }
  const found = data.rows.filter((row) => matches(row, filter));
  const more = () => {
    const drawn = results.childElementCount;
    const next = found.slice(drawn, drawn + rowsAtOnce);
    results.append(...next.map((row) => drawRow(parts.template, row, data.labels)));
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

function sayFailed(status: HTMLElement, again: () => void) {
  status.replaceChildren(
    'The list could not be filtered because its data did not arrive; below it is whole. ',
    button('Try again', undefined, again),
  );
}

function button(text: string, label: string | undefined, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (label) made.setAttribute('aria-label', label);
  made.addEventListener('click', act);
  return made;
}
