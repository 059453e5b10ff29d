import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ActionRow as Row, actionLabelsOf, actionOptions } from '#domain/actions/row.ts';
import ActionFilter from '#ui/components/actions/ActionFilter.astro';
import ActionRow from '#ui/components/actions/ActionRow.astro';
import { archiveWith } from '../support/postmortems.ts';

const archive = archiveWith({ services: [{ id: 'payments', name: 'Payments' }] });
const labels = actionLabelsOf(archive, []);
let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
});

const open: Row = {
  id: 'alert',
  text: 'Alert on `pool_used` <soon>',
  status: 'open',
  type: 'detection',
  due: '2026-03-28',
  done: undefined,
  revisit: undefined,
  reason: undefined,
  owner: { id: 'priya', name: 'Priya Nambiar', left: undefined },
  source: {
    id: '2026-03-14-pool',
    title: 'The pool ran out',
    services: ['payments', 'ghost'],
    state: undefined,
    restricted: false,
  },
};

async function textOf(row: Row): Promise<string> {
  const html = await container.renderToString(ActionRow, { props: { row, labels } });
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('an action in the list', () => {
  test('leads to where it was promised, and says when, who, what for and on what', async () => {
    const html = await container.renderToString(ActionRow, { props: { row: open, labels } });
    expect(html).toContain('href="/postmortems/2026-03-14-pool/#action-alert"');
    expect(html).toContain('data-due="2026-03-28"');
    expect(html).not.toMatch(/\sstyle=/);
    expect(await textOf(open)).toBe(
      '28 Mar 2026 Alert on pool_used &lt;soon&gt; Priya Nambiar Detection Payments, ghost The pool ran out',
    );
  });

  test('marks an owner who left, work begun, and a post-mortem that is not final', async () => {
    const text = await textOf({
      ...open,
      status: 'in-progress',
      owner: { ...open.owner, left: '2026-04-30' },
      source: { ...open.source, state: 'Being written', restricted: true },
    });
    expect(text).toContain('left 30 Apr 2026');
    expect(text).toContain('Restricted In progress Post-mortem being written');
  });

  test('says what became of it, and is awaited no longer when it is done', async () => {
    const done = { ...open, status: 'done', done: '2026-04-03' } as const;
    expect(await textOf(done)).toMatch(/^Done 3 Apr 2026 6 days late/);
    expect(
      await container.renderToString(ActionRow, { props: { row: done, labels } }),
    ).not.toContain('data-due');
    const risk = { ...open, status: 'accepted', reason: 'Rare.', revisit: '2026-09-01' } as const;
    expect(await textOf(risk)).toMatch(/^Revisit on 1 Sep 2026 .* Because: Rare\./);
  });
});

describe('the filter of actions', () => {
  test('offers what the actions have, and holds one of everything a row can have', async () => {
    const rows = [open, { ...open, id: 'other', type: 'prevention' as const }];
    const html = await container.renderToString(ActionFilter, {
      props: {
        options: actionOptions(rows, actionLabelsOf(archive, rows)),
        labels,
        source: '/actions/index.json',
      },
      slots: { default: '<p>the whole list</p>' },
    });
    expect(html).toContain('<p>the whole list</p>');
    expect(html).toMatch(/value="payments"[^>]*>Payments \(2\)/);
    expect(html).toMatch(/value="prevention"[^>]*>Prevention \(1\)/);
    expect(html).toMatch(/value="priya"[^>]*>Priya Nambiar \(2\)/);
    const [, template = ''] = html.split('<template data-row');
    for (const slot of 'word due date remark text reason owner left mark type services source'.split(
      ' ',
    )) {
      expect(template.match(new RegExp(`data-slot="${slot}"`, 'g')), slot).toHaveLength(1);
    }
  });
});
