/** Where the public site is served. */
import type { Environment } from '#files/environment.ts';

/**
 * The address of the public site with a final slash: SITE_URL and BASE_PATH, or what archive.yaml says. `url` is
 * `public.url`; undefined when nobody says it.
 */
export function publicAddress(
  { site, base }: Pick<Environment, 'site' | 'base'>,
  url: string | undefined,
): string | undefined {
  if (site !== undefined) return site + base;
  if (url === undefined || !/^https?:/.test(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return origin + (base === '/' ? pathname.replace(/\/*$/, '/') : base);
}
