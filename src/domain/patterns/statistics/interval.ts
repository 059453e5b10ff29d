/** From a low to a high value, both included, in the unit of what they bound. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
