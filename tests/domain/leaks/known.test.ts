import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Wanted, findSecrets, indexSecrets } from '#domain/leaks/known.ts';
import type { Secret, SecretKind } from '#domain/leaks/leak.ts';

const secret = (text: string, kind: SecretKind = 'word', ordinary = false): Secret => ({
  ...{ kind, text, ordinary },
  source: () => ({ file: 'archive.yaml' }),
});

const index = (...texts: readonly string[]) => indexSecrets(texts.map((text) => secret(text)));

/** What is found, as it stands in the text. */
const foundIn = (text: string, known: ReturnType<typeof indexSecrets>, wanted: Wanted = {}) =>
  findSecrets(text, known, wanted).map(({ offset, length }) => text.slice(offset, offset + length));

describe('a name of two words is found', () => {
  const known = indexSecrets([secret('Nadia Brown', 'person')]);

  test.each([
    ['as it is', 'Thanks to Nadia Brown.'],
    ['in other case', 'NADIA BROWN'],
    ['as a slug', '/people/nadia-brown/'],
    ['with an underscore', 'owner_nadia_brown'],
    ['in camel case', 'const nadiaBrown = 1'],
    ['within a longer name', 'getNadiaBrown2()'],
    ['joined', 'nadiabrown.svg'],
    ['as part of an address', 'nadia.brown@example.org'],
    ['percent-encoded with a plus', '?q=nadia+brown&x'],
    ['across a line break', 'said Nadia\n    Brown, who'],
    ['with a space that does not break', 'Nadia\u00a0Brown'],
    ['with a soft hyphen and what cannot be seen', 'Na\u00addia\u200b Br\u2060own'],
    ['with direction marks', '\u202eNadia\u202c Brown'],
    ['with diacritics', 'Nádia Brôwn'],
    ['with diacritics of their own', 'Na\u0301dia Brown'],
    ['in wide letters', 'Ｎａｄｉａ　Ｂｒｏｗｎ'],
    ['in mathematical letters', '𝐍𝐚𝐝𝐢𝐚 𝐁𝐫𝐨𝐰𝐧'],
    ['in emphasis', 'by **Nadia** *Brown*'],
    ['last name first', 'Brown, Nadia'],
  ])('%s', (_, text) => {
    expect(findSecrets(text, known)).toMatchObject([
      { what: 'secret', secret: { kind: 'person' } },
    ]);
  });

  test.each([
    ['across sentences', 'We thank Nadia. Brown paper came next.'],
    ['across paragraphs', 'Nadia\n\nBrown'],
    ['in part', 'Nadia Browning'],
    ['with a word between', 'Nadia M Brown'],
    ['in longer words', 'xnadia brownies'],
  ])('but not %s', (_, text) => {
    expect(foundIn(text, known)).toEqual([]);
  });
});

describe('a short word is found', () => {
  const known = index('ada');

  test.each(['Ada', 'ada-lovelace', 'ask Ada’s team', '@ada', 'ADA', '(ada)', 'x/ada/y', 'ada_1'])(
    'in %s',
    (text) => {
      expect(foundIn(text, known)).toHaveLength(1);
    },
  );

  test.each(['Canada', 'adapt', 'CanAda', 'ada2', 'a da', 'a-d-a', 'ad\na'])(
    'but not in %s',
    (text) => {
      expect(foundIn(text, known)).toEqual([]);
    },
  );
});

