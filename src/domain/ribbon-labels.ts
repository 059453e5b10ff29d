/** Where the times under a wide ribbon stand, so that no two touch. */
import type { MomentField } from './resolve.ts';
import { type RibbonMoment, ribbonWidth } from './ribbon.ts';

export interface RibbonLabel {
  readonly name: MomentField;
  /** In the ribbon's units. */
  readonly x: number;
  /** "02:17 detected" */
  readonly text: string;
  /** Which way the words run from `x`. */
  readonly anchor: 'start' | 'end';
  /** 0 is the line nearest the bar. */
  readonly lane: number;
}

/** A ribbon narrower than this (px) shows no labels: its legend says the times. */
const labelledFrom = 560;
/** Pixels a character takes at the labels' size, generously. */
const characterWidth = 7;
const gapBetween = 12;

const words: Record<MomentField, string> = {
  started: '',
  detected: ' detected',
  mitigated: ' mitigated',
  resolved: ' resolved',
};

/** Put each label into the first lane where it fits on the narrowest ribbon that has labels. */
export function setLabels(moments: readonly RibbonMoment[]): RibbonLabel[] {
  const lanes: Span[][] = [];
  return moments.map(({ name, x, time }) => {
    const text = time + words[name];
    const at = (x / ribbonWidth) * labelledFrom;
    const width = text.length * characterWidth;
    const anchor = at + width > labelledFrom ? 'end' : 'start';
    const span: Span = anchor === 'start' ? [at, at + width] : [at - width, at];
    const free = lanes.findIndex((taken) => taken.every((other) => areApart(span, other)));
    const lane = free === -1 ? lanes.length : free;
    (lanes[lane] ??= []).push(span);
    return { name, x, text, anchor, lane };
  });
}

type Span = readonly [from: number, to: number];

function areApart([from, to]: Span, [otherFrom, otherTo]: Span): boolean {
  return to + gapBetween <= otherFrom || from >= otherTo + gapBetween;
}
