import { readClock } from '../calendar.ts';
import { isKnown } from '../moment.ts';
import type { Path } from '../problem.ts';
import { momentFields } from '../resolve.ts';
import type { Subject } from './rule.ts';

/** A calendar day a post-mortem gives, and what it is to have happened on it. */
export interface DatedField {
  readonly day: string;
  readonly path: Path;
  /** Whether it may lie ahead, as a due date does. */
  readonly mayLieAhead: boolean;
}

/** The days of promises, reviews and readings: everything that comes after the incident. */
export function datesAfter({ actions, review, rereads }: Subject['frontmatter']): DatedField[] {
  const dated = (day: string | undefined, path: Path, mayLieAhead = false): DatedField[] =>
    day === undefined ? [] : [{ day, path, mayLieAhead }];
  return [
    ...(actions ?? []).flatMap(({ due, done, revisit }, index) => [
      ...dated(due, ['actions', index, 'due'], true),
      ...dated(done, ['actions', index, 'done']),
      ...dated(revisit, ['actions', index, 'revisit'], true),
    ]),
    ...dated(review?.finalOn, ['review', 'finalOn']),
    ...(rereads ?? []).flatMap(({ on }, index) => dated(on, ['rereads', index, 'on'])),
  ];
}

/** The days of the four moments, in the archive's zone. */
export function momentDays({ postmortem, archive }: Subject): DatedField[] {
  return momentFields.flatMap((field) => {
    const moment = postmortem[field];
    if (!isKnown(moment)) return [];
    const { date } = readClock(moment.epochMs, archive.organisation.timezone);
    return [{ day: date, path: [field], mayLieAhead: false }];
  });
}
