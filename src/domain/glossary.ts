/** The words of these pages, in the order a reader meets them. Ids are anchors: links are promises. */

export interface GlossaryTerm {
  /** As pages write it in the middle of a sentence. */
  readonly term: string;
  /** Other names of the same thing. */
  readonly also?: readonly string[];
  readonly meaning: string;
}

interface Chapter {
  readonly title: string;
  readonly terms: Readonly<Record<string, GlossaryTerm>>;
}

const documents = {
  incident: {
    term: 'incident',
    meaning: 'The event: something failed, or nearly did, and somebody had to act.',
  },
  postmortem: {
    term: 'post-mortem',
    also: ['retrospective', 'incident review'],
    meaning:
      'The document about an incident: what happened, why it was possible, and what is being done so that it does not happen again.',
  },
  'write-up': {
    term: 'write-up',
    meaning:
      'The form of a post-mortem that customers read on the public site. Nothing goes out that somebody has not approved.',
  },
  'near-miss': {
    term: 'near miss',
    meaning:
      'What would have been an incident had it not been caught in time. It teaches as much and costs less.',
  },
  drill: {
    term: 'drill',
    also: ['game day'],
    meaning: 'A failure caused on purpose, to see how systems and people cope.',
  },
  blameless: {
    term: 'blameless',
    meaning:
      'Asking what made an action possible and not who took it. People who fear blame hide what happened, and then it happens again. Promises still have names.',
  },
  hindsight: {
    term: 'hindsight',
    meaning:
      'Knowing how it ended makes every step towards it look obvious. Nobody knew at the time; “should have” describes a world that did not exist.',
  },
} as const satisfies Chapter['terms'];

const moments = {
  started: {
    term: 'started',
    meaning:
      'When it began to fail, which is often found out later. “Before” or “at least” says that it is known from one side only.',
  },
  detected: { term: 'detected', meaning: 'When somebody or something noticed.' },
  mitigated: {
    term: 'mitigated',
    meaning: 'When users were no longer hurt, perhaps before the cause was known or mended.',
  },
  resolved: { term: 'resolved', meaning: 'When everything was back to normal.' },
  'phase-ribbon': {
    term: 'ribbon',
    meaning:
      'The bar that shows an incident’s life: unseen, responding, recovering. A torn edge means that nobody knows how far it went.',
  },
  unseen: {
    term: 'unseen',
    meaning: 'The stretch from started to detected. When it is long, look at alerting.',
  },
  responding: {
    term: 'responding',
    meaning:
      'The stretch from detected to mitigated. When it is long, a runbook was missing, a hand-off was slow, or the problem was hard.',
  },
  recovering: {
    term: 'recovering',
    meaning: 'The stretch from mitigated to resolved: clearing queues, repairing data, watching.',
  },
  'time-to-detect': {
    term: 'time to detect',
    meaning: 'The length from started to detected: how long we were blind.',
  },
  'time-to-mitigate': {
    term: 'time to mitigate',
    meaning: 'The length from detected to mitigated: how fast we could act once we knew.',
  },
  'time-to-resolve': {
    term: 'time to resolve',
    meaning: 'The length from started to resolved: the whole of it.',
  },
  median: {
    term: 'median',
    meaning:
      'The length in the middle: half of the incidents took less, half took more. One extraordinary night does not move it.',
  },
  mttd: {
    term: 'MTTD',
    also: ['mean time to detect'],
    meaning:
      'The average of the times to detect. These pages say “median time to detect” instead: lengths of incidents differ by factors of a hundred, so a single long one decides an average, and an average of ten says little about the eleventh.',
  },
  mttr: {
    term: 'MTTR',
    also: ['mean time to recover', 'repair', 'respond', 'resolve'],
    meaning:
      'An average again, and of four different lengths, depending on whom one asks. These pages name the length they mean, time to mitigate or time to resolve, and give its median with the number of incidents it is taken from.',
  },
} as const satisfies Chapter['terms'];

