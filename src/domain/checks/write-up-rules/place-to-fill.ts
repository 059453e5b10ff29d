import type { Path } from '../../problem.ts';
import { placesInBody, placesWithin } from '../../public/places.ts';
import { WriteUpSchema } from '../../write-up.ts';
import type { WriteUpRule } from '../write-up-rule.ts';

/** What nobody has written yet is not for customers. */
export const placeToFill: WriteUpRule = {
  id: 'place-to-fill',
  level: 'error',
  description: 'Every place that `hindsight write-up` left open is filled in.',
  fixed: {
    because: 'keeps unfinished text from being published',
    instead: 'Fill in the places that the check names, or delete them.',
  },
  *check({ written, body }) {
    const message = 'this place is still to be filled in';
    for (const path of placesWithin(written)) yield { path, message, hint: whatBelongs(path) };
    for (const at of placesInBody(body)) {
      yield { at, message, hint: 'Write it for customers, or delete the paragraph.' };
    }
  },
};

/** What the schema says of a field, and what one types. */
function whatBelongs([field = '']: Path): string {
  const schema = Object.entries(WriteUpSchema.shape).find(([name]) => name === field)?.[1];
  const { description = '', example } = schema?.meta() ?? {};
  return `${description} For example:\n${String(example)}`;
}
