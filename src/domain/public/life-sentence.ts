/** The life of an incident as one sentence for customers. What nobody knows is left out of it. */
import { type Duration, between } from '../duration.ts';
import type { KnownMoment } from '../moment.ts';
import type { PublicMoment, PublicStory } from './incident.ts';
import { plainLength } from './plain-length.ts';

export type LifeMoments = Pick<PublicStory, 'started' | 'detected' | 'mitigated' | 'resolved'>;

/**
 * Say when an incident was noticed, stopped and over, counted from its start: `Noticed after 3
 * minutes, stopped after 31, over after 38.` A moment known from one side makes it `at least` or
 * `at most`. Undefined when nothing can be said.
 */
export function lifeSentence(story: LifeMoments): string | undefined {
  const { detected, mitigated, resolved } = story;
  const noticed = since(story, detected);
  const over = since(story, resolved);
  const stopped = since(story, mitigated);
  const said: readonly (readonly [verb: string, after: Duration | undefined])[] = [
    ['noticed', noticed],
    // What stopped and was over in the same minute was simply over.
    ['stopped', isSame(stopped, over) ? undefined : stopped],
    ['over', over],
  ];
  const known = said.flatMap(([verb, after]) => (after ? [{ verb, after }] : []));
  if (!resolved) return sentence([clauses(known), 'not over yet'].filter(Boolean).join('; '));
  const [first] = known;
  if (!first) return undefined;
  if (known.length === 1 && first.verb === 'over') return `It lasted ${lengthOf(first.after)}.`;
  return sentence(clauses(known));
}

/** From the start to one of the other moments. */
function since({ started }: LifeMoments, moment: PublicMoment | undefined): Duration | undefined {
  return moment && between(knownMoment(started), knownMoment(moment));
}

/** A moment as everything else in the domain has it. */
export function knownMoment(moment: PublicMoment): KnownMoment {
  return { ...moment, offsetMinutes: 0, written: '' };
}

interface Clause {
  readonly verb: string;
  readonly after: Duration;
}

function clauses(known: readonly Clause[]): string {
  let minutesSaid = false;
  return known
    .map(({ verb, after }) => {
      const length = lengthOf(after);
      if (length === plainLength(0)) return `${verb} within a minute`;
      const minutes = /^(.*\d+) minutes$/.exec(length);
      const isBare = minutes?.[1] !== undefined && !/hour|day/.test(length);
      const shown = isBare && minutesSaid ? minutes[1] : length;
      minutesSaid = isBare;
      return `${verb} after ${shown}`;
    })
    .join(', ');
}

/** `at least 31 minutes`; that something took no time at all has no other side. */
export function lengthOf({ ms, bound }: Duration): string {
  const prefix =
    bound === 'at-least' ? 'at least ' : bound === 'at-most' && ms > 0 ? 'at most ' : '';
  return prefix + plainLength(ms);
}

function isSame(one: Duration | undefined, other: Duration | undefined): boolean {
  return one !== undefined && one.ms === other?.ms && one.bound === other.bound;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
