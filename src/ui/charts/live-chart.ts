/** A chart on the page that can show something else without being made anew. */
import type { Picture } from './chart-options.ts';
import { Chart } from './chart-library.ts';

export interface LiveChart {
  readonly show: (framed: Framed) => void;
  readonly end: () => void;
}

/** A picture with what is around it. */
export interface Framed {
  /** The same for what can take its place. */
  readonly key: string;
  /** How high it is, in letters. */
  readonly rem: number;
  /** Words for those who do not see it. */
  readonly label: string;
  readonly caption: string | undefined;
  /** One of several that stand beside each other. */
  readonly isSmall: boolean;
  readonly picture: (canvas: HTMLCanvasElement) => Picture<'bar'> | Picture<'scatter'>;
}

/** Draw a picture at the end of an element. */
export function liveChart(place: HTMLElement, first: Framed): LiveChart {
  const figure = place.appendChild(document.createElement('figure'));
  const box = figure.appendChild(document.createElement('div'));
  box.className = 'box';
  const canvas = box.appendChild(document.createElement('canvas'));
  canvas.setAttribute('role', 'img');
  const told = document.createElement('figcaption');
  const frame = ({ rem, label, caption }: Framed) => {
    box.style.blockSize = `${rem}rem`;
    canvas.setAttribute('aria-label', label);
    told.textContent = caption ?? '';
    if (caption) figure.append(told);
    else told.remove();
  };
  frame(first);
  // Chart.js types data by the type of chart, and this draws whichever it is given.
  const pictureOf = ({ picture }: Framed) => picture(canvas) as Picture;
  let shown = pictureOf(first);
  const { type, data, options } = shown;
  const chart = new Chart(canvas, {
    type,
    data,
    ...(options && { options }),
    plugins: [
      {
        id: 'ours',
        beforeDatasetsDraw: (it) => shown.under?.(it),
        afterDatasetsDraw: (it) => shown.over?.(it),
      },
    ],
  });
  return {
    show: (framed) => {
      frame(framed);
      shown = pictureOf(framed);
      chart.data = shown.data;
      if (shown.options) chart.options = shown.options;
      chart.update('none');
    },
    end: () => {
      chart.destroy();
      figure.remove();
    },
  };
}
