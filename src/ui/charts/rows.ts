/** A table longer than this says less than the file it came from. */
const mostRows = 120;

/** The indices of the rows a table shows of `count`: all, or evenly spread ones with both ends. */
export function thinRows(count: number): number[] {
  const shown = Math.min(count, mostRows);
  return Array.from({ length: shown }, (_, row) =>
    shown < count ? Math.round((row * (count - 1)) / (shown - 1)) : row,
  );
}
