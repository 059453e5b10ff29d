import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, expect, test } from 'vitest';
import type { Segment } from '#domain/body.ts';
import Body from '#ui/mdx/Body.astro';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

function render(...segments: Segment[]): Promise<string> {
  return container.renderToString(Body, { props: { body: { segments } } });
}

const rate: Segment = {
  component: 'Metric',
  props: { src: 'rate.csv', title: 'Error rate', unit: '%', threshold: '5' },
  children: [],
  data: {
    file: 'rate.csv',
    at: [0, 1, 2].map((minute) => Date.parse('2026-03-14T02:14:00Z') + minute * 60_000),
    series: [
      { name: 'eu', values: [1, null, 9] },
      { name: 'us', values: [0, 0, 0.5] },
    ],
  },
};

test('HTML and components follow each other as written, inside each other too', async () => {
  const html = await render(
    { html: '<p>Before.</p>' },
    {
      component: 'Callout',
      props: { kind: 'lesson', title: 'Staging lies' },
      children: [
        { html: '<p>Inside.</p>' },
        {
          component: 'LogExcerpt',
          props: { source: 'pod 3' },
          children: [{ html: '<pre>FATAL</pre>' }],
        },
      ],
    },
    { html: '<p>After.</p>' },
  );
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(text.trim()).toBe('Before. Lesson Staging lies Inside. pod 3 FATAL After.');
});

test('a callout says its kind in words', async () => {
  const html = await render({ component: 'Callout', props: { kind: 'warning' }, children: [] });
  expect(html).toContain('aria-label="Warning"');
  expect(html.replace(/<[^>]*>/g, '')).toContain('Warning');
});

test('log lines can be reached and scrolled by keyboard, and say what they are', async () => {
  const html = await render({
    component: 'LogExcerpt',
    props: { source: 'payments-api' },
    children: [],
  });
  expect(html).toMatch(/<section aria-label="Log lines from payments-api" tabindex="0"/);
});

test('a figure keeps its place while it loads and leads to itself in full size', async () => {
  const html = await render({
    component: 'Figure',
    props: { src: 'pool.png', alt: 'A "full" pool', caption: 'Pool use' },
    children: [],
    image: { file: 'pool.png', width: 1200, height: 400 },
  });
  expect(html).toMatch(/<a href="pool.png"/);
  expect(html).toMatch(/width="1200" height="400" loading="lazy"/);
  expect(html).toContain('alt="A &quot;full&quot; pool"');
});

test('a metric is a picture, a sentence and a table of the same numbers', async () => {
  const html = await render(rate);
  expect(html).toContain('Line chart: Error rate. eu: 1 % at 02:14 UTC');
  const cells = [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell);
  expect(cells).toEqual(['1', '0', '–', '0', '9', '0.5']);
  expect(html).toContain('href="rate.csv"');
});

test('the lines of a metric differ by more than colour', async () => {
  const html = await render(rate);
  const classes = [...html.matchAll(/<path class="(line[^"]*)"/g)].map(([, name]) => name);
  expect(classes).toEqual(['line series-1', 'line series-2']);
});

test('nothing an author writes in a prop becomes markup', async () => {
  const html = await render({
    ...rate,
    props: { src: 'rate.csv', title: '<script>x</script>', unit: '<b>' },
  });
  expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<script|<b>/);
  expect(html).not.toMatch(/\sstyle=/);
});
