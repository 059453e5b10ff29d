/**
 * Issues for cState, by their form: front matter as YAML, the text as Markdown once the shortcodes of the theme are taken
 * out. Hugo finds shortcodes before it reads Markdown, in code too.
 */
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { writeCstateIssue } from '#domain/public/formats/cstate.ts';
import {
  anyText,
  hostileTexts,
  published,
  saying,
  storySaying,
  textOfHtml,
  withoutSpaces,
} from '../../../support/published.ts';

/** What the theme’s templates read, and what it takes for a severity. */
const FrontmatterSchema = z.strictObject({
  title: z.string().min(1),
  date: z.iso.datetime(),
  resolved: z.boolean(),
  resolvedWhen: z.iso.datetime().optional(),
  lastmod: z.iso.datetime(),
  severity: z.enum(['down', 'disrupted', 'notice']),
  affected: z.array(z.string()),
  section: z.literal('issue'),
});

const track = /\{\{< track "(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)" >\}\}/g;

function readIssue(...parameters: Parameters<typeof writeCstateIssue>) {
  const issue = writeCstateIssue(...parameters);
  const [, front = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(issue) ?? [];
  const text = body.replace(track, '');
  expect(text).not.toMatch(/\{\{[<%]|<!--/);
  return {
    frontmatter: FrontmatterSchema.parse(parse(front, { schema: 'core' })),
    body,
    text: textOfHtml(markdownToHtml(text).html),
    tracks: Array.from(body.matchAll(track), ([, moment]) => moment),
  };
}

describe('an issue for cState', () => {
  test('has its moments in UTC, what it affected, and its updates, newest first', () => {
    const { frontmatter, body, tracks } = readIssue(published(), undefined);
    expect(frontmatter).toEqual({
      title: 'Payments failed',
      date: '2026-03-14T02:14:00Z',
      resolved: true,
      resolvedWhen: '2026-03-14T02:52:00Z',
      lastmod: '2026-03-18T00:00:00Z',
      severity: 'down',
      affected: ['Payments'],
      section: 'issue',
    });
    expect(tracks).toEqual([
      '2026-03-14T02:55:00Z',
      '2026-03-14T02:46:00Z',
      '2026-03-14T02:31:00Z',
    ]);
    expect(body).toContain('\n_Resolved_ - This is over. {{< track "2026-03-14T02:55:00Z" >}}\n');
    expect(body.indexOf('Most payments **failed**')).toBeLessThan(body.indexOf('_Resolved_'));
  });

  test('is as severe as it was for customers', () => {
    const severityOf = (impact: 'none' | 'minor' | 'major' | 'critical') =>
      readIssue(published({ impact }), undefined).frontmatter.severity;
    expect((['none', 'minor', 'major', 'critical'] as const).map(severityOf)).toEqual([
      'notice',
      'disrupted',
      'down',
      'down',
    ]);
  });

  test('has no end while it goes on', () => {
    const { frontmatter } = readIssue(published({ resolved: undefined, updates: [] }), undefined);
    expect(frontmatter).toMatchObject({ resolved: false });
    expect(frontmatter).not.toHaveProperty('resolvedWhen');
  });

  test('has no mark in its title that would break the JSON of the theme', () => {
    const { frontmatter } = readIssue(
      published({ title: String.raw`"A" failed ("B\C")` }),
      undefined,
    );
    expect(frontmatter.title).toBe('“A” failed (“B∖C”)');
  });
});

/** The whole text of the issue, and of its one update. */
const wholeSaying = (text: string) =>
  withoutSpaces(`${storySaying(text)} Updates Resolved - ${text}`);

test.each(Object.entries(hostileTexts))('%s: is text for Hugo', (_name, text) => {
  const { frontmatter, text: said } = readIssue(saying(text), undefined);
  expect(withoutSpaces(said)).toBe(wholeSaying(text));
  expect(frontmatter.title.replace(/[“”]/g, '"').replaceAll('∖', '\\')).toBe(
    text.replace(/[“”]/g, '"'),
  );
  expect(frontmatter.affected).toEqual([text]);
});

test('any text is text for Hugo', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(withoutSpaces(readIssue(saying(text), undefined).text)).toBe(wholeSaying(text));
    }),
    { numRuns: 300 },
  );
});
