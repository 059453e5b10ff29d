/** The form of a filter in the browser: what it says, what it offers, and taking choices back. */
import { type Choice, type FacetLabels, type FacetTally, labelIn } from '#domain/filter-model.ts';
import type { FilterModel } from '#domain/filter-model.ts';

/** The value of a select whose facet has several values chosen, which only an address can do. */
const several = '+';

/** Read a control that was changed into a filter. */
export function readChange<Facet extends string>(
  { choose, names }: FilterModel<Facet>,
  target: EventTarget | null,
  filter: Choice<Facet>,
): Choice<Facet> {
  if (target instanceof HTMLInputElement) return { ...filter, text: target.value };
  if (!(target instanceof HTMLSelectElement) || target.value === several) return filter;
  const facet = names.find((name) => name === target.name);
  return facet === undefined ? filter : choose(filter, facet, target.value || undefined);
}

/** Add to a filter what was chosen in the form while the script was still on its way. */
export function addForm<Facet extends string>(
  model: FilterModel<Facet>,
  form: HTMLFieldSetElement,
  filter: Choice<Facet>,
): Choice<Facet> {
  return [...form.elements].reduce(
    (sum, control) => ('value' in control && control.value ? readChange(model, control, sum) : sum),
    filter,
  );
}

/** Let every select offer what would leave something, and show what is chosen. */
export function writeForm<Facet extends string>(
  { names, facets, optionsOf }: FilterModel<Facet>,
  form: HTMLFieldSetElement,
  filter: Choice<Facet>,
  counts: FacetTally<Facet>,
  labels: FacetLabels<Facet>,
): void {
  for (const facet of names) {
    const select = form.elements.namedItem(facet);
    if (!(select instanceof HTMLSelectElement)) continue;
    const chosen = filter.chosen[facet] ?? [];
    const options = optionsOf(facet, counts, labels);
    const gone = chosen.filter((value) => options.every((option) => option.value !== value));
    const value = chosen.length > 1 ? several : (chosen[0] ?? '');
    select.replaceChildren(
      new Option(facets[facet].all, ''),
      ...(chosen.length > 1 ? [new Option(`${chosen.length} chosen`, several)] : []),
      ...gone.map((value) => new Option(`${labelIn(labels, facet, value)} (0)`, value)),
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
export function showChosen<Facet extends string>(
  { names, facets, isEmpty, none }: FilterModel<Facet>,
  { chosen, form }: { readonly chosen: HTMLElement; readonly form: HTMLFieldSetElement },
  filter: Choice<Facet>,
  labels: FacetLabels<Facet>,
  set: (filter: Choice<Facet>) => void,
): void {
  const buttons = names.flatMap((facet) =>
    (filter.chosen[facet] ?? []).map((value) => {
      const others = filter.chosen[facet]?.filter((other) => other !== value) ?? [];
      const name = `${facets[facet].label}: ${labelIn(labels, facet, value)}`;
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
    set(none);
    words?.focus();
  });
  chosen.replaceChildren(...buttons, clear);
  chosen.hidden = isEmpty(filter);
}

/** Keep a choice in the address, without a step in the reader's history. */
export function writeAddress(query: string): void {
  const address = query ? `?${query}` : location.pathname;
  history.replaceState(history.state, '', address + location.hash);
}

/** Say that the data of a filter did not arrive, and offer to ask again. */
export function sayFailed(status: HTMLElement, again: () => void): void {
  status.replaceChildren(
    'The list could not be filtered because its data did not arrive; below it is whole. ',
    button('Try again', undefined, again),
  );
}

/** A button with words on it, and other words for those who do not see where it stands. */
export function button(
  text: string,
  label: string | undefined,
  act: () => void,
): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (label) made.setAttribute('aria-label', label);
  made.addEventListener('click', act);
  return made;
}

/** Find a part of a component; its absence is a defect of the component. */
export function part<Kind extends Element>(host: ParentNode, selector: string): Kind {
  const found = host.querySelector<Kind>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

/** Fetch a data file; anything but its content is an error. */
export async function fetchData<Data>(source: string): Promise<Data> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: ${response.status}`);
  return (await response.json()) as Data;
}
