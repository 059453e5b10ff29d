import { z } from 'zod';
import { date, id, line, oneOf } from './fields.ts';
import { kebabCase } from './kebab-case.ts';
import {
  type ActionStatus,
  actionLevels,
  actionPriorities,
  actionStatuses,
  actionTypes,
} from './taxonomy.ts';
import { uniqueIds } from './unique-ids.ts';

/** An action as an author writes it. */
export const ActionSchema = z.strictObject({
  id: id.optional().describe('Name for links and `addresses`; left out, it is made from the text.'),
  text: line({ max: 300 }).describe(
    'What will be done, so that anybody can tell whether it is: "alert when pool use stays above 80 % for 2 minutes".',
  ),
  outcome: line({ max: 300 }).optional().describe('How we shall know that it worked.'),
  owner: line({ max: 80 }).describe('One person. "The team" is nobody.'),
  due: date.describe('A calendar date. "Soon" is never.'),
  type: oneOf(actionTypes, 'a type of action').describe('What it is for.'),
  level: oneOf(actionLevels, 'a level of action').optional().describe('How deep it goes.'),
  priority: oneOf(actionPriorities, 'a priority').optional().describe('By impact and effort.'),
  status: oneOf(actionStatuses, 'a state of an action')
    .optional()
    .describe('How it stands; left out: open.'),
  done: date.optional().describe('The day it was finished; needed when done.'),
  reason: line({ max: 400 }).optional().describe('Why it is accepted or will not be done.'),
  revisit: date.optional().describe('The day an accepted risk is looked at again.'),
  ticket: line({ max: 120 }).optional().describe('Id in the tracker, or an address.'),
  addresses: z.array(id).optional().describe('Ids of the factors it takes away or weakens.'),
});

export type WrittenAction = z.infer<typeof ActionSchema>;

/** An action with its id and state settled. */
export interface Action extends WrittenAction {
  readonly id: string;
  readonly status: ActionStatus;
}

/** Settle ids and states. Ids are made from texts; equal ones get a number so that links stay apart. */
export function settleActions(written: readonly WrittenAction[] | undefined = []): Action[] {
  const ids = uniqueIds(written.map(({ id, text }) => ({ given: id, otherwise: slugOf(text) })));
  return written.map((action, index) => ({
    ...action,
    id: ids[index] ?? '',
    status: action.status ?? 'open',
  }));
}

/** Whether a promise still stands: neither done, dropped nor accepted. */
export function isOpen(action: Action): boolean {
  return action.status === 'open' || action.status === 'in-progress';
}

/** The first words of a text as an id, at most 48 characters, cut between words. */
function slugOf(text: string): string {
  const slug = kebabCase(text);
  if (slug.length <= 48) return slug || 'action';
  return slug
    .slice(0, 49)
    .replace(/-[^-]*$/, '')
    .slice(0, 48);
}
