/** An approved write-up, whole, as the parts that other formats are put together from. */
import type { ElementContent } from 'hast';
import type { Body } from '../../body.ts';
import { longDate } from '../../calendar.ts';
import { updatePhases } from '../../taxonomy.ts';
import { element, paragraph } from './elements.ts';
import { formatMoment, formatSpan, stateLine } from '../history.ts';
import type { PublicIncident } from '../incident.ts';
import { lifeSentence } from '../life-sentence.ts';
import { readProse } from './prose.ts';

/** What was approved, and nothing else: every format is made from this value alone. */
export interface PublishedWriteUp {
  readonly incident: PublicIncident;
  readonly body: Pick<Body, 'segments'>;
}

/** Its state, when it was, and how long its parts took, a line each. */
export function factsParagraph(incident: PublicIncident): ElementContent {
  const life = lifeSentence(incident);
  const facts = [stateLine(incident), formatSpan(incident), ...(life === undefined ? [] : [life])];
  const lines = facts.flatMap((fact) => [element('br', {}), fact]);
  return paragraph(...lines.slice(1));
}

/**
 * The text, what is being done, and what was corrected. `base` is the address of its page, as readProse takes it.
 */
export function storyOf(
  { incident, body }: PublishedWriteUp,
  base: string | undefined,
): ElementContent[] {
  const { actions, corrections } = incident;
  return [
    ...readProse(body, base),
    ...section(
      'What we are doing',
      actions.length > 0
        ? [element('ul', {}, ...actions.map((text) => element('li', {}, text)))]
        : [],
    ),
    ...section(
      'Corrections',
      corrections.map(({ on, text }) =>
        paragraph(element('strong', {}, `Corrected on ${longDate(on)}:`), ` ${text}`),
      ),
    ),
  ];
}

/** What customers were told while it went on, oldest first. */
export function updatesOf({ updates }: PublicIncident): ElementContent[] {
  return section(
    'Updates',
    updates.map(({ at, phase, text }) => {
      const { label } = updatePhases[phase];
      return paragraph(element('strong', {}, label), `, ${formatMoment(at)}: ${text}`);
    }),
  );
}

/** A heading and what stands below it; nothing where there is nothing to put below. */
function section(title: string, content: readonly ElementContent[]): ElementContent[] {
  return content.length === 0 ? [] : [element('h2', {}, title), ...content];
}
