/** What the numbers and the marks of a pattern open; every function here runs in the page. */

/** What a click led to: a page, or a list of incidents over this one. */
export interface Opened {
  readonly href?: string;
  /** The number at the head of the list. */
  readonly said?: string;
  readonly ids?: readonly string[];
}

/** A mark under the pointer, at a place on its canvas. */
export interface Hit extends Opened {
  readonly x: number;
  readonly y: number;
}

/** Click every cell of the table of a section, row by row. */
export function clickCells(section: Element): (Opened | undefined)[][] {
  return [...section.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => {
      const link = cell.querySelector('a');
      if (link) return { href: link.pathname + link.search };
      cell.querySelector('button')?.click();
      return window.takeOpened();
    }),
  );
}

/** Click a canvas everywhere on a grid of so many pixels, line by line, and give what was hit. */
export async function clickGrid(
  canvas: Element,
  { dx, dy }: { dx: number; dy: number },
): Promise<Hit[]> {
  // What the pointer did before has been looked at two frames later.
  for (let frames = 0; frames < 2; frames++) {
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
  const { left, top, width, height } = canvas.getBoundingClientRect();
  // A list that need not be laid out opens at once.
  const list = document.querySelector<HTMLElement>('#incidents-asked');
  list?.style.setProperty('display', 'none', 'important');
  window.isSwept = true;
  const hits: Hit[] = [];
  for (let y = dy / 2; y < height; y += dy) {
    for (let x = dx / 2; x < width; x += dx) {
      canvas.dispatchEvent(
        new MouseEvent('click', { bubbles: true, clientX: left + x, clientY: top + y }),
      );
      const opened = window.takeOpened();
      if (opened) hits.push({ x, y, ...opened });
    }
  }
  window.isSwept = false;
  list?.style.removeProperty('display');
  return hits;
}

/**
 * Before the page: let charts, which look at the pointer once a frame, look at every click while a grid is clicked;
 * let pages that are asked for not be gone to; and make `takeOpened`, which gives what the last click led to.
 */
export function watchOpened(): void {
  const frame = window.requestAnimationFrame.bind(window);
  window.isSwept = false;
  window.requestAnimationFrame = (draw) => {
    if (!window.isSwept) return frame(draw);
    draw(performance.now());
    return 0;
  };
  let asked: string | undefined;
  window.navigation.addEventListener('navigate', (event) => {
    if (!event.cancelable || event.hashChange) return;
    const { pathname, search } = new URL(event.destination.url);
    if (pathname === location.pathname) return;
    asked = pathname + search;
    event.preventDefault();
  });
  window.takeOpened = () => {
    if (asked !== undefined) {
      const href = asked;
      asked = undefined;
      return { href };
    }
    const list = document.querySelector<HTMLElement>('.incidents:popover-open');
    if (!list) return undefined;
    const said = list.querySelector('p')?.textContent ?? '';
    const ids = [...list.querySelectorAll('a')].map((a) => a.pathname.split('/').at(-2) ?? '');
    list.hidePopover();
    return { said, ids };
  };
}

declare global {
  interface Window {
    isSwept: boolean;
    takeOpened: () => Opened | undefined;
  }
}
