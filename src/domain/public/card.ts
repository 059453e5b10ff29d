/**
 * The picture that stands for a page where a link to it is shared: whose site, what happened, when,
 * and the incident's shape. Laid out here as SVG; src/files/card-image.ts turns it into pixels.
 */
import { publicImpacts } from '../taxonomy.ts';
import { plainAccent, readableAccent } from './accent.ts';
import { type CardFont, cutLine, setLarge, settable } from './card-text.ts';
import { formatSpan } from './history.ts';
import type { PublicStory } from './incident.ts';
import { type LifeRibbon, lifeOf } from './life.ts';

/** In pixels: what Open Graph and Twitter ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Path of the picture for pages that have none of their own. */
export const siteCard = 'card.png';

/** Path of the picture of an incident. */
export function incidentCard({ slug }: Pick<PublicStory, 'slug'>): string {
  return `cards/${slug}.png`;
}

/** Everything a card shows; an empty text is left out. */
export interface Card {
  readonly site: string;
  readonly title: string;
  /** `Major` and the components it affected. */
  readonly state: readonly string[];
  /** `14 March 2026, 02:14–02:52 UTC`; it takes the place of a title that cannot be set. */
  readonly span: string;
  readonly ribbon: Pick<LifeRibbon, 'stretches'> | undefined;
  readonly accent: string;
}

export interface CardFonts {
  readonly serif: CardFont;
  readonly sans: CardFont;
}

/** The card of an incident. */
export function cardOf(story: PublicStory, site: string, accent = plainAccent): Card {
  return {
    site,
    title: story.title,
    state: [publicImpacts[story.impact].label, ...story.affects],
    span: formatSpan(story),
    ribbon: lifeOf(story).ribbon,
    accent,
  };
}

/** The card of every other page. */
export function cardOfSite(site: string, accent = plainAccent): Card {
  const heading = 'Incident history';
  return { site: heading, title: site, state: [], span: '', ribbon: undefined, accent };
}

/** The light theme of src/ui/styles/tokens.css: shared links are seen on any ground. */
const colours = {
  paper: '#fbfaf6',
  ink: '#1f1e1b',
  ink2: '#5b574e',
  unseen: '#b97f10',
  unseen2: '#edc25f',
  responding: '#cb412a',
  recovering: '#2b8f78',
  well: '#f3f1ea',
  line: '#8b8476',
} as const;

const margin = 72;
const inner = cardSize.width - 2 * margin;
const small = 32;
const lineHeight = 1.16;
/** Sizes of the title, and how many lines of each have room. */
const titleSizes = [
  [88, 2],
  [72, 3],
  [56, 4],
  [46, 5],
] as const;

/** Write a card as SVG. Its fonts are named `Source Serif 4 SemiBold` and `Inter Medium`. */
export function cardSvg(card: Card, fonts: CardFonts): string {
  const { serif, sans } = fonts;
  const title = settable(card.title, serif);
  const heading = setLarge(title ?? card.span, serif, inner, titleSizes);
  const state = card.state.flatMap((part) => settable(part, sans) ?? []).join(' · ');
  const below = [state, title === undefined ? '' : card.span].filter((text) => text !== '');
  const bottom = card.ribbon ? 500 : 564;
  const top = below.length === 0 ? 250 : 146;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    `<rect width="100%" height="16" fill="${card.accent}"/>`,
    smallText(settable(card.site, sans) ?? '', 112, readableAccent(card.accent).light, sans),
    ...heading.lines.map((line, index) => {
      const y = top + heading.size * (0.8 + index * lineHeight);
      return text(line, y, heading.size, 'Source Serif 4 SemiBold', colours.ink);
    }),
    ...below.map((line, index) =>
      smallText(line, bottom - 46 * (below.length - 1 - index), colours.ink2, sans),
    ),
    card.ribbon ? ribbonBar(card.ribbon) : '',
    '</svg>',
  ].join('');
}

function smallText(line: string, y: number, fill: string, font: CardFont): string {
  return text(cutLine(line, font, inner / small), y, small, 'Inter Medium', fill);
}

function text(line: string, y: number, size: number, family: string, fill: string): string {
  const place = `x="${margin}" y="${Math.round(y)}" font-size="${size}"`;
  return `<text ${place} font-family="${family}" fill="${fill}">${escape(line)}</text>`;
}

const hatch = (id: string, ground: string, line: string, width: number, gap: number) =>
  `<pattern id="${id}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="skewX(-25)"><rect width="${gap}" height="${gap}" fill="${ground}"/><rect width="${width}" height="${gap}" fill="${line}"/></pattern>`;

const fills = {
  unseen: 'url(#unseen)',
  unsplit: 'url(#unsplit)',
  responding: colours.responding,
  recovering: colours.recovering,
} as const;

function ribbonBar({ stretches }: Pick<LifeRibbon, 'stretches'>): string {
  const y = 536;
  const height = 28;
  const scale = (units: number) => Math.round((units * inner) / 1000);
  return [
    '<defs>',
    hatch('unseen', colours.unseen2, colours.unseen, 8, 16),
    hatch('unsplit', colours.well, colours.line, 3, 14),
    '</defs>',
    ...stretches.map(({ phase, x, width }) => {
      const at = `x="${margin + scale(x)}" width="${scale(x + width) - scale(x)}"`;
      const line =
        phase === 'recovering'
          ? `<rect ${at} y="${y + height / 2 - 1}" height="2" fill="${colours.paper}"/>`
          : '';
      return `<rect ${at} y="${y}" height="${height}" fill="${fills[phase]}"/>${line}`;
    }),
  ].join('');
}

function escape(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
