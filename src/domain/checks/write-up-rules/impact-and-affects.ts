import { quote } from '../../quote.ts';
import { idsOf, publicImpacts } from '../../taxonomy.ts';
import type { WriteUpRule } from '../write-up-rule.ts';

/** What was hurt, and how badly, belong together. */
export const impactAndAffects: WriteUpRule = {
  id: 'impact-and-affects',
  level: 'warning',
  description: 'A write-up affects components when it has an impact, and only then.',
  *check({ written: { impact, affects } }) {
    const none = idsOf(publicImpacts)[0];
    if (impact === none && affects.length > 0) {
      yield {
        path: ['impact'],
        message: `says ${none}, and ${affects.map(quote).join(', ')} ${affects.length === 1 ? 'is' : 'are'} affected`,
        hint: 'Write `affects: []`, or the impact there was.',
      };
    }
    if (impact !== none && affects.length === 0) {
      yield {
        path: ['affects'],
        message: `the list is empty, and the impact is ${impact}`,
        hint: 'Name what customers could not use, as archive.yaml calls it.',
      };
    }
  },
};
