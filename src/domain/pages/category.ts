/** What the page of a root-cause category says: in which roles it occurs, on what, and where. */
import type { Archive } from '../archive.ts';
import { dateOf } from '../facets.ts';
import { fold } from '../filters.ts';
import { type PostmortemRef, refTo } from '../relations.ts';
import type { Factor, Postmortem } from '../resolve.ts';
import {
  type FactorRole,
  type RootCauseCategory,
  type Severity,
  factorRoles,
  idsOf,
} from '../taxonomy.ts';

/** A post-mortem with its factors of one category, the deepest first. */
export interface CategoryCase {
  readonly postmortem: PostmortemRef;
  /** The day it began. */
  readonly date: string;
  readonly severity: Severity;
  /** The deepest role the category has in it. */
  readonly role: FactorRole;
  readonly factors: readonly Pick<Factor, 'id' | 'role' | 'text' | 'on'>[];
}

/** What factors were a weakness of: a service or a plain noun. */
export interface Weak {
  readonly label: string;
  /** The service of that id or name. */
  readonly service: string | undefined;
  /** How many post-mortems have such a factor. */
  readonly count: number;
  /** The first of them, in the order given. */
  readonly postmortems: readonly PostmortemRef[];
}

export interface CategorySummary {
  readonly category: RootCauseCategory;
  /** Post-mortems with a factor of this category. */
  readonly total: number;
  /** Those with such a factor in a role; one can count in several roles. */
  readonly roles: Readonly<Record<FactorRole, number>>;
  /** What the factors were on, the most frequent first. */
  readonly on: readonly Weak[];
  /** Post-mortems in which some such factor says what it is on. */
  readonly placed: number;
}

/** Cases bring their sentences along, so fewer fill a page than rows do. */
export const casesPerPage = 40;

/** Of everything that was weak so many post-mortems are linked. */
const mostLinked = 12;

/** From the deepest to what is seen first. */
const roles = idsOf(factorRoles);

/** The cases of a category: by its deepest role in them, within a role as they were given. */
export function casesOf(
  category: RootCauseCategory,
  postmortems: readonly Postmortem[],
): CategoryCase[] {
  const cases = postmortems.flatMap((postmortem) => {
    const factors = factorsOf(category, postmortem);
    const [deepest] = factors;
    if (!deepest) return [];
    return {
      postmortem: refTo(postmortem),
      date: dateOf(postmortem),
      severity: postmortem.severity,
      role: deepest.role,
      factors: factors.map(({ id, role, text, on }) => ({ id, role, text, ...(on && { on }) })),
    };
  });
  return roles.flatMap((role) => cases.filter((one) => one.role === role));
}

/** Count a category: post-mortems, not factors, so that a long list of factors weighs no more. */
export function summariseCategory(
  category: RootCauseCategory,
  postmortems: readonly Postmortem[],
  archive: Pick<Archive, 'services'>,
): CategorySummary {
  const members = postmortems.filter((it) => factorsOf(category, it).length > 0);
  const inRole = (role: FactorRole) =>
    members.filter((it) => factorsOf(category, it).some((factor) => factor.role === role)).length;
  return {
    category,
    total: members.length,
    roles: {
      root: inRole('root'),
      contributing: inRole('contributing'),
      immediate: inRole('immediate'),
    },
    on: weakSpots(members, archive, (it) => factorsOf(category, it)),
    placed: members.filter((it) => factorsOf(category, it).some(({ on }) => on)).length,
  };
}

function factorsOf(category: RootCauseCategory, { factors }: Postmortem): Factor[] {
  return factors
    .filter((factor) => factor.category === category)
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

/**
 * What factors were on, the most frequent first; those of a category or, left out, all. They are
 * grouped by what is meant: a service by its id or name, other nouns whatever their case and spaces.
 */
export function weakSpots(
  postmortems: readonly Postmortem[],
  { services }: Pick<Archive, 'services'>,
  factorsIn: (postmortem: Postmortem) => readonly Factor[] = ({ factors }) => factors,
): Weak[] {
  const byName = new Map(
    services.flatMap((service) => [
      [nounKey(service.name), service],
      [nounKey(service.id), service],
    ]),
  );
  const found = new Map<string, Weak & { count: number; postmortems: PostmortemRef[] }>();
  for (const postmortem of postmortems) {
    const named = new Map(
      factorsIn(postmortem).flatMap(({ on }) => {
        const service = on && byName.get(nounKey(on));
        return on ? [[service ? service.id : nounKey(on), { on, service }]] : [];
      }),
    );
    for (const [key, { on, service }] of named) {
      const weak = found.get(key) ?? {
        label: service ? service.name : on.trim().replace(/\s+/g, ' '),
        service: service ? service.id : undefined,
        count: 0,
        postmortems: [],
      };
      weak.count++;
      if (weak.count <= mostLinked) weak.postmortems.push(refTo(postmortem));
      found.set(key, weak);
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || byLabel(a, b));
}

/** What tells nouns apart: not their case, accents or spaces. */
export function nounKey(noun: string): string {
  return fold(noun).trim().replace(/\s+/g, ' ');
}

function byLabel(a: Weak, b: Weak): number {
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}
