import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstChoice } from '#domain/patterns/tables/table.ts';
import { patternTables } from '#domain/patterns/tables/tables.ts';
import { leastOnAxis, timeAxis } from '#ui/charts/length-ticks.ts';
import { patternCharts } from '#ui/charts/pattern-charts.ts';
import { swarm } from '#ui/charts/swarm.ts';
import Patterns from '#ui/components/patterns/Patterns.astro';
import { columnsOf, shipped } from '../support/shipped-records.ts';

const { written, records, incidents, labels } = shipped();
const choice = { ...firstChoice(labels), today: '2026-11-21' };

let html: string;

beforeAll(async () => {
  const container = await AstroContainer.create();
  html = await container.renderToString(Patterns, { props: { records, choice } });
});

describe('the page of patterns', () => {
  test('has a table for each, with its sentence and its CSV', () => {
    for (const [id, make] of Object.entries(patternTables)) {
      const table = make(incidents, firstChoice(labels));
      expect(html).toContain(`data-pattern="${id}"`);
      expect(html).toContain(`patterns/${id}.csv`);
      expect(html.replaceAll('&#39;', "'")).toContain(table.sentence);
    }
  });

  test('has a list for every button, each once', () => {
    const asked = new Set([...html.matchAll(/popovertarget="([^"]+)"/g)].map(([, id]) => id));
    const ids = [...html.matchAll(/ id="(incidents-\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids)).toEqual(asked);
    expect(ids.length).toBe(asked.size);
  });

  test('of a large archive leaves its lists to the script', async () => {
    const many = Array.from({ length: 60 }, (_, copy) =>
      written.map((record) => ({ ...record, id: `${record.id}-${copy}` })),
    ).flat();
    const container = await AstroContainer.create();
    const large = await container.renderToString(Patterns, {
      props: { records: columnsOf(many, labels), choice },
    });
    expect(large).not.toContain('popovertarget');
    expect(large.length).toBeLessThan(html.length);
  });

  test('has nothing that a strict policy forbids', () => {
    expect(html).not.toMatch(/ style="| on\w+="/);
  });
});

describe('charts', () => {
  test('are drawn of columns that their tables have', () => {
    const exposure = {
      from: '2024-01-01',
      to: '2026-12-31',
      byWeekday: [1, 1, 1, 1, 1, 1, 1],
      total: 7,
    };
    for (const [id, charts] of Object.entries(patternCharts)) {
      const { columns } = patternTables[id as keyof typeof patternCharts](incidents, {
        ...choice,
        exposure,
      });
      const ids = columns.map((column) => column.id);
      for (const chart of charts) {
        const named =
          chart.kind === 'bars'
            ? [...chart.columns, ...(chart.bands ?? [])]
            : chart.kind === 'dots'
              ? [chart.median, ...(chart.interval ? [chart.interval] : [])]
              : chart.without;
        expect(ids, id).toEqual(expect.arrayContaining([...named]));
      }
    }
  });

  test('put marks on an axis of time where people would', () => {
    const { ticks, least, most } = timeAxis([3, 38, 190], 'minutes');
    expect(ticks.map(({ label }) => label)).toEqual(['5 min', '15 min', '1 h', '4 h']);
    expect(least).toBeLessThan(3);
    expect(most).toBeGreaterThan(190);
    expect(timeAxis([0], 'minutes').least).toBe(leastOnAxis);
    expect(timeAxis([], 'days').ticks.length).toBeGreaterThan(0);
  });

  test('lay dots of the same length beside each other, each within its row', () => {
    const same = Array.from({ length: 9 }, (_, index) => ({ value: 30, index }));
    const placed = swarm(same, { least: 1, most: 1000 });
    expect(new Set(placed.map(({ offset }) => offset)).size).toBe(9);
    expect(Math.max(...placed.map(({ offset }) => Math.abs(offset)))).toBeLessThan(0.4);
  });

  test('draw crowds as dots that stand for several, and lose none', () => {
    const crowd = Array.from({ length: 5000 }, (_, index) => ({ value: index % 700 })).sort(
      (a, b) => a.value - b.value,
    );
    const placed = swarm(crowd, { least: leastOnAxis, most: 1000 });
    expect(placed.length).toBeLessThan(100);
    expect(placed.reduce((sum, { items }) => sum + items.length, 0)).toBe(5000);
    const parity = ({ value }: { value: number }) => String(value % 2);
    for (const { items, offset } of swarm(crowd, { least: leastOnAxis, most: 1000 }, parity)) {
      expect(new Set(items.map(parity)).size).toBe(1);
      expect(Math.abs(offset)).toBeLessThan(0.4);
    }
  });
});
