import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { unnamedArchive } from '#domain/archive.ts';
import { examine } from '#domain/checks/examine.ts';
import { type Beginning, scaffold, scaffoldId } from '#domain/scaffold.ts';

const beginning: Beginning = {
  title: 'Payments failed: the pool "main" ran out # again',
  severity: 'sev1',
  kind: 'incident',
  services: ['payments'],
  started: '2026-03-14T02:14Z',
  day: '2026-03-14',
};

const frontmatterOf = (text: string) => text.split(/^---$/m)[1] ?? '';
const parsed = (text: string) =>
  parseDocument(frontmatterOf(text), { strict: true }).toJS() as unknown;

describe('a new post-mortem', () => {
  test('is a draft without a single problem, whatever its title', () => {
    for (const title of [beginning.title, 'yes', '1.10', '@me', "it's - odd: {x}", 'ünïcode 🙂']) {
      const { findings, frontmatter } = examine(
        parsed(scaffold({ ...beginning, title })),
        unnamedArchive,
        '2026-03-14-x',
      );
      expect(findings).toEqual([]);
      expect(frontmatter).toMatchObject({ title, status: 'draft', severity: 'sev1' });
    }
  });

  test('becomes a complete final one when every comment is opened', () => {
    const opened = scaffold(beginning)
      .split('\n')
      .filter((line) => !/^# (?:Wanted|Also possible|[A-Z])/.test(line) && line !== '#')
      .join('\n')
      .replaceAll(/^# /gm, '');
    const { findings, frontmatter } = examine(parsed(opened), unnamedArchive, '2026-03-14-x');
    expect(findings).toEqual([]);
    expect(Object.keys(frontmatter ?? {})).toEqual(
      expect.arrayContaining(['summary', 'detected', 'mitigated', 'impact', 'timeline', 'actions']),
    );
  });

  test('asks a minor incident for less than a major one', () => {
    expect(scaffold({ ...beginning, severity: 'sev3' })).not.toContain('# impact:');
    expect(scaffold(beginning)).toContain('# impact:');
  });

  test('gets a directory name of its day and the words of its title', () => {
    expect(scaffoldId(beginning)).toBe('2026-03-14-payments-failed-the-pool-main-ran-out-again');
    expect(scaffoldId({ day: '2026-03-14', title: '???' })).toBe('2026-03-14-untitled');
  });
});
