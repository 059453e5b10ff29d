import { describe, expect, test } from 'vitest';
import type { Frontmatter } from '#domain/postmortem.ts';
import type { PostmortemRef } from '#domain/relations.ts';
import type { Postmortem } from '#domain/resolve.ts';
import { postmortemDocument } from '#domain/search/postmortem-document.ts';
import { makeSearchable } from '#domain/search/searchable.ts';
import { similarIncidents } from '#domain/search/similar-incidents.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';

const archive = archiveWith();
const phrases = vocabularyPhrases(archive);

function similarTo(id: string, postmortems: readonly Postmortem[]) {
  const documents = postmortems.map((one) => postmortemDocument(one, '', archive));
  const found = similarIncidents(makeSearchable(documents, phrases), postmortems).get(id);
  if (!found) throw new Error(id);
  return found;
}

const ids = (incidents: readonly PostmortemRef[]) => incidents.map(({ id }) => id);
const incident = (id: string, title: string, fields: Partial<Frontmatter> = {}) =>
  postmortemWith(id, { title, services: [`service-${id}`], ...fields });

const march = incident('2026-03-14-pool', 'The zebra pool was exhausted', {
  failureModes: ['slow-disk', 'connection-exhaustion'],
  services: ['payments'],
  summary: 'Payments failed.',
});
const november = incident('2025-11-05-search', 'Search took every slot of the zebra pool', {
  failureModes: ['connection-exhaustion'],
});
const noise = ['alfa', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot'].map((word, index) =>
  incident(`2024-0${index + 1}-01-${word}`, `${word} broke`, { failureModes: ['disk-full'] }),
);
const neighbour = incident('2026-05-01-refunds', 'Refunds of payments wrongly rounded', {
  failureModes: ['arithmetic-error'],
  services: ['payments'],
});
const all = [march, november, neighbour, ...noise];

describe('beside an incident', () => {
  test('stand those that broke the same way, whatever their service', () => {
    expect(ids(similarTo(march.id, all).alike)[0]).toBe(november.id);
    expect(ids(similarTo(november.id, all).alike)[0]).toBe(march.id);
  });

  test('it says why: the failure mode that both name, then words of its own headline', () => {
    const [first] = similarTo(march.id, all).alike;
    expect(first?.reasons).toEqual([
      { kind: 'mode', id: 'connection-exhaustion' },
      { kind: 'words', text: 'zebra pool' },
    ]);
  });

  test('stand others of its service that broke in another way, each once', () => {
    const { alike, sameService } = similarTo(march.id, all);
    expect(ids([...alike, ...sameService])).toContain(neighbour.id);
    const listed = ids([...alike, ...sameService]);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).not.toContain(march.id);
    for (const { id } of sameService)
      expect(all.find((one) => one.id === id)?.services).toContain('payments');
  });

  test('stands nothing when nothing is like it', () => {
    const lonely = incident('2026-09-01-lonely', 'quux', { services: ['hermit'] });
    expect(similarTo(lonely.id, [lonely])).toEqual({ alike: [], sameService: [] });
    expect(similarTo(lonely.id, [lonely, ...noise]).alike).toEqual([]);
  });

  test('stand no more than can be looked at', () => {
    const same = Array.from({ length: 12 }, (_, index) =>
      incident(`2026-01-${String(index + 10)}-same`, 'The zebra pool was exhausted', {
        failureModes: ['connection-exhaustion'],
        services: ['payments'],
      }),
    );
    const { alike, sameService } = similarTo(march.id, [march, ...same, ...noise]);
    expect(alike).toHaveLength(5);
    expect(sameService).toHaveLength(3);
    expect(new Set(ids([...alike, ...sameService])).size).toBe(8);
  });
});
