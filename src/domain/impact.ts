import { formatNumber } from './number.ts';
import type { Impact } from './postmortem.ts';
import { dataLosses } from './taxonomy.ts';

/** Something about the impact that can be counted or answered in a word. */
export interface ImpactFigure {
  /** "2,310", "about 640", "97 %"; undefined where a sentence is enough. */
  readonly figure: string | undefined;
  readonly what: string;
}

/** The counted side of an impact, as it was written; estimates say "about". */
export function impactFigures(impact: Impact): ImpactFigure[] {
  const { percent, counts = [], revenue, dataLoss, customerFacing } = impact;
  return [
    ...counts.map(({ what, n, estimate }) => ({ figure: about(estimate) + formatNumber(n), what })),
    ...(percent === undefined
      ? []
      : [{ figure: `${formatNumber(percent)} %`, what: 'of users or requests' }]),
    ...(revenue
      ? [
          {
            figure: `${about(revenue.estimate)}${formatNumber(revenue.amount)} ${revenue.currency}`,
            what: 'lost revenue',
          },
        ]
      : []),
    ...(customerFacing === undefined
      ? []
      : [
          {
            figure: undefined,
            what: customerFacing ? 'Customers were affected' : 'Customers were not affected',
          },
        ]),
    ...(dataLoss ? [{ figure: undefined, what: dataLosses[dataLoss].label }] : []),
  ];
}

function about(estimate: boolean | undefined): string {
  return estimate ? 'about ' : '';
}
