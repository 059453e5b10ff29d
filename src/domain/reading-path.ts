/**
 * Where to start reading: the fewest post-mortems that between them show most of how things fail.
 *
 * Finding the very fewest is the set cover problem, which nobody can solve quickly. The greedy choice,
 * always the one that adds most, is never more than a logarithm away from it (Johnson 1974), and it
 * reads well, since the first ones teach most.
 */
import type { Postmortem } from './resolve.ts';
import type { RootCauseCategory, Trigger } from './taxonomy.ts';

/** Something that can be seen in a post-mortem, as far as it is classified. */
export type Sight =
  | { readonly of: 'failureMode'; readonly id: string }
  | { readonly of: 'category'; readonly id: RootCauseCategory }
  | { readonly of: 'trigger'; readonly id: Trigger };

export interface ReadingStep {
  readonly postmortem: Postmortem;
  /** What none of the steps before it showed. */
  readonly adds: readonly Sight[];
}

export interface ReadingPath {
  /** In the order to read them. */
  readonly steps: readonly ReadingStep[];
  /** How many failure modes, categories and triggers the steps show between them. */
  readonly seen: number;
  /** What only post-mortems beside the path show, the commonest first. */
  readonly missing: readonly Sight[];
}

/** Enough has been seen at this share; what is left was seen rarely, and costs a page each. */
const enough = 0.8;
/** Nobody reads more than this in a first week. */
const longest = 20;

/** With fewer than this one simply reads them all. */
const worthChoosing = 5;

/** Whether there are so many final post-mortems that a reader wants to be told which ones. */
export function isWorthChoosing(postmortems: readonly Postmortem[]): boolean {
  return postmortems.filter(({ status }) => status === 'final').length >= worthChoosing;
}

/**
 * Find the reading path through some post-mortems, given newest first. Only final ones count. Each
 * step is the one that adds most; among those that add as much the more severe, then the newer. It
 * stops when four fifths have been seen, and leaves out again what later steps made needless.
 */
export function readingPath(postmortems: readonly Postmortem[]): ReadingPath {
  const { candidates, occurrences } = lookAround(postmortems);
  const picked = pickGreedily(candidates, {
    limit: longest,
    sufficient: Math.ceil(enough * occurrences.size),
  });
  const seen = new Set<string>();
  const steps = withoutNeedless(picked).map(({ postmortem, sights }) => {
    const adds = [...sights].filter(([key]) => !seen.has(key)).map(([, sight]) => sight);
    for (const key of sights.keys()) seen.add(key);
    return { postmortem, adds };
  });
  const missing = [...occurrences.values()]
    .filter(({ key }) => !seen.has(key))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ sight }) => sight);
  return { steps, seen: seen.size, missing };
}

/**
 * Pick the few final post-mortems, given newest first, that show most; of those that are not
 * classified at all the first choice.
 */
export function fewThatShowMost(postmortems: readonly Postmortem[], limit: number): Postmortem[] {
  const { candidates, occurrences } = lookAround(postmortems);
  const picked = pickGreedily(candidates, { limit, sufficient: occurrences.size });
  const worst = candidates.reduce<Candidate | undefined>(
    (best, next) => (best && best.postmortem.severity <= next.postmortem.severity ? best : next),
    undefined,
  );
  return (picked.length === 0 && worst && limit > 0 ? [worst] : picked).map(
    ({ postmortem }) => postmortem,
  );
}

interface Candidate {
  readonly postmortem: Postmortem;
  readonly sights: ReadonlyMap<string, Sight>;
}

interface Occurrence {
  readonly key: string;
  readonly sight: Sight;
  count: number;
}

/** The post-mortems one can learn from, and how often each sight occurs in them. */
function lookAround(postmortems: readonly Postmortem[]) {
  const candidates = postmortems
    .filter(({ status }) => status === 'final')
    .map((postmortem) => ({ postmortem, sights: sightsOf(postmortem) }));
  const occurrences = new Map<string, Occurrence>();
  for (const { sights } of candidates) {
    for (const [key, sight] of sights) {
      const known = occurrences.get(key);
      if (known) known.count++;
      else occurrences.set(key, { key, sight, count: 1 });
    }
  }
  return { candidates, occurrences };
}

/** What one can see in a post-mortem: failure modes, root-cause categories and its trigger. */
export function sightsOf({ failureModes, factors, trigger }: Postmortem): Map<string, Sight> {
  const sights: Sight[] = [
    ...failureModes.map((id) => ({ of: 'failureMode', id }) as const),
    ...factors.map(({ category }) => ({ of: 'category', id: category }) as const),
    ...(trigger === undefined || trigger === 'unknown'
      ? []
      : [{ of: 'trigger', id: trigger } as const]),
  ];
  return new Map(sights.map((sight) => [`${sight.of} ${sight.id}`, sight]));
}

function pickGreedily(
  candidates: readonly Candidate[],
  { limit, sufficient }: { readonly limit: number; readonly sufficient: number },
): Candidate[] {
  const seen = new Set<string>();
  const picked: Candidate[] = [];
  while (picked.length < limit && seen.size < sufficient) {
    let best: Candidate | undefined;
    let most = 0;
    for (const candidate of candidates) {
      const gain = gainOf(candidate, seen);
      if (gain === 0 || gain < most) continue;
      const { severity } = candidate.postmortem;
      if (gain > most || (best && severity < best.postmortem.severity)) {
        best = candidate;
        most = gain;
      }
    }
    if (!best) break;
    picked.push(best);
    for (const key of best.sights.keys()) seen.add(key);
  }
  return picked;
}

function gainOf({ sights }: Candidate, seen: ReadonlySet<string>): number {
  let gain = 0;
  for (const key of sights.keys()) if (!seen.has(key)) gain++;
  return gain;
}

/** Leave out every pick whose sights the others show as well, the later ones being kept. */
function withoutNeedless(picked: readonly Candidate[]): Candidate[] {
  const showing = new Map<string, number>();
  for (const { sights } of picked) {
    for (const key of sights.keys()) showing.set(key, (showing.get(key) ?? 0) + 1);
  }
  return picked.filter(({ sights }) => {
    const isNeedless = [...sights.keys()].every((key) => (showing.get(key) ?? 0) > 1);
    if (isNeedless) for (const key of sights.keys()) showing.set(key, (showing.get(key) ?? 0) - 1);
    return !isNeedless;
  });
}
