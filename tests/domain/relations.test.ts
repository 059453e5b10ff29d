import { expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { relate } from '#domain/relations.ts';
import { resolve } from '#domain/resolve.ts';

const archive = resolveArchive({ organisation: { name: 'Harbourlane' } });

function postmortem(id: string, fields: Partial<Frontmatter> = {}) {
  const frontmatter: Frontmatter = {
    title: id,
    status: 'final',
    severity: 'sev1',
    services: ['payments'],
    started: `${id.slice(0, 10)}T02:14Z`,
    ...fields,
  };
  return resolve(frontmatter, archive, id).postmortem;
}

const november = '2025-11-05-search';
const march = '2026-03-14-payments';
const august = '2026-08-02-edge';

function relations(...args: Parameters<typeof relate>) {
  const all = relate(...args);
  return (id: string) => {
    const found = all.get(id);
    if (!found) throw new Error(id);
    return found;
  };
}

test('an incident that came back knows its successors', () => {
  const of = relations(
    [postmortem(november), postmortem(march, { recurrenceOf: november })],
    new Map(),
  );
  expect(of(march).recurrenceOf?.id).toBe(november);
  expect(of(november).cameBackAs.map(({ id }) => id)).toEqual([march]);
});

test('related post-mortems know each other, and nothing is listed twice', () => {
  const of = relations(
    [
      postmortem(november),
      postmortem(march, { related: [august, november], recurrenceOf: november }),
      postmortem(august, { related: [march] }),
    ],
    new Map([[august, [march, november, august]]]),
  );
  expect(of(march).related.map(({ id }) => id)).toEqual([august]);
  expect(of(august)).toMatchObject({ related: [{ id: march }], mentions: [{ id: november }] });
  expect(of(november)).toMatchObject({ related: [], mentions: [{ id: august }] });
});

test('a superseded post-mortem and its successor know each other', () => {
  const of = relations(
    [postmortem(november, { status: 'superseded', supersededBy: march }), postmortem(march)],
    new Map(),
  );
  expect(of(november).supersededBy?.id).toBe(march);
  expect(of(march).supersedes.map(({ id }) => id)).toEqual([november]);
});

test('an id that does not exist leads nowhere', () => {
  const of = relations([postmortem(march, { related: ['2020-01-01-gone'] })], new Map());
  expect(of(march).related).toEqual([]);
});

test('neighbours are those by date', () => {
  const of = relations([postmortem(august), postmortem(november), postmortem(march)], new Map());
  expect(of(march)).toMatchObject({ previous: { id: november }, next: { id: august } });
  expect(of(november).previous).toBeUndefined();
});
