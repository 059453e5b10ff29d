import { describe, expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import { causeFacts, momentFacts } from '#domain/facts.ts';
import { formatBytes } from '#domain/file-size.ts';
import { impactFigures } from '#domain/impact.ts';
import { editHref, ticketHref, webHref } from '#domain/outside.ts';
import { leftOn, nameOf } from '#domain/people.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { readingMinutes } from '#domain/reading-time.ts';
import { resolve } from '#domain/resolve.ts';

const archive = resolveArchive({
  organisation: { name: 'Harbourlane' },
  people: { priya: 'Priya Nambiar', jonas: { name: 'Jonas Weidmann', left: '2026-04-30' } },
  tracker: 'https://tracker.example/browse/{id}',
  source: 'https://git.example/edit/main/postmortems/{path}',
});

function postmortem(fields: Partial<Frontmatter> = {}) {
  const frontmatter: Frontmatter = {
    title: 'Payments failed',
    status: 'final',
    severity: 'sev1',
    services: ['payments'],
    started: '2026-03-14T02:14Z',
    ...fields,
  };
  return resolve(frontmatter, archive, '2026-03-14-payments').postmortem;
}

describe('facts', () => {
  test('tell each day once, unknown moments with their reason, and the lengths in between', () => {
    const facts = momentFacts(
      postmortem({
        detected: '2026-03-14T02:17Z',
        mitigated: 'unknown',
        resolved: '2026-03-15T09:00Z',
        unknownBecause: 'The logs are gone.',
      }),
      'UTC',
    );
    expect(facts.map(({ name, value, note }) => [name, value, note])).toEqual([
      ['Started', '14 March 2026, 02:14 UTC', undefined],
      ['Detected', '02:17', undefined],
      ['Mitigated', 'unknown', 'The logs are gone.'],
      ['Resolved', '15 March 2026, 09:00 UTC', undefined],
      ['Time to detect', '3 min', undefined],
      ['Time to resolve', '1 d 6 h', undefined],
    ]);
  });

  test('name each category once a role, the root first', () => {
    const facts = causeFacts(
      postmortem({
        trigger: 'deploy',
        factors: [
          { role: 'immediate', category: 'design-weakness', text: 'a' },
          { role: 'root', category: 'process-gap', text: 'b' },
          { role: 'root', category: 'tooling-failure', text: 'c' },
          { role: 'root', category: 'process-gap', text: 'd' },
        ],
      }),
    );
    expect(facts).toEqual([
      { name: 'Trigger', value: 'Deploy', term: 'trigger' },
      {
        name: 'Root cause',
        value: 'Process gap, tooling failure',
        term: 'root-cause',
        categories: ['process-gap', 'tooling-failure'],
      },
      {
        name: 'Immediate',
        value: 'Design weakness',
        term: 'immediate',
        categories: ['design-weakness'],
      },
    ]);
  });
});

test('figures of the impact say which are estimates', () => {
  const figures = impactFigures({
    summary: 'x',
    counts: [{ what: 'orders', n: 2400, estimate: true }],
    revenue: { amount: 180000.5, currency: 'USD' },
    percent: 0.25,
    dataLoss: 'none',
  });
  expect(figures).toEqual([
    { figure: 'about 2,400', what: 'orders' },
    { figure: '0.25 %', what: 'of users or requests' },
    { figure: '180,000.5 USD', what: 'lost revenue' },
    { figure: undefined, what: 'No data lost' },
  ]);
});

test('a ticket is an address of its own or an id of the tracker', () => {
  expect(ticketHref('PAY-881', archive)).toBe('https://tracker.example/browse/PAY-881');
  expect(ticketHref('https://elsewhere.example/1', archive)).toBe('https://elsewhere.example/1');
  expect(ticketHref('javascript:alert(1)', archive)).toBe(
    'https://tracker.example/browse/javascript%3Aalert(1)',
  );
  expect(ticketHref('PAY-881', { tracker: undefined })).toBeUndefined();
});

test('editing leads to the file as the archive names it', () => {
  expect(editHref('2026-03-14-payments', archive)).toBe(
    'https://git.example/edit/main/postmortems/2026-03-14-payments/index.mdx',
  );
  expect(editHref('x', { source: undefined })).toBeUndefined();
});

test('only web addresses become links', () => {
  expect(webHref('https://wiki.example/x')).toBe('https://wiki.example/x');
  expect(webHref('the old wiki, page 7')).toBeUndefined();
  expect(webHref('javascript:alert(1)')).toBeUndefined();
});

test('people have the names of the archive, strangers their own', () => {
  expect(nameOf('priya', archive)).toBe('Priya Nambiar');
  expect(nameOf('constructor', archive)).toBe('constructor');
  expect(leftOn('jonas', archive)).toBe('2026-04-30');
  expect(leftOn('priya', archive)).toBeUndefined();
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1234, '1.2 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [34_567_890, '35 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('reading takes a minute at least, and counts fields as well as the body', () => {
  expect(readingMinutes(postmortem(), 0)).toBe(1);
  expect(readingMinutes(postmortem(), 1000)).toBe(5);
  const symptoms = Array.from({ length: 40 }, () => 'ten words '.repeat(5));
  expect(readingMinutes(postmortem({ symptoms }), 1000)).toBe(7);
});
