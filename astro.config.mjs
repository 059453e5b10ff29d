import process from 'node:process';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { readEnvironment } from './src/files/environment.ts';
import { lazyModules } from './src/sites/lazy-modules.ts';
import { sealedModules } from './src/sites/sealed-modules.ts';

const { archiveRoot, audience, base, site, workRoot } = readEnvironment();

// Astro lets a variable of this name, which CI systems like to set, override the base of every link.
delete process.env.BASE_URL;

// Pages are bundled away from here and would look for a relative path elsewhere.
if (audience === 'internal') process.env.HINDSIGHT_ARCHIVE = archiveRoot;

export default defineConfig({
  srcDir: `./src/sites/${audience}`,
  outDir: `./dist/${audience}`,
  cacheDir: `${workRoot}/${audience}/cache`,
  base,
  ...(site && { site }),
  // Pages end in a slash, pictures and measurements beside them do not.
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  integrations: [mdx()],
  // Shiki writes style attributes, which our Content-Security-Policy forbids.
  markdown: { syntaxHighlight: 'prism' },
  // Pictures are evidence: they go out byte for byte, and sharp need not be there.
  image: { service: passthroughImageService() },
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    plugins: [lazyModules(), sealedModules()],
    // In node_modules, where it would be otherwise, the public build may write nothing.
    cacheDir: `${workRoot}/${audience}/cache/vite`,
    build: { assetsInlineLimit: 0, sourcemap: false },
    server: { watch: { ignored: ['**/.hindsight/*/cache/**', '**/dist/**'] } },
  },
});
