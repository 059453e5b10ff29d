/** The organisation an archive belongs to, as everything but the reader of `archive.yaml` uses it. */
import type { ArchiveFile, Policy, PublicSettings, Service } from './archive-file.ts';
import { type FailureModeWords, failureModes as builtInFailureModes } from './failure-modes.ts';
import { type Severity, type Term, idsOf, severities as severityTerms } from './taxonomy.ts';

export interface Person {
  readonly name: string;
  readonly left?: string | undefined;
}

export interface SeverityTerm extends Term {
  readonly aliases: readonly string[];
}

/** The organisation with every default filled in; plain data. */
export interface Archive {
  readonly organisation: {
    readonly name: string;
    readonly timezone: string;
    readonly url?: string | undefined;
  };
  readonly services: readonly Service[];
  /** Handle → person; undefined when the archive keeps no list. */
  readonly people: Readonly<Record<string, Person>> | undefined;
  readonly severities: Readonly<Record<Severity, SeverityTerm>>;
  readonly tracker: string | undefined;
  readonly source: string | undefined;
  readonly policies: {
    readonly postmortems: readonly Policy[];
    readonly meetingWithinHours: number;
    readonly meetingLateAfterWorkingDays: number;
    readonly finalWithinDays: number;
    readonly warnAboveActions: number;
    readonly facilitators: readonly string[];
  };
  /** Alias → tag. */
  readonly tagAliases: Readonly<Record<string, string>>;
  /** Failure modes of ours and of the organisation. */
  readonly failureModes: Readonly<Record<string, Term>>;
  /** The words of the organisation's own failure modes; those of ours are in failure-modes.ts. */
  readonly failureModeWords: Readonly<Record<string, FailureModeWords>>;
  readonly checks: NonNullable<ArchiveFile['checks']>;
  readonly public: PublicSettings;
}

/** Fill in every default, so that nothing else has to know them. */
export function resolveArchive(file: ArchiveFile): Archive {
  const { organisation, policies } = file;
  return {
    organisation: { ...organisation, timezone: organisation.timezone ?? 'UTC' },
    services: file.services ?? [],
    people:
      file.people &&
      mapValues(file.people, (person) => (typeof person === 'string' ? { name: person } : person)),
    severities: mapValues(severityTerms, (term, severity) => {
      const own = file.severities?.[severity];
      return {
        label: own?.label ?? term.label,
        description: own?.when ?? term.description,
        aliases: own?.aliases ?? [],
      };
    }),
    tracker: file.tracker,
    source: file.source,
    policies: {
      postmortems: policies?.postmortems ?? [],
      meetingWithinHours: policies?.meetingWithinHours ?? 48,
      meetingLateAfterWorkingDays: policies?.meetingLateAfterWorkingDays ?? 5,
      finalWithinDays: policies?.finalWithinDays ?? 7,
      warnAboveActions: policies?.warnAboveActions ?? 7,
      facilitators: policies?.facilitators ?? [],
    },
    tagAliases: Object.fromEntries(
      Object.entries(file.tags ?? {}).flatMap(([tag, aliases]) =>
        aliases.map((alias) => [alias, tag]),
      ),
    ),
    failureModes: {
      ...mapValues(builtInFailureModes, ({ label, description }) => ({ label, description })),
      ...Object.fromEntries(
        file.failureModes?.map(({ id: own, label, description }) => [
          own,
          { label, description },
        ]) ?? [],
      ),
    },
    failureModeWords: Object.fromEntries(
      file.failureModes?.map(({ id: own, names = [], errors = [], phrases = [] }) => [
        own,
        { names, errors, phrases },
      ]) ?? [],
    ),
    checks: file.checks ?? {},
    public: file.public ?? {},
  };
}

/** The archive of a folder that has no archive.yaml, or one that cannot be read. */
export const unnamedArchive: Archive = resolveArchive({ organisation: { name: 'Post-mortems' } });

/** The severity that an organisation calls by this name, label or alias, whatever its case. */
export function severityNamed(
  name: string,
  severities: Archive['severities'],
): Severity | undefined {
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  return idsOf(severities).find((severity) => {
    const { label, aliases } = severities[severity];
    return same(severity) || same(label) || aliases.some(same);
  });
}

/** Replace the slot of a URL pattern: `{id}`, `{path}`. Path separators stay, the rest is encoded. */
export function fillPattern(pattern: string, value: string): string {
  const encoded = value.split('/').map(encodeURIComponent).join('/');
  return pattern.replace(/\{(?:id|path)\}/, () => encoded);
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  map: (value: From, key: Key) => To,
): Record<Key, To> {
  return Object.fromEntries(
    (Object.entries(record) as [Key, From][]).map(([key, value]) => [key, map(value, key)]),
  ) as Record<Key, To>;
}
