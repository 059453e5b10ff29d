/**
 * Tells the timeline of a page again in a dialog, from copies of its entries, so that the page keeps
 * its anchors. Before an entry marked `data-asks` it stops and asks what the reader would check.
 */
import { element } from '../../search/element.ts';

interface Step {
  /** The entry with what leads to it: a new day, a silence before. */
  readonly items: readonly Element[];
  /** The stretch of the timeline it stands in. */
  readonly group: Element;
  readonly asks: boolean;
}

/** Replay the timeline in whose section `host` stands. */
export function replay(host: HTMLElement): void {
  const steps = stepsOf(host.closest('section') ?? host);
  const title = document.querySelector('h1')?.textContent.trim() ?? '';
  const told = element('div', {
    class: 'replay__told',
    role: 'log',
    tabindex: '0',
    'aria-label': 'What happened so far',
  });
  const status = element('p', { class: 'meta', role: 'status' });
  const guess = element('textarea', { id: 'replay-guess', rows: '2', autocomplete: 'off' });
  const question = element(
    'div',
    { class: 'replay__question' },
    element('label', { for: 'replay-guess' }, 'What would you check next?'),
    guess,
    element(
      'p',
      { class: 'meta' },
      'Write it down or think it; it stays on this screen and goes nowhere.',
    ),
  );
  const next = element('button', { type: 'button' }, 'Next');
  const all = element('button', { type: 'button' }, 'Show all');
  const leave = element('button', { type: 'button' }, 'Leave');
  const dialog = element(
    'dialog',
    { class: 'replay', 'aria-labelledby': 'replay-title' },
    element(
      'div',
      { class: 'replay__head' },
      element('h2', { id: 'replay-title' }, `Replay: ${title}`),
      status,
    ),
    told,
    element(
      'div',
      { class: 'replay__foot' },
      question,
      element('div', { class: 'replay__buttons' }, next, all, leave),
    ),
  );

  let shown = 0;
  const isAsking = () => !question.hidden;
  const say = () => {
    const asks = isAsking() ? ' Before you go on: what would you check next?' : '';
    status.textContent =
      shown === steps.length
        ? `All ${steps.length} entries. Why it was possible, and what was promised, stands on the page.`
        : `Entry ${shown} of ${steps.length}.${asks}`;
    next.textContent = isAsking() ? 'Show what they did' : 'Next';
  };
  const ask = (asks: boolean) => {
    question.hidden = !asks;
    guess.value = '';
  };
  const reveal = () => {
    const step = steps[shown];
    if (!step) return;
    const guessed = guess.value.trim();
    if (isAsking() && guessed) {
      told.append(element('p', { class: 'replay__guess' }, `You: ${guessed}`));
    }
    ask(false);
    tell(told, step, steps[shown - 1]);
    shown++;
    ask(steps[shown]?.asks ?? false);
    if (shown === steps.length) finish();
  };
  const finish = () => {
    next.hidden = true;
    all.hidden = true;
    leave.focus();
  };

  next.addEventListener('click', () => {
    reveal();
    say();
    told.lastElementChild?.scrollIntoView({ block: 'end' });
  });
  all.addEventListener('click', () => {
    while (shown < steps.length) reveal();
    say();
  });
  leave.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  // A link of an entry leads to the page behind, or away.
  told.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) dialog.close();
  });

  document.body.append(dialog);
  ask(false);
  dialog.showModal();
  next.focus();
  reveal();
  say();
}

/** Cut the timeline into entries, each with the remarks before it; what follows the last belongs to it. */
function stepsOf(section: Element): Step[] {
  const steps: Step[] = [];
  let waiting: Element[] = [];
  for (const group of section.querySelectorAll('.group')) {
    for (const item of group.querySelectorAll('li')) {
      waiting.push(item);
      if (!item.classList.contains('entry')) continue;
      steps.push({ items: waiting, group, asks: item.hasAttribute('data-asks') });
      waiting = [];
    }
  }
  return steps;
}

/** Add an entry to what was told, under the heading of its stretch when that is new. */
function tell(told: Element, { items, group }: Step, before: Step | undefined): void {
  const last = told.lastElementChild;
  const continues = before?.group === group && last?.classList.contains('group') === true;
  const part = continues ? last : emptyCopyOf(group, before?.group !== group);
  part.querySelector('ol')?.append(...items.map(copyOf));
  if (!continues) told.append(part);
}

function emptyCopyOf(group: Element, isNew: boolean): Element {
  const copy = group.cloneNode(true) as Element;
  copy.querySelector('ol')?.replaceChildren();
  // How long a stretch lasted is not known while it lasts.
  if (isNew) copy.querySelector('h3 span')?.remove();
  else copy.querySelector('h3')?.remove();
  return copy;
}

/** An id is the original's alone. */
function copyOf(item: Element): Element {
  const copy = item.cloneNode(true) as Element;
  copy.removeAttribute('id');
  return copy;
}
