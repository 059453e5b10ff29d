/** Fills that differ by what is drawn in them, so that colour never speaks alone. */
import type { ChartTheme } from './chart-theme.ts';

const size = 8;

type Draw = (context: CanvasRenderingContext2D) => void;

const line =
  (...ends: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]): Draw =>
  (context) => {
    context.beginPath();
    for (const [x1, y1, x2, y2] of ends) {
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.stroke();
  };

/** From the heaviest to the lightest; the first is plain. */
const motifs: readonly Draw[] = [
  (context) => {
    context.fillStyle = context.strokeStyle;
    context.fillRect(0, 0, size, size);
  },
  line([-2, 2, 2, -2], [-2, 10, 10, -2], [6, 10, 10, 6]),
  (context) => {
    context.fillStyle = context.strokeStyle;
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ] as const) {
      context.beginPath();
      context.arc(x, y, 1.1, 0, 2 * Math.PI);
      context.fill();
    }
  },
  line([0, 4, 8, 4]),
  line([4, 0, 4, 8], [0, 4, 8, 4]),
  () => undefined,
];

const fills = new WeakMap<ChartTheme, (CanvasPattern | string)[]>();

/** The fill of a series, by its place; after the last the first comes again. */
export function fillOf(place: number, theme: ChartTheme): CanvasPattern | string {
  const known = fills.get(theme) ?? motifs.map((motif) => fillWith(motif, theme));
  fills.set(theme, known);
  return known[place % motifs.length] ?? theme.accent;
}

function fillWith(motif: Draw, { accent, paper }: ChartTheme): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const context = tile.getContext('2d');
  if (!context) return accent;
  context.fillStyle = paper;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = accent;
  context.lineWidth = 1.5;
  motif(context);
  return context.createPattern(tile, 'repeat') ?? accent;
}
