/** An item that says what an earlier one said already. */
export interface Repeat<Item> {
  readonly item: Item;
  readonly index: number;
  readonly firstIndex: number;
}

/** Find the items of a list whose key an earlier item has; an item without a key repeats nothing. */
export function repeatsOf<Item>(
  items: readonly Item[] | undefined,
  keyOf: (item: Item) => string | undefined,
): Repeat<Item>[] {
  const firsts = new Map<string, number>();
  return (items ?? []).flatMap((item, index) => {
    const key = keyOf(item);
    if (key === undefined) return [];
    const firstIndex = firsts.get(key);
    if (firstIndex !== undefined) return [{ item, index, firstIndex }];
    firsts.set(key, index);
    return [];
  });
}

/** What is left of a text when two people write the same thing: no case, spaces or final stop. */
export function sameWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
    .trim();
}
