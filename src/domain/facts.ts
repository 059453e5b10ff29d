/** The facts beside a post-mortem: short answers that need no story. */
import { formatDuration } from './duration.ts';
import { type KnownMoment, isKnown } from './moment.ts';
import type { Postmortem } from './resolve.ts';
import {
  type FactorRole,
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
    return [{ name, value, moment: machineMoment(moment), note }];
  });
  const lengths = [
    ['Time to detect', toDetect],
    ['Time to mitigate', toMitigate],
    ['Time to resolve', toResolve],
  ] as const;
  return [
    ...told,
    ...lengths.flatMap(([name, duration]) =>
      duration ? [{ name, value: formatDuration(duration) }] : [],
    ),
  ];
}

const roleNames: Record<FactorRole, string> = {
  root: 'Root cause',
  contributing: 'Contributing',
  immediate: 'Immediate',
};

/** What set it off, who noticed, and which categories of causes lie beneath, by role. */
export function causeFacts({ trigger, detection, factors }: Postmortem): Fact[] {
  const roles = idsOf(factorRoles).flatMap((role) => {
    const found = new Set(factors.filter((factor) => factor.role === role).map(categoryOf));
    return found.size > 0 ? [{ name: roleNames[role], value: sentence([...found]) }] : [];
  });
  return [
    ...(trigger ? [{ name: 'Trigger', value: triggers[trigger].label }] : []),
    ...(detection
      ? [{ name: 'Detected by', value: detectionSources[detection.source].label }]
      : []),
    ...roles,
  ];
}

function categoryOf({ category }: Postmortem['factors'][number]): string {
  return rootCauseCategories[category].label;
}

function sentence(labels: readonly string[]): string {
  return labels.map((label, index) => (index === 0 ? label : label.toLowerCase())).join(', ');
}
