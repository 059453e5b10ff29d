/** Numbers of ways too large to write out, as natural logarithms. */

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** ln 0! to ln 19!, exact to a double's last digit but one; beyond that as far as they were asked for. */
const known = Array.from({ length: 20 }, (_, n) => {
  let product = 1;
  for (let factor = 2; factor <= n; factor++) product *= factor;
  return Math.log(product);
});
/** So many are remembered. */
const most = 100_000;

/**
 * ln n! for whole n: from the product below 20, beyond by Stirling's series, whose first left-out
 * term is below 10⁻¹⁵ there (Abramowitz and Stegun, "Handbook of mathematical functions", 6.1.41).
 */
export function logFactorial(n: number): number {
  if (n >= most) return stirling(n);
  for (let next = known.length; next <= n; next++) known.push(stirling(next));
  return known[n] ?? NaN;
}

function stirling(n: number): number {
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * n ** 2)) / n ** 2) / n ** 2) / n;
  return (n + 0.5) * Math.log(n) - n + halfLogTwoPi + series;
}

/** ln of the ways to choose `k` of `n`; -Infinity when there are none. */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return -Infinity;
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
