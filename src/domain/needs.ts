import type { Kind, Severity, Status } from './taxonomy.ts';

/** What decides whether a field must be filled in. */
export interface NeedCase {
  readonly status: Status;
  readonly kind: Kind;
  readonly severity: Severity;
}

interface NeedRule {
  /** For the field reference: "needed …". */
  readonly label: string;
  readonly applies: (subject: Omit<NeedCase, 'status'>) => boolean;
}

/**
 * When a field must be there. "final" means before a post-mortem may call itself final; while it is
 * in review a gap is only pointed out, in a draft it is expected.
 */
export const needs = {
  always: { label: 'always', applies: () => true },
  final: { label: 'when final', applies: () => true },
  'final-incident': {
    label: 'when final, for incidents',
    applies: ({ kind }) => kind === 'incident',
  },
  'final-severe': {
    label: 'when final, for sev1 and sev2',
    applies: ({ severity }) => severity === 'sev1' || severity === 'sev2',
  },
} as const satisfies Record<string, NeedRule>;

export type Need = keyof typeof needs;
