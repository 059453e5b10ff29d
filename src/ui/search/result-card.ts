/** A result as readers see it: what it is, and the places in it that matched. */
import { cardRibbonWidth, decodeRibbon } from './card-ribbon.ts';
import { element, svgElement } from './element.ts';
import { readExcerpt } from './excerpt.ts';
import type { Fragment, SubResult } from './pagefind.ts';

/** Places of one page that a card leads to. */
const mostPlaces = 3;

/** Make the card of a result; `compact` leaves out what a dialog has no room for. */
export function resultCard(fragment: Fragment, { compact = false } = {}): HTMLElement {
  const { meta, url } = fragment;
  const places = bestPlaces(fragment, compact ? 1 : mostPlaces);
  const start = fragment.sub_results.find(({ anchor }) => !anchor);
  return element(
    'article',
    { class: 'result' },
    element('h3', {}, element('a', { href: ownAddress(url) }, meta['title'] ?? url)),
    facts(meta),
    ribbon(meta['ribbon']),
    places.length > 0 && (compact || !start)
      ? undefined
      : start
        ? excerpt(start.excerpt)
        : element('p', { class: 'result__text' }, meta['summary'] ?? ''),
    places.length > 0
      ? element('ul', { class: 'result__places', role: 'list' }, ...places.map(place))
      : undefined,
  );
}

function facts(meta: Fragment['meta']): HTMLElement {
  const parts = [meta['date'], meta['services']].filter((part) => part !== undefined);
  return element(
    'p',
    { class: 'result__facts' },
    meta['severity'] ? element('b', {}, meta['severity']) : undefined,
    ...parts.map((part) => element('span', {}, part)),
  );
}

function ribbon(word: string | undefined): SVGElement | undefined {
  const stretches = decodeRibbon(word);
  if (stretches.length === 0) return undefined;
  const box = `0 0 ${cardRibbonWidth} 1`;
  return svgElement(
    'svg',
    { class: 'result__ribbon', viewBox: box, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ...stretches.map(({ phase, x, width }) =>
      svgElement('rect', { class: phase, x: `${x}`, width: `${width}`, height: '1' }),
    ),
  );
}

function place({ title, url, excerpt: marked }: SubResult): HTMLElement {
  return element(
    'li',
    {},
    element('a', { href: ownAddress(url) }, title),
    element('span', { class: 'result__text' }, ...pieces(marked)),
  );
}

function excerpt(marked: string): HTMLElement {
  return element('p', { class: 'result__text' }, ...pieces(marked));
}

function pieces(marked: string): Node[] {
  return readExcerpt(marked).map(({ text, marked: isMarked }) =>
    isMarked ? element('mark', {}, text) : document.createTextNode(text),
  );
}

/** The places that tell most, in the order of the page. */
function bestPlaces({ sub_results: all }: Fragment, most: number): SubResult[] {
  const worth = ({ weighted_locations: words }: SubResult) =>
    words.reduce((sum, { balanced_score: score }) => sum + score, 0);
  const best = all
    .filter(({ anchor }) => anchor)
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, most);
  return all.filter((one) => best.includes(one));
}

/** An index can only lead within its own site. */
function ownAddress(url: string): string | undefined {
  return new URL(url, location.href).origin === location.origin ? url : undefined;
}
