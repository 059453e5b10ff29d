import type { Archive } from '#domain/archive.ts';
import { lookUp } from '#domain/lookup.ts';
import type { Level } from '#domain/problem.ts';
import { configurableRules } from './syntax.ts';

/** Give what the reader found the level archive.yaml wants; what is switched off is left out. */
export function withLevels<Found extends { readonly rule: string; readonly level: Level }>(
  found: readonly Found[],
  checks: Archive['checks'],
): Found[] {
  return found.flatMap((one) => {
    const rule = configurableRules.find((id) => id === one.rule);
    const level = rule && lookUp(checks, rule);
    if (level === 'off') return [];
    return [level ? { ...one, level } : one];
  });
}
