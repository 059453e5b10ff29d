import type { Ribbon, RibbonMark } from '#domain/ribbon.ts';
import type { RowRibbon } from '#domain/row.ts';
import { type Html, html } from '../html.ts';

/** A ribbon; one in a row has neither marks nor moments. */
export type DrawnRibbon = RowRibbon & Partial<Pick<Ribbon, 'marks' | 'moments'>>;

/** The bar of a ribbon, which says in its label what it shows. */
export function ribbonBar(ribbon: DrawnRibbon): Html {
  const { stretches, marks = [], moments = [], openStart, openEnd, text } = ribbon;
  const torn = moments.filter(({ bounded, x }) => bounded && x > 0);
  return html`<svg class="track" role="img" aria-label="${text}">
    ${stretches.filter(({ width }) => width > 0).map(drawStretch)}
    ${marks.map((mark) => drawMark(mark, stretches))}
    ${openStart && html`<path class="tear" d="M-1 0 6 4 0 8 6 12 0 16 6 20 0 24 6 28H-1z" />`}
    ${torn.map(({ x }) => drawTear(x))}
    ${
      openEnd &&
      html`<svg x="100%" overflow="visible">
        <path class="tear" d="M1 0-6 4 0 8-6 12 0 16-6 20 0 24-6 28H1z" />
      </svg>`
    }
  </svg>`;
}

type Stretch = DrawnRibbon['stretches'][number];

const texture: Readonly<Record<Stretch['phase'], Html | undefined>> = {
  unseen: html`<line x1="-30" x2="110%" y1="50%" y2="50%" transform="skewX(-25)" />`,
  responding: undefined,
  recovering: html`<line x2="100%" y1="50%" y2="50%" />`,
  unsplit: html`<line x1="-30" x2="110%" y1="50%" y2="50%" transform="skewX(-25)" />`,
};

function drawStretch({ phase, x, width }: Stretch): Html {
  return html`<svg class="${phase}" x="${share(x)}" width="${share(width)}" height="100%">
    <rect width="100%" height="100%" />
    ${texture[phase]}
  </svg>`;
}

function drawMark({ x, entries, decisive }: RibbonMark, stretches: readonly Stretch[]): Html {
  const isPale = stretches.some(
    (it) => it.phase === 'unsplit' && it.width > 0 && it.x <= x && x <= it.x + it.width,
  );
  const names = ['mark', entries > 1 && 'several', decisive && 'decisive', isPale && 'on-pale'];
  const at = share(x);
  return html`<line
    class="${names.filter(Boolean).join(' ')}"
    x1="${at}"
    x2="${at}"
    y1="72%"
    y2="100%"
  />`;
}

function drawTear(x: number): Html {
  return html`<svg x="${share(x)}" overflow="visible">
    <path class="tear between" d="M-2 0 3 4-3 8 3 12-3 16 3 20-3 24 3 28" />
  </svg>`;
}

function share(units: number): string {
  return `${units / 10}%`;
}
