/** What can be wrong with archive.yaml, beyond the form of its fields. */
import type { ArchiveFile } from '../archive-file.ts';
import { failureModes as builtInFailureModes } from '../failure-modes.ts';
import { leakRules } from '../leaks/judge.ts';
import { lookUp } from '../lookup.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding, Level } from '../problem.ts';
import { quote } from '../quote.ts';
import { handleOf } from './people.ts';
import { repeatsOf } from './repeats.ts';
import type { FixedLevel, RuleFinding } from './rule.ts';
import { rules } from './rules.ts';
import { writeUpRules } from './write-up-rules.ts';

interface ArchiveRule {
  readonly id: string;
  readonly level: Level;
  /** What the rule wants, in one sentence, for the guide. */
  readonly description: string;
  readonly check: (file: ArchiveFile, configurable: readonly string[]) => Iterable<RuleFinding>;
}

const duplicateService: ArchiveRule = {
  id: 'duplicate-service',
  level: 'error',
  description: 'No two services share an id.',
  *check({ services }) {
    for (const { item, index, firstIndex } of repeatsOf(services, ({ id }) => id)) {
      yield {
        path: ['services', index, 'id'],
        message: `${quote(item.id)} is the id of services[${firstIndex}] already`,
        hint: 'Give one of the two another id, or make them one.',
      };
    }
  },
};

const serviceComponent: ArchiveRule = {
  id: 'service-component',
  level: 'error',
  description: 'A service’s publicComponent is one of public.components.',
  *check({ services = [], public: settings }) {
    const known = settings?.components?.map(({ name }) => name) ?? [];
    for (const [index, { publicComponent: name }] of services.entries()) {
      if (name === undefined || known.includes(name)) continue;
      yield {
        path: ['services', index, 'publicComponent'],
        message: `${quote(name)} is not among public.components`,
        hint: didYouMean(name, known, 'Add it to `components` under `public`.'),
      };
    }
  },
};

const duplicateComponent: ArchiveRule = {
  id: 'duplicate-component',
  level: 'error',
  description: 'No two public components share a name.',
  *check({ public: settings }) {
    for (const { item, index } of repeatsOf(settings?.components, ({ name }) => name)) {
      yield {
        path: ['public', 'components', index, 'name'],
        message: `${quote(item.name)} is listed already`,
        hint: 'Remove one of the two.',
      };
    }
  },
};

const knownFacilitator: ArchiveRule = {
  id: 'known-facilitator',
  level: 'warning',
  description: 'Facilitators are among the people, and have not left.',
  *check({ people, policies }) {
    if (!people) return;
    const named = Object.fromEntries(
      Object.entries(people).map(([handle, person]) => [
        handle,
        typeof person === 'string' ? { name: person } : person,
      ]),
    );
    for (const [index, facilitator] of (policies?.facilitators ?? []).entries()) {
      const path = ['policies', 'facilitators', index];
      const handle = handleOf(facilitator, named);
      if (handle === undefined) {
        yield {
          path,
          message: `${quote(facilitator)} is not among the people`,
          hint: didYouMean(facilitator, Object.keys(people), 'Add the person to `people`.'),
        };
      } else if (named[handle]?.left !== undefined) {
        yield {
          path,
          message: `${quote(facilitator)} left on ${named[handle].left}`,
          hint: 'Remove the name, or name somebody else.',
        };
      }
    }
  },
};

const ambiguousAlias: ArchiveRule = {
  id: 'ambiguous-alias',
  level: 'error',
  description: 'An alias of a tag belongs to one tag and is not a tag itself.',
  *check({ tags = {} }) {
    const owners = new Map<string, string>();
    for (const [tag, aliases] of Object.entries(tags)) {
      for (const [index, alias] of aliases.entries()) {
        const path = ['tags', tag, index];
        const owner = owners.get(alias);
        if (Object.hasOwn(tags, alias)) {
          yield {
            path,
            message: `${quote(alias)} is a tag of its own`,
            hint: 'Remove it from the aliases, or fold the other tag into this one.',
          };
        } else if (owner !== undefined) {
          yield {
            path,
            message: `${quote(alias)} is an alias of ${owner} already`,
            hint: 'Keep it under one tag.',
          };
        }
        owners.set(alias, owner ?? tag);
      }
    }
  },
};