const causes = {
  symptom: {
    term: 'symptom',
    meaning:
      'What people saw, word for word: the alert, the error line, the complaint. It is what the next person will paste into the search.',
  },
  trigger: {
    term: 'trigger',
    meaning: 'What changed just before: a deploy, a setting, a date. Seldom why it was possible.',
  },
  detection: {
    term: 'detection',
    also: ['noticed by'],
    meaning:
      'Who or what noticed first. The gap is what ought to notice first another time, and did not.',
  },
  'failure-mode': {
    term: 'failure mode',
    also: ['how it broke'],
    meaning:
      'The way in which it broke, such as connection exhaustion. The words come from a shared list, so that the same thing is found again under the same name.',
  },
  factor: {
    term: 'factor',
    meaning:
      'One reason why it was possible. There are always several; each says what made it possible in turn.',
  },
  'root-cause': {
    term: 'root cause',
    meaning:
      'A factor that lies beneath others and can be mended. It is where the asking stopped, not the only cause.',
  },
  contributing: {
    term: 'contributing factor',
    meaning:
      'A factor that made it more likely, wider or longer, without which it could happen too.',
  },
  immediate: {
    term: 'immediate factor',
    meaning: 'The factor that directly set it off; the first answer, and a symptom of deeper ones.',
  },
  'root-cause-category': {
    term: 'root-cause category',
    meaning:
      'What kind of weakness a factor is; each kind has questions of its own. A post-mortem can have several, so their numbers overlap.',
  },
  'five-whys': {
    term: 'five whys',
    meaning: 'Asking why of every answer until something can be done about it. The five is a hint.',
  },
  hypothesis: {
    term: 'hypothesis',
    meaning: 'An explanation worth testing while the incident lasts.',
  },
  'ruled-out': {
    term: 'ruled out',
    meaning:
      'A hypothesis that was tested and dropped. It stays on the page: it is a path that the next person need not take.',
  },
  'turning-point': {
    term: 'turning point',
    meaning: 'The entry of a timeline after which the end was in sight.',
  },
} as const satisfies Chapter['terms'];

const afterwards = {
  'first-check': {
    term: 'check first',
    meaning: 'What those who were there would look at first if it happened again.',
  },
  fix: {
    term: 'stopped it',
    meaning:
      'What ended the impact, and how far that reaches: structural when this way of failing is gone, a patch when the weakness is still there, accepted when we chose to live with it.',
  },
  action: {
    term: 'action',
    also: ['promise'],
    meaning:
      'Something that will be done, with one owner and one date, so that anybody can tell whether it was.',
  },
  owner: { term: 'owner', meaning: 'The one person who answers for an action. A team is nobody.' },
  due: {
    term: 'due',
    meaning: 'The day an action is promised for. Whether it is late depends on the day you read.',
  },
  'accepted-risk': {
    term: 'accepted risk',
    meaning: 'Something left undone on purpose, with the reason and the day it is looked at again.',
  },
  recurrence: {
    term: 'came back',
    meaning: 'An incident that had happened before in much the same way.',
  },
  reread: {
    term: 'read again',
    meaning: 'A post-mortem read once more after about six months: what had we missed?',
  },
  listeners: {
    term: 'listeners welcome',
    meaning: 'Whoever wants to learn may sit in on the meeting in silence.',
  },
  'devils-advocate': {
    term: 'devil’s advocate',
    meaning:
      'Somebody asked beforehand to doubt the technical assumptions in the meeting, never the people.',
  },
  restricted: {
    term: 'restricted',
    meaning:
      'A post-mortem that only a narrower circle may read; this site may have been built without them.',
  },
  superseded: {
    term: 'superseded',
    meaning: 'Replaced by a later post-mortem of the same incident.',
  },
} as const satisfies Chapter['terms'];

/** Every chapter of the glossary with its words. */
export const glossary = {
  documents: { title: 'What is written, and how', terms: documents },
  moments: { title: 'The life of an incident', terms: moments },
  causes: { title: 'How it broke and why', terms: causes },
  afterwards: { title: 'What came of it', terms: afterwards },
} as const satisfies Record<string, Chapter>;

type Chapters = typeof glossary;

/** The anchor of a word in the glossary. */
export type GlossaryTermId = {
  [Id in keyof Chapters]: keyof Chapters[Id]['terms'];
}[keyof Chapters];
