import type { Archive } from '../archive.ts';
import type { Body } from '../body.ts';
import { lookUp } from '../lookup.ts';
import type { Frontmatter } from '../postmortem.ts';
import type { Finding, Level, Path } from '../problem.ts';
import type { Postmortem } from '../resolve.ts';

/** One post-mortem as a rule sees it, and what stands around it. */
export interface Subject {
  /** As written, without what the schema refused. */
  readonly frontmatter: Frontmatter;
  readonly postmortem: Postmortem;
  readonly body: Body;
  readonly archive: Archive;
  /** Every post-mortem of the archive that could be read, this one included, by id. */
  readonly postmortems: ReadonlyMap<string, Postmortem>;
  /** Every directory that looks like a post-mortem, read or not; undefined: those of `postmortems`. */
  readonly ids?: ReadonlySet<string> | undefined;
  /** The day, `2026-11-21`, where a command knows it; builds have no clock. */
  readonly today?: string | undefined;
  /**
   * What is in the file and could not be read, as paths of the file. Nothing follows from its
   * absence: ask `isUnread` before missing something.
   */
  readonly unread: readonly Path[];
}

/**
 * Whether a field or one of its items could not be read (`'factors'`), or a key of an item that
 * matters here (`'factors', 'id'`).
 */
export function isUnread({ unread }: Pick<Subject, 'unread'>, ...names: string[]): boolean {
  return unread.some((path) => {
    const steps = path.filter((step) => typeof step === 'string');
    return steps.length <= names.length && steps.every((step, at) => step === names[at]);
  });
}

/** What a rule says; rule id and level are added by the one who asks it. */
export type RuleFinding = Omit<Finding, 'rule' | 'level'> & { readonly level?: Level };

/** One thing that can be wrong with a document. */
export interface RuleAbout<Document> {
  /** Kebab-case; the same in reports, in archive.yaml `checks` and in the guide. */
  readonly id: string;
  readonly level: Level;
  /** What the rule wants, in one sentence, for the guide. */
  readonly description: string;
  /** Why archive.yaml may not give it another level; left out: it may. */
  readonly fixed?: FixedLevel;
  readonly check: (subject: Document) => Iterable<RuleFinding>;
}

/** What would be lost with a rule. */
export interface FixedLevel {
  /** What the rule does, as the end of a sentence: `keeps the inside in`. */
  readonly because: string;
  /** What one does about a finding, in place of another level. */
  readonly instead: string;
}

/** One thing that can be wrong with a post-mortem. One file each, listed in `rules.ts`. */
export type Rule = RuleAbout<Subject>;

/** Ask a rule about a document; `checks` of archive.yaml may set its level or switch it off. */
export function ask<Document>(
  { id, level, fixed, check }: RuleAbout<Document>,
  document: Document,
  checks: Archive['checks'] = {},
): Finding[] {
  const configured = fixed ? undefined : lookUp(checks, id);
  if (configured === 'off') return [];
  const findings: Finding[] = [];
  for (const found of check(document))
    findings.push({ ...found, rule: id, level: configured ?? found.level ?? level });
  return findings;
}

/** Give a rule its type while keeping its literal id. */
export function defineRule<const Definition extends Rule>(rule: Definition): Definition {
  return rule;
}
