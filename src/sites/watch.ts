import { sep } from 'node:path';

/** The part of Vite's file watcher that loaders need. */
export interface Watcher {
  add(path: string): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/** Editors and version control write in bursts; one answer a burst is enough. */
const burstMs = 100;

/**
 * Watch a folder, inside the project or not: `changed` is called at every event, `settled` once
 * after each burst of events.
 */
export function watchFolder(
  watcher: Watcher,
  folder: string,
  { changed, settled }: { readonly changed: () => void; readonly settled: () => void },
): void {
  let timer: NodeJS.Timeout | undefined;
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (path !== folder && !path.startsWith(folder + sep)) return;
    changed();
    clearTimeout(timer);
    timer = setTimeout(settled, burstMs);
  });
}
