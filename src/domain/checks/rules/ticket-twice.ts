import { quote } from '../../quote.ts';
import { repeatsOf } from '../repeats.ts';
import { defineRule } from '../rule.ts';

/** Two actions with one ticket are closed together, whether both are done or not. */
export const ticketTwice = defineRule({
  id: 'ticket-twice',
  level: 'warning',
  description: 'No two actions of a post-mortem share a ticket.',
  *check({ frontmatter: { actions } }) {
    const repeats = repeatsOf(actions, ({ ticket }) => ticket?.trim().toLowerCase());
    for (const { item, index, firstIndex } of repeats) {
      yield {
        path: ['actions', index, 'ticket'],
        message: `${quote(item.ticket ?? '')} is the ticket of actions[${firstIndex}] too`,
        hint: 'Give each action its own ticket, or make them one action.',
      };
    }
  },
});
