import { sep } from 'node:path';

/** The part of Vite's file watcher that loaders need. */
export interface Watcher {
  add(path: string): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/** Editors and version control write in bursts; one answer a burst is enough. */
const burstMs = 100;

interface Reactions {
  /** Called at every event. */
  readonly changed?: () => void;
  /** Called once after each burst of events. */
  readonly settled: () => void;
  /** Called with what `settled` throws: a folder in the midst of a change must not end the server. */
  readonly failed: (error: unknown) => void;
}

/** Watch a folder, inside the project or not. */
export function watchFolder(
  watcher: Watcher,
  folder: string,
  { changed, settled, failed }: Reactions,
): void {
  let timer: NodeJS.Timeout | undefined;
  const react = () => {
    try {
      settled();
    } catch (error) {
      failed(error);
    }
  };
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (path !== folder && !path.startsWith(folder + sep)) return;
    changed?.();
    clearTimeout(timer);
    timer = setTimeout(react, burstMs);
  });
}
