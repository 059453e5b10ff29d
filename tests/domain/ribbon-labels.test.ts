import { expect, test } from 'vitest';
import { setLabels } from '#domain/ribbon-labels.ts';
import type { RibbonMoment } from '#domain/ribbon.ts';

function moment(name: RibbonMoment['name'], x: number, time: string): RibbonMoment {
  return { name, x, time, bounded: false };
}

test('labels that have room share a line', () => {
  const labels = setLabels([
    moment('started', 0, '02:14'),
    moment('detected', 300, '02:17'),
    moment('mitigated', 600, '02:45'),
  ]);
  expect(labels.map(({ lane }) => lane)).toEqual([0, 0, 0]);
});

test('labels that would touch move down', () => {
  const labels = setLabels([
    moment('started', 0, '02:14'),
    moment('detected', 0, '02:14'),
    moment('mitigated', 60, '02:15'),
    moment('resolved', 1000, '02:52'),
  ]);
  expect(labels.map(({ lane }) => lane)).toEqual([0, 1, 2, 0]);
});

test('a label that would leave the ribbon runs to the left', () => {
  const [label] = setLabels([moment('resolved', 1000, '02:52')]);
  expect(label).toMatchObject({ anchor: 'end', text: '02:52 resolved' });
});
