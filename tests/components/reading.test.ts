import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import { labelsOf } from '#domain/facets.ts';
import { namePaths, readingPages } from '#domain/pages/reading.ts';
import NotOnPath from '#ui/components/reading/NotOnPath.astro';
import ReadingStops from '#ui/components/reading/ReadingStops.astro';
import Timeline from '#ui/components/Timeline.astro';
import { archiveWith, postmortemWith } from '../support/postmortems.ts';

const archive = archiveWith({
  services: [
    { id: 'payments', name: 'Payments' },
    { id: 'search', name: 'Search' },
  ],
});
let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
});

const storm = postmortemWith(
  '2026-03-14-storm',
  { failureModes: ['retry-storm', 'dns-failure'], trigger: 'none', summary: 'A `retry` storm.' },
  archive,
);
const others = ['01', '02', '03', '04'].map((month) =>
  postmortemWith(`2025-${month}-01-disk`, { failureModes: ['disk-full'] }, archive),
);
const slow = postmortemWith('2025-01-01-slow', { services: ['search'] }, archive);
const pages = readingPages([storm, ...others, slow], archive, () => 4);

describe('a reading path', () => {
  test('is laid for the whole archive and each service with more than one simply reads', () => {
    expect(pages.map(({ service, from }) => [service?.name, from])).toEqual([
      [undefined, 6],
      ['Payments', 5],
    ]);
    expect(namePaths(pages)).toEqual([{ id: 'payments', name: 'Payments', stops: 2, minutes: 8 }]);
  });

  test('says of each stop what it adds, in words, and how long it takes', async () => {
    const html = await container.renderToString(ReadingStops, {
      props: { stops: pages[0].stops, labels: labelsOf(archive) },
    });
    expect(html).toContain('href="/postmortems/2026-03-14-storm/"');
    expect(html).toMatch(/Adds:<\/b> retry storm, DNS failure, no trigger/);
    expect(html).toContain('4 min to read');
    expect(html).toContain('data-minutes="4"');
    expect(html.indexOf('retry storm')).toBeLessThan(html.indexOf('disk full'));
  });

  test('leads to what it leaves out, within its service', async () => {
    const props = {
      missing: [{ of: 'failureMode', id: 'disk-full', label: 'disk full' }] as const,
      service: 'payments',
    };
    const html = await container.renderToString(NotOnPath, { props });
    expect(html).toContain(
      '/postmortems/?service=payments&#38;failureMode=disk-full'.replace('&#38;', '&amp;'),
    );
    const nothing = await container.renderToString(NotOnPath, {
      props: { missing: [], service: undefined },
    });
    expect(nothing.trim()).toBe('');
  });
});

describe('a timeline', () => {
  const lines = [
    '02:14 symptom: errors',
    '02:31 hypothesis: the provider is slow',
    '02:34 ruled-out: the provider is fine',
    '02:38 observation [decisive]: the pool is full',
    '02:45 mitigation: rolled back',
  ];
  const htmlOf = (entries: string[]) =>
    container.renderToString(Timeline, {
      props: {
        postmortem: postmortemWith('2026-03-14-pool', { timeline: entries.join('\n') }),
        archive,
      },
    });

  test('of five entries can be replayed, and marks where a replay asks', async () => {
    const html = await htmlOf(lines);
    expect(html).toContain('<timeline-replay');
    expect(html.match(/id="t-\d+"[^>]*data-asks/g)?.map((it) => it.slice(4, 10))).toEqual([
      't-0231',
      't-0238',
    ]);
  });

  test('of fewer is shown as it is', async () => {
    const html = await htmlOf(lines.slice(1));
    expect(html).not.toContain('timeline-replay');
    expect(html).not.toContain('data-asks');
  });
});
