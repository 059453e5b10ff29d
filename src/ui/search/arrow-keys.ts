/**
 * Let the arrow keys go from the box to the titles of the results and back. Results stay plain
 * links in a list: screen readers have better ways through those than through a listbox, and a
 * link can be opened in another tab.
 */
export function moveWithArrows(box: HTMLTextAreaElement, results: HTMLElement): void {
  const links = () => [
    ...results.querySelectorAll<HTMLElement>(
      'li:not(details:not([open]) li) h3 a, .search-all:not([hidden])',
    ),
  ];
  const toBox = () => {
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  };
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || hasModifier(event) || !isAtEnd(box)) return;
    const [first] = links();
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
  results.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = links().indexOf(event.target as HTMLElement);
    if (step === undefined || at === -1 || hasModifier(event)) return;
    event.preventDefault();
    const next = links()[at + step];
    if (next) next.focus();
    else if (step < 0) toBox();
  });
}

function isAtEnd({ selectionStart, value }: HTMLTextAreaElement): boolean {
  return !value.includes('\n') || selectionStart === value.length;
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}
