/** Tests that are made together, so that one in a hundred does not come by chance alone. */

/**
 * Adjust the p-values of tests made together, in their order: those at or below a level stay so with
 * no more than that chance of even one false alarm. S. Holm, "A simple sequentially rejective multiple
 * test procedure", Scandinavian Journal of Statistics 6 (1979), 65–70; `p.adjust(p, "holm")` in R.
 */
export function holmAdjust(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted: number[] = pValues.map(() => 1);
  let highest = 0;
  for (const [rank, { p, index }] of order.entries()) {
    highest = Math.max(highest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = highest;
  }
  return adjusted;
}
