import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import { labelsOf } from '#domain/facets.ts';
import { noFilter, tally } from '#domain/filters.ts';
import { packRows, unpackRows } from '#domain/row-file.ts';
import { rowOf } from '#domain/row.ts';
import PostmortemFilter from '#ui/components/PostmortemFilter.astro';
import PostmortemRow from '#ui/components/PostmortemRow.astro';
import { archiveWith, postmortemWith } from '../support/postmortems.ts';

const archive = archiveWith({ services: [{ id: 'payments', name: 'Payments' }] });
const labels = labelsOf(archive);
let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
});

async function rowHtml(fields: Parameters<typeof postmortemWith>[1]): Promise<string> {
  const row = rowOf(postmortemWith('2026-03-14-pool', fields, archive), archive);
  return container.renderToString(PostmortemRow, { props: { row, labels } });
}

describe('a row', () => {
  test('says what, when, how bad, on what and how long, and leads there', async () => {
    const html = await rowHtml({
      title: 'Payments failed <at> night',
      severity: 'sev1',
      detected: '2026-03-14T02:17Z',
      mitigated: '2026-03-14T02:45Z',
      resolved: '2026-03-14T02:52Z',
      failureModes: ['connection-exhaustion'],
    });
    expect(html).toContain('href="/postmortems/2026-03-14-pool/"');
    expect(html).toContain('Payments failed &lt;at&gt; night');
    expect(html).toContain('14 Mar 2026');
    expect(html).toContain('>SEV1<');
    expect(html).toMatch(/href="\/services\/payments\/"[^>]*>\s*Payments\s*</);
    expect(html).toMatch(
      /href="\/failure-modes\/connection-exhaustion\/"[^>]*>\s*Connection exhaustion\s*</,
    );
    expect(html).toContain('38 min');
    expect(html).toContain('Unseen 3 min, responding 28 min, recovering 7 min.');
  });

  test('marks what is no ordinary, finished incident, and nothing else', async () => {
    const marked = await rowHtml({ status: 'draft', kind: 'near-miss', visibility: 'restricted' });
    expect(marked.match(/data-slot="mark"[^>]*>([^<]*)/g)?.map((it) => it.split('>')[1])).toEqual([
      'Restricted',
      'Near miss',
      'Being written',
    ]);
    expect(await rowHtml({})).not.toContain('data-slot="mark"');
  });

  test('has no style of its own that a strict policy would refuse', async () => {
    expect(await rowHtml({ detected: '2026-03-14T02:17Z' })).not.toMatch(/\sstyle=|<script/);
  });
});

describe('the filter', () => {
  const rows = [
    postmortemWith('2026-03-14-pool', { tags: ['rollback'] }, archive),
    postmortemWith('2025-03-14-old', { severity: 'sev1' }, archive),
  ].map((postmortem) => rowOf(postmortem, archive));
  const { rows: filterable } = unpackRows(packRows(rows, labels));

  test('offers only values that something has, with how many, and shows the list it is given', async () => {
    const html = await container.renderToString(PostmortemFilter, {
      props: { labels, counts: tally(filterable, noFilter), total: rows.length },
      slots: { default: '<p>the whole list</p>' },
    });
    expect(html).toContain('<p>the whole list</p>');
    expect(html).toMatch(/value="payments"[^>]*>Payments \(2\)/);
    expect(html).toMatch(/value="sev1"[^>]*>SEV1 \(1\)/);
    expect(html).not.toContain('value="sev3"');
  });

  test('holds one of everything a row can have, for the rows it draws', async () => {
    const html = await container.renderToString(PostmortemFilter, {
      props: { labels, counts: tally(filterable, noFilter), total: rows.length },
    });
    const [, template = ''] = html.split('<template');
    for (const slot of ['date', 'title', 'severity', 'mark', 'service', 'failureMode', 'ribbon']) {
      expect(template.match(new RegExp(`data-slot="${slot}"`, 'g'))).toHaveLength(1);
    }
  });
});
