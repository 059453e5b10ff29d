/**
 * Find the circles one comes into by following `next` from id to id: each as `[a, b, a]`, no two
 * with the same beginning, in the order of `ids`. Every id is visited once, however entangled.
 */
export function circlesOf(
  ids: Iterable<string>,
  next: (id: string) => readonly string[],
): string[][] {
  const circles: string[][] = [];
  const finished = new Set<string>();
  const inCircle = new Set<string>();
  for (const start of ids) {
    if (finished.has(start)) continue;
    const way = [{ id: start, ahead: [...next(start)] }];
    const places = new Map([[start, 0]]);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const following = here.ahead.shift();
      if (following === undefined) {
        finished.add(here.id);
        places.delete(here.id);
        way.pop();
        continue;
      }
      const place = places.get(following);
      if (place !== undefined && !inCircle.has(following)) {
        const circle = way.slice(place).map(({ id }) => id);
        for (const id of circle) inCircle.add(id);
        circles.push([...circle, following]);
      } else if (place === undefined && !finished.has(following)) {
        places.set(following, way.length);
        way.push({ id: following, ahead: [...next(following)] });
      }
    }
  }
  return circles;
}

/** `a → b → a`; of a long circle the middle is left out. */
export function describeCircle(circle: readonly string[]): string {
  const shown = circle.length > 7 ? [...circle.slice(0, 4), '…', ...circle.slice(-2)] : circle;
  return shown.join(' → ');
}
