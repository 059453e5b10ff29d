/**
 * The sections of an incident page, each with the anchor that links to it. Anchors are promises;
 * the reader of bodies keeps headings from taking one.
 */
export const sections = {
  impact: 'Impact',
  timeline: 'Timeline',
  signs: 'How it showed',
  why: 'Why it was possible',
  actions: 'Actions',
  lessons: 'What we learned',
  story: 'The story',
  evidence: 'Evidence',
  review: 'The review',
  rereads: 'Read again',
  related: 'Related post-mortems',
} as const satisfies Record<string, string>;

export type SectionAnchor = keyof typeof sections;

/** The anchor of what stopped it and what to check first, which stand above all sections. */
export const firstAidAnchor = 'first-aid';

/** The anchor of what can be looked up, beside the story or below it. */
export const factsAnchor = 'facts';

/** The anchors of the incidents that are like this one. */
export const similarAnchors = { alike: 'feels-like', sameService: 'same-service' } as const;

/** Every anchor that a heading in a body must not take. */
export const reservedAnchors: readonly string[] = [
  ...Object.keys(sections),
  firstAidAnchor,
  factsAnchor,
  ...Object.values(similarAnchors),
];

/** The anchor of an action, by its id. */
export function actionAnchor(id: string): string {
  return `action-${id}`;
}

/** The anchor of a factor, by its id. */
export function factorAnchor(id: string): string {
  return `factor-${id}`;
}
