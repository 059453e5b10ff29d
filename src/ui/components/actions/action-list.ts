/** The filter of actions at work: form and address hold the choice and the grouping. */
import { type ActionFile, type FilterableActionRow, unpackActions } from '#domain/actions/file.ts';
import {
  type ActionChoice,
  type ActionFacet,
  type ActionLabels,
  actionFilter as model,
  readGrouping,
} from '#domain/actions/filter.ts';
import { labelIn } from '#domain/filter-model.ts';
import {
  addForm,
  fetchData,
  part,
  readChange,
  sayFailed,
  showChosen,
  writeAddress,
  writeForm,
} from '../filter-form.ts';
import { readersToday } from '../readers-today.ts';
import { drawAction } from './action-row.ts';

/** Rows drawn at once; more on request. */
const rowsAtOnce = 100;

interface Data {
  readonly rows: readonly FilterableActionRow[];
  readonly labels: ActionLabels;
}

/** Bring the filter of a list of actions to life. */
export function filterActions(host: HTMLElement): void {
  const form = part<HTMLFieldSetElement>(host, 'fieldset');
  const status = part<HTMLElement>(host, '.status');
  const chosen = part<HTMLElement>(host, '.chosen');
  const grouping = part<HTMLSelectElement>(form, '[name=by]');
  let data: Data | undefined;
  let filter = addForm(model, form, model.parse(location.search));
  let by = readGrouping(grouping.value || new URLSearchParams(location.search).get('by'));

  const show = () => {
    if (!data) return;
    writeForm(model, form, filter, model.tally(data.rows, filter), data.labels);
    showChosen(model, { chosen, form }, filter, data.labels, set);
    grouping.value = by === 'state' ? '' : by;
    showGroups(host, filter, by, data);
  };
  const set = (next: ActionChoice) => {
    filter = next;
    const query = [model.format(filter), by === 'state' ? '' : `by=${by}`]
      .filter(Boolean)
      .join('&');
    writeAddress(query);
    carry(query);
    show();
  };
  const load = () => {
    status.textContent = 'Fetching the actions…';
    fetchData<ActionFile>(host.dataset['source'] ?? '').then(
      (loaded) => {
        status.textContent = '';
        data = unpackActions(loaded, readersToday());
        set(filter);
      },
      () => {
        sayFailed(status, load);
      },
    );
  };

  form.addEventListener('input', (event) => {
    if (event.target === grouping) by = readGrouping(grouping.value);
    filter = readChange(model, event.target, filter);
    if (data) set(filter);
  });
  window.addEventListener('popstate', () => {
    filter = model.parse(location.search);
    by = readGrouping(new URLSearchParams(location.search).get('by'));
    show();
  });
  load();
}

/** Lead to the other shelves with the same choice, as far as it means something there. */
function carry(query: string) {
  const parameters = new URLSearchParams(query);
  parameters.delete('state');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-carry]')) {
    link.search = parameters.toString();
  }
}

interface Group {
  readonly value: string;
  readonly label: string;
  readonly rows: readonly FilterableActionRow[];
}

/** An action on several services stands under each of them. */
function groupsOf(
  found: readonly FilterableActionRow[],
  by: ActionFacet,
  { labels }: Data,
): Group[] {
  const counts = model.tally(found, model.none);
  return model.optionsOf(by, counts, labels).map(({ value }) => ({
    value,
    label: labelIn(labels, by, value),
    rows: found.filter(({ facets }) => facets[by].includes(value)),
  }));
}

function showGroups(host: HTMLElement, filter: ActionChoice, by: ActionFacet, data: Data) {
  const results = part<HTMLElement>(host, '.results');
  const further = part<HTMLButtonElement>(host, '.further');
  const isWhole = model.isEmpty(filter) && by === 'state';
  const found = isWhole ? [] : data.rows.filter((row) => model.matches(row, filter));
  const groups = groupsOf(found, by, data);
  const drawnAtMost = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  part<HTMLElement>(host, '.whole').hidden = !isWhole;
  results.hidden = found.length === 0;
  part(host, '.status').textContent = isWhole
    ? ''
    : found.length === 0
      ? 'Nothing matches all of this. Take back a choice below.'
      : `${found.length} of ${data.rows.length} actions`;
  let limit = 0;
  const more = () => {
    const before = limit;
    limit += rowsAtOnce;
    results.replaceChildren(...drawGroups(host, groups, by, data.labels, limit));
    further.hidden = drawnAtMost <= limit;
    const left = drawnAtMost - limit;
    further.textContent = `Show ${Math.min(left, rowsAtOnce)} more of ${left}`;
    if (before > 0) results.querySelectorAll<HTMLElement>('li .text')[before]?.focus();
  };
  further.onclick = more;
  more();
}

/** Draw groups one after the other until so many rows stand; the headings tell how many there are. */
function drawGroups(
  host: HTMLElement,
  groups: readonly Group[],
  by: ActionFacet,
  labels: ActionLabels,
  limit: number,
): Node[] {
  const rowTemplate = part<HTMLTemplateElement>(host, 'template[data-row]');
  const groupTemplate = part<HTMLTemplateElement>(host, 'template[data-group]');
  let left = limit;
  return groups.flatMap(({ value, label, rows }, index) => {
    if (left <= 0) return [];
    const drawn = groupTemplate.content.cloneNode(true) as DocumentFragment;
    const section = part(drawn, 'section');
    const heading = part(drawn, 'h2');
    heading.id = `group-${index + 1}`;
    section.setAttribute('aria-labelledby', heading.id);
    if (by === 'state') section.setAttribute('data-standing', value);
    const count = document.createElement('span');
    count.className = 'count';
    count.textContent = String(rows.length);
    heading.replaceChildren(label, ' ', count);
    const shown = rows.slice(0, left);
    left -= shown.length;
    part(drawn, 'ol').append(...shown.map((row) => drawAction(rowTemplate, row, labels)));
    return [drawn];
  });
}
