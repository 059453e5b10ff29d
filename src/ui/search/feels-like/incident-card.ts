/** An incident as somebody needs it at 03:00: why it is shown, what to check, what ended it, what it was not. */
import { longDate } from '#domain/dates.ts';
import { standOn } from '#domain/due.ts';
import type { Card } from '#domain/search/card.ts';
import { looksLikeCode } from '#domain/search/words/code-like.ts';
import { fixHolds } from '#domain/taxonomy.ts';
import { postmortemHref } from '../../links.ts';
import { element } from '../element.ts';
import { withCode } from '../inline-code.ts';
import { ribbonBar } from '../ribbon-bar.ts';
import type { FoundIncident, FoundReason } from './incident-search.ts';

/** Units of the whole bar of a card. */
const ribbonWidth = 1000;

type Content = readonly (Node | string)[];

/** Make the card of an incident; `compact` leaves out what a dialog has no room for. */
export function incidentCard(
  { card, reasons }: FoundIncident,
  { today, compact = false }: { readonly today: string; readonly compact?: boolean },
): HTMLElement {
  const matched = row('Matched', matchedOf(reasons, card));
  return element(
    'article',
    { class: 'incident-card' },
    element('h3', {}, element('a', { href: postmortemHref(card.id) }, ...withCode(card.title))),
    facts(card),
    compact ? undefined : ribbonBar(card.ribbon.stretches, ribbonWidth),
    element('dl', {}, matched, ...(compact ? [] : rowsOf(card, today))),
  );
}

function facts({ severity, date, length }: Card): HTMLElement {
  return element(
    'p',
    { class: 'result__facts' },
    element('b', {}, severity),
    element('time', { datetime: date }, longDate(date)),
    length ? element('span', {}, length) : undefined,
  );
}

function matchedOf(reasons: readonly FoundReason[], { symptoms }: Card): Content {
  return reasons.flatMap(({ kind, text }, index) => {
    const isCode = kind === 'words' && looksLikeCode(text, symptoms);
    const said = isCode ? element('code', { class: 'inline' }, text) : text;
    return index === 0 ? [said] : [' · ', said];
  });
}

function rowsOf(card: Card, today: string): (HTMLElement | undefined)[] {
  const address = postmortemHref(card.id);
  const { fix, firstChecks, ruledOut, promises } = card;
  return [
    row('Check first', list('ol', firstChecks.map(withCode))),
    fix &&
      row('Stopped it', [
        ...withCode(fix.text),
        ' ',
        element('span', { class: 'incident-card__note' }, fixHolds[fix.holds].label),
      ]),
    row(
      'Not this',
      list(
        'ul',
        ruledOut.map(({ text, anchor }) => [
          element('a', { href: `${address}#${anchor}` }, ...withCode(text)),
        ]),
      ),
    ),
    row(
      'Since then',
      list('ul', [
        ...promises.kept.map((text) => [
          element('span', { class: 'incident-card__kept' }, 'Kept'),
          ' ',
          ...withCode(text),
        ]),
        ...promises.open.map(({ text, due, anchor }) => [
          note('Open'),
          ' ',
          element('a', { href: `${address}#${anchor}` }, ...withCode(text)),
          ' ',
          dueNote(due, today),
        ]),
      ]),
    ),
  ];
}

function dueNote(due: string, today: string): HTMLElement {
  const stand = standOn(today, due);
  const kind = stand?.late ? 'incident-card__late' : 'incident-card__note';
  return element('span', { class: kind }, stand?.text ?? `due ${longDate(due)}`);
}

function note(text: string): HTMLElement {
  return element('span', { class: 'incident-card__note' }, text);
}

/** One thing alone needs no list. */
function list(tag: 'ol' | 'ul', items: readonly Content[]): Content {
  const [first] = items;
  if (items.length <= 1) return first ?? [];
  return [element(tag, {}, ...items.map((item) => element('li', {}, ...item)))];
}

function row(name: string, content: Content): HTMLElement | undefined {
  if (content.length === 0) return undefined;
  return element('div', {}, element('dt', {}, name), element('dd', {}, ...content));
}
