import { expect, test } from 'vitest';
import { phrasesIn } from '#domain/leaks/phrases.ts';

const phrasesOf = (text: string) =>
  [...phrasesIn({ text, source: (offset) => ({ file: 'index.mdx', line: offset }) })].map(
    (secret) => [secret.text, secret.source().line] as const,
  );

test.each([
  ['a title', 'title: Payments failed for an hour', 'Payments failed for an hour'],
  [
    'an entry of a timeline',
    '  14:17 alert [alert]: checkout and orders alert together',
    'checkout and orders alert together',
  ],
  ['an item of a list', "  - 'The rollback took two minutes.'", 'The rollback took two minutes'],
  ['a field in braces', '  - { text: Fill the ten largest tables', 'Fill the ten largest tables'],
  ['a heading', '## The first hour: looking outwards', 'The first hour: looking outwards'],
])('%s of four to seven words is one', (_, line, phrase) => {
  expect(phrasesOf(`---\n${line}\n`)).toEqual([[phrase, 4]]);
});

test.each(['status: final', 'a b c d', 'one two three four five six seven eight', ''])(
  '%j is none',
  (line) => expect(phrasesOf(line)).toEqual([]),
);
