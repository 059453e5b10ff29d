/** A post-mortem that was examined by itself, held against every rule and the others. */
import type { Archive } from '../archive.ts';
import type { Body } from '../body.ts';
import type { Finding, Path } from '../problem.ts';
import type { Postmortem } from '../resolve.ts';
import type { Examined } from './examine.ts';
import { type Subject, ask } from './rule.ts';
import { rules } from './rules.ts';

/** What a post-mortem is held against. */
export interface Surroundings {
  readonly archive: Archive;
  readonly postmortems: ReadonlyMap<string, Postmortem>;
  /** Every directory that looks like a post-mortem, read or not. */
  readonly ids?: ReadonlySet<string> | undefined;
  readonly today?: string | undefined;
}

/** Ask every rule about a post-mortem; levels follow archive.yaml `checks`. */
export function applyRules(examined: Examined, body: Body, surroundings: Surroundings): Finding[] {
  const { frontmatter, postmortem, restore, lost, unread } = examined;
  if (!frontmatter || !postmortem) return [];
  const subject: Subject = { frontmatter, postmortem, body, unread, ...surroundings };
  return rules
    .flatMap((rule) => ask(rule, subject, subject.archive.checks))
    .map((finding) => (finding.path ? { ...finding, path: restore(finding.path) } : finding))
    .filter(({ path }) => !path || !(lost.has(String(path[0])) || unread.some(isAround(path))));
}

/** Whether a path is another one, or one that holds it. */
function isAround(path: Path): (around: Path) => boolean {
  return (around) =>
    around.length <= path.length && around.every((step, index) => step === path[index]);
}
