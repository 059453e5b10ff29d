import { describe, expect, test } from 'vitest';
import { failureModes } from '#domain/failure-modes.ts';
import { tokenise } from '#domain/search/words/tokens.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import { likeliestMode, mentionsIn, vocabularyOf } from '#domain/search/vocabulary.ts';
import { archiveWith } from '../../support/postmortems.ts';

const vocabulary = vocabularyOf(vocabularyPhrases(archiveWith()));
const mentions = (text: string) => mentionsIn(tokenise(text), vocabulary);

describe('a text speaks of a failure mode', () => {
  test('by its names, by what machines print and by what people say', () => {
    for (const text of [
      'the pool was starving connections: pool starvation',
      '53300',
      'connections piled up',
    ])
      expect(mentions(text)[0]?.mode, text).toBe('connection-exhaustion');
  });

  test('more surely the more of its words are there, the surest first', () => {
    const [first, ...others] = mentions(
      'remaining connection slots are reserved; connections piled up. Later the disk filled up.',
    );
    expect(first?.mode).toBe('connection-exhaustion');
    expect(first?.evidence).toBeGreaterThan(1);
    const evidence = [first, ...others].map((one) => one?.evidence ?? 0);
    expect(evidence).toEqual(evidence.toSorted((a, b) => b - a));
    expect(others.map(({ mode }) => mode)).toContain('disk-full');
  });

  test('in the words that stand in the text', () => {
    expect(mentions('FATAL: Too many clients, already')[0]?.words).toEqual(['many clients']);
  });

  test('or of none', () => {
    expect(mentions('Nothing to see here.')).toEqual([]);
    expect(mentions('')).toEqual([]);
  });
});

describe('a team', () => {
  const archive = archiveWith({
    failureModes: [
      {
        id: 'penguin-overflow',
        label: 'Penguin overflow',
        description: 'Too many penguins.',
        names: ['waddle storm'],
        errors: ['PENGUIN_0042', 'it is'],
      },
      { id: 'constructor', label: 'Broken constructor', description: 'It was built badly.' },
    ],
  });
  const phrases = vocabularyPhrases(archive);
  const own = vocabularyOf(phrases);

  test('adds failure modes that are recognised like ours', () => {
    for (const text of ['a penguin overflowed', 'waddling storms', 'saw PENGUIN_0042'])
      expect(mentionsIn(tokenise(text), own)[0]?.mode, text).toBe('penguin-overflow');
    expect(mentionsIn(tokenise('the constructor broke'), own)[0]?.mode).toBe('constructor');
  });

  test('cannot add what says nothing', () => {
    expect(phrases.filter(({ terms }) => terms.length === 0)).toEqual([]);
  });
});

describe('words that no phrase has whole', () => {
  test('make the failure mode likely that they are typical of', () => {
    const text = 'certificates. Renewal? Nobody. Expiry; wildcard.';
    expect(mentions(text)).toEqual([]);
    expect(likeliestMode(tokenise(text), vocabulary)?.mode).toBe('expired-certificate');
  });

  test('say less among many others', () => {
    const few = likeliestMode(tokenise('certificate'), vocabulary)?.strength ?? NaN;
    const many = likeliestMode(
      tokenise(`certificate ${'zebra finch quux grault waldo'}`),
      vocabulary,
    );
    expect(many?.strength).toBeLessThan(few);
  });

  test('are none where the vocabulary knows no word', () => {
    expect(likeliestMode(tokenise('zebrafinch'), vocabulary)).toBeUndefined();
  });

  test('are the more typical of a failure mode the fewer others have them', () => {
    const most = (word: string) => {
      const [{ term } = { term: '' }] = tokenise(word);
      return Math.max(...(vocabulary.typical.get(term)?.values() ?? []));
    };
    expect(most('certificate')).toBeGreaterThan(most('production'));
    const { typical } = vocabularyOf([
      { mode: 'a', weight: 1, terms: ['own', 'shared'], span: 2 },
      { mode: 'b', weight: 1, terms: ['shared'], span: 1 },
    ]);
    expect(typical.get('own')?.get('a')).toBeGreaterThan(typical.get('shared')?.get('a') ?? NaN);
    for (const byMode of vocabulary.typical.values()) {
      for (const typicality of byMode.values()) {
        expect(typicality).toBeGreaterThan(0);
        expect(typicality).toBeLessThanOrEqual(1);
      }
    }
  });
});

test('every failure mode is found by its own label', () => {
  for (const [mode, { label }] of Object.entries(failureModes))
    expect(mentions(label).map((mention) => mention.mode)).toContain(mode);
});
