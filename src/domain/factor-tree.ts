import type { Factor } from './resolve.ts';

/** A factor and what lies beneath it. */
export interface FactorNode {
  readonly factor: Factor;
  readonly beneath: readonly FactorNode[];
  /** It stands elsewhere in the tree with everything beneath it; here it is only named. */
  readonly repeated: boolean;
}

/**
 * Grow a tree from `causedBy`: on top what nothing else is traced back to, beneath each factor what
 * made it possible. Every factor is told once; further mentions, circles among them, only name it.
 */
export function growFactorTree(factors: readonly Factor[]): FactorNode[] {
  const byId = new Map(factors.map((factor) => [factor.id, factor]));
  const beneathAnother = new Set(
    factors.flatMap(({ id, causedBy }) => causedBy.filter((cause) => cause !== id)),
  );
  const told = new Set<string>();
  const grow = (factor: Factor): FactorNode => {
    if (told.has(factor.id)) return { factor, beneath: [], repeated: true };
    told.add(factor.id);
    const causes = [...new Set(factor.causedBy)].filter((cause) => cause !== factor.id);
    return {
      factor,
      beneath: causes.flatMap((cause) => byId.get(cause) ?? []).map(grow),
      repeated: false,
    };
  };
  const tops = factors.filter(({ id }) => !beneathAnother.has(id)).map(grow);
  // Factors that only cause each other have no top; the first written stands in for it.
  const circles = factors.flatMap((factor) => (told.has(factor.id) ? [] : [grow(factor)]));
  return [...tops, ...circles];
}
