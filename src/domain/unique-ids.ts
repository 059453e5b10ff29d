/** What an item is called, and what to call it when its author gave no name. */
export interface WantedId {
  readonly given: string | undefined;
  readonly otherwise: string;
}

/**
 * Give every item an id of its own. Given ids stay as they are; a made-up one, and the second of
 * two equal given ones, gets a number: `alert`, `alert-2`.
 */
export function uniqueIds(wanted: readonly WantedId[]): string[] {
  const given = new Set(wanted.flatMap(({ given: name }) => name ?? []));
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return wanted.map(({ given: name, otherwise }) => {
    const base = name ?? otherwise;
    let candidate = base;
    const isFree = () => !used.has(candidate) && (candidate === name || !given.has(candidate));
    for (let count = counts.get(base) ?? 2; !isFree(); count++) {
      candidate = `${base}-${count}`;
      counts.set(base, count + 1);
    }
    used.add(candidate);
    return candidate;
  });
}