describe('ids, addresses and hosts', () => {
  test.each([
    ['INC-142', 'see INC-142.', 'INC-142'],
    ['INC-142', 'see inc142', 'inc142'],
    ['paymentsdb', 'the paymentsDb fell', 'paymentsDb'],
    ['INC-142', 'branch fix_inc_142_now', 'inc_142'],
    ['payments-db', 'the paymentsDb fell', 'paymentsDb'],
    ['payments-db', 'Payments DB', 'Payments DB'],
    ['PaymentsDB', 'payments-db', 'payments-db'],
    ['HTTPServer7', 'http_server_7', 'http_server_7'],
    ['10.1.2.3', 'from 10.1.2.3:5432', '10.1.2.3'],
    ['10.1.2.3', 'ip-10-1-2-3', '10-1-2-3'],
    [
      'https://wiki.corp.example/x/Pool?id=7',
      'wiki.corp.example/x/pool?id=7#top',
      'wiki.corp.example/x/pool?id=7',
    ],
    ['@nadia', 'ask @nadia', 'nadia'],
    ['Sofía Müller', 'sofia-mueller', 'sofia-mueller'],
    ['Sofía Müller', 'Sofia Muller', 'Sofia Muller'],
    ['Łukasz', 'lukasz', 'lukasz'],
    ['Straße', 'STRASSE', 'STRASSE'],
    ['田中', '担当は田中です', '田中'],
    ['Надя Броун', 'надя-броун', 'надя-броун'],
    ['A. B. Smith', 'by A. B. Smith', 'A. B. Smith'],
  ])('%s is found in %j', (text, searched, found) => {
    expect(foundIn(searched, index(text))).toEqual([found]);
  });

  test.each([
    ['INC-142', 'INC-1423'],
    ['INC-142', 'INC-14 2'],
    ['10.1.2.3', '10123'],
    ['10.1.2.3', '10.1.2.34'],
    ['10.1.2.3', '110.1.2.3'],
    ['@nadia', 'Nadia'],
    ['together', 'to get her'],
    ['payments-db', 'payments'],
    ['x', 'x'],
  ])('%s is not found in %j', (text, searched) => {
    expect(foundIn(searched, index(text))).toEqual([]);
  });

  test('a pattern finds hosts that fit it, and no others', () => {
    const known = index('*.harbourlane.internal', 'db-*.example.org');
    expect(foundIn('db-1.harbourlane.internal x.y.harbourlane.internal', known).length).toBe(2);
    expect(foundIn('db-1-harbourlane-internal', known)).toHaveLength(1);
    expect(foundIn('//db-primary-2.example.org/', known)).toHaveLength(1);
    expect(foundIn('harbourlane.internal db.example.org status.example.org', known)).toEqual([]);
    expect(foundIn('a.harbourlane.internal.example', known)).toEqual([]);
  });

  test.each(['180,000', '$180 000', '180000', '180.000 €', '180k', '180K dollars', '180 thousand'])(
    'a sum of $180,000 is found in %j',
    (text) => {
      expect(foundIn(text, indexSecrets([secret('$180,000', 'money')]))).toHaveLength(1);
    },
  );

  test('a small sum is found beside a currency alone', () => {
    const known = indexSecrets([secret('2,400 USD', 'money')]);
    expect(foundIn('2,400 orders', known)).toEqual([]);
    expect(foundIn('lost $2400, or 2,400 USD', known)).toEqual(['2400', '2,400']);
  });
});

describe('of several secrets', () => {
  test('one is not found in pieces because others begin with the same', () => {
    expect(foundIn('to get her', index('together', 'to do', 'toget xx'))).toEqual([]);
  });

  test('the longer one is given, not what lies within it', () => {
    expect(foundIn('Nadia Brown and Nadia', index('nadia', 'Nadia Brown'))).toEqual([
      'Nadia Brown',
      'Nadia',
    ]);
  });

  test('a secret within ordinary language is still given', () => {
    const known = indexSecrets([secret('payments db', 'service', true), secret('db', 'host')]);
    expect(foundIn('payments db', known)).toEqual(['payments db', 'db']);
    expect(foundIn('payments db', known, { ordinary: false })).toEqual(['db']);
  });

  test('one that is not ordinary counts before one that reads the same and is', () => {
    const both = [secret('grace', 'word', true), secret('Grace', 'person', false)];
    for (const order of [both, both.toReversed()]) {
      expect(findSecrets('Grace', indexSecrets(order))).toMatchObject([
        { secret: { kind: 'person' } },
      ]);
    }
  });

  test('only those of enough letters are given when that is asked for', () => {
    expect(foundIn('ada payments-db', index('ada', 'payments-db'), { leastLetters: 8 })).toEqual([
      'payments-db',
    ]);
  });
});

test('whatever is a secret is found in whatever surrounds it, at its place', () => {
  const words = fc.array(fc.stringMatching(/^[a-zà-öø-ÿ]{3,9}$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(words, fc.string({ unit: 'binary' }), fc.string(), (names, ahead, behind) => {
      const name = names.join(' ');
      const text = `${ahead} ${name} ${behind}`;
      // In a long text the same name may come earlier.
      const found = findSecrets(text, index(name));
      expect(found.map(({ offset }) => offset)).toContain(ahead.length + 1);
    }),
  );
});

test('a thousand secrets that begin alike are each told from the others', () => {
  const names = Array.from({ length: 1000 }, (_, at) => `service-${at}-db`);
  const known = index(...names);
  for (const name of names)
    expect(findSecrets(name, known)).toMatchObject([{ secret: { text: name } }]);
});
