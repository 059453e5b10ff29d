/** The public site as feeds, programs and search engines know it. */
import type { PublicSite } from '#domain/public/site.ts';
import { settings } from './history.ts';

/** Whose site it is, and where it is served: undefined when neither archive.yaml nor SITE_URL says so. */
export async function publicSite(): Promise<PublicSite> {
  const { name, contact, logo } = await settings();
  const { SITE, BASE_URL } = import.meta.env;
  const url = SITE && new URL(BASE_URL.replace(/\/*$/, '/'), SITE).href;
  return { name, url, contact, logo };
}
