/** What an author is told when a write-up is approved, or taken back. */
import { quote } from '#domain/quote.ts';
import { typeable } from '../typed-incident.ts';

/** What an approval changed. */
export interface ApprovalNews {
  readonly id: string;
  /** Path of public.approved.mdx, for people. */
  readonly file: string;
  readonly title: string;
  readonly approver: string;
  readonly slug: string;
  /** The names of the files that its text shows or links to. */
  readonly shown: readonly string[];
  /** The slug it had until now, if that was another. */
  readonly formerSlug: string | undefined;
  /** Slugs whose addresses led here and do no longer. */
  readonly dropped: readonly string[];
}

/** Tell what is approved, and how it gets out. */
export function reportApproval(news: ApprovalNews): string {
  const { id, file, title, approver, slug, shown, formerSlug, dropped } = news;
  const moved =
    formerSlug === undefined
      ? []
      : [
          `Its address becomes ${addressOf(slug)}. ${addressOf(formerSlug)} leads there,`,
          'since `formerSlugs` names it in both files.',
        ];
  return linesOf(
    file,
    `${quote(title)} is approved by ${approver}.`,
    ...(shown.length > 0 ? [`With it, as they are now: ${shown.join(', ')}.`] : []),
    ...moved,
    ...dropped.map((gone) => `${addressOf(gone)} leads nowhere: \`formerSlugs\` leaves it out.`),
    '',
    'To publish it:',
    '  npm run build:public',
    `  ${typeable('export', 'statuspage', id)}     (or cstate, markdown, email, json)`,
  );
}

/** What becomes of the text of a write-up that is withdrawn. */
const fates = {
  'in the draft': (draft: string) => `${draft} says the same and stays.`,
  'moved to the draft': (draft: string) => `Its text is in ${draft} now.`,
  'moved as it was': (draft: string) =>
    `Its text is in ${draft} now, as it was: the check says what to mend.`,
  'differs from the draft': (draft: string) =>
    `${draft} stays and is not quite the same; your version control has what was approved.`,
} as const satisfies Record<string, (draft: string) => string>;

export type Fate = keyof typeof fates;

/** What a withdrawal changed; the paths are for people. */
export interface WithdrawalNews {
  /** Of public.approved.mdx. */
  readonly file: string;
  /** Of public.mdx. */
  readonly draft: string;
  readonly fate: Fate;
  /** Those whose addresses led to it, as far as they can be read. */
  readonly slugs: readonly string[];
}

/** Tell what is withdrawn, and what that does to whoever has its address. */
export function reportWithdrawal({ file, draft, fate, slugs }: WithdrawalNews): string {
  const which = slugs.length > 0 ? slugs.map(addressOf).join(', ') : 'its page';
  return linesOf(
    `${file} is gone. ${fates[fate](draft)}`,
    `The next build takes ${which} down:`,
    '',
    '  npm run build:public',
    '',
    'The answer there is 404 then, not found. Static files cannot say 410, gone: where that matters, have',
    'your host do it. Feed readers, mail and other status pages keep what they were sent.',
  );
}

function addressOf(slug: string): string {
  return `/incidents/${slug}/`;
}

function linesOf(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
