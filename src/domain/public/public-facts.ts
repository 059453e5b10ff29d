/** The facts of a post-mortem that may leave: nothing in them is prose of an author. */
import type { Archive } from '../archive.ts';
import { type KnownMoment, isKnown } from '../moment.ts';
import { type MomentField, type Postmortem, momentFields } from '../resolve.ts';
import type { RootCauseCategory, Severity } from '../taxonomy.ts';
import type { WriteUp } from '../write-up.ts';

export interface PublicFacts {
  /** How bad it was for customers, as far as the severity tells. */
  readonly impact: WriteUp['impact'];
  /** Public components of its services, each once, in the archive's order. */
  readonly affects: readonly string[];
  /** Every public component there is. */
  readonly components: readonly string[];
  /** How many of its services have no public component. */
  readonly unnamed: number;
  /** To the minute in UTC, as a write-up has them: `before 2026-03-14T02:14Z`. */
  readonly moments: Readonly<Partial<Record<MomentField, string>>>;
  /** Of the first root cause, else of the first factor; undefined when there is none. */
  readonly category: RootCauseCategory | undefined;
}

const impactOf = {
  sev1: 'critical',
  sev2: 'major',
  sev3: 'minor',
  sev4: 'none',
} as const satisfies Record<Severity, WriteUp['impact']>;

/** Take of a post-mortem what may leave. */
export function publicFacts(
  postmortem: Postmortem,
  { services, public: { components = [] } }: Pick<Archive, 'services' | 'public'>,
): PublicFacts {
  const broken = new Set(postmortem.services);
  const named = services.filter(({ id, publicComponent }) => publicComponent && broken.has(id));
  const affected = named.flatMap(({ publicComponent }) => publicComponent ?? []);
  const impact = impactFor(postmortem);
  return {
    impact,
    affects: impact === 'none' ? [] : [...new Set(affected)],
    components: components.map(({ name }) => name),
    unnamed: broken.size - named.length,
    moments: momentsOf(postmortem),
    category:
      postmortem.factors.find(({ role }) => role === 'root')?.category ??
      postmortem.factors[0]?.category,
  };
}

function impactFor({ severity, impact, kind }: Postmortem): WriteUp['impact'] {
  return impact?.customerFacing === false || kind === 'near-miss' ? 'none' : impactOf[severity];
}

/** Of an unknown start is known that it lies before whatever came next. */
function momentsOf(postmortem: Postmortem): PublicFacts['moments'] {
  const known = momentFields.flatMap((field) => {
    const moment = postmortem[field];
    return isKnown(moment) ? [[field, toTheMinute(moment)] as const] : [];
  });
  const [first] = known;
  const moments = Object.fromEntries(known);
  if (!first || first[0] === 'started') return moments;
  return { started: `before ${first[1].replace(/^before /, '')}`, ...moments };
}

const minuteMs = 60_000;

/** What lies before some second of a minute lies before the next one, but perhaps not before it. */
function toTheMinute({ epochMs, bound }: KnownMoment): string {
  const minutes = bound ? Math.ceil(epochMs / minuteMs) : Math.floor(epochMs / minuteMs);
  const text = `${new Date(minutes * minuteMs).toISOString().slice(0, 16)}Z`;
  return bound ? `before ${text}` : text;
}
