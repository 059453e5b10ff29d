/** A public site of which it is known where it is served: feeds and programs need whole addresses. */
import type { PublicSite } from './site.ts';

export interface AddressedSite extends PublicSite {
  /** With a final slash. */
  readonly url: string;
}

/** Whether it is known where a site is served. */
export function hasAddress(site: PublicSite): site is AddressedSite {
  return site.url !== undefined;
}
