const operable = 'a[href], button, summary, input, select, [tabindex]';

/** Draw anew what a part shows without taking the focus from whoever is in it: it stays at the same place. */
export function keepFocus(part: HTMLElement, draw: () => void): void {
  if (!part.contains(document.activeElement)) {
    draw();
    return;
  }
  const at = [...part.querySelectorAll(operable)].findIndex(
    (element) => element === document.activeElement,
  );
  draw();
  if (at < 0 || part.contains(document.activeElement)) return;
  const stops = part.querySelectorAll<HTMLElement>(operable);
  stops[Math.min(at, stops.length - 1)]?.focus({ preventScroll: true });
}
