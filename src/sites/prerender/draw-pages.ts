/** Shares out the pages to draw among threads. */
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { type Draw, type Page, drawPage } from './page.ts';
import { PageThread, type ThreadData } from './page-thread.ts';

/** A thread needs as long for its preparations as for so many pages. */
const worthAThread = 400;

/** Each thread holds the whole archive. */
const mostThreads = 4;

/** Pages a thread is asked for at a time. */
const pagesAtOnce = 8;

/**
 * Draw and write every page, from those on that are ready; once all are, other threads help with the
 * route that has the most.
 */
export async function drawPages(
  ready: readonly Page[],
  later: Promise<readonly Page[]>,
  draw: Draw,
  thread: ThreadData,
): Promise<void> {
  const own = [...ready];
  const drawHere = async (list: Page[]) => {
    for (let page = list.pop(); page; page = list.pop()) {
      await drawPage(page, draw, thread.cacheDir);
      await setImmediate(); // The time to hear what the threads have done.
    }
  };
  const drawThere = async (helper: PageThread) => {
    while (shared.length > 0) await helper.draw(shared.splice(-pagesAtOnce));
  };
  const begun = drawHere(own);
  own.push(...(await Promise.race([later, begun.then(() => later)])));
  const shared = takeCommonest(own);
  const threads = startThreads(shared.length, thread);
  try {
    const here = begun.then(() => drawHere(own)).then(() => drawHere(shared));
    await Promise.all([here, ...threads.map(drawThere)]);
  } finally {
    await Promise.all(threads.map((helper) => helper.end()));
  }
}

/** Take out of a list the pages of the route that has the most. */
function takeCommonest(pages: Page[]): Page[] {
  const routes = [...Map.groupBy(pages, ({ route }) => route).values()];
  const [most = [], ...others] = routes.sort((a, b) => b.length - a.length);
  pages.splice(0, pages.length, ...others.flat());
  return most;
}

function startThreads(pages: number, data: ThreadData): PageThread[] {
  // The public site is drawn by a process that may have none: they could read what it may not.
  if (process.permission && !process.permission.has('worker')) return [];
  const length = Math.min(
    availableParallelism() - 1,
    mostThreads,
    Math.floor(pages / worthAThread),
  );
  return Array.from({ length }, () => new PageThread(data));
}
