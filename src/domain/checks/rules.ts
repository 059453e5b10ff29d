import { actionReason } from './action-reason.ts';
import { dateBeforeIncident } from './date-before-incident.ts';
import { dateInFuture } from './date-in-future.ts';
import { directoryDay } from './directory-day.ts';
import { distantEntry } from './distant-entry.ts';
import { doneDate } from './done-date.ts';
import { dueOnWeekend } from './due-on-weekend.ts';
import { duplicateAction } from './duplicate-action.ts';
import { duplicateEntry } from './duplicate-entry.ts';
import { duplicateId } from './duplicate-id.ts';
import { factorCircle } from './factor-circle.ts';
import { finalOn } from './final-on.ts';
import { humanErrorFactor } from './human-error.ts';
import { listedTwice } from './listed-twice.ts';
import { longOverdue } from './long-overdue.ts';
import { longTimeline } from './long-timeline.ts';
import { meetingBeforeEnd } from './meeting-before-end.ts';
import { meetingLate } from './meeting-late.ts';
import { mentionsItself } from './mentions-itself.ts';
import { misplacedMark } from './misplaced-mark.ts';
import { momentOrder } from './moment-order.ts';
import { nearMissImpact } from './near-miss-impact.ts';
import { needed } from './needed.ts';
import { needlessReason } from './needless-reason.ts';
import { noActionsReason } from './no-actions-reason.ts';
import { noCause } from './no-cause.ts';
import { noFailureMode } from './no-failure-mode.ts';
import { oneOwner } from './one-owner.ts';
import { personLeft } from './person-left.ts';
import { postmortemCircle } from './postmortem-circle.ts';
import { recurrenceOrder } from './recurrence-order.ts';
import { restrictedMention } from './restricted-mention.ts';
import { retiredService } from './retired-service.ts';
import type { Rule } from './rule.ts';
import { shortTimeline } from './short-timeline.ts';
import { superseded } from './superseded.ts';
import { tagAlias } from './tag-alias.ts';
import { tagIsService } from './tag-is-service.ts';
import { ticketTwice } from './ticket-twice.ts';
import { timelineEnds } from './timeline-ends.ts';
import { tooManyActions } from './too-many-actions.ts';
import { unknownFactor } from './unknown-factor.ts';
import { unknownFailureMode } from './unknown-failure-mode.ts';
import { unknownPerson } from './unknown-person.ts';
import { unknownPostmortem } from './unknown-postmortem.ts';
import { unknownService } from './unknown-service.ts';
import { unknownWithoutReason } from './unknown-without-reason.ts';
import { vagueAction } from './vague-action.ts';

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
