/**
 * Find a way from an id back to itself, following `next`: `[a, b, a]`; undefined when there is
 * none. Visits everything once, however long or entangled the chain.
 */
export function circleFrom(
  start: string,
  next: (id: string) => readonly string[],
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    for (const following of next(id)) {
      if (following === start) return [...wayTo(id, cameFrom), start];
      if (cameFrom.has(following)) continue;
      cameFrom.set(following, id);
      waiting.push(following);
    }
  }
  return undefined;
}

function wayTo(id: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [id];
  for (let before = cameFrom.get(id); before !== undefined; before = cameFrom.get(before)) {
    way.unshift(before);
  }
  return way;
}
