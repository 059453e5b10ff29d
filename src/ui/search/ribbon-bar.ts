import type { RowRibbon } from '#domain/row.ts';
import { svgElement } from './element.ts';

/** The shape of an incident as a thin bar of so many units; undefined when there is nothing to draw. */
export function ribbonBar(
  stretches: RowRibbon['stretches'],
  width: number,
): SVGElement | undefined {
  if (stretches.length === 0) return undefined;
  return svgElement(
    'svg',
    {
      class: 'result__ribbon',
      viewBox: `0 0 ${width} 1`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    ...stretches.map((stretch) =>
      svgElement('rect', {
        class: stretch.phase,
        x: `${stretch.x}`,
        width: `${stretch.width}`,
        height: '1',
      }),
    ),
  );
}
