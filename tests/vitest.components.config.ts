/**
 * Component tests render with Astro's container, so they run under Astro's own Vite configuration. It lives in a file
 * of its own because what `getViteConfig` returns has no `test` for the other projects to sit beside.
 */
import { getViteConfig } from 'astro/config';

export default getViteConfig({});
