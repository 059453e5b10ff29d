/** What was hit on a canvas, put together as the bars that it must have been. */

/** A place on a canvas where a click opens some incidents. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly ids: readonly string[];
}

/** Bars in their order, each as the incidents of its parts in their order, from places found on a grid. */
export function barsAt(marks: readonly Mark[], upright: boolean): string[][] {
  const [across, along] = upright ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const lines = [...Map.groupBy(marks, (mark) => mark[across])].sort(([a], [b]) => a - b);
  const step = Math.min(...lines.slice(1).map(([at], index) => at - (lines[index]?.[0] ?? 0)));
  const bars: string[][] = [];
  let before = -Infinity;
  for (const [at, hits] of lines) {
    const inOrder = hits.toSorted((a, b) => a[along] - b[along]);
    const parts = withoutRepeats(inOrder.map(({ ids }) => [...ids].sort().join(' ')));
    // Between two bars there is a line on which nothing was hit.
    if (at - before > step) bars.push(parts);
    else if (bars.at(-1)?.join() !== parts.join()) {
      throw new Error(`At ${at} a bar changes its parts: ${bars.at(-1)?.join()} / ${parts.join()}`);
    }
    before = at;
  }
  return bars;
}

/** Every text but those that repeat the one before. */
export function withoutRepeats(texts: readonly string[]): string[] {
  return texts.filter((text, index) => text !== texts[index - 1]);
}
