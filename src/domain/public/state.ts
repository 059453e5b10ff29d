/** How far an incident is on its way to the public, for those inside. */
import type { Archive } from '../archive.ts';
import { longDate } from '../dates.ts';
import { nameOf } from '../people.ts';
import { incidentUrl } from './site.ts';

/** What was approved. */
export interface ApprovalState {
  /** As the approval has it: a handle, or a name. */
  readonly by: string;
  /** Days: `2026-03-17`. */
  readonly on: string;
  readonly since: string;
  readonly slug: string;
}

export interface PublicState {
  /** Whether anything is written. */
  readonly isWritten: boolean;
  /** Undefined while nothing is approved, or what was approved has errors. */
  readonly approval?: ApprovalState | undefined;
  /** Whether the draft says something else than what was approved. */
  readonly hasChanged: boolean;
  /** How many errors the check finds in the write-up. */
  readonly errors: number;
  /** Whether there is a preview. */
  readonly hasPreview: boolean;
}

/** Of an incident of which nobody has written anything for the public. */
export const notWritten: PublicState = {
  isWritten: false,
  hasChanged: false,
  errors: 0,
  hasPreview: false,
};

/** The state in sentences, the most important first. */
export function sayPublicState(
  { isWritten, approval, hasChanged, errors }: PublicState,
  archive: Pick<Archive, 'people'>,
): string[] {
  if (!isWritten) return ['Not written'];
  const toMend =
    errors === 0 ? [] : [`${errors} ${errors === 1 ? 'error' : 'errors'} to mend before approval`];
  if (!approval) return ['Being written', ...toMend];
  const { by, on, since } = approval;
  return [
    `Live since ${longDate(since)}`,
    `Approved by ${nameOf(by, archive)} on ${longDate(on)}`,
    ...(hasChanged ? ['The draft has changed since'] : []),
    ...toMend,
  ];
}

/** Where customers read it; undefined while nothing is approved, or nobody says where the site is. */
export function publicAddress(
  { approval }: PublicState,
  { public: { url, name = '' } }: Pick<Archive, 'public'>,
): string | undefined {
  if (!approval || url === undefined) return undefined;
  return incidentUrl(approval, { name, url: url.replace(/\/*$/, '/') });
}
