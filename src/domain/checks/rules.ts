import { actionReason } from './rules/action-reason.ts';
import { dateBeforeIncident } from './rules/date-before-incident.ts';
import { dateInFuture } from './rules/date-in-future.ts';
import { directoryDay } from './rules/directory-day.ts';
import { distantEntry } from './rules/distant-entry.ts';
import { doneDate } from './rules/done-date.ts';
import { dueOnWeekend } from './rules/due-on-weekend.ts';
import { duplicateAction } from './rules/duplicate-action.ts';
import { duplicateEntry } from './rules/duplicate-entry.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { factorCircle } from './rules/factor-circle.ts';
import { finalOn } from './rules/final-on.ts';
import { humanErrorFactor } from './rules/human-error.ts';
import { listedTwice } from './rules/listed-twice.ts';
import { longOverdue } from './rules/long-overdue.ts';
import { longTimeline } from './rules/long-timeline.ts';
import { meetingBeforeEnd } from './rules/meeting-before-end.ts';
import { meetingLate } from './rules/meeting-late.ts';
import { mentionsItself } from './rules/mentions-itself.ts';
import { misplacedMark } from './rules/misplaced-mark.ts';
import { momentOrder } from './rules/moment-order.ts';
import { nearMissImpact } from './rules/near-miss-impact.ts';
import { needed } from './rules/needed.ts';
import { needlessReason } from './rules/needless-reason.ts';
import { noActionsReason } from './rules/no-actions-reason.ts';
import { noCause } from './rules/no-cause.ts';
import { noFailureMode } from './rules/no-failure-mode.ts';
import { oneOwner } from './rules/one-owner.ts';
import { personLeft } from './rules/person-left.ts';
import { postmortemCircle } from './rules/postmortem-circle.ts';
import { recurrenceOrder } from './rules/recurrence-order.ts';
import { restrictedMention } from './rules/restricted-mention.ts';
import { retiredService } from './rules/retired-service.ts';
import type { Rule } from './rule.ts';
import { shortTimeline } from './rules/short-timeline.ts';
import { superseded } from './rules/superseded.ts';
import { tagAlias } from './rules/tag-alias.ts';
import { tagIsService } from './rules/tag-is-service.ts';
import { ticketTwice } from './rules/ticket-twice.ts';
import { timelineEnds } from './rules/timeline-ends.ts';
import { tooManyActions } from './rules/too-many-actions.ts';
import { unknownFactor } from './rules/unknown-factor.ts';
import { unknownFailureMode } from './rules/unknown-failure-mode.ts';
import { unknownPerson } from './rules/unknown-person.ts';
import { unknownPostmortem } from './rules/unknown-postmortem.ts';
import { unknownService } from './rules/unknown-service.ts';
import { unknownWithoutReason } from './rules/unknown-without-reason.ts';
import { vagueAction } from './rules/vague-action.ts';

/** Every rule, in the order of the guide. */
export const rules: readonly Rule[] = [
  // What a post-mortem must have
  needed,
  superseded,
  // Who and what it refers to
  unknownService,
  retiredService,
  unknownFailureMode,
  noFailureMode,
  unknownPerson,
  personLeft,
  unknownPostmortem,
  mentionsItself,
  restrictedMention,
  recurrenceOrder,
  postmortemCircle,
  // Tags and lists
  tagAlias,
  tagIsService,
  listedTwice,
  // Moments and days
  momentOrder,
  unknownWithoutReason,
  needlessReason,
  directoryDay,
  dateBeforeIncident,
  dateInFuture,
  // Timeline
  shortTimeline,
  longTimeline,
  distantEntry,
  duplicateEntry,
  timelineEnds,
  misplacedMark,
  // Impact
  nearMissImpact,
  // Factors
  duplicateId,
  unknownFactor,
  factorCircle,
  noCause,
  humanErrorFactor,
  // Actions
  noActionsReason,
  tooManyActions,
  vagueAction,
  duplicateAction,
  ticketTwice,
  oneOwner,
  dueOnWeekend,
  longOverdue,
  doneDate,
  actionReason,
  // Review
  meetingBeforeEnd,
  meetingLate,
  finalOn,
];
