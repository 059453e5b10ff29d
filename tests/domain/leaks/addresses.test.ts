import { describe, expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import { addressBook, addressesIn } from '#domain/leaks/addresses.ts';

const book = addressBook(
  resolveArchive({
    organisation: { name: 'Harbourlane', url: 'https://www.harbourlane.example' },
    tracker: 'https://issues.vendor.example/harbourlane/{id}',
    public: { url: 'https://status.harbourlane.example' },
  }),
);

describe('an address', () => {
  test.each([
    ['below the domain of the organisation', 'https://grafana.harbourlane.example/d/pool', false],
    ['of the tracker', 'https://issues.vendor.example/harbourlane/INC-1', false],
    ['of a private network', 'https://10.2.3.4/health', false],
    ['of a host without a domain', 'http://jenkins/job/7', false],
    ['of somebody else', 'https://status.vendor.example/incidents/1', true],
  ])('%s gives its host and itself', (_, url, ordinary) => {
    const found = book.inside(url, false);
    expect(found.map(({ kind }) => kind)).toEqual(['host', 'address']);
    expect(found.map((one) => one.ordinary)).toEqual([ordinary, ordinary]);
  });

  test('of somebody else is ours where only ours stand, and its host is not', () => {
    expect(book.inside('https://meet.vendor.example/abc', true)).toEqual([
      { kind: 'host', text: 'meet.vendor.example', ordinary: true },
      { kind: 'address', text: 'meet.vendor.example/abc', ordinary: false },
    ]);
  });

  test.each([
    'https://www.harbourlane.example/x',
    'https://status.harbourlane.example',
    'no address',
  ])('that customers know, or that is none, gives nothing: %s', (url) =>
    expect(book.inside(url, true)).toEqual([]),
  );
});

test('addresses are found in a text with their places, without the signs around them', () => {
  const text = 'See [it](https://a.example/x), <http://b.example>. And ://nothing.';
  expect([...addressesIn(text)]).toEqual([
    { url: 'https://a.example/x', offset: 9 },
    { url: 'http://b.example', offset: 32 },
  ]);
});
