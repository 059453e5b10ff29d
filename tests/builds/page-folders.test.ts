import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PageFolders } from '../../src/sites/prerender/page-folders.ts';

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hindsight-folders-'));
});

afterEach(() => rmSync(place, { recursive: true }));

/** The folders of a site that is built after others, with what the last of them noted. */
function build(name: string, wanted: readonly string[]): { before: string[]; after: string[] } {
  const site = join(place, name);
  const folders = new PageFolders(site, join(place, 'note.json'));
  folders.prepare();
  const before = foldersIn(site);
  folders.settle(new Set(wanted));
  return { before, after: foldersIn(site) };
}

const foldersIn = (site: string) =>
  existsSync(site) ? readdirSync(site, { recursive: true, encoding: 'utf8' }).sort() : [];

describe('the folders of pages', () => {
  test('are there before anybody says which, when the last build made them', () => {
    expect(build('first', ['a', 'b/1'])).toEqual({ before: [], after: ['a', 'b', 'b/1'] });
    expect(build('second', ['a', 'b/1'])).toEqual({
      before: ['a', 'b', 'b/1'],
      after: ['a', 'b', 'b/1'],
    });
  });

  test('of pages that are no more are gone, and those around them too when pages lay in them', () => {
    build('first', ['a', 'b', 'b/1', 'c', 'c/1']);
    expect(build('second', ['a', 'c', 'd']).after).toEqual(['a', 'c', 'd']);
  });

  test('stay when one around them has no page any more', () => {
    build('first', ['b', 'b/1']);
    expect(build('second', ['b/1']).after).toEqual(['b', 'b/1']);
  });

  test('are made anew where the note of the last build is broken', () => {
    build('first', ['a']);
    writeFileSync(join(place, 'note.json'), '["a"');
    expect(build('second', ['b'])).toEqual({ before: [], after: ['b'] });
  });
});
