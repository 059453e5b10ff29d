import type { WriteUpRule } from './write-up-rule.ts';
import { approvedFile } from './write-up-rules/approved-file.ts';
import { dayBeforeStart } from './write-up-rules/day-before-start.ts';
import { impactAndAffects } from './write-up-rules/impact-and-affects.ts';
import { placeToFill } from './write-up-rules/place-to-fill.ts';
import { unknownComponent } from './write-up-rules/unknown-public-component.ts';
import { updateBeforeStart } from './write-up-rules/update-before-start.ts';
import { updatePhaseOrder } from './write-up-rules/update-phase.ts';
import { momentsInOrder } from './write-up-rules/write-up-order.ts';

/** Every rule about write-ups, in the order of the guide. */
export const writeUpRules: readonly WriteUpRule[] = [
  placeToFill,
  unknownComponent,
  impactAndAffects,
  momentsInOrder,
  updateBeforeStart,
  updatePhaseOrder,
  dayBeforeStart,
  approvedFile,
];
