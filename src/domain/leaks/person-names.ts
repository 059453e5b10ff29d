/** The names by which a person may be known, from what stands in a field for people. */
import type { Archive } from '../archive.ts';
import { lookUp } from '../lookup.ts';

export interface PersonName {
  readonly kind: 'person' | 'handle';
  readonly text: string;
}

/** Parts of names that are in every text. */
const particles = new Set(
  'al bin da de del della den der di dos du el la le ten ter van von y'.split(' '),
);

/**
 * The handles and names in a field for a person: what is written, its parts, and what archive.yaml
 * says of them. `@nadia, Bob Marsh` gives nadia, Bob Marsh, Bob and Marsh; an e-mail address the
 * name before its `@` too.
 */
export function namesIn(written: string, people: Archive['people']): PersonName[] {
  return written
    .split(/[,;/&+]|\s(?:and|or)\s/)
    .map((one) => one.trim().replace(/^@/, ''))
    .filter((one) => one !== '')
    .flatMap((one) => {
      const known = lookUp(people, one)?.name;
      return [...namesOf(one), ...(known === undefined ? [] : namesOf(known))];
    });
}

function namesOf(one: string): PersonName[] {
  const [address] = one.split('@');
  if (address !== undefined && address !== one) {
    return [{ kind: 'handle', text: one }, ...namesOf(address)];
  }
  if (!/\s/.test(one)) {
    return [{ kind: /^\p{Lu}\p{Ll}/u.test(one) ? 'person' : 'handle', text: one }];
  }
  const parts = one
    .split(/\s+/)
    .filter((part) => !/^\p{L}\.?$/u.test(part) && !particles.has(part.toLowerCase()));
  return [one, ...parts].map((text) => ({ kind: 'person', text }));
}
