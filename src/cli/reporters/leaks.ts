/** Leaks of a site, for a person: what, where in the site, where inside. */
import { quote } from '#domain/quote.ts';
import type { SiteLeak } from '#files/leaks/site-leaks.ts';
import { count, visible } from './report.ts';

const mostShown = 100;

/** Tell every leak, and what to do. */
export function reportLeaks(leaks: readonly SiteLeak[]): string {
  const shown = leaks
    .slice(0, mostShown)
    .flatMap(({ message, excerpt }) => [
      visible(message),
      ...(excerpt === '' ? [] : [`    ${visible(quote(excerpt))}`]),
    ]);
  const more = leaks.length > mostShown ? [`and ${leaks.length - mostShown} more`] : [];
  return [
    ...shown,
    ...more,
    `Not published: ${count(leaks.length, 'leak')} in the site as it was built. The last site stands.`,
    'If an approved write-up says it, mend it, or waive it there. If none does, the code of the site prints more than it should.',
  ].join('\n');
}
