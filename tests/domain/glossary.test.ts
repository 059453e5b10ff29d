import { expect, test } from 'vitest';
import { controlledLists } from '#domain/field-reference.ts';
import { glossary } from '#domain/glossary.ts';
import { severities } from '#domain/taxonomy.ts';

const chapters = Object.entries(glossary);
const words = chapters.flatMap(([, { terms }]) => Object.entries(terms));

test('every word has an anchor of its own on the page of the glossary', () => {
  const anchors = [
    ...words.map(([id]) => id),
    ...chapters.map(([id]) => id),
    ...controlledLists.map(({ id }) => id),
    ...Object.keys(severities),
    'failure-modes',
  ];
  expect(anchors.filter((id, at) => anchors.indexOf(id) !== at)).toEqual([]);
});

test('every word is explained in sentences', () => {
  for (const [id, { meaning }] of words) expect(meaning, id).toMatch(/^\p{Lu}.*[.?]$/u);
});

test('the averages that others use are explained, and what is said instead', () => {
  const { mttd, mttr } = glossary.moments.terms;
  expect(mttd.meaning).toContain('median time to detect');
  expect(mttr.meaning).toMatch(/time to mitigate.*time to resolve.*median/);
});
