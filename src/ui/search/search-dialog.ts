/** The search dialog: made when it is first opened, kept while the page lives. */
import { noFilter } from '#domain/filters.ts';
import { keepForAddress } from './address.ts';
import { element } from './element.ts';

import { searchBox } from './search-box.ts';
import { startSearch } from './start-search.ts';

const shownIncidents = 3;
const shownResults = 6;
const id = 'search-dialog';

/**
 * Open the search dialog; `base` is the path the site is served under, with both slashes, `typed`
 * what the reader typed meanwhile.
 */
export function openSearchDialog(base: string, typed = ''): void {
  const found = document.querySelector<HTMLDialogElement>(`#${id}`);
  if (found?.open) return;
  const dialog = found ?? makeDialog(base);
  dialog.showModal();
  const box = dialog.querySelector('textarea');
  if (typed && box) {
    box.value = typed;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  } else box?.select();
}

function makeDialog(base: string): HTMLDialogElement {
  const page = `${base}search/`;
  const feelsLike = answerPart('Feels like');
  const exactWords = answerPart('Exact words');
  const all = element('a', { class: 'search-all', hidden: '' }, 'All results, in full');
  const results = element(
    'div',
    { class: 'search-found' },
    feelsLike.section,
    exactWords.section,
    all,
  );
  const { form, box } = searchBox(page);
  const close = element('button', { type: 'button', class: 'search-close' }, 'Close');
  const keys = element('p', { class: 'search-keys' });
  keys.append(
    ...['↑', '↓', ' through results · ', '↵', ' all results and filters · ', 'Esc', ' close'].map(
      (part) => (part.startsWith(' ') ? part : element('kbd', {}, part)),
    ),
  );
  const dialog = element(
    'dialog',
    { id, class: 'search-dialog', 'aria-label': 'Search' },
    element('div', { class: 'search-head' }, form, close),
    results,
    keys,
  );
  const allResults = () => `${page}?${new URLSearchParams({ q: keepForAddress(box.value) })}`;
  const search = startSearch({
    base,
    box,
    results,
    compact: true,
    feelsLike: { ...feelsLike, step: shownIncidents },
    exactWords: { ...exactWords, step: shownResults },
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    const text = box.value.trim();
    exactWords.section.hidden = all.hidden = text === '';
    all.href = allResults();
    if (text === '') return search.clear();
    waiting = setTimeout(
      () => void search.show({ filter: { ...noFilter, text }, order: 'best' }),
      120,
    );
  });
  close.addEventListener('click', () => dialog.close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(allResults());
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
    // A link within the page that is open leads away from the dialog too.
    if (event.target instanceof Element && event.target.closest('a')) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

/** What one instrument finds: a heading, how much it is, the results. */
function answerPart(name: string) {
  const heading = `${id}-${name.toLowerCase().replace(' ', '-')}`;
  const status = element('p', { class: 'search-status', role: 'status' });
  const results = element('div', { class: 'search-results' });
  const head = element(
    'div',
    { class: 'search-answer__head' },
    element('h2', { id: heading }, name),
    status,
  );
  const section = element(
    'section',
    { class: 'search-answer', 'aria-labelledby': heading, hidden: '' },
    head,
    results,
  );
  return { section, status, results };
}
