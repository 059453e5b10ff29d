import { describe, expect, test } from 'vitest';
import { reasonsFor } from '#domain/search/reasons.ts';
import { ask, makeSearchable } from '#domain/search/searchable.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import { archiveWith } from '../../support/postmortems.ts';

const phrases = vocabularyPhrases(archiveWith());

/** Why the only incident of an archive matches a query, one text a reason. */
function reasons(query: string, title: string, services: string[] = [], body = 'ordinary words') {
  const others = Array.from({ length: 8 }, (_, index) => ({ title: `Other ${index}`, body }));
  const documents = [{ title, names: services.join('\n') }, ...others].map((text, index) => ({
    id: `${index}`,
    date: index === 0 ? '2026-03-14' : undefined,
    text,
    failureModes: [],
    house: undefined,
  }));
  const answer = ask(query, makeSearchable(documents, phrases), { today: '2026-11-26', limit: 1 });
  const [first] = answer.results;
  if (first?.document !== 0) throw new Error('not found');
  return reasonsFor(answer.query, first, { month: 'March 2026', services }).map((reason) =>
    reason.kind === 'mode' ? `~${reason.id}` : `${reason.kind} ${reason.text}`,
  );
}

describe('a result says why it matched', () => {
  test('by the failure mode and by what the query says in its own words', () => {
    const found = reasons('many connections piled up', 'Connections piled up');
    expect(found.sort()).toEqual(['words connections piled up', '~connection-exhaustion']);
  });

  test('in words that stand together, one run where they do', () => {
    expect(reasons('zebra finch quux grault', 'zebra finch. And quux')).toEqual([
      'words zebra finch',
      'words quux',
    ]);
  });

  test('by its services, as a reader writes them', () => {
    expect(reasons('order intake zebra', 'zebra', ['Order intake'])).toContain(
      'service Order intake',
    );
  });

  test('by the month that was meant, last', () => {
    expect(reasons('the zebra from March', 'zebra')).toEqual(['words zebra', 'date March 2026']);
    expect(reasons('zebra', 'zebra')).toEqual(['words zebra']);
  });

  test('by an identifier as it was pasted', () => {
    expect(reasons('raise max_zebra_conn', 'max_zebra_conn')).toEqual(['words max_zebra_conn']);
    expect(reasons('a ZebraOutOfMemoryError', 'zebra OutOfMemoryError').slice(0, 1)).toEqual([
      'words Zebra Out Memory Error',
    ]);
    expect(reasons('OutOfMemoryError: zebra', 'OutOfMemoryError: zebra')).toContain(
      'words OutOfMemoryError zebra',
    );
    expect(reasons('zeb zebra_finch', 'zeb zebra_finch')).toEqual(['words zeb zebra_finch']);
    expect(reasons('max max_zebra_conn', 'max max_zebra_conn')).toEqual([
      'words max_zebra_conn',
      'words max',
    ]);
  });

  test('strongest first, each once, and no more than can be read', () => {
    const words = 'alfa one bravo two charlie three delta four echo'.split(' ');
    const found = reasons(words.join(' '), words.toReversed().join('. '), ['Alfa', 'Bravo']);
    expect(found.length).toBeLessThanOrEqual(5);
    const modes =
      'disk full. deadlock detected. packet loss. retry storm. split brain. memory leak';
    expect(reasons(modes, modes)).toHaveLength(5);
    expect(new Set(found).size).toBe(found.length);
    expect(reasons('zebra Zebra ZEBRA', 'zebra')).toEqual(['words zebra']);
  });
});
