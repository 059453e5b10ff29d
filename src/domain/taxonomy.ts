/**
 * Every controlled list, stated once: what an author may write, what pages call it, what it means.
 * Enums, labels, reference tables, filters and charts are derived from these tables.
 */

/** One word of a controlled list. */
export interface Term {
  /** What readers see, in sentence case without a full stop. */
  readonly label: string;
  /** One plain sentence for the reference page and for tooltips. */
  readonly description: string;
}

/** A root-cause category also carries the questions a facilitator asks about it. */
export interface CategoryTerm extends Term {
  readonly questions: readonly string[];
}

export const statuses = {
  draft: {
    label: 'Being written',
    description: 'Facts are still being gathered; gaps are expected.',
  },
  'in-review': { label: 'In review', description: 'Complete enough to discuss in the meeting.' },
  final: { label: 'Final', description: 'Agreed and published inside the organisation.' },
  superseded: {
    label: 'Superseded',
    description: 'Replaced by the post-mortem in `supersededBy`.',
  },
} as const satisfies Record<string, Term>;

export const kinds = {
  incident: { label: 'Incident', description: 'Something failed and somebody was affected.' },
  'near-miss': { label: 'Near miss', description: 'It was caught before anybody was affected.' },
  drill: { label: 'Drill', description: 'A failure caused on purpose, to learn from it.' },
} as const satisfies Record<string, Term>;

export const severities = {
  sev1: { label: 'SEV1', description: 'Customers cannot do what they came for, or data is lost.' },
  sev2: { label: 'SEV2', description: 'A main function is badly degraded for many customers.' },
  sev3: { label: 'SEV3', description: 'A minor function fails, or few customers notice.' },
  sev4: { label: 'SEV4', description: 'Nobody outside noticed; worth writing down.' },
} as const satisfies Record<string, Term>;

export const visibilities = {
  internal: { label: 'Internal', description: 'Everybody who can read the internal site.' },
  restricted: {
    label: 'Restricted',
    description: 'Left out of every build, feed and export unless HINDSIGHT_RESTRICTED=1.',
  },
} as const satisfies Record<string, Term>;

export const detectionSources = {
  alert: { label: 'Alert', description: 'A monitoring alert fired.' },
  'synthetic-check': {
    label: 'Synthetic check',
    description: 'A probe that acts like a customer failed.',
  },
  'customer-report': { label: 'Customer report', description: 'A customer told us.' },
  'staff-report': { label: 'Staff report', description: 'A colleague noticed and told us.' },
  'vendor-notice': { label: 'Vendor notice', description: 'A supplier told us.' },
  'automated-guardrail': {
    label: 'Automated guardrail',
    description: 'A safety mechanism stopped it and said so.',
  },
  audit: { label: 'Audit', description: 'A scheduled review or reconciliation found it.' },
  'by-chance': { label: 'By chance', description: 'Somebody happened to look.' },
} as const satisfies Record<string, Term>;

export const triggers = {
  deploy: { label: 'Deploy', description: 'New code went out.' },
  'config-change': { label: 'Config change', description: 'A setting was changed.' },
  'feature-flag': { label: 'Feature flag', description: 'A flag was switched.' },
  migration: { label: 'Migration', description: 'A schema or data migration ran.' },
  'traffic-change': { label: 'Traffic change', description: 'Load rose, fell or changed shape.' },
  job: { label: 'Scheduled job', description: 'A batch or cron job started.' },
  'provider-change': {
    label: 'Provider change',
    description: 'A supplier changed or lost something.',
  },
  'performance-decay': {
    label: 'Performance decay',
    description: 'It grew slower until it no longer coped.',
  },
  capacity: { label: 'Capacity', description: 'A limit was reached by ordinary growth.' },
  hardware: { label: 'Hardware', description: 'A machine, disk or link failed.' },
  expiry: { label: 'Expiry', description: 'A certificate, token, domain or licence ran out.' },
  'security-event': { label: 'Security event', description: 'An attack, abuse or leak.' },
  'manual-operation': {
    label: 'Manual operation',
    description: 'A person ran something by hand.',
  },
  none: { label: 'None', description: 'Nothing changed; the conditions were there all along.' },
  unknown: { label: 'Unknown', description: 'Nobody could tell what changed.' },
} as const satisfies Record<string, Term>;

