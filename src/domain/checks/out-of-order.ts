import { type KnownMoment, type Moment, isKnown } from '../moment.ts';

/** A moment that lies before one which it should follow. */
export interface Misplaced<Field> {
  readonly field: Field;
  readonly moment: KnownMoment;
  readonly before: { readonly field: Field; readonly moment: KnownMoment };
}

/** Each of some moments that lies before an exact one named ahead of it; what is unknown is passed over. */
export function* outOfOrder<Field extends string>(
  fields: readonly Field[],
  momentOf: (field: Field) => Moment | undefined,
): Generator<Misplaced<Field>> {
  let latest: Misplaced<Field>['before'] | undefined;
  for (const field of fields) {
    const moment = momentOf(field);
    if (!moment || !isKnown(moment)) continue;
    if (latest && moment.epochMs < latest.moment.epochMs) yield { field, moment, before: latest };
    else if (!moment.bound) latest = { field, moment };
  }
}
