const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** `2,310`, `0.25` from a number: thousands apart, at most four digits after the point. */
export function formatNumber(value: number): string {
  return format.format(value);
}

/** A sentence in which no line ends between a number and its unit: `26 %`, `9 ms`, `3 h`. */
export function holdUnits(sentence: string): string {
  return sentence.replace(/(?<=\d) (?=(?:%|ms|s|min|h|d|[kMGT]?B)(?![\p{L}\d]))/gu, '\u00a0');
}
