import type { Plugin } from 'vite';

const preloadHelper = '\0vite/preload-helper.js';

/**
 * Do without Vite's helper for lazily imported modules, which would be a third of the script of a
 * page: it fetches their styles, and ours have none. One that has is an error of the build.
 */
export function lazyModules(): Plugin {
  return {
    name: 'hindsight:lazy-modules',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      return id === preloadHelper ? 'export const __vitePreload = (load) => load();' : undefined;
    },
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isDynamicEntry) continue;
        if (chunk.viteMetadata?.importedCss.size) {
          this.error(
            `${chunk.name} is imported lazily and has styles: import them in its component.`,
          );
        }
      }
    },
  };
}
