/** Every way to get a post-mortem wrong that we know of, and what is said about it, where. */
import { describe, expect, test } from 'vitest';
import { draft, problemsOf, someId } from '../support/archive.ts';

type Row = readonly [what: string, text: string | Uint8Array, ...said: string[]];

function bytes(...parts: (string | number)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))),
  );
}

/** A draft with one action, whose other fields are in order. */
function action(fields: string): string {
  const all = {
    text: 'Add an alert on pool use',
    owner: 'priya',
    due: '2026-12-01',
    type: 'detection',
  };
  const given = fields.split(', ').map((field) => field.split(': ') as [string, string]);
  const merged = { ...all, ...Object.fromEntries(given) };
  return draft(
    `actions:\n${Object.entries(merged)
      .filter(([, value]) => value !== '-')
      .map(([name, value], index) => `${index === 0 ? '  - ' : '    '}${name}: ${value}\n`)
      .join('')}`,
  );
}

const file: Row[] = [
  ['nothing at all', '', 'empty-file 1:1'],
  ['nothing but blank lines', '\n \n', 'empty-file 1:1'],
  ['no frontmatter', 'Payments failed.\n', 'no-frontmatter 1:1'],
  [
    'a horizontal rule but no frontmatter',
    'Payments failed.\n\n---\n\nMore.\n',
    'no-frontmatter 1:1',
  ],
  ['frontmatter that is never closed', '---\ntitle: x\n', 'unclosed-frontmatter 1:1'],
  ['a closing line that is indented', '---\ntitle: x\n ---\n', 'unclosed-frontmatter 1:1'],
  ['text before the frontmatter', `Hello\n${draft()}`, 'text-before-frontmatter 1:1'],
  ['a blank line before the frontmatter', `\n${draft()}`, 'text-before-frontmatter 1:1'],
  ['TOML', '+++\ntitle = "x"\n+++\n', 'toml-frontmatter 1:1'],
  [
    'four hyphens instead of three',
    draft().replace('\n---\n', '\n----\n---\n'),
    'frontmatter-fence 7:1',
  ],
  [
    'a line of a value that begins with hyphens',
    draft('summary: |\n---secret'),
    'frontmatter-fence 3:1',
  ],
  ['more than three hyphens on line 1', draft().replace('---', '--- #'), 'frontmatter-fence 1:1'],
  ['an opening line that is indented', ` ${draft()}`, 'frontmatter-fence 1:2'],
  ['a byte order mark (accepted)', `\ufeff${draft()}`],
  ['line ends of Windows (accepted)', draft().replaceAll('\n', '\r\n')],
  [
    'line ends of Windows around a literal block (accepted)',
    draft('timeline: |\n  02:14 symptom: a\n  02:15 page: b').replaceAll('\n', '\r\n'),
  ],
  [
    'line ends of a very old Mac',
    draft().replaceAll('\n', '\r'),
    'frontmatter-fence 1:1',
    'control-character 1:4',
  ],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${draft()}`, 'utf16le'), 'encoding 1:1'],
  ['UTF-16 without a mark', Buffer.from(draft(), 'utf16le'), 'encoding 1:1'],
  ['Latin-1', bytes('---\ntitle: Caf', 0xe9, ' closed\n---\n'), 'encoding 2:11'],
  ['a NUL', draft('title: a\0b'), 'control-character 2:9'],
  ['the colours of a terminal', draft('', '\u001b[31mred\u001b[0m\n'), 'control-character 9:1'],
  ['a character that turns text around', draft('title: a\u202eb'), 'hidden-character 2:9'],
  ['a space of no width', draft('title: a\u200bb'), 'hidden-character 2:9'],
  ['letters nobody can see', draft('title: a\u{e0041}b'), 'hidden-character 2:9'],
  [
    'joined emoji and flags (accepted)',
    draft('title: 👩‍🚒 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} می‌خواهم'),
  ],
  ['more than 512 KB', draft('', 'x'.repeat(513 * 1024)), 'file-too-large 1:1'],
];

const yaml: Row[] = [
  ['a tab', draft('detection:\n\tsource: alert'), 'yaml-tab 3:1'],
  ['a key given twice', draft('title: a\ntitle: b'), 'duplicate-key 3:1'],
  [
    'a key given twice deeper down',
    draft('impact:\n  summary: a\n  summary: b'),
    'duplicate-key 4:3',
  ],
  ['a quote that is never closed', draft('title: "a'), 'yaml-quotes 2:8'],
  ['text after a quote', draft('title: "a" b'), 'yaml-quotes 2:12'],
  ['a backslash in double quotes', draft('title: "C:\\prod"'), 'yaml-quotes 2:11'],
  ['a colon in a value', draft('title: a: b'), 'yaml-quotes 2:8'],
  [
    'two colons in two values',
    draft('title: a: b\nincident: c: d'),
    'yaml-quotes 2:8',
    'yaml-quotes 3:11',
  ],
  ['a value that begins with @', draft('title: @me'), 'yaml-quotes 2:8'],
  ['a value that begins with a backtick', draft('title: `x` is down'), 'yaml-quotes 2:8'],
  ['a value that begins with %', draft('title: %CPU at 100'), 'yaml-quotes 2:8'],
  ['a list that is never closed', draft('tags: [a, b'), 'yaml-syntax 2:7'],
  ['a bracket too many', draft('tags: [a]]'), 'yaml-syntax 2:10'],
  ['a list on the line of its key', draft('tags: - a'), 'yaml-syntax 2:7'],
  ['a line that is no key', draft('title: a\nand more'), 'yaml-syntax 3:1'],
  ['a key indented below a value', draft('title: a\n  incident: INC-1'), 'yaml-syntax 2:8'],
  ['keys that do not line up', draft('impact:\n    summary: a\n  percent: 1'), 'yaml-syntax 4:3'],
  ['an anchor', draft('title: &a x'), 'yaml-alias 2:11'],
  ['an alias', draft('title: *a'), 'yaml-alias 2:8'],
  ['bold text taken for an alias', draft('title: **Payments** failed'), 'yaml-alias 2:8'],
  ['a merge key', draft('<<: { title: x }'), 'yaml-merge 2:1'],
  ['a tag that makes a function', draft('title: !!js/function "x"'), 'yaml-tag 2:22'],
  ['a tag that is harmless', draft('title: !!str x'), 'yaml-tag 2:14'],
  ['a list instead of keys', '---\n- a\n---\n', 'top-level 2:1'],
  ['text instead of keys', '---\nhello\n---\n', 'top-level 2:1'],
  ['a second document', draft('title: a\n...\nincident: x'), 'yaml-document 4:1'],
  ['a directive', draft('%YAML 1.1'), 'yaml-document 2:1'],
  ['__proto__', draft('__proto__: x'), 'yaml-key 2:1'],
  ['constructor', draft('impact: { summary: x, constructor: 1 }'), 'yaml-key 2:23'],
  ['a list as a key', draft('? [a]\n: b'), 'yaml-key 2:3'],
  ['infinity', draft('impact: { summary: x, percent: .inf }'), 'yaml-number 2:32'],
  ['no number', draft('impact: { summary: x, percent: .nan }'), 'yaml-number 2:32'],
  ['a number beyond all', draft('impact: { summary: x, percent: 1e999 }'), 'yaml-number 2:32'],
  [
    'values that nest too deeply',
    draft(`tags: ${'['.repeat(40)}${']'.repeat(40)}`),
    'yaml-depth 2:39',
  ],
  ['a value lost to #', action('owner: #priya'), 'bad-value 4:5'],
  ['part of a value lost to #', draft('title: Broken since #142'), 'yaml-comment 2:21'],
  ['a comment (accepted)', draft('title: Broken # since INC-142')],
];

const values: Row[] = [
  ['an empty value', draft('title:'), 'bad-value 2:1'],
  ['a number as a title', draft('title: 12e4'), 'bad-value 2:8'],
  ['a version as a title', draft('title: 1.10'), 'bad-value 2:8'],
  ['an unknown key', draft('serverity: sev1'), 'unknown-key 2:1'],
  [
    'an unknown key deeper down',
    draft('impact:\n  summary: x\n  percentage: 3'),
    'unknown-key 4:3',
  ],
  ['a key of Astro’s', draft('layout: ../x.astro\nslug: x'), 'unknown-key 2:1', 'unknown-key 3:1'],
  [
    'nothing that must be there',
    '---\nstatus: draft\n---\n',
    ...Array<string>(4).fill('missing-field 1:1'),
  ],
  ['frontmatter without a line', '---\n---\n', ...Array<string>(5).fill('missing-field 1:1')],
  ['an empty title', draft('title: ""'), 'bad-value 2:8'],
  ['a title of spaces', draft('title: "   "'), 'bad-value 2:8'],
  ['a title of 130 characters', draft(`title: ${'x'.repeat(130)}`), 'bad-value 2:8'],
  ['a title of two lines', draft('title: "a\\nb"'), 'bad-value 2:8'],
  ['another name of a severity', draft('severity: Sev2'), 'bad-value 2:11'],
  ['a severity that is none', draft('severity: P0'), 'bad-value 2:11'],
  ['a service nobody knows', draft('services: [paymets]'), 'unknown-service 2:12'],
  [
    'a failure mode nobody knows',
    draft('failureModes: [conection-exhaustion]'),
    'unknown-failure-mode 2:16',
  ],
  ['a tag with a space', draft('tags:\n  - a\n  - Connection Pool'), 'bad-value 4:5'],
  [
    'a category that is none',
    draft('factors: [{ role: root, category: humans, text: x }]'),
    'bad-value 2:35',
  ],
  ['more than all', draft('impact: { summary: x, percent: 120 }'), 'bad-value 2:32'],
  [
    'less than none',
    draft('impact: { summary: x, counts: [{ what: a, n: -1 }] }'),
    'bad-value 2:46',
  ],
  [
    'money without a currency',
    draft('impact: { summary: x, revenue: { amount: 5 } }'),
    'missing-field 2:32',
  ],
  [
    'a link that runs code',
    draft('links: [{ title: x, url: "javascript:alert(1)", kind: log }]'),
    'bad-value 2:26',
  ],
  [
    'a link into the machine',
    draft('links: [{ title: x, url: "file:///etc/passwd", kind: log }]'),
    'bad-value 2:26',
  ],
  [
    'a link that is none',
    draft('links: [{ title: x, url: example, kind: log }]'),
    'bad-value 2:26',
  ],
  ['itself as related', draft(`related: [${someId}]`), 'mentions-itself 2:11'],
  [
    'a post-mortem that is not there',
    draft('related: [2020-01-01-none]'),
    'unknown-postmortem 2:11',
  ],
];

const times: Row[] = [
  ['no date', draft('started: "02:14"'), 'bad-value 2:10'],
  ['a date alone', draft('started: 2026-03-14'), 'bad-value 2:10'],
  ['30 February', draft('started: 2026-02-30T01:00Z'), 'bad-value 2:10'],
  ['hour 24', draft('started: 2026-03-14T24:00Z'), 'bad-value 2:10'],
  ['minute 60', draft('started: 2026-03-14T02:60Z'), 'bad-value 2:10'],
  ['second 60', draft('started: 2026-03-14T02:14:60Z'), 'bad-value 2:10'],
  ['months and days in doubt', draft('started: 03/14/2026 02:14'), 'bad-value 2:10'],
  ['an abbreviation of a zone', draft('started: 2026-03-14 02:14 EST'), 'bad-value 2:10'],
  ['seconds since 1970', draft('started: 1773454440'), 'bad-value 2:10'],
  ['the last century', draft('started: 1999-03-14T02:14Z'), 'bad-value 2:10'],
  ['next year', draft('started: 2027-03-14T02:14Z'), 'date-in-future 2:10', 'directory-day 2:10'],
  [
    'an end before the start',
    draft('started: 2026-03-14T02:14Z\nresolved: 2026-03-14T01:00Z'),
    'moment-order 3:11',
  ],
  [
    'noticed before it started',
    draft('started: 2026-03-14T02:14Z\ndetected: 2026-03-14T02:00Z'),
    'moment-order 3:11',
  ],
  [
    'a block that goes back in time',
    draft('timeline: |\n  02:14 symptom: a\n\n  02:10 page: b'),
    'bad-value 5:3',
  ],
  [
    'a list that goes back in time',
    draft(
      'timeline:\n  - { at: "02:14", kind: symptom, text: a }\n  - { at: "02:10", kind: page, text: b }',
    ),
    'bad-value 4:5',
  ],
  [
    'an event told twice',
    draft('timeline: |\n  02:14 symptom: a\n  02:14 symptom: a'),
    'duplicate-entry 4:3',
  ],
  [
    'a kind of event nobody knows, and no event',
    draft('timeline: |\n\n  02:14 symptom: a\n  02:20 bogus: z\n  nonsense'),
    'bad-value 5:3',
    'bad-value 6:3',
  ],
  ['an empty timeline', draft('timeline: ""'), 'bad-value 2:11'],
  [
    '2,001 events',
    draft(
      `timeline: |\n${'  02:14 note: a\n'.repeat(2001).replace(/a(?=\n)/g, (letter, at: number) => `${letter}${at}`)}`,
    ),
    'long-timeline 2:11',
  ],
];

const actions: Row[] = [
  ['no owner', action('owner: -'), 'missing-field 3:5'],
  ['a team as owner', action('owner: the team'), 'one-owner 4:12'],
  ['two owners', action('owner: priya and kwame'), 'one-owner 4:12'],
  ['an owner to be found', action('owner: TBD'), 'one-owner 4:12'],
  ['an owner nobody knows', action('owner: pria'), 'unknown-person 4:12'],
  ['no date', action('due: -'), 'missing-field 3:5'],
  ['soon', action('due: soon'), 'bad-value 5:10'],
  [
    'a date before the incident',
    action('due: 2026-01-01'),
    'date-before-incident 5:10',
    'long-overdue 5:10',
  ],
  ['a Saturday', action('due: 2026-12-05'), 'due-on-weekend 5:10'],
  ['a date long past', action('due: 2026-04-01'), 'long-overdue 5:10'],
  ['done, nobody knows when', action('status: done'), 'done-date 3:5'],
  ['an empty text', action('text: ""'), 'bad-value 3:11'],
  ['a text that promises nothing', action('text: Be more careful'), 'vague-action 3:11'],
  [
    'an id given twice',
    draft(
      'actions:\n  - { id: a, text: Add an alert, owner: priya, due: 2026-12-01, type: detection }\n  - { id: a, text: Add an index, owner: priya, due: 2026-12-01, type: prevention }',
    ),
    'duplicate-id 4:11',
  ],
  [
    'eleven of them',
    draft(
      `actions:\n${Array.from({ length: 11 }, (_, n) => `  - { text: Add alert ${n} on pool use, owner: priya, due: 2026-12-01, type: detection }\n`).join('')}`,
    ),
    'too-many-actions 3:3',
  ],
];

describe.each([
  ['a file with', file],
  ['YAML with', yaml],
  ['a field with', values],
  ['a time with', times],
  ['actions with', actions],
])('%s', (_, rows) => {
  test.each(rows)('%s', (_what, text, ...said) => {
    expect(problemsOf(text)).toEqual(said);
  });
});
