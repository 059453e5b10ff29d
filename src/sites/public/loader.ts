/** Feeds the public site from the folder it was handed, and from nowhere else. */
import process from 'node:process';
import type { Loader, LoaderContext } from 'astro/loaders';
import {
  type ApprovedIncident,
  type PublicInput,
  type PublicSiteSettings,
  readPublicInput,
} from '#files/public-input.ts';
import { watchFolder } from '../watch.ts';

/** One entry an incident, by slug. */
export const incidentsLoader: Loader = loader('hindsight-incidents', ({ incidents }, { store }) => {
  store.clear();
  for (const { incident, body } of incidents) {
    store.set({
      id: incident.slug,
      data: { incident, body } satisfies ApprovedIncident as Record<string, unknown>,
    });
  }
});

/** The single entry `site`: what the public site says about itself. */
export const settingsLoader: Loader = loader('hindsight-settings', ({ settings }, { store }) => {
  store.clear();
  store.set({
    id: 'site',
    data: settings satisfies PublicSiteSettings as PublicSiteSettings & Record<string, unknown>,
  });
});

/** The folder that the command line has filled for the public site. */
export function publicInputFolder(): string {
  const folder = process.env['HINDSIGHT_PUBLIC_INPUT'];
  if (folder) return folder;
  throw new Error('The public site is built with `npm run build:public` or `npm run dev:public`.');
}

function loader(name: string, store: (input: PublicInput, context: LoaderContext) => void): Loader {
  return {
    name,
    load(context) {
      const folder = publicInputFolder();
      store(readPublicInput(folder), context);
      if (context.watcher) {
        watchFolder(context.watcher, folder, {
          settled: () => store(readPublicInput(folder), context),
          failed: (error) => context.logger.error(String(error)),
        });
      }
      return Promise.resolve();
    },
  };
}
