/** From parsed frontmatter to a post-mortem, with everything that is wrong with it. */
import { type Archive, severityNamed } from '../archive.ts';
import { valueAt } from '../issues.ts';
import { isTimeAlone } from '../moment.ts';
import { type Frontmatter, FrontmatterSchema } from '../postmortem.ts';
import type { Finding, Path } from '../problem.ts';
import { type Postmortem, type ResolveFault, resolve } from '../resolve.ts';
import { type Salvaged, salvage } from '../salvage.ts';

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
  /** What is in the file and could not be read. */
  readonly unread: readonly Path[];
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
  const salvaged = salvage(FrontmatterSchema, data, placeholders);
  const shape = salvaged.faults.map(({ rule, path, message, hint }): Finding => ({
    rule,
    level: 'error',
    path,
    message,
    hint: severityAlias(path, data, archive) ?? hint,
  }));
  const { value: frontmatter, restore, lost } = salvaged;
  if (!frontmatter) {
    const { unread } = salvaged;
    return { findings: shape, frontmatter, postmortem: undefined, restore, lost, unread };
  }
  // Whoever looks for something examines every post-mortem, and settles those that were found.
  let settled: Settled | undefined;
  const settle = () => (settled ??= settleRead(frontmatter, archive, id, data, salvaged));
  return {
    frontmatter,
    restore,
    lost,
    get findings() {
      return [...shape, ...settle().findings];
    },
    get postmortem() {
      return settle().postmortem;
    },
    get unread() {
      return [...salvaged.unread, ...settle().unread];
    },
  };
}

/** The settled form, with what the moments have to say. */
type Settled = Pick<Examined, 'findings' | 'postmortem' | 'unread'>;

function settleRead(
  frontmatter: Frontmatter,
  archive: Archive,
  id: string,
  data: unknown,
  salvaged: Salvaged<Frontmatter>,
): Settled {
  const { restore } = salvaged;
  const { postmortem, faults } = resolve(frontmatter, archive, id);
  const restored = faults.map((found) => ({ ...found, path: restore(found.path) }));
  return {
    postmortem,
    findings: restored
      .filter((found) => !isConsequence(found, data, salvaged))
      .map(({ path, fault }) => ({ rule: 'bad-value', level: 'error', path, ...fault })),
    unread: restored.map(({ path }) => path),
  };
}

/** Whether a bare time is only wrong because what it counts from was taken out. */
function isConsequence(
  { path, follows }: ResolveFault,
  data: unknown,
  { lost, unread }: Salvaged<Frontmatter>,
): boolean {
  if (follows === 'started') return lost.has('started');
  if (follows !== 'entry') return false;
  const [, index = 0] = path;
  return unread.some((gone) => {
    const [field, before, ...deeper] = gone;
    if (field !== 'timeline' || before === undefined || deeper.length > 0) return false;
    const at = valueAt(data, [...gone, 'at']);
    return before < index && !(typeof at === 'string' && isTimeAlone(at));
  });
}

/** "P1" is how this organisation calls sev1: say so instead of listing all four. */
function severityAlias(path: Path, data: unknown, archive: Archive): string | undefined {
  if (path.length !== 1 || path[0] !== 'severity') return undefined;
  const written = (data as { severity?: unknown }).severity;
  if (typeof written !== 'string') return undefined;
  const severity = severityNamed(written, archive.severities);
  return severity && `Write ${severity}; "${written}" is another name for it.`;
}
