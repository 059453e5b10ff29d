/** For every rule a post-mortem that trips it, and one close by that does not. */
import { resolveArchive } from '#domain/archive.ts';
import { emptyBody } from '#domain/body.ts';
import { type Around, archiveFile, flawless, flawlessId } from './checks.ts';

export interface RuleCase {
  readonly rule: string;
  /** What is wrong, as one would say it. */
  readonly about: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly around?: Around;
  /** Where the rule points; its only findings. */
  readonly finds: readonly string[];
  /** What is changed once more to set it right. */
  readonly mended: Readonly<Record<string, unknown>>;
  readonly mendedAround?: Around;
}

const [entry1, entry2, entry3, entry4] = flawless.timeline as readonly object[];
const [factor1, factor2] = flawless.factors as readonly object[];
const [action1, action2] = flawless.actions as readonly object[];
const earlier = '2025-11-05-search-workers-held-every-slot';
const at = (started: string) => ({
  started,
  detected: started,
  mitigated: undefined,
  resolved: undefined,
});
const days = (day: string) => at(`${day}T02:14Z`);
const newYork = resolveArchive({
  ...archiveFile,
  organisation: { name: 'Harbourlane', timezone: 'America/New_York' },
});
const many = (count: number, changes: object = {}) =>
  Array.from({ length: count }, (_, n) => ({
    ...action2,
    text: `Fill table ${n} of staging`,
    ticket: `PAY-${n + 10}`,
    ...changes,
  }));

