/** A result as readers see it: what it is, and the places in it that matched. */
import { cardRibbonWidth, decodeRibbon } from './card-ribbon.ts';
import { element } from './element.ts';
import { type Piece, afterHeading, markWords, readExcerpt } from './excerpt.ts';
import { wordsAt, wordsWithoutMatch } from './matched.ts';
import type { Fragment, SubResult } from './pagefind.ts';
import { ribbonBar } from './ribbon-bar.ts';

/** Places of one page that a card leads to. */
const mostPlaces = 3;

/** Make the card of a page found by `words`; `compact` leaves out what a dialog has no room for. */
export function resultCard(
  fragment: Fragment,
  words: readonly string[],
  { compact = false } = {},
): HTMLElement {
  const { meta, url, content, locations } = fragment;
  const matched = wordsAt(content, locations);
  const places = bestPlaces(fragment, words, compact ? 1 : mostPlaces);
  const summary = compact && places.length > 0 ? undefined : meta['summary'];
  const title = markWords(meta['title'] ?? url, matched);
  return element(
    'article',
    { class: 'result' },
    element('h3', {}, element('a', { href: ownAddress(url) }, ...nodes(title))),
    facts(meta),
    ribbonBar(decodeRibbon(meta['ribbon']), cardRibbonWidth),
    summary && element('p', { class: 'result__text' }, ...nodes(markWords(summary, matched))),
    places.length > 0
      ? element(
          'ul',
          { class: 'result__places', role: 'list' },
          ...places.map((one) => place(one, matched)),
        )
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

function place({ title, url, excerpt }: SubResult, matched: readonly string[]): HTMLElement {
  const text = afterHeading(readExcerpt(excerpt), title.replace(/^Action: /, ''));
  return element(
    'li',
    {},
    element('a', { href: ownAddress(url) }, ...nodes(markWords(title, matched))),
    text && element('span', { class: 'result__text' }, ...nodes(text)),
  );
}

function nodes(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** The places that have most of the words, and have them most prominently, in the order of the page. */
function bestPlaces(
  { sub_results: all, content }: Fragment,
  words: readonly string[],
  most: number,
): SubResult[] {
  const lacking = new Map(
    all.map((one) => [one, wordsWithoutMatch(words, wordsAt(content, one.locations)).length]),
  );
  const prominence = ({ weighted_locations: matches }: SubResult) =>
    matches.reduce((sum, { balanced_score: score }) => sum + score, 0);
  const best = all
    .filter(({ anchor }) => anchor)
    .toSorted(
      (a, b) => (lacking.get(a) ?? 0) - (lacking.get(b) ?? 0) || prominence(b) - prominence(a),
    )
    .slice(0, most);
  return all.filter((one) => best.includes(one));
}

/** An index can only lead within its own site. */
function ownAddress(url: string): string | undefined {
  return new URL(url, location.href).origin === location.origin ? url : undefined;
}
