import { describe, expect, test } from 'vitest';
import type { Frontmatter } from '#domain/postmortem.ts';
import { postmortemDocument } from '#domain/search/postmortem-document.ts';
import { termsOf } from '#domain/search/words/tokens.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';

const archive = archiveWith({ services: [{ id: 'payments', name: 'Card intake' }] });

function document(text: string, fields: Partial<Frontmatter> = {}) {
  return postmortemDocument(postmortemWith('2026-03-14-it', fields), text, archive);
}

/** Whether a word of the body can be found. */
const isFound = (word: string, text: string) =>
  termsOf(document(text).text.body ?? '').includes(termsOf(word)[0] ?? '');

describe('of the text of a post-mortem', () => {
  test('what readers see is searched', () => {
    for (const text of [
      '## zebra',
      '**zebra**',
      '[zebra](https://x.example)',
      '![zebra](a.png)',
      '```\nzebra\n```',
      '<Callout>zebra</Callout>',
      '| zebra |',
      '> zebra',
    ])
      expect(isFound('zebra', text), text).toBe(true);
  });

  test.each([
    ['what its author noted in a comment', 'a {/* zebra */} b'],
    ['a comment over several lines', 'a {/*\nzebra\n*/} b'],
    ['the address of a link', '[here](https://example.com/zebra)'],
    ['the file of an image', '![a chart](./zebra.png)'],
    ['a tag and what stands in it', '<Metric file="zebra.csv" />'],
    ['the language of a code block', '```zebra\ncode\n```'],
  ])('%s is not', (_, text) => {
    expect(isFound('zebra', text)).toBe(false);
  });

  test('words are whole although they are marked', () => {
    expect(isFound('zebrafinch', 'a zebra**finch**')).toBe(true);
    expect(isFound('max_client_conn', 'raise `max_client_conn`')).toBe(true);
  });
});

describe('of the fields of a post-mortem', () => {
  const full = document('The story.', {
    title: 'Pool exhausted',
    summary: 'It ran out.',
    incident: 'INC-142',
    tags: ['postgres'],
    failureModes: ['connection-exhaustion'],
    symptoms: ['FATAL: one', 'FATAL: two'],
    fix: { text: 'Rolled back', holds: 'patch' },
    firstChecks: ['Look at the pool'],
    factors: [{ role: 'root', category: 'process-gap', text: 'Nobody looked', on: 'payments' }],
    detection: { source: 'customer-report', note: 'A call came in' },
    timeline: [{ at: '2026-03-14T02:14Z', kind: 'symptom', text: 'Errors rise' }],
    actions: [{ text: 'Alert on it', owner: 'priya', due: '2026-04-01', type: 'detection' }],
    review: { attendees: [{ name: 'priya', role: 'on call' }] },
  });

  test('each is searched where it counts', () => {
    expect(full).toMatchObject({
      id: '2026-03-14-it',
      date: '2026-03-14',
      house: 'payments',
      failureModes: ['connection-exhaustion'],
      text: {
        title: 'Pool exhausted',
        symptoms: 'FATAL: one\nFATAL: two',
        names: 'payments\nCard intake\npostgres\nINC-142',
        summary: 'It ran out.',
        fix: 'Rolled back\nLook at the pool',
        factors: 'Nobody looked\npayments',
        timeline: 'Errors rise',
      },
    });
    for (const text of ['A call came in', 'Alert on it', 'The story.'])
      expect(full.text.body).toContain(text);
  });

  test('how it was noticed is found in plain words, however its author put it', () => {
    expect(termsOf(full.text.body ?? '')).toContain(termsOf('customers')[0]);
  });

  test('names of people are not searched', () => {
    expect(JSON.stringify(full)).not.toContain('priya');
  });

  test('none has to be there', () => {
    expect(document('').text).toMatchObject({ symptoms: '', fix: '', factors: '', body: '' });
    expect(document('', { services: ['gone'] }).text.names).toBe('gone');
  });
});
