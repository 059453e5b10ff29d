/** An item that says what an earlier one said already. */
export interface Repeat<Item> {
  readonly item: Item;
  readonly index: number;
  readonly firstIndex: number;
}

/** Find the items of a list whose key an earlier item has; an item without a key repeats nothing. */
export function repeatsOf<Item>(
  items: readonly Item[] = [],
  keyOf: (item: Item, index: number) => string | undefined,
): Repeat<Item>[] {
  if (items.length < 2) return [];
  const firsts = new Map<string, number>();
  const repeats: Repeat<Item>[] = [];
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, index);
    if (key === undefined) continue;
    const firstIndex = firsts.get(key);
    if (firstIndex === undefined) firsts.set(key, index);
    else repeats.push({ item, index, firstIndex });
  }
  return repeats;
}

/** What is left of a text when two people write the same thing: no case, spaces or final stop. */
export function sameWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
    .trim();
}
