import type { Path } from '../problem.ts';
import type { Subject } from './rule.ts';

/** Another post-mortem, and where this one speaks of it. */
export interface Mention {
  readonly id: string;
  /** Undefined for a link in the body. */
  readonly path?: Path;
  /** Begins a message about a mention that no field carries; empty otherwise. */
  readonly place: string;
}

/** Every post-mortem that one names in its fields or links to in its body. */
export function mentionsOf({ frontmatter, body }: Subject): Mention[] {
  const { supersededBy, recurrenceOf, related = [] } = frontmatter;
  const single = { supersededBy, recurrenceOf };
  return [
    ...Object.entries(single).flatMap(([field, id]) =>
      id === undefined ? [] : [{ id, path: [field], place: '' }],
    ),
    ...related.map((id, index) => ({ id, path: ['related', index], place: '' })),
    ...body.mentions.map((id) => ({ id, place: 'a link in the text: ' })),
  ];
}
