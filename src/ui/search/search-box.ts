import { element } from './element.ts';

/** The box to type or paste into: it keeps the lines of an alert, and Enter sends it. */
export function searchBox(page: string): { form: HTMLFormElement; box: HTMLTextAreaElement } {
  const box = element('textarea', {
    name: 'q',
    rows: '1',
    class: 'search-box',
    'aria-label': 'Search post-mortems',
    placeholder: 'Paste an alert, or say what it feels like',
    enterkeyhint: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  });
  const form = element('form', { role: 'search', action: page, method: 'get' }, box);
  sendOnEnter(box);
  return { form, box };
}

/** Let Enter send the form of a text area; with Shift it begins a line. */
export function sendOnEnter(box: HTMLTextAreaElement): void {
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    box.form?.requestSubmit();
  });
}