const ambiguousSeverity: ArchiveRule = {
  id: 'ambiguous-severity',
  level: 'error',
  description: 'A label or alias names one severity.',
  *check({ severities = {} }) {
    const owners = new Map<string, string>();
    for (const [severity, term] of Object.entries(severities)) {
      const { label, aliases = [] } = term ?? {};
      const names = [
        ...(label === undefined ? [] : [{ name: label, path: ['severities', severity, 'label'] }]),
        ...aliases.map((name, index) => ({
          name,
          path: ['severities', severity, 'aliases', index],
        })),
      ];
      for (const { name, path } of names) {
        const owner = owners.get(name.toLowerCase());
        owners.set(name.toLowerCase(), severity);
        if (owner === undefined || owner === severity) continue;
        yield {
          path,
          message: `${quote(name)} names ${owner} already`,
          hint: 'Keep it under one severity.',
        };
      }
    }
  },
};

const ownFailureMode: ArchiveRule = {
  id: 'own-failure-mode',
  level: 'error',
  description: 'Failure modes of your own have ids of their own.',
  *check({ failureModes = [] }) {
    for (const [index, { id }] of failureModes.entries()) {
      const builtIn = lookUp(builtInFailureModes, id);
      if (!builtIn) continue;
      yield {
        path: ['failureModes', index, 'id'],
        message: `${quote(id)} is a failure mode already: ${builtIn.label}`,
        hint: 'Use that one and remove this entry, or choose another id.',
      };
    }
    for (const { item, index, firstIndex } of repeatsOf(failureModes, ({ id }) => id)) {
      yield {
        path: ['failureModes', index, 'id'],
        message: `${quote(item.id)} is the id of failureModes[${firstIndex}] already`,
        hint: 'Give one of the two another id.',
      };
    }
  },
};

const unknownRule: ArchiveRule = {
  id: 'unknown-rule',
  level: 'error',
  description: 'archive.yaml sets levels of rules that exist.',
  *check({ checks = {} }, configurable) {
    for (const rule of Object.keys(checks)) {
      if (configurable.includes(rule) || lookUp(fixedRules, rule)) continue;
      yield {
        path: ['checks', rule],
        message: `there is no rule ${quote(rule)} whose level can be set`,
        hint: didYouMean(rule, configurable, 'The guide lists the rules.'),
      };
    }
  },
};

/** What keeps the inside in, and unfinished text from being published, is in nobody's choice. */
const fixedRule: ArchiveRule = {
  id: 'fixed-rule',
  level: 'error',
  description: 'archive.yaml does not weaken a rule that keeps something from being published.',
  *check({ checks = {} }) {
    for (const rule of Object.keys(checks)) {
      const fixed = lookUp(fixedRules, rule);
      if (!fixed) continue;
      yield {
        path: ['checks', rule],
        message: `${quote(rule)} ${fixed.because}, and its level cannot be set`,
        hint: `Remove this line. ${fixed.instead}`,
      };
    }
  },
};

const fixedRules: Readonly<Record<string, FixedLevel>> = Object.fromEntries(
  [...writeUpRules, ...Object.entries(leakRules).map(([id, rule]) => ({ id, ...rule }))].flatMap(
    ({ id, fixed }: { readonly id: string; readonly fixed?: FixedLevel }) =>
      fixed ? [[id, fixed]] : [],
  ),
);

/** Every rule about archive.yaml, in the order of the guide; their levels are fixed. */
export const archiveRules: readonly ArchiveRule[] = [
  duplicateService,
  serviceComponent,
  duplicateComponent,
  knownFacilitator,
  ambiguousAlias,
  ambiguousSeverity,
  ownFailureMode,
  unknownRule,
  fixedRule,
];

/**
 * Judge archive.yaml by every rule about it. `others` are rules from outside whose level an archive
 * may set, beside those about post-mortems and write-ups.
 */
export function judgeArchive(file: ArchiveFile, others: readonly string[] = []): Finding[] {
  const own: readonly { readonly id: string; readonly fixed?: FixedLevel }[] = [
    ...rules,
    ...writeUpRules,
  ];
  const configurable = [...own.filter(({ fixed }) => !fixed).map(({ id }) => id), ...others];
  return archiveRules.flatMap(({ id, level, check }) =>
    Array.from(check(file, configurable), (found): Finding => ({ level, ...found, rule: id })),
  );
}
