/** The public site: whose it is, and where. */
import type { PublicIncident, PublicStory } from './incident.ts';

/** A picture that stands for the organisation. */
export interface Logo {
  /** Its name at the root of the site. */
  readonly file: string;
  /** In pixels; of an SVG only the shape counts. */
  readonly width: number;
  readonly height: number;
}

export interface PublicSite {
  readonly name: string;
  /** `https://status.example.com/`, with a final slash; undefined when nobody says where it is served. */
  readonly url: string | undefined;
  /** Address or e-mail for questions. */
  readonly contact?: string | undefined;
  readonly logo?: Logo | undefined;
}

/** Where the write-up of an incident stands; relative to the site when its address is unknown. */
export function incidentUrl(story: Pick<PublicStory, 'slug'>, site: PublicSite): string {
  return `${site.url ?? ''}incidents/${story.slug}/`;
}

/** The moment an approved write-up last changed, `2026-03-17T00:00:00Z`: feeds know no days. */
export function updatedAt({ updated }: PublicIncident): string {
  return `${updated}T00:00:00Z`;
}