export const rootCauseCategories = {
  'human-error': {
    label: 'Human error',
    description: 'A slip or mistake that the surroundings made possible and did not catch.',
    questions: [
      'Why was that action possible?',
      'Why did it look right at that moment?',
      'What could have caught it before it took effect?',
    ],
  },
  'process-gap': {
    label: 'Process gap',
    description: 'The way of working had no step that would have prevented it.',
    questions: [
      'Why did the process not prevent it?',
      'Which step exists on paper and is skipped in practice?',
      'Who would have had to know, and when?',
    ],
  },
  'tooling-failure': {
    label: 'Tooling failure',
    description: 'A tool did not alert, block, catch or tell the truth.',
    questions: [
      'Why did it not alert, block or catch this?',
      'What did the tool show while things were wrong?',
      'How would we notice that the tool itself is broken?',
    ],
  },
  'design-weakness': {
    label: 'Design weakness',
    description: 'The system was built on an assumption that turned out not to hold.',
    questions: [
      'Which assumption was violated?',
      'Where else does the design rely on it?',
      'What would fail safely instead?',
    ],
  },
  'communication-breakdown': {
    label: 'Communication breakdown',
    description: 'Somebody knew, and the knowledge did not reach the person who needed it.',
    questions: [
      'Why was the context not shared?',
      'Who knew, and whom did they expect to know it too?',
      'Where would the right person have looked?',
    ],
  },
} as const satisfies Record<string, CategoryTerm>;

export const factorRoles = {
  root: { label: 'Root', description: 'The most fixable cause underneath.' },
  contributing: { label: 'Contributing', description: 'Made it more likely, wider or longer.' },
  immediate: { label: 'Immediate', description: 'What directly set it off.' },
} as const satisfies Record<string, Term>;

export const timelineKinds = {
  change: { label: 'Change', description: 'Something was deployed, configured or switched.' },
  symptom: { label: 'Symptom', description: 'The failure showed itself.' },
  alert: { label: 'Alert', description: 'Monitoring raised its hand.' },
  page: { label: 'Page', description: 'A person was called.' },
  acknowledged: { label: 'Acknowledged', description: 'The page was answered.' },
  join: { label: 'Join', description: 'Somebody started to help.' },
  declared: { label: 'Declared', description: 'It became an incident officially.' },
  observation: { label: 'Observation', description: 'Something was seen while looking.' },
  hypothesis: { label: 'Hypothesis', description: 'An explanation worth testing.' },
  'ruled-out': { label: 'Ruled out', description: 'An explanation tested and dropped.' },
  confirmed: { label: 'Confirmed', description: 'An explanation tested and kept.' },
  decision: { label: 'Decision', description: 'A way forward was chosen.' },
  action: { label: 'Action', description: 'Something was done about it.' },
  escalation: { label: 'Escalation', description: 'More people or another team were called.' },
  communication: { label: 'Communication', description: 'Customers or colleagues were told.' },
  mitigation: { label: 'Mitigation', description: 'What stopped the impact.' },
  recovery: { label: 'Recovery', description: 'Things returned to normal.' },
  discovery: { label: 'Discovery', description: 'Something learned after the fact.' },
  note: { label: 'Note', description: 'Anything else worth keeping.' },
} as const satisfies Record<string, Term>;

export const timelineSources = {
  log: { label: 'Log', description: 'A log line.' },
  dashboard: { label: 'Dashboard', description: 'A graph or a dashboard.' },
  alert: { label: 'Alert', description: 'The text or time of an alert.' },
  chat: { label: 'Chat', description: 'The incident channel.' },
  'deploy-history': { label: 'Deploy history', description: 'The record of deploys.' },
  call: { label: 'Call', description: 'A telephone or video call.' },
  memory: { label: 'Memory', description: 'What somebody remembers.' },
} as const satisfies Record<string, Term>;

export const hypothesisOutcomes = {
  confirmed: { label: 'Confirmed', description: 'It turned out to be so.' },
  'ruled-out': { label: 'Ruled out', description: 'It turned out not to be so.' },
} as const satisfies Record<string, Term>;

export const fixHolds = {
  structural: { label: 'Structural', description: 'This way of failing is gone.' },
  patch: { label: 'Patch', description: 'It holds for now; the weakness is still there.' },
  accepted: { label: 'Accepted', description: 'It can come back, and we chose to live with that.' },
} as const satisfies Record<string, Term>;

