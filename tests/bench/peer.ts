/** Other generators of sites, given the same incidents as the pages they are good at. */
import type { Sample } from './metrics.ts';
import type { Subject } from './hindsight.ts';

export interface Peer {
  /** `Hugo 0.111.3`. */
  readonly name: string;
  /** Write the pages and build them from nothing. */
  readonly measure: (subject: Subject) => Promise<Sample>;
}

/** A peer that takes part, or the sentence that says why it does not. */
export type FoundPeer = Peer | { readonly missing: string };
