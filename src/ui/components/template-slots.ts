/** Fills what carries `data-slot` in a copy of a template, so that a list drawn here is one built. */

export interface Filling {
  readonly text: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Give an element its attributes and its text. */
export function fill(
  element: Element | null,
  attributes: Readonly<Record<string, string>>,
  text: string,
): void {
  if (!element) return;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
}

/** Put as many copies of an element in its place as there are items; none takes it away. */
export function repeat<Item>(
  model: Element | null,
  items: readonly Item[],
  fillingOf: (item: Item) => Filling,
): void {
  if (!model) return;
  const copies = items.map((item) => {
    const copy = model.cloneNode(true) as Element;
    const { text, attributes = {} } = fillingOf(item);
    fill(copy, attributes, text);
    return copy;
  });
  model.replaceWith(...copies);
}