export const ruleCases: readonly RuleCase[] = [
  {
    rule: 'needed-field',
    about: 'a final incident without summary and trigger',
    fields: { summary: undefined, trigger: undefined },
    finds: ['summary', 'trigger'],
    mended: { summary: flawless.summary, trigger: 'deploy' },
  },
  {
    rule: 'needed-field',
    about: 'a final post-mortem that lists no factor',
    fields: { factors: [], actions: [action2] },
    finds: ['factors'],
    mended: { factors: [factor2] },
  },
  {
    rule: 'needed-field',
    about: 'a near miss needs no fix, an incident does',
    fields: { fix: undefined },
    finds: ['fix'],
    mended: { kind: 'near-miss', impact: { summary: 'Nobody was affected.' } },
  },
  {
    rule: 'superseded-by',
    about: 'a superseded post-mortem that does not say by which',
    fields: { status: 'superseded' },
    finds: ['supersededBy'],
    mended: { supersededBy: earlier },
    mendedAround: { others: { [earlier]: {} } },
  },
  {
    rule: 'superseded-by',
    about: 'a final post-mortem that is superseded',
    fields: { supersededBy: earlier },
    around: { others: { [earlier]: {} } },
    finds: ['supersededBy'],
    mended: { status: 'superseded' },
  },
  {
    rule: 'unknown-service',
    about: 'a misspelt service',
    fields: { services: ['payments', 'payment-db'] },
    finds: ['services[1]'],
    mended: { services: ['payments', 'payments-db'] },
  },
  {
    rule: 'unknown-service',
    about: 'a service named like what every object inherits',
    fields: { services: ['constructor'] },
    finds: ['services[0]'],
    mended: {},
    mendedAround: { archive: resolveArchive({ organisation: { name: 'No list of services' } }) },
  },
  {
    rule: 'retired-service',
    about: 'a draft about a service that is gone',
    fields: { status: 'in-review', services: ['ledger'], review: undefined },
    finds: ['services[0]'],
    mended: { status: 'final' },
  },
  {
    rule: 'unknown-failure-mode',
    about: 'a failure mode nobody knows',
    fields: { failureModes: ['connection-exhaustion', 'conection-exhaustion'] },
    finds: ['failureModes[1]'],
    mended: { failureModes: ['connection-exhaustion'] },
  },
  {
    rule: 'unknown-failure-mode',
    about: 'a suspect nobody knows, in a list',
    fields: { timeline: [entry1, { ...entry2, suspect: 'tostring' }, entry3, entry4] },
    finds: ['timeline[1].suspect'],
    mended: { timeline: [entry1, entry2, entry3, entry4] },
  },
  {
    rule: 'unknown-failure-mode',
    about: 'a suspect nobody knows, in a block',
    fields: {
      timeline:
        '02:14 symptom: errors\n\n02:38 hypothesis [suspect=gremlins]: who\n02:52 recovery: over',
    },
    finds: ['timeline[1]'],
    mended: {
      timeline:
        '02:14 symptom: errors\n02:38 hypothesis [suspect=bad-deploy]: who\n02:52 recovery: over',
    },
  },
  {
    rule: 'no-failure-mode',
    about: 'a final incident that does not say how the system failed',
    fields: { failureModes: undefined },
    finds: ['failureModes'],
    mended: { failureModes: ['connection-exhaustion'] },
  },
  {
    rule: 'no-failure-mode',
    about: 'a near miss has failed somehow, a drill has not',
    fields: { failureModes: [], kind: 'near-miss', impact: { summary: 'Nobody was affected.' } },
    finds: ['failureModes'],
    mended: { kind: 'drill' },
  },
  {
    rule: 'unknown-person',
    about: 'an owner and an attendee who are not on the list',
    fields: {
      actions: [{ ...action1, owner: 'pryia' }, action2],
      review: { ...flawless.review, attendees: [{ name: 'Zoe' }] },
    },
    finds: ['actions[0].owner', 'review.attendees[0].name'],
    mended: {
      actions: [{ ...action1, owner: 'Priya Nambiar' }, action2],
      review: flawless.review,
    },
  },
  {
    rule: 'person-left',
    about: 'an open action of somebody who left',
    fields: { actions: [{ ...action1, owner: 'jonas' }, action2] },
    finds: ['actions[0].owner'],
    mended: {
      actions: [{ ...action1, owner: 'jonas', status: 'done', done: '2026-03-20' }, action2],
    },
  },
  {
    rule: 'unknown-postmortem',
    about: 'names and links that lead nowhere',
    fields: { related: [earlier, '2025-11-05-search'], recurrenceOf: 'toString' },
    around: {
      others: { [earlier]: {} },
      body: { ...emptyBody, mentions: ['2024-01-01-gone'] },
    },
    finds: ['recurrenceOf', 'related[1]', ''],
    mended: { related: [earlier], recurrenceOf: undefined },
    mendedAround: { others: { [earlier]: {} } },
  },
  {
    rule: 'unknown-postmortem',
    about: 'a post-mortem that is there and cannot be read is not called unknown',
    fields: { related: [earlier] },
    around: { ids: [] },
    finds: ['related[0]'],
    mended: {},
    mendedAround: { ids: [earlier] },
  },
  {
    rule: 'mentions-itself',
    about: 'a post-mortem that recurs as itself',
    fields: { recurrenceOf: flawlessId, related: [flawlessId] },
    finds: ['recurrenceOf', 'related[0]'],
    mended: { recurrenceOf: undefined, related: [] },
  },
  {
    rule: 'restricted-mention',
    about: 'a link to a restricted post-mortem',
    fields: { related: [earlier] },
    around: { others: { [earlier]: { visibility: 'restricted' } } },
    finds: ['related[0]'],
    mended: { visibility: 'restricted' },
  },
  {
    rule: 'recurrence-order',
    about: 'an incident that came back before it was there',
    fields: { recurrenceOf: '2026-08-02-edge' },
    around: { others: { '2026-08-02-edge': days('2026-08-02') } },
    finds: ['recurrenceOf'],
    mended: { recurrenceOf: earlier },
    mendedAround: { others: { [earlier]: days('2025-11-05') } },
  },
  {
    rule: 'postmortem-circle',
    about: 'two post-mortems that supersede each other',
    fields: { status: 'superseded', supersededBy: earlier },
    around: { others: { [earlier]: { status: 'superseded', supersededBy: flawlessId } } },
    finds: ['supersededBy'],
    mended: {},
    mendedAround: { others: { [earlier]: {} } },
  },
  {
    rule: 'tag-alias',
    about: 'a tag by its other name',
    fields: { tags: ['pg', 'constructor'] },
    finds: ['tags[0]'],
    mended: { tags: ['postgres', 'constructor'] },
  },
  {
    rule: 'tag-is-service',
    about: 'a service among the tags',
    fields: { tags: ['payments-db'] },
    finds: ['tags[0]'],
    mended: { tags: ['database'] },
  },
  {
    rule: 'listed-twice',
    about: 'the same service twice, and a tag beside its alias',
    fields: { services: ['payments', 'payments'], tags: ['postgres', 'rollback', 'pg'] },
    finds: ['services[1]', 'tags[2]'],
    mended: { services: ['payments'], tags: ['postgres', 'rollback'] },
  },
  {
    rule: 'moment-order',
    about: 'noticed before it began, over before it was mitigated',
    fields: { detected: '2026-03-14T02:10Z', resolved: '2026-03-14T03:44+01:00' },
    finds: ['detected', 'resolved'],
    mended: { detected: '2026-03-14T02:14Z', resolved: '2026-03-14T03:52+01:00' },
  },
  {
    rule: 'moment-order',
    about: 'over at the latest before it was noticed',
    fields: { resolved: 'before 2026-03-14T02:40Z' },
    finds: ['resolved'],
    mended: { resolved: 'before 2026-03-14T02:59Z' },
  },
  {
    rule: 'moment-order',
    about: 'a start known from one side contradicts nothing',
    fields: { started: '2026-03-14T02:30Z' },
    finds: ['detected'],
    mended: { started: 'before 2026-03-14T02:30Z' },
  },
  {
    rule: 'unknown-without-reason',
    about: 'an unknown moment without a reason',
    fields: { detected: 'unknown' },
    finds: ['detected'],
    mended: { unknownBecause: 'Nobody wrote it down.' },
  },
  {
    rule: 'needless-reason',
    about: 'a reason that is left over',
    fields: { unknownBecause: 'Nobody wrote it down.' },
    finds: ['unknownBecause'],
    mended: { mitigated: 'Unknown' },
  },
  {
    rule: 'directory-day',
    about: 'a directory named for another day',
    fields: {},
    around: { id: '2026-03-16-payments-pool-exhausted' },
    finds: ['started'],
    mended: {
      detected: '2026-03-16T00:00Z',
      mitigated: 'unknown',
      resolved: 'unknown',
      unknownBecause: 'x',
    },
  },
  {
    rule: 'directory-day',
    about: 'the day in the archive’s zone is not the one in UTC',
    fields: {},
    around: { id: '2026-03-13-payments-pool-exhausted' },
    finds: ['started'],
    mended: {},
    mendedAround: { id: '2026-03-13-payments-pool-exhausted', archive: newYork },
  },
  {
    rule: 'date-before-incident',
    about: 'promises and readings of the year before',
    fields: {
      actions: [
        { ...action1, due: '2025-03-27' },
        { ...action2, status: 'done', done: '2026-03-13' },
      ],
      rereads: [{ on: '2025-09-14', missed: 'The same pool serves refunds.' }],
    },
    finds: ['actions[0].due', 'actions[1].done', 'rereads[0].on'],
    mended: {
      actions: [
        { ...action1, due: '2026-03-14' },
        { ...action2, status: 'done', done: '2026-03-14' },
      ],
      rereads: [{ on: '2026-09-14', missed: 'The same pool serves refunds.' }],
    },
  },
  {
    rule: 'date-in-future',
    about: 'an incident and a finished action of next month',
    fields: { actions: [{ ...action1, status: 'done', done: '2026-04-20' }, action2] },
    around: { today: '2026-03-17' },
    finds: ['actions[0].done'],
    mended: {},
    mendedAround: { today: '2026-04-19' },
  },
  {
    rule: 'date-in-future',
    about: 'an incident that is still to come',
    fields: {},
    around: { today: '2025-03-18' },
    finds: ['started', 'detected', 'mitigated', 'resolved', 'review.finalOn'],
    mended: {},
    mendedAround: { today: '2026-03-17' },
  },
  {
    rule: 'short-timeline',
    about: 'a severe incident told in two entries',
    fields: { timeline: [entry1, entry4] },
    finds: ['timeline'],
    mended: { severity: 'sev3' },
  },
  {
    rule: 'long-timeline',
    about: 'a log pasted as a timeline',
    fields: {
      timeline: Array.from({ length: 2001 }, (_, n) => ({ ...entry1, text: `Line ${n}` })),
      resolved: undefined,
    },
    finds: ['timeline'],
    mended: {
      timeline: Array.from({ length: 2000 }, (_, n) => ({ ...entry1, text: `Line ${n}` })),
    },
  },
  {
    rule: 'distant-entry',
    about: 'entries of other days',
    fields: {
      timeline: [
        { at: '2025-03-14T02:00Z', kind: 'change', text: 'The pool got its size.' },
        { at: '2026-03-12T02:00Z', kind: 'observation', text: 'Two queries time out.' },
        entry1 && { ...entry1, at: '2026-03-14T02:14Z' },
        { at: '2026-03-16T02:52Z', kind: 'recovery', text: 'Caches are warm.' },
        { at: '2026-05-01T10:00Z', kind: 'discovery', text: 'The setting was older.' },
        { at: '2027-03-14T02:14Z', kind: 'note', text: 'A year later.' },
      ],
    },
    finds: ['timeline[1].at', 'timeline[3].at', 'timeline[5].at'],
    mended: { timeline: flawless.timeline },
  },
  {
    rule: 'duplicate-entry',
    about: 'an entry pasted twice',
    fields: { timeline: [entry1, { ...entry1, text: 'error rate crosses  5 %' }, entry3, entry4] },
    finds: ['timeline[1]'],
    mended: { timeline: [entry1, { ...entry1, text: 'Error rate crosses 9 %.' }, entry3, entry4] },
  },
  {
    rule: 'timeline-ends',
    about: 'a story that begins late and stops early',
    fields: { timeline: [entry2, entry3, { ...entry3, text: 'Restarted.' }] },
    finds: ['timeline[0]', 'timeline[2]'],
    mended: { timeline: [{ ...entry1, at: '02:00' }, entry3, { ...entry4, at: '02:52:30' }] },
  },
  {
    rule: 'misplaced-mark',
    about: 'marks that belong to hypotheses',
    fields: {
      timeline: [
        { ...entry1, suspect: 'bad-deploy' },
        { ...entry2, kind: 'ruled-out', outcome: 'confirmed' },
        { ...entry3, outcome: 'confirmed' },
        entry4,
      ],
    },
    finds: ['timeline[0].suspect', 'timeline[1].outcome', 'timeline[2].outcome'],
    mended: {
      timeline: [
        entry1,
        { ...entry2, outcome: 'confirmed' },
        { ...entry2, at: '02:40', kind: 'ruled-out', outcome: 'ruled-out', text: 'Provider.' },
        entry4,
      ],
    },
  },
  {
    rule: 'near-miss-impact',
    about: 'a near miss that hit customers',
    fields: {
      kind: 'near-miss',
      impact: {
        summary: 'Every payment failed.',
        customerFacing: true,
        percent: 4,
        dataLoss: 'none',
      },
    },
    finds: ['impact.customerFacing', 'impact.percent'],
    mended: { impact: { summary: 'Nobody was affected.', customerFacing: false, percent: 0 } },
  },
  {
    rule: 'duplicate-id',
    about: 'factors and actions that share ids',
    fields: {
      factors: [factor1, factor2, { ...factor2, text: 'Nobody looks.' }],
      actions: [
        { ...action1, id: 'alert' },
        { ...action2, id: 'alert' },
      ],
    },
    finds: ['factors[2].id', 'actions[1].id'],
    mended: { factors: flawless.factors, actions: [{ ...action1, id: 'alert' }, action2] },
  },
  {
    rule: 'unknown-factor',
    about: 'causes and addresses that are not there',
    fields: {
      factors: [{ ...factor1, causedBy: ['small-stagging'] }, factor2],
      actions: [{ ...action1, addresses: ['small-staging', 'to-string'] }, action2],
    },
    finds: ['factors[0].causedBy[0]', 'actions[0].addresses[1]'],
    mended: { factors: flawless.factors, actions: flawless.actions },
  },
  {
    rule: 'factor-circle',
    about: 'factors that cause each other, and one that causes itself',
    fields: {
      factors: [
        factor1,
        { ...factor2, causedBy: ['no-index'] },
        { ...factor2, id: 'alone', causedBy: ['alone'] },
      ],
    },
    finds: ['factors[0].causedBy', 'factors[2].causedBy'],
    mended: { factors: [factor1, factor2] },
  },
  {
    rule: 'no-cause',
    about: 'factors that only contribute',
    fields: { factors: [{ ...factor2, role: 'contributing' }] },
    finds: ['factors'],
    mended: { factors: [factor2] },
  },
  {
    rule: 'human-error',
    about: 'a slip with nothing beneath it',
    fields: { factors: [{ ...factor1, causedBy: [] }, factor2] },
    finds: ['factors[0].category'],
    mended: { factors: flawless.factors },
  },
  {
    rule: 'human-error',
    about: 'a slip that rests on another slip',
    fields: { factors: [factor1, { ...factor2, category: 'human-error' }] },
    finds: ['factors[0].category', 'factors[1].category'],
    mended: { actions: [{ ...action1, level: 'tool', addresses: ['no-index', 'small-staging'] }] },
  },
  {
    rule: 'no-actions-reason',
    about: 'no actions, and no reason',
    fields: { actions: [] },
    finds: ['actions'],
    mended: { noActionsBecause: 'The service is switched off next week.' },
  },
  {
    rule: 'no-actions-reason',
    about: 'actions, and a reason for none',
    fields: { noActionsBecause: 'The service is switched off next week.' },
    finds: ['noActionsBecause'],
    mended: { actions: [] },
  },
  {
    rule: 'too-many-actions',
    about: 'eight promises',
    fields: { actions: many(8) },
    finds: ['actions'],
    mended: {
      actions: [...many(7), ...many(1, { status: 'wont-do', reason: 'x', text: 'Row 8' })],
    },
  },
  {
    rule: 'vague-action',
    about: 'promises that cannot be checked',
    fields: {
      actions: [
        'Improve monitoring',
        'Be more careful',
        'Look into the pool',
        'Everybody should pay attention to alerts when deploying at night',
      ].map((text, n) => ({ ...action2, text, ticket: `PAY-${n}` })),
    },
    finds: ['actions[0].text', 'actions[1].text', 'actions[2].text', 'actions[3].text'],
    mended: {
      actions: [
        'Improve the pool alert so that it fires at 80 %',
        'Alert when clients try to open more than 90 connections',
        'Remove the default of `DATABASE_URL`',
        'Make sure deploys stop when the canary fails',
        'Ensure a lock_timeout of 5 s in every migration',
      ].map((text, n) => ({ ...action2, text, ticket: `PAY-${n}` })),
    },
  },
  {
    rule: 'duplicate-action',
    about: 'one promise written twice',
    fields: { actions: [action2, { ...action1, text: 'fill staging with  12 million rows.' }] },
    finds: ['actions[1].text'],
    mended: { actions: [action1, action2] },
  },
  {
    rule: 'ticket-twice',
    about: 'two actions with one ticket',
    fields: { actions: [action1, { ...action2, ticket: 'pay-1' }] },
    finds: ['actions[1].ticket'],
    mended: { actions: [action1, { ...action2, ticket: undefined }] },
  },
  {
    rule: 'one-owner',
    about: 'owners who are nobody, many, or a group',
    fields: {
      actions: [
        'TBD',
        '?',
        'the team',
        'team payments',
        'priya and kwame',
        'priya, kwame',
        'Money',
        'Platform team',
      ].map((owner, n) => ({
        ...action2,
        owner,
        text: `Fill table ${n}`,
        ticket: `PAY-${n}`,
        status: n > 5 ? 'in-progress' : 'wont-do',
        reason: 'x',
      })),
    },
    finds: Array.from({ length: 8 }, (_, n) => `actions[${n}].owner`),
    mended: { actions: flawless.actions },
  },
  {
    rule: 'due-on-weekend',
    about: 'a promise for a Saturday',
    fields: { actions: [{ ...action1, due: '2026-03-28' }, action2] },
    finds: ['actions[0].due'],
    mended: {
      actions: [{ ...action1, due: '2026-03-28', status: 'done', done: '2026-03-26' }, action2],
    },
  },
  {
    rule: 'long-overdue',
    about: 'a promise 181 days late',
    fields: {},
    around: { today: '2026-09-24' },
    finds: ['actions[0].due'],
    mended: {},
    mendedAround: { today: '2026-09-23' },
  },
  {
    rule: 'done-date',
    about: 'done without a day, and a day without being done',
    fields: {
      actions: [
        { ...action1, status: 'done' },
        { ...action2, done: '2026-03-20' },
      ],
    },
    finds: ['actions[0].done', 'actions[1].done'],
    mended: { actions: [{ ...action1, status: 'done', done: '2026-03-20' }, action2] },
  },
  {
    rule: 'action-reason',
    about: 'a risk accepted and a promise dropped without a word',
    fields: {
      actions: [
        { ...action1, status: 'accepted' },
        { ...action2, status: 'wont-do' },
      ],
    },
    finds: ['actions[0].reason', 'actions[0].revisit', 'actions[1].reason'],
    mended: {
      actions: [
        { ...action1, status: 'accepted', reason: 'It is rare.', revisit: '2026-09-01' },
        { ...action2, status: 'wont-do', reason: 'It goes away in May.' },
      ],
    },
  },
  {
    rule: 'meeting-before-end',
    about: 'a meeting while it still burned',
    fields: { review: { meeting: '2026-03-14T02:44Z' } },
    finds: ['review.meeting'],
    mended: { review: { meeting: '2026-03-14T02:45Z' } },
  },
  {
    rule: 'meeting-late',
    about: 'a meeting after more than five working days',
    fields: { review: { meeting: '2026-03-23T10:00Z' } },
    finds: ['review.meeting'],
    mended: { review: { meeting: '2026-03-20T23:00Z' } },
  },
  {
    rule: 'final-on',
    about: 'final before the meeting',
    fields: { review: { ...flawless.review, finalOn: '2026-03-15' } },
    finds: ['review.finalOn'],
    mended: { review: { ...flawless.review, finalOn: '2026-03-16' } },
  },
  {
    rule: 'final-on',
    about: 'a final day while it is in review',
    fields: { status: 'in-review' },
    finds: ['review.finalOn'],
    mended: { review: { meeting: '2026-03-16T10:00Z' } },
  },
];
