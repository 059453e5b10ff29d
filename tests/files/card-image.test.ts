import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cardOf, cardOfSite, cardSize } from '#domain/public/card.ts';
import { drawCard } from '#files/card-image.ts';
import { readImage } from '#files/image.ts';
import { at, incidentWith } from '../support/stories.ts';

const root = path.resolve(import.meta.dirname, '../..');
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const card = cardOf(
  incidentWith({ detected: at('2026-03-14T02:17Z'), mitigated: at('2026-03-14T02:45Z') }),
  'Harbourlane status',
  '#0b5c6b',
);

test('a card is a PNG of the size that is promised', async () => {
  const { value } = readImage(Buffer.from(await drawCard(card, root)));
  expect(value).toEqual({ type: 'PNG', ...cardSize });
});

test('a card has the same bytes on every machine', async () => {
  // Drawn on Linux, x64. When the look of cards changes on purpose, this changes with it.
  expect(digest(await drawCard(card, root))).toBe(
    '7a92d48e000eaff36eb8cf57d8853538eba7176056ce276e2a7a426db55139ea',
  );
});

test('what a card says can be seen in it', async () => {
  const titles = ['Orders failed', 'Orders failes', 'Zażółć', 'Zazolc'];
  const seen = await Promise.all(
    titles.map(async (title) => digest(await drawCard({ ...card, title }, root))),
  );
  expect(new Set(seen).size).toBe(titles.length);
});

test.each(['🎉', '\u202e', '\u{10ffff}', '👩‍💻'])('%j leaves no trace, and no box', async (sign) => {
  const without = await drawCard(cardOfSite('Orders'), root);
  expect(digest(await drawCard(cardOfSite(`Orders ${sign}`), root))).toBe(digest(without));
});
