/** The life of an incident as the public sees it: a bar, and what each part of it means in plain words. */
import { type RibbonMoment, type Stretch, layOutRibbon } from '../ribbon.ts';
import type { RowRibbon } from '../row.ts';
import type { Phase } from '../taxonomy.ts';
import type { PublicMoment } from './incident.ts';
import { type LifeMoments, knownMoment, lengthOf, lifeSentence } from './life-sentence.ts';

/** One part of the bar. */
export interface LifePart {
  readonly phase: Stretch['phase'];
  /** `Before we noticed` */
  readonly label: string;
  /** `02:14–02:17`, `before 02:14–02:17`, `from 02:45`. */
  readonly time: string;
  /** `3 minutes`, `at least 3 minutes`; undefined when nobody knows. */
  readonly length: string | undefined;
}

/** The bar with torn edges where a moment is known from one side only. */
export interface LifeRibbon extends RowRibbon {
  readonly moments: readonly RibbonMoment[];
  /** False when a part had to be widened to be seen. */
  readonly toScale: boolean;
}

export interface PublicLife {
  /** `Noticed after 3 minutes, stopped after 31, over after 38.` */
  readonly sentence: string | undefined;
  /** Undefined when the bar would have one part, which says nothing. */
  readonly ribbon: LifeRibbon | undefined;
  readonly parts: readonly LifePart[];
}

/** Lay out the life of an incident; times are in UTC. */
export function lifeOf(story: LifeMoments): PublicLife {
  const { started, detected, mitigated, resolved } = story;
  const { openStart, openEnd, toScale, ...ribbon } = layOutRibbon(
    {
      kind: 'incident',
      started: knownMoment(started),
      detected: detected && knownMoment(detected),
      mitigated: mitigated && knownMoment(mitigated),
      resolved: resolved ? knownMoment(resolved) : { unknown: 'It goes on.' },
      timeline: [],
    },
    'UTC',
  );
  const sentence = lifeSentence(story);
  const stretches = ribbon.stretches.filter(({ width }) => width > 0);
  if (stretches.length < 2) return { sentence, ribbon: undefined, parts: [] };
  return {
    sentence,
    ribbon: {
      stretches: stretches.map(({ phase, x, width }) => ({ phase, x, width })),
      moments: ribbon.moments,
      openStart,
      openEnd,
      toScale,
      text: sentence ?? 'How long each part took is not known.',
    },
    parts: stretches.map((stretch) => partOf(stretch, ribbon.moments, resolved)),
  };
}

function partOf(
  { phase, covers, duration, x, width, to }: Stretch,
  moments: readonly RibbonMoment[],
  end: PublicMoment | undefined,
): LifePart {
  const timeAt = (edge: number) => moments.findLast((moment) => moment.x === edge)?.time ?? '';
  const from = timeAt(x);
  if (!to) {
    const label = openLabels[covers[0] ?? 'recovering'];
    return { phase, label, time: `from ${from}`, length: undefined };
  }
  const last = to.epochMs === end?.epochMs ? 'recovering' : (covers.at(-1) ?? 'recovering');
  return {
    phase,
    label: labels[last],
    time: `${from}–${timeAt(x + width)}`,
    length: duration && lengthOf(duration),
  };
}

/** A part by the last of the phases it covers: what it leads up to. */
const labels: Readonly<Record<Phase, string>> = {
  unseen: 'Before we noticed',
  responding: 'Until it stopped',
  recovering: 'Until it was over',
};

/** A part that goes on, by the first of the phases it covers. */
const openLabels: Readonly<Record<Phase, string>> = {
  unseen: 'Going on',
  responding: 'Going on',
  recovering: 'Not over yet',
};
