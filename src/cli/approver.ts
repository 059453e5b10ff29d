/** Who approves a write-up, as somebody typed it. */
import type { Archive } from '#domain/archive.ts';
import { longDate } from '#domain/dates.ts';
import { didYouMean } from '#domain/nearest.ts';
import { ApprovedWriteUpSchema } from '#domain/write-up.ts';
import { UserError } from '#files/user-error.ts';

/**
 * The handle of the person; where archive.yaml lists nobody, what was typed. A UserError for
 * whoever is not listed or has left by the day.
 */
export function readApprover(
  typed: string | undefined,
  { people }: Pick<Archive, 'people'>,
  today: string,
): string {
  const known = people ? `Known: ${Object.keys(people).join(', ')}.` : 'Write your name.';
  if (typed === undefined) {
    throw new UserError('it is not said who approves it', `Add --by NAME. ${known}`);
  }
  const read = ApprovedWriteUpSchema.shape.approvedBy.safeParse(typed);
  if (!read.success) throw new UserError(`--by: ${read.error.issues[0]?.message}`, known);
  return people ? handleOf(typed.trim(), people, today) : typed.trim();
}

function handleOf(typed: string, people: NonNullable<Archive['people']>, today: string): string {
  const isMeant = (name: string) => name.toLowerCase() === typed.toLowerCase();
  const found = Object.entries(people).find(
    ([handle, { name }]) => isMeant(handle) || isMeant(name),
  );
  if (!found) {
    const handles = Object.keys(people);
    const names = [...handles, ...Object.values(people).map(({ name }) => name)];
    throw new UserError(
      `there is nobody called "${typed}" in archive.yaml`,
      didYouMean(typed, names, `Known: ${handles.join(', ')}.`),
    );
  }
  const [handle, { name, left }] = found;
  if (left === undefined || left >= today) return handle;
  throw new UserError(`${name} left on ${longDate(left)}`, 'Let somebody approve it who is there.');
}
