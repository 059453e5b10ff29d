import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({
  image: { service: passthroughImageService() },
  integrations: [
    starlight({
      title: 'Post-mortems',
      // One of all pages would grow with their square.
      sidebar: [
        { label: 'Years', link: '/years/' },
        { label: 'Services', link: '/services/' },
        { label: 'Failure modes', link: '/failure-modes/' },
        { label: 'Root causes', link: '/root-causes/' },
        { label: 'Tags', link: '/tags/' },
      ],
    }),
  ],
});
