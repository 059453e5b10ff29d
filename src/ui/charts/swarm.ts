/** Dots of one row of a logarithmic axis, laid beside each other where they would hide one another. */

export interface Placed<Item> {
  readonly items: readonly Item[];
  readonly value: number;
  /** From the middle of the row, in rows: between −0.4 and 0.4. */
  readonly offset: number;
}

/** About the width of a dot, as a share of the whole axis. */
const dotShare = 1 / 70;
const reach = 0.36;
const step = 0.13;
/** In a fuller row a dot stands for all of a kind that share its place. */
const mostDots = 300;

/** Place items, sorted by value, along an axis that reaches from `least` to `most`. */
export function swarm<Item extends { readonly value: number }>(
  items: readonly Item[],
  { least, most }: { readonly least: number; readonly most: number },
  kindOf: (item: Item) => string = () => '',
): Placed<Item>[] {
  const width = Math.log(most / least) * dotShare;
  const columns = Map.groupBy(items, ({ value }) =>
    Math.floor(Math.log(Math.max(value, least) / least) / width),
  );
  if (items.length > mostDots) {
    return [...columns.values()].flatMap((together) =>
      [...Map.groupBy(together, kindOf).values()].map((alike, place) => ({
        items: alike,
        value: Math.max(alike[Math.floor(alike.length / 2)]?.value ?? least, least),
        offset: offsetOf(place) * step,
      })),
    );
  }
  return [...columns.values()].flatMap((together) => {
    const gap = Math.min(step, (2 * reach) / together.length);
    return together.map((item, place) => ({
      items: [item],
      value: Math.max(item.value, least),
      offset: offsetOf(place) * gap,
    }));
  });
}

/** From the middle outwards, on either side in turn: 0, 1, −1, 2, −2 … */
function offsetOf(place: number): number {
  return Math.ceil(place / 2) * (place % 2 === 1 ? 1 : -1);
}