export const dataLosses = {
  none: { label: 'No data lost', description: 'Checked: nothing was lost or corrupted.' },
  some: { label: 'Data lost', description: 'Something was lost or corrupted.' },
  unknown: { label: 'Data loss unknown', description: 'Nobody could tell.' },
} as const satisfies Record<string, Term>;

export const actionTypes = {
  detection: { label: 'Detection', description: 'Notice it sooner.' },
  response: { label: 'Response', description: 'Act on it faster.' },
  prevention: { label: 'Prevention', description: 'Keep it from happening.' },
  communication: { label: 'Communication', description: 'Tell the right people sooner.' },
  investigation: { label: 'Investigation', description: 'Find out what is not known yet.' },
} as const satisfies Record<string, Term>;

export const actionLevels = {
  immediate: { label: 'Immediate fix', description: 'Done in hours.' },
  process: { label: 'Process change', description: 'People work differently.' },
  tool: { label: 'Tool improvement', description: 'A tool works differently.' },
  architecture: { label: 'Architecture change', description: 'The system works differently.' },
} as const satisfies Record<string, Term>;

export const actionPriorities = {
  high: { label: 'High', description: 'Next thing to do.' },
  medium: { label: 'Medium', description: 'This quarter.' },
  low: { label: 'Low', description: 'When there is room.' },
} as const satisfies Record<string, Term>;

export const actionStatuses = {
  open: { label: 'Open', description: 'Promised, not begun.' },
  'in-progress': { label: 'In progress', description: 'Begun.' },
  done: { label: 'Done', description: 'Finished on the `done` date.' },
  accepted: { label: 'Risk accepted', description: 'Not done on purpose; looked at again later.' },
  'wont-do': { label: 'Will not do', description: 'Dropped, with a reason.' },
} as const satisfies Record<string, Term>;

export const linkKinds = {
  log: { label: 'Log', description: 'A saved log search.' },
  dashboard: { label: 'Dashboard', description: 'A dashboard or graph.' },
  chat: { label: 'Chat', description: 'A channel or thread.' },
  ticket: { label: 'Ticket', description: 'A ticket in a tracker.' },
  pr: { label: 'Pull request', description: 'A code change.' },
  runbook: { label: 'Runbook', description: 'Instructions for this kind of trouble.' },
  doc: { label: 'Document', description: 'Any other page.' },
} as const satisfies Record<string, Term>;

export const publicImpacts = {
  none: { label: 'No impact', description: 'Nobody outside was affected.' },
  minor: { label: 'Minor', description: 'Some customers saw degraded service.' },
  major: { label: 'Major', description: 'A main function failed for many customers.' },
  critical: { label: 'Critical', description: 'The product could not be used.' },
} as const satisfies Record<string, Term>;

export const updatePhases = {
  investigating: { label: 'Investigating', description: 'We know that something is wrong.' },
  identified: { label: 'Identified', description: 'We know what is wrong.' },
  monitoring: { label: 'Monitoring', description: 'A fix is in; we are watching.' },
  resolved: { label: 'Resolved', description: 'It is over.' },
} as const satisfies Record<string, Term>;

/** The three stretches of an incident's life, in order (DESIGN: the phase ribbon). */
export const phases = {
  unseen: { label: 'Unseen', description: 'From the start until somebody or something noticed.' },
  responding: {
    label: 'Responding',
    description: 'From noticing until users were no longer hurt.',
  },
  recovering: {
    label: 'Recovering',
    description: 'From there until everything was back to normal.',
  },
} as const satisfies Record<string, Term>;

export type Status = keyof typeof statuses;
export type Kind = keyof typeof kinds;
export type Severity = keyof typeof severities;
export type DetectionSource = keyof typeof detectionSources;
export type Trigger = keyof typeof triggers;
export type RootCauseCategory = keyof typeof rootCauseCategories;
export type FactorRole = keyof typeof factorRoles;
export type TimelineKind = keyof typeof timelineKinds;
export type TimelineSource = keyof typeof timelineSources;
export type ActionStatus = keyof typeof actionStatuses;
export type Phase = keyof typeof phases;

/** List the ids of a controlled list in their fixed order. */
export function idsOf<Id extends string>(terms: Readonly<Record<Id, Term>>): [Id, ...Id[]] {
  return Object.keys(terms) as [Id, ...Id[]];
}
