/** The three lengths of an incident as far as they are known: nothing is dropped for being vague. */

export const measures = {
  toDetect: { label: 'Time to detect', description: 'from the start until it was noticed' },
  toMitigate: {
    label: 'Time to mitigate',
    description: 'from noticing until users were no longer hurt',
  },
  toResolve: { label: 'Time to resolve', description: 'from the start until all was normal again' },
} as const;

export type Measure = keyof typeof measures;

/** What can be known of a length; the order is that of the data file. */
export const lengthStates = ['exact', 'at-least', 'at-most', 'unresolved', 'unknown'] as const;

export type LengthState = (typeof lengthStates)[number];

/**
 * A length in whole minutes. `at-least`, `at-most`: one side of it is known. `unresolved`: its end is
 * not written yet in a post-mortem that is not final, so that it is longer than the minutes. `unknown`:
 * nobody knows, or wrote down, when it began or ended; its minutes are 0 and mean nothing.
 */
export interface Length {
  readonly state: LengthState;
  readonly minutes: number;
}
