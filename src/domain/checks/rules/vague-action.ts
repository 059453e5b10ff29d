import { quote } from '../../quote.ts';
import { defineRule } from '../rule.ts';

/** Attitudes: nobody can tell whether they were kept. */
const attitude =
  /\b(?:be|being) (?:more |extra )?(?:careful|cautious|vigilant|mindful)\b|\bmore aware\b|\bpay (?:more |closer )?attention\b|^(?:try|remember)\b|\bdo better\b/i;
/** Verbs that do not say when they are finished … */
const openEnded =
  /^(?:we (?:should|will|need to) )?(?:improve|enhance|optimi[sz]e|strengthen|ensure|make sure|better|look (?:in)?to|look at|consider|think about|explore|revisit|rethink|communicate (?:more|better)|increase awareness|raise awareness|more|review)\b/i;
/** … unless something in the text can be counted, named or looked at. */
const anchor =
  /\d|`|\b[A-Z][a-z]*[A-Z]\w*|[\w-]+[._/][\w-]+|\b(?:when|until|before|after|so that|by|to|with|unless|if)\b/;
const fewWords = 6;

/** An action says what will be there once it is done. */
export const vagueAction = defineRule({
  id: 'vague-action',
  level: 'warning',
  description: 'Whether an action is done can be seen: it names a thing, a number or a condition.',
  *check({ frontmatter: { actions = [] } }) {
    for (const [index, { text, outcome }] of actions.entries()) {
      if (!isVague(text.trim(), outcome !== undefined)) continue;
      yield {
        path: ['actions', index, 'text'],
        message: `${quote(text)} does not say when it is done`,
        hint: 'Say what will be there: "alert when pool use stays above 80 % for 2 minutes".',
      };
    }
  },
});

/** An `outcome` says when it is done, so only an attitude stays vague beside one. */
function isVague(text: string, hasOutcome: boolean): boolean {
  if (attitude.test(text)) return true;
  if (hasOutcome || !openEnded.test(text)) return false;
  const rest = text.replace(openEnded, '');
  return text.split(/\s+/).length <= fewWords && !anchor.test(rest);
}
