/** From parsed frontmatter to a post-mortem, with everything that is wrong with it. */
import type { Archive } from '../archive.ts';
import type { Body } from '../body.ts';
import { faultsOf } from '../issues.ts';
import { type Frontmatter, FrontmatterSchema } from '../postmortem.ts';
import type { Finding, Path } from '../problem.ts';
import { type Postmortem, resolve } from '../resolve.ts';
import { salvage } from '../salvage.ts';
import type { Severity } from '../taxonomy.ts';
import type { Rule, RuleFinding, Subject } from './rule.ts';
import { rules } from './rules.ts';

/** A post-mortem after its own file was read, before it is held against the others. */
export interface Examined {
  /** What the schema and the moments have to say. */
  readonly findings: readonly Finding[];
  /** What could be read, and its settled form; undefined when nothing could. */
  readonly frontmatter: Frontmatter | undefined;
  readonly postmortem: Postmortem | undefined;
  /** From a path in `frontmatter` to the path in the file. */
  readonly restore: (path: Path) => Path;
  /** Top-level fields that were refused or missing: rules keep silent about them. */
  readonly lost: ReadonlySet<string>;
}

/** What stands in for a field that must be there and is not, so that the rules can go on. */
const placeholders = {
  title: 'Untitled',
  status: 'draft',
  severity: 'sev4',
  services: ['unknown'],
  started: 'unknown',
};

/** Judge parsed frontmatter by the schema and settle what can be read of it. */
export function examine(data: unknown, archive: Archive, id: string): Examined {
  const shape = faultsOf(FrontmatterSchema, data).map(({ rule, path, message, hint }): Finding => ({
    rule,
    level: 'error',
    path,
    message,
    hint: severityAlias(path, data, archive) ?? hint,
  }));
  const { value, restore, lost } = salvage(FrontmatterSchema, data, placeholders);
  if (!value)
    return { findings: shape, frontmatter: undefined, postmortem: undefined, restore, lost };
  const { postmortem, faults } = resolve(value, archive, id);
  const times = faults.map(({ path, fault }): Finding => ({
    rule: 'bad-value',
    level: 'error',
    path: restore(path),
    message: fault.message,
    hint: fault.hint,
  }));
  return { findings: [...shape, ...times], frontmatter: value, postmortem, restore, lost };
}

/** What a post-mortem is held against. */
export interface Surroundings {
  readonly archive: Archive;
  readonly postmortems: ReadonlyMap<string, Postmortem>;
  readonly today?: string | undefined;
}

/** Ask every rule about a post-mortem; levels follow archive.yaml `checks`. */
export function applyRules(examined: Examined, body: Body, surroundings: Surroundings): Finding[] {
  const { frontmatter, postmortem, restore, lost } = examined;
  if (!frontmatter || !postmortem) return [];
  const subject: Subject = { frontmatter, postmortem, body, ...surroundings };
  return rules.flatMap((rule) =>
    applyRule(rule, subject)
      .filter(({ path }) => !path || !lost.has(String(path[0])))
      .map((finding) => (finding.path ? { ...finding, path: restore(finding.path) } : finding)),
  );
}

function applyRule(rule: Rule, subject: Subject): Finding[] {
  const configured = subject.archive.checks[rule.id];
  if (configured === 'off') return [];
  return Array.from(rule.check(subject), (found: RuleFinding) => ({
    ...found,
    rule: rule.id,
    level: configured ?? found.level ?? rule.level,
  }));
}

/** "P1" is how this organisation calls sev1: say so instead of listing all four. */
function severityAlias(path: Path, data: unknown, archive: Archive): string | undefined {
  if (path.length !== 1 || path[0] !== 'severity') return undefined;
  const written = (data as { severity?: unknown }).severity;
  if (typeof written !== 'string') return undefined;
  const same = (name: string) => name.toLowerCase() === written.toLowerCase();
  const entry = Object.entries(archive.severities).find(
    ([severity, { label, aliases }]) => same(severity) || same(label) || aliases.some(same),
  ) as [Severity, unknown] | undefined;
  return entry && `Write ${entry[0]}; "${written}" is another name for it.`;
}
