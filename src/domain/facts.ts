/** The facts beside a post-mortem: short answers that need no story. */
import { formatDuration } from './duration.ts';
import type { GlossaryTermId } from './glossary.ts';
import { type KnownMoment, isKnown } from './moment.ts';
import type { Postmortem } from './resolve.ts';
import {
  type FactorRole,
  type RootCauseCategory,
  detectionSources,
  factorRoles,
  idsOf,
  rootCauseCategories,
  triggers,
} from './taxonomy.ts';
import { machineMoment, sayLater, sayMoment } from './when.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
  /** For `<time datetime>`, when the value is an exact moment. */
  readonly moment?: string | undefined;
  /** What qualifies it, such as why a moment is unknown. */
  readonly note?: string | undefined;
  /** The word that explains the name. */
  readonly term?: GlossaryTermId;
  /** The root-cause categories that the value lists, in its order. */
  readonly categories?: readonly RootCauseCategory[];
}

const moments = [
  ['Started', 'started'],
  ['Detected', 'detected'],
  ['Mitigated', 'mitigated'],
  ['Resolved', 'resolved'],
] as const;

/** The four moments as far as they were written, and the lengths between them. */
export function momentFacts(postmortem: Postmortem, timezone: string): Fact[] {
  const { toDetect, toMitigate, toResolve } = postmortem.durations;
  let before: KnownMoment | undefined;
  const told = moments.flatMap(([name, field]): Fact[] => {
    const moment = postmortem[field];
    if (moment === undefined) return [];
    const value = before ? sayLater(moment, before, timezone) : sayMoment(moment, timezone);
    if (isKnown(moment)) before = moment;
    const note = isKnown(moment) ? undefined : moment.unknown;
    return [{ name, value, moment: machineMoment(moment), note, term: field }];
  });
  const lengths = [
    ['Time to detect', 'time-to-detect', toDetect],
    ['Time to mitigate', 'time-to-mitigate', toMitigate],
    ['Time to resolve', 'time-to-resolve', toResolve],
  ] as const;
  return [
    ...told,
    ...lengths.flatMap(([name, term, duration]) =>
      duration ? [{ name, value: formatDuration(duration), term }] : [],
    ),
  ];
}

const roleNames = {
  root: { name: 'Root cause', term: 'root-cause' },
  contributing: { name: 'Contributing', term: 'contributing' },
  immediate: { name: 'Immediate', term: 'immediate' },
} as const satisfies Record<FactorRole, Pick<Fact, 'name' | 'term'>>;

/** What set it off, who noticed, and which categories of causes lie beneath, by role. */
export function causeFacts({ trigger, detection, factors }: Postmortem): Fact[] {
  const roles = idsOf(factorRoles).flatMap((role) => {
    const found = factors.filter((factor) => factor.role === role).map(({ category }) => category);
    const categories = [...new Set(found)];
    const value = sentence(categories.map((category) => rootCauseCategories[category].label));
    return categories.length > 0 ? [{ ...roleNames[role], value, categories }] : [];
  });
  return [
    ...(trigger
      ? [{ name: 'Trigger', value: triggers[trigger].label, term: 'trigger' as const }]
      : []),
    ...(detection
      ? [
          {
            name: 'Detected by',
            value: detectionSources[detection.source].label,
            term: 'detection' as const,
          },
        ]
      : []),
    ...roles,
  ];
}

function sentence(labels: readonly string[]): string {
  return labels.map((label, index) => (index === 0 ? label : label.toLowerCase())).join(', ');
}
