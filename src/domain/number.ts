const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** `2,310`, `0.25` from a number: thousands apart, at most four digits after the point. */
export function formatNumber(value: number): string {
  return format.format(value);
}
