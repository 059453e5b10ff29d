import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import { labelsOf } from '#domain/facets.ts';
import { noFilter, tally } from '#domain/filters.ts';
import { packRows, unpackRows } from '#domain/row-file.ts';
import { rowOf } from '#domain/row.ts';
import PostmortemFilter from '#ui/components/PostmortemFilter.astro';
import { postmortemRow } from '#ui/components/postmortem-row.ts';
import { archiveWith, postmortemWith } from '../support/postmortems.ts';

const archive = archiveWith({ services: [{ id: 'payments', name: 'Payments' }] });
const labels = labelsOf(archive);
let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
});

function rowHtml(fields: Parameters<typeof postmortemWith>[1]): string {
  const row = rowOf(postmortemWith('2026-03-14-pool', fields, archive), archive);
  return postmortemRow(row, labels).text;
}

describe('a row', () => {
  test('says what, when, how bad, on what and how long, and leads there', () => {
    const html = rowHtml({
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

  test('marks what is no ordinary, finished incident, and nothing else', () => {
    const marked = rowHtml({ status: 'draft', kind: 'near-miss', visibility: 'restricted' });
    expect(marked.match(/class="note">([^<]*)/g)?.map((it) => it.split('>')[1])).toEqual([
      'Restricted',
      'Near miss',
      'Being written',
    ]);
    expect(rowHtml({})).not.toContain('class="note"');
  });

  test('has no style of its own that a strict policy would refuse', () => {
    expect(rowHtml({ detected: '2026-03-14T02:17Z' })).not.toMatch(/\sstyle=|<script/);
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
});
