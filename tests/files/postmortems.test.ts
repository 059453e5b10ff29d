import { expect, test } from 'vitest';
import { readPostmortems } from '#files/postmortems.ts';
import { archiveFile, archiveOnDisk, draft, readAll, someId } from '../support/archive.ts';

const read = (root: string, restricted = false) =>
  readPostmortems({ root, restricted, cwd: root }).postmortems;

test('a search reads of a post-mortem what its page is made of, and its text as written', () => {
  const root = archiveOnDisk({
    'archive.yaml': archiveFile,
    [`${someId}/index.mdx`]: draft('tags: [pool]', 'It *broke*.\n'),
  });
  const [entry] = readAll(root).entries;
  const [found] = read(root);
  expect(found?.postmortem).toEqual(entry?.postmortem);
  expect(found?.body).toEqual(entry?.body);
  expect(found?.text.trim()).toBe('It *broke*.');
  expect(found?.file).toBe(`${someId}/index.mdx`);
});

test('a search finds what has mistakes, and not what cannot be read', () => {
  const root = archiveOnDisk({
    'archive.yaml': archiveFile,
    [`${someId}/index.mdx`]: draft('severity: huge', '<Nothing />\n'),
    '2026-03-15-no-fields/index.mdx': 'It broke.\n',
    'no-day/index.mdx': draft(),
  });
  expect(read(root).map(({ postmortem }) => postmortem.id)).toEqual([someId]);
});

test.each(['visibility: restricted', 'visibilty: restricted', 'restricted: true'])(
  'a search does not find what is or may be restricted, unless it is asked to: %s',
  (field) => {
    const root = archiveOnDisk({
      'archive.yaml': archiveFile,
      [`${someId}/index.mdx`]: draft(field),
    });
    expect(read(root)).toEqual([]);
    expect(read(root, true)).toHaveLength(1);
  },
);
