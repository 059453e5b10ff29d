/** Change what a page shows without losing sight of what has the focus, should it be pushed out of the window. */
export function holdFocusInSight(change: () => void): void {
  const focused = document.activeElement;
  const wasInSight = focused !== null && focused !== document.body && isInSight(focused);
  change();
  if (wasInSight && focused.isConnected && !isInSight(focused)) {
    focused.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
