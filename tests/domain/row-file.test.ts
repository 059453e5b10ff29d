import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { labelsOf } from '#domain/facets.ts';
import { matches } from '#domain/filters.ts';
import { packRows, unpackRows } from '#domain/row-file.ts';
import { rowOf } from '#domain/row.ts';
import { archiveWith, postmortemWith } from '../support/postmortems.ts';

const archive = archiveWith({
  services: [
    { id: 'payments', name: 'Payments' },
    { id: 'edge', name: 'Edge' },
  ],
});
const rows = [
  postmortemWith('2026-03-14-pool', {
    title: 'Payments failed "twice" <b>',
    incident: 'INC-142',
    detected: '2026-03-14T02:17Z',
    mitigated: '2026-03-14T02:45Z',
    resolved: '2026-03-14T02:52Z',
    tags: ['rollback', 'constructor'],
    trigger: 'deploy',
    visibility: 'restricted',
  }),
  postmortemWith('2025-01-01-old', {
    started: 'unknown',
    unknownBecause: 'Nobody looked.',
    services: ['edge', 'unlisted'],
    kind: 'near-miss',
  }),
].map((postmortem) => rowOf(postmortem, archive));
const labels = labelsOf(archive);

test('rows come out of the data file as they went in, through JSON', () => {
  const file: unknown = JSON.parse(JSON.stringify(packRows(rows, labels)));
  const unpacked = unpackRows(file as ReturnType<typeof packRows>);
  expect(unpacked.rows.map(({ folded: _, ...row }) => row)).toEqual(rows);
});

test('values keep their names and the order of the archive', () => {
  const unpacked = unpackRows(packRows(rows, labels));
  expect(Object.entries(unpacked.labels.service)).toEqual([
    ['payments', 'Payments'],
    ['edge', 'Edge'],
    ['unlisted', 'unlisted'],
  ]);
  expect(unpacked.labels.tag['constructor']).toBe('constructor');
});

test('words find the title, the tracker’s number and the names of services and tags', () => {
  const { rows: found } = unpackRows(packRows(rows, labels));
  const ids = (q: string) =>
    found.filter((row) => matches(row, { text: q, chosen: {} })).map(({ id }) => id);
  expect(ids('inc-142')).toEqual(['2026-03-14-pool']);
  expect(ids('payments rollback')).toEqual(['2026-03-14-pool']);
  expect(ids('near miss')).toEqual(['2025-01-01-old']);
  expect(ids('"twice"')).toEqual(['2026-03-14-pool']);
});

test('ten thousand rows fit into 300 kB of gzip, by the size of a row', () => {
  const many = Array.from({ length: 2000 }, (_, index) =>
    rowOf(
      postmortemWith(`2025-0${1 + (index % 9)}-1${index % 9}-incident-${index}-of-many`, {
        title: `Service ${index % 97} failed for ${index % 53} minutes when ${(index * 7919) % 9973} was full`,
        tags: [`tag-${index % 40}`, `tag-${(index * 7) % 40}`],
        failureModes: ['retry-storm'],
        detected: `2025-0${1 + (index % 9)}-1${index % 9}T02:${20 + (index % 30)}Z`,
        mitigated: `2025-0${1 + (index % 9)}-1${index % 9}T0${3 + (index % 5)}:${10 + (index % 50)}Z`,
      }),
      archive,
    ),
  );
  const bytes = gzipSync(JSON.stringify(packRows(many, labels))).length;
  expect((bytes / many.length) * 10_000).toBeLessThan(300_000);
});
