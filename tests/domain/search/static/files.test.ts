import { describe, expect, test } from 'vitest';
import { facetNames } from '#domain/filters.ts';
import type { Card } from '#domain/search/card.ts';
import { isPair } from '#domain/search/index-terms.ts';
import { postmortemDocument } from '#domain/search/postmortem-document.ts';
import { makeSearchable } from '#domain/search/searchable.ts';
import { readPostings, shardOf } from '#domain/search/static/shards.ts';
import { frequencyIn } from '#domain/search/static/sketch.ts';
import { layOutFiles } from '#domain/search/static/files.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import { archiveWith, postmortemWith } from '../../../support/postmortems.ts';

const archive = archiveWith({
  failureModes: [{ id: 'constructor', label: 'Broken constructor', description: 'It was bad.' }],
});
const phrases = vocabularyPhrases(archive);
const postmortems = Array.from({ length: 20 }, (_, index) =>
  postmortemWith(
    `2026-03-${String(index + 1).padStart(2, '0')}-it`,
    {
      title: `Pool ${index} of payments exhausted`,
      severity: index === 0 ? 'sev1' : 'sev2',
      tags: index < 2 ? ['constructor'] : [],
      failureModes: index === 3 ? ['constructor'] : [],
    },
    archive,
  ),
);
const { index } = makeSearchable(
  postmortems.map((one) => postmortemDocument(one, '', archive)),
  phrases,
);
const layOut = () => layOutFiles({ archive, postmortems, index, phrases });
const { start, parts } = layOut();

describe('the files that a browser fetches', () => {
  test('are one to start with, and terms, cards and facets by number or name', () => {
    const folders = Map.groupBy(parts.keys(), (name) => name.slice(0, name.indexOf('/')));
    expect([...folders.keys()].sort()).toEqual(['cards', 'facets', 'terms']);
    expect(folders.get('terms')).toHaveLength(start.shards);
    expect(folders.get('facets')).toEqual(facetNames.map((facet) => `facets/${facet}.json`));
  });

  test('have the card of every document, in order', () => {
    const cards = [...parts].flatMap(([name, content]) =>
      name.startsWith('cards/') ? (content as readonly Card[]) : [],
    );
    expect(cards.map(({ id }) => id)).toEqual(index.ids);
  });

  test('have the documents of every value of a facet, whatever a team calls it', () => {
    expect(parts.get('facets/severity.json')).toMatchObject({ sev1: [0] });
    expect(JSON.parse(JSON.stringify(parts.get('facets/tag.json')))).toEqual({
      constructor: [0, 1],
    });
    expect(Object.entries(start.modes)).toContainEqual(['constructor', 'Broken constructor']);
  });

  test('have every word where the start says to look for it', () => {
    for (const [term, { documents }] of index.postings) {
      if (isPair(term)) continue;
      expect(frequencyIn(start.sketch, term), term).toBeGreaterThan(0);
      const shard = parts.get(`terms/${shardOf(term, start.shards)}.json`);
      expect(readPostings(shard as Parameters<typeof readPostings>[0], term)?.documents).toEqual(
        documents,
      );
    }
    expect(start.sketch.documents).toBe(20);
  });

  test('have the same bytes each time', () => {
    const bytes = (files: ReturnType<typeof layOut>) =>
      JSON.stringify([files.start, ...files.parts]);
    expect(bytes(layOut())).toBe(bytes({ start, parts }));
  });

  test('of an empty archive are there', () => {
    const empty = layOutFiles({
      archive,
      postmortems: [],
      index: makeSearchable([], phrases).index,
      phrases,
    });
    expect(empty.start.sketch.documents).toBe(0);
    expect(empty.parts.get('terms/0.json')).toEqual({});
  });
});
