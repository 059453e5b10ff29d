import { describe, expect, test } from 'vitest';
import { type TermKind, readQuery } from '#domain/search/query.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import { vocabularyOf } from '#domain/search/vocabulary.ts';
import { archiveWith } from '../../support/postmortems.ts';

const vocabulary = vocabularyOf(vocabularyPhrases(archiveWith()));
const read = (text: string) => readQuery(text, vocabulary, '2026-11-26');
const termsOf = (text: string, kind: TermKind) =>
  read(text).terms.filter((term) => term.kind === kind);

describe('a query', () => {
  test('is ranked by words, neighbours, failure modes and dates', () => {
    const text = 'the connection pool was exhausted in March 2026';
    expect(termsOf(text, 'word').map(({ words }) => words)).toEqual([
      'connection',
      'pool',
      'exhausted',
    ]);
    expect(termsOf(text, 'pair').map(({ words }) => words)).toEqual([
      'connection pool',
      'pool exhausted',
    ]);
    expect(termsOf(text, 'mode')[0]?.term).toBe('~connection-exhaustion');
    expect(termsOf(text, 'date').map(({ term }) => term)).toEqual(['@2026-03', '@2026']);
    expect(termsOf(text, 'date')[0]?.words).toBe('March 2026');
  });

  test('that says a word again means it a little more, not as many times more', () => {
    const weightOf = (times: number) => termsOf('leak\n'.repeat(times), 'word')[0]?.weight ?? NaN;
    expect(weightOf(1)).toBe(1);
    expect(weightOf(2)).toBeGreaterThan(1);
    expect(weightOf(50)).toBeLessThan(3);
  });

  test('says for what failure mode its words were taken, and guesses one where none is named', () => {
    const [named] = termsOf('too many open files', 'mode');
    expect(named).toMatchObject({ term: '~file-descriptor-exhaustion', words: 'many open files' });
    const [guessed] = termsOf('wildcard. Renewal.', 'mode');
    expect(guessed).toMatchObject({ term: '~expired-certificate', words: '' });
    expect(guessed?.weight).toBeLessThan(named?.weight ?? 0);
  });

  test('knows which of its words are typical of failing systems', () => {
    const { typicality } = read('deadlock zebrafinch');
    const [deadlock = 0, zebrafinch = 0] = typicality.values();
    expect(deadlock).toBeGreaterThan(0);
    expect(zebrafinch).toBe(0);
  });

  test('of a date alone has no words', () => {
    expect(read('in March 2025').terms.map(({ kind }) => kind)).toEqual(['date', 'date']);
    expect(read('').terms).toEqual([]);
  });
});
