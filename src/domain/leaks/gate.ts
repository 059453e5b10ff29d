/** Which leaks of a built site its approved write-ups let through, and how the rest is told. */
import type { PublicStory } from '../public/incident.ts';
import { quote } from '../quote.ts';
import { placeOf, nounOf } from './judge.ts';
import { findPatterns } from './patterns.ts';
import { type SecretIndex, findSecrets } from './known.ts';
import type { Leak } from './leak.ts';
import { wordsIn } from './ordinary.ts';
import type { Waiver } from './waivers.ts';

/** What a write-up that is published may give away. */
export interface Allowance {
  readonly story: Pick<PublicStory, 'slug' | 'formerSlugs'>;
  readonly waivers: readonly Waiver[];
}

/**
 * The leaks that no waiver lets through. A waiver counts for the files of its own incident, and for
 * those of the whole site: lists, feeds, the history.
 */
export function unwaived(
  leaks: readonly Leak[],
  allowances: readonly Allowance[],
  secrets: SecretIndex,
): Leak[] {
  return leaks.filter((leak) => {
    const owners = allowances.filter(({ story }) => isAbout(leak.file, story));
    const relevant = owners.length > 0 ? owners : allowances;
    return !relevant.some(({ waivers }) => waivers.some((waiver) => covers(waiver, leak, secrets)));
  });
}

/** Whether a file has the slug of a write-up in its path: `incidents/<slug>/index.html`, `….md`. */
function isAbout(file: string, { slug, formerSlugs }: Allowance['story']): boolean {
  const slugs = [slug, ...formerSlugs];
  return file.split('/').some((part) => slugs.includes(part.replace(/\..*$/, '')));
}

function covers({ text }: Waiver, { found, file, excerpt }: Leak, secrets: SecretIndex): boolean {
  switch (found.what) {
    case 'secret':
      return findSecrets(text, secrets).some(
        (one) => one.what === 'secret' && one.secret.text === found.secret.text,
      );
    case 'pattern':
      return (
        findPatterns(text).some((one) => one.what === 'pattern' && one.label === found.label) &&
        excerpt.toLowerCase().includes(text.toLowerCase())
      );
    case 'run':
      // The approved text has been held against the inside; what it says word by word may leave.
      return false;
    case 'unseen':
      return wordsIn(file.split('/').at(-1) ?? '').join(' ') === wordsIn(text).join(' ');
  }
}

/** What was found and where, in the site and inside: two lines for whoever builds it. */
export function describeLeak({ file, within, found, excerpt }: Leak): {
  readonly message: string;
  readonly excerpt: string;
} {
  const way = within.length > 0 ? `, in ${within.join(', in ')}` : '';
  return { message: `${file}${way}: ${whatIs(found)}`, excerpt };
}

function whatIs(found: Leak['found']): string {
  switch (found.what) {
    case 'secret':
      return `${quote(found.secret.text)} is ${nounOf(found.secret)} (${placeOf(found.secret.source())})`;
    case 'pattern':
      return `this looks like ${found.label}`;
    case 'run':
      return `${found.words} words in a row stand in internal text (${placeOf(found.source)})`;
    case 'unseen':
      return `${found.reason}, so nobody can say what leaves with it`;
  }
}
