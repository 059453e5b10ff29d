import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textForAddress } from '#ui/search/address.ts';
import { wordsAt, wordsWithoutMatch } from '#ui/search/matched.ts';
import { mostWords, readQuery, wordsThatMeet } from '#ui/search/query.ts';
import { poolTrace } from '../support/stack-trace.ts';

describe('what is looked up', () => {
  test('a few words are all looked up, each once, as typed', () => {
    expect(readQuery('remaining connection slots  Remaining')).toEqual({
      words: ['remaining', 'connection', 'slots'],
      leftOut: 0,
    });
  });

  test('words that are on every page are not, unless there are no others', () => {
    expect(readQuery('how do I book a room')).toEqual({ words: ['book', 'room'], leftOut: 0 });
    expect(readQuery('who is it').words).toEqual(['who', 'is', 'it']);
  });

  test('punctuation around a word is not part of it, punctuation within is', () => {
    const { words } = readQuery('FATAL: x509: (pg_stat_activity) /var/lib/postgresql, v4.30.2.');
    expect(words).toEqual(['FATAL', 'x509', 'pg_stat_activity', '/var/lib/postgresql', 'v4.30.2']);
  });

  test('a text in quotation marks is one phrase', () => {
    expect(readQuery(' “connection  slots” ').words).toEqual(['"connection slots"']);
  });

  test('of a pasted log line times, levels and addresses are not looked up', () => {
    const { words, leftOut } = readQuery(
      '2026-03-14T02:29:41.377Z ERROR pod 10.4.17.203:5432 id=7f31c2aa90be1177 FATAL: remaining ' +
        'connection slots are reserved for non-replication superuser connections after 10006ms',
    );
    expect(words).toEqual([
      'pod',
      'remaining',
      'connection',
      'slots',
      'reserved',
      'non-replication',
      'superuser',
    ]);
    expect(leftOut).toBeGreaterThan(0);
  });

  test('of a stack trace the error tells more than the frames', () => {
    const { words } = readQuery(
      [
        'org.postgresql.util.PSQLException: ERROR: canceling statement due to statement timeout SQLSTATE 57014',
        '    at org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse(QueryExecutorImpl.java:2713)',
        '    at org.postgresql.core.v3.QueryExecutorImpl.processResults(QueryExecutorImpl.java:2401)',
        '    at com.example.ledger.Ledger.find(Ledger.java:42)',
      ].join('\n'),
    );
    expect(words).toEqual([
      'org.postgresql.util.PSQLException',
      'canceling',
      'statement',
      'due',
      'timeout',
      'SQLSTATE',
      '57014',
      'org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse',
    ]);
  });

  test('a long text of ordinary words alone is still looked up', () => {
    const { words } = readQuery('the and of to in on at by for with from');
    expect(words).toHaveLength(mostWords);
  });

  test('whatever is pasted gives few words, and none of them empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { words, leftOut } = readQuery(text);
        expect(words.length).toBeLessThanOrEqual(mostWords);
        expect(words.every((word) => word.trim() !== '')).toBe(true);
        expect(leftOut).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('when no page has all words', () => {
  test('those are looked up that meet on a page and tell most', () => {
    const pagesOf = new Map([
      ['pool', new Set(['a', 'b', 'c', 'd'])],
      ['ledger', new Set(['a', 'b'])],
      ['x509', new Set(['e'])],
    ]);
    expect(wordsThatMeet(['pool', 'ledger', 'x509', 'nowhere'], pagesOf)).toEqual([
      { words: ['pool', 'ledger'], pages: 2 },
      { words: ['x509'], pages: 1 },
      { words: ['pool'], pages: 2 },
    ]);
  });

  test('words that no page has leave nothing', () => {
    expect(wordsThatMeet(['a', 'b'], new Map())).toEqual([]);
  });
});

describe('which words really matched', () => {
  const matched = wordsAt('The pool ran out of Connections. See pg_stat_activity', [1, 5, 7]);

  test('the words of the page at the places that matched', () => {
    expect(matched).toEqual(['pool', 'Connections.', 'pg_stat_activity']);
  });

  test('a form of a word is a match, another identifier with the same start is none', () => {
    const words = ['pools', 'connection', 'pg_stat_activity', 'activity'];
    expect(wordsWithoutMatch(words, matched)).toEqual([]);
    const others = ['pg_stat_replication', '40001', 'poolside'];
    expect(wordsWithoutMatch(others, matched)).toEqual(others);
  });

  test('of a phrase nothing is missing: it is found whole or not at all', () => {
    expect(wordsWithoutMatch(['"idle in transaction"'], [])).toEqual([]);
  });
});

describe('what the address of a search holds', () => {
  test('a text as it is typed, with its lines', () => {
    expect(textForAddress(' FATAL: no slots\nfor anybody ')).toBe('FATAL: no slots\nfor anybody');
  });

  test('of a long paste the lines that tell, as they stand and in their order', () => {
    const held = textForAddress(poolTrace);
    expect(held.length).toBeLessThanOrEqual(500);
    expect(held).toContain('HikariPool-1 - Connection is not available, request timed out');
    expect(held).not.toContain('DispatcherServlet.java');
    const lines = poolTrace.split('\n').map((line) => line.trim());
    const places = held.split('\n').map((line) => lines.indexOf(line));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('of a single endless line the words that tell', () => {
    const held = textForAddress(
      `request 12 of 34 to ${'/ledger/entry '.repeat(100)} PSQLException`,
    );
    expect(held).toContain('PSQLException');
    expect(held.length).toBeLessThanOrEqual(500);
  });
});
