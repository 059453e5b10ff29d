/** What `hindsight similar` has found: printed as it stands with --json, as text for people. */
import type { Archive } from '#domain/archive.ts';
import type { Card } from '#domain/search/card.ts';
import type { Reason } from '#domain/search/reasons.ts';
import type { SearchedEntry } from '#files/searched.ts';

export const exampleOfUse = 'hindsight similar "remaining connection slots are reserved"';

/** So many results are looked at for what is close. */
export const mostLookedAt = 50;

/** Keys are added, never changed: other programs read this. */
export interface SimilarAnswer {
  /** How many are close, those included that are not shown; 0: nothing is. */
  readonly close: number;
  /** How many post-mortems were searched. */
  readonly searched: number;
  /** Those that are close, the best first, then the nearest of the others. */
  readonly results: readonly SimilarResult[];
}

export interface SimilarResult {
  readonly id: string;
  readonly title: string;
  /** The day it began, `2026-03-14`. */
  readonly date: string;
  /** Path of index.mdx from where the command was run. */
  readonly file: string;
  /** Path of its page on the internal site. */
  readonly url: string;
  readonly close: boolean;
  /** Comparable within one answer; with --to the likeness, 0–1. */
  readonly score: number;
  /** What it has in common with what was asked, the most telling first. */
  readonly reasons: readonly {
    readonly kind: Reason['kind'];
    readonly text: string;
    /** The id of a failure mode, whose label is the text. */
    readonly id?: string;
  }[];
  readonly checkFirst: readonly string[];
  readonly fix: Card['fix'] | null;
  readonly ruledOut: Card['ruledOut'];
  readonly promises: Card['promises'];
}

/** A post-mortem that was found. */
export interface Found {
  readonly entry: SearchedEntry;
  readonly card: Card;
  readonly close: boolean;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Say of a find all that on call needs before opening its page. */
export function resultOf(
  { entry, card, close, score, reasons }: Found,
  { failureModes }: Archive,
  base: string,
): SimilarResult {
  const { id, title, date, firstChecks, fix, ruledOut, promises } = card;
  return {
    id,
    title,
    date,
    file: entry.file,
    url: `${base}postmortems/${id}/`,
    close,
    score: Math.round(score * 1000) / 1000,
    reasons: reasons.map((reason) =>
      reason.kind === 'mode'
        ? { kind: reason.kind, text: failureModes[reason.id]?.label ?? reason.id, id: reason.id }
        : { kind: reason.kind, text: reason.text },
    ),
    checkFirst: firstChecks,
    fix: fix ?? null,
    ruledOut,
    promises,
  };
}
