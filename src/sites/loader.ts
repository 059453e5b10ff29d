/** Feeds the internal site. */
import process from 'node:process';
import type { Loader, LoaderContext } from 'astro/loaders';

/** Where the archive lies for the pages to read: the data of the one entry, `archive`. */
export interface InputFolder {
  /** Absolute path. */
  readonly folder: string;
  /** Another one when its files say something else; undefined when they are written once. */
  readonly digest?: string;
}

/**
 * The loader of the internal site. Astro keeps what it is given in a module of the bundle, which
 * takes longer than drawing the pages of a large archive: so it gets the name of a folder.
 */
export function archiveLoader(): Loader {
  return {
    name: 'hindsight',
    async load(context) {
      const store = storeIn(context);
      const handedOver = process.env['HINDSIGHT_INTERNAL_INPUT'];
      if (handedOver) return store({ folder: handedOver });
      // A build is handed its input, and would wait for Vite to prepare the reader of archives.
      const { loadFolder } = await import('./folder-loader.ts');
      loadFolder(context, store);
    },
  };
}

function storeIn({ store: entries }: LoaderContext): (input: InputFolder) => void {
  return ({ folder, digest }) => {
    entries.set({ id: 'archive', data: { folder, digest }, ...(digest && { digest }) });
  };
}
