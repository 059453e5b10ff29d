import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '#files/environment.ts';
import { UserError } from '#files/user-error.ts';

const project = path.resolve(import.meta.dirname, '../..');

describe('the environment', () => {
  test('is that of the project when nothing is said', () => {
    expect(readEnvironment({}, '/tmp')).toEqual({
      projectRoot: project,
      archiveRoot: path.join(project, 'postmortems'),
      workRoot: path.join(project, '.hindsight'),
      restricted: false,
      base: '/',
      audience: 'internal',
    });
  });

  test('names an archive relative to where the command is run', () => {
    const { archiveRoot } = readEnvironment({ HINDSIGHT_ARCHIVE: '../theirs' }, '/srv/here');
    expect(archiveRoot).toBe('/srv/theirs');
  });

  test.each([
    ['postmortems', '/postmortems/'],
    ['/a/b', '/a/b/'],
    ['/a/b/', '/a/b/'],
    ['/', '/'],
    ['', '/'],
  ])('takes BASE_PATH=%s for %s', (written, base) => {
    expect(readEnvironment({ BASE_PATH: written }).base).toBe(base);
  });

  test('knows day, host, audience and whether restricted post-mortems are wanted', () => {
    const env = {
      HINDSIGHT_TODAY: '2026-11-21',
      HINDSIGHT_RESTRICTED: '1',
      SITE_URL: 'https://postmortems.example.com/',
      AUDIENCE: 'public',
    };
    expect(readEnvironment(env)).toMatchObject({
      today: '2026-11-21',
      restricted: true,
      site: 'https://postmortems.example.com',
      audience: 'public',
    });
  });

  test.each([
    ['HINDSIGHT_TODAY', '2026-02-30'],
    ['HINDSIGHT_TODAY', 'tomorrow'],
    ['HINDSIGHT_RESTRICTED', 'yes'],
    ['BASE_PATH', '/a b/'],
    ['BASE_PATH', '/../'],
    ['BASE_PATH', '/a?b'],
    ['SITE_URL', 'example.com'],
    ['SITE_URL', 'ftp://example.com'],
    ['SITE_URL', 'https://example.com/path'],
    ['AUDIENCE', 'intern'],
  ])('refuses %s=%s and says what to write', (name, value) => {
    const read = () => readEnvironment({ [name]: value });
    expect(read).toThrow(UserError);
    expect(read).toThrow(name);
  });
});
