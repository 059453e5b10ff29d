import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOf, tokenise } from '#domain/search/words/tokens.ts';

/** Whether two texts lead to the same terms. */
const alike = (one: string, other: string) => expect(termsOf(one)).toEqual(termsOf(other));

describe('an identifier', () => {
  test.each([
    ['connectionTimeout', ['connection', 'timeout']],
    ['max_client_conn', ['max', 'client', 'conn']],
    ['pool.maxSize', ['pool', 'max', 'size']],
    ['JDBCConnection', ['JDBC', 'connection']],
    ['read-only', ['read', 'only']],
    ['s3:LifecycleExpiration', ['s3', 'lifecycle', 'expiration']],
    ['ActiveRecord::Deadlocked', ['active', 'record', 'deadlocked']],
  ])('%s is found by its words and whole', (identifier, words) => {
    const parts = tokenise(identifier).filter(({ whole }) => !whole);
    expect(parts.map(({ term }) => term)).toEqual(termsOf(words.join(' ')));
    const wholes = tokenise(identifier).filter(({ whole }) => whole);
    expect(wholes.map(({ surface }) => surface)).toEqual([identifier]);
  });

  test('is found however it is written', () => {
    for (const written of ['maxClientConn', 'max-client-conn', 'MAX_CLIENT_CONN'])
      alike(written, 'max_client_conn');
  });

  test('is not kept whole when it is endless', () => {
    expect(
      tokenise(Array.from({ length: 20 }, () => 'word').join('.')).some((it) => it.whole),
    ).toBe(false);
  });

  test('in a stack frame is found by its class, its method and as a frame', () => {
    const terms = termsOf(
      'at org.postgresql.core.QueryExecutorImpl.execute(QueryExecutorImpl.java:355)',
    );
    for (const term of termsOf('postgresql query executor execute')) expect(terms).toContain(term);
    alike(
      'at com.example.Ledger.find(Ledger.java:42)',
      'at com.example.Ledger.find(Ledger.java:4211)',
    );
  });
});

describe('a number that tells is a word', () => {
  test.each([
    ...['40P01', '53300', '57014', '23505', '28P01', '2200H', 'E11000', '1040'],
    ...['404', '503', '5xx', 'x509', 'sha256', 'ipv6', 'utf8mb4', 'p99'],
    ...['16777215', '2147483647', '4294967295', '9223372036854775807'],
  ])('%s', (number) => {
    expect(tokenise(`before ${number} after`).map(({ surface }) => surface)).toContain(number);
  });
});

describe('what changes from one failure to the next is no word', () => {
  test.each([
    ['a moment', '2026-03-14T02:29:41.377Z'],
    ['a moment with a comma', '2026-03-14 02:29:41,377'],
    ['a time', '02:14'],
    ['a uuid', '550e8400-e29b-41d4-a716-446655440000'],
    ['an address', '10.4.17.203'],
    ['an address with a port', '10.4.17.203:5432'],
    ['a host named by its address', 'ip-10-4-17-203'],
    ['a trace id', '7f31c2aa90be1177'],
    ['a pointer', '0x7ffe5c2a'],
    ['an object’s hash', '@6d06d69c'],
    ['a count', '123456'],
    ['a small count', '12'],
    ['the end of a large count', '50,000'],
    ['a long duration', '30001ms'],
  ])('%s: %s', (_, noise) => {
    expect(tokenise(`before ${noise} words`).map(({ surface }) => surface)).toEqual(['words']);
  });

  test('nor is the number of a host, nor the id of a pod', () => {
    alike('payments-7d9f8b6c5-x2x9z refused', 'payments refused');
    alike('worker12 died', 'worker7 died');
  });
});

describe('words', () => {
  test('are found without possessives, contractions and accents', () => {
    alike("the customer's café", 'customer cafe');
    alike('the customer’s Größe', 'customer größe');
    expect(termsOf("can't didn't we're it’s")).toEqual([]);
  });

  test.each([
    ['timed out', 'timeout'],
    ['times out', 'time-out'],
    ['rolled back', 'rollback'],
    ['failing over', 'failover'],
    ['load balancers', 'loadbalancer'],
    ['data base', 'DB'],
    ['shut down', 'shutdown'],
  ])('two that are also written as one are one: %s, %s', (two, one) => {
    expect(termsOf(two)).toContain(termsOf(one)[0]);
    expect(termsOf(two)).toHaveLength(1);
  });

  test('that only stand near each other stay two', () => {
    expect(termsOf('timed a run out')).toHaveLength(3);
    expect(termsOf('They timed. Out of memory')).toHaveLength(3);
  });

  test('that say nothing are left out, and counted', () => {
    expect(tokenise('the pool of the connections')).toMatchObject([
      { surface: 'pool', at: 1 },
      { surface: 'connections', at: 4 },
    ]);
  });

  test('of another line or sentence are no neighbours', () => {
    const between = (text: string) => {
      const [first, second] = tokenise(text);
      return (second?.at ?? NaN) - (first?.at ?? NaN);
    };
    expect(between('pool exhausted')).toBe(1);
    for (const apart of ['pool\nexhausted', 'pool. exhausted', 'pool; exhausted'])
      expect(between(apart)).toBeGreaterThan(5);
  });

  test('of any script are found', () => {
    expect(termsOf('مرحبا بالعالم')).toHaveLength(2);
    expect(termsOf('接続エラー')).toHaveLength(1);
    expect(termsOf('🔥 fire 👍🏽')).toEqual(['fire']);
  });

  test('that every object in JavaScript knows are ordinary words', () => {
    expect(termsOf('constructor')).toEqual(['constructor']);
    expect(() => termsOf('__proto__ hasOwnProperty toString')).not.toThrow();
  });
});

describe('whatever is pasted', () => {
  const pasted = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.constantFrom(...'aB1_.-:/$’#@;| \n\0ßé🔥ם'), { maxLength: 60 })
      .map((characters) => characters.join('')),
  );

  test('gives terms without spaces, in the order of the text', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        let before = -Infinity;
        for (const { term, at } of tokenise(text)) {
          expect(term).toMatch(/^\S+$/);
          expect(term).not.toMatch(/^[~@]/);
          expect(at).toBeGreaterThanOrEqual(before);
          before = at;
        }
      }),
    );
  });

  test.each([
    ['one word', 'a'],
    ['humps', 'aB'],
    ['dots', 'a.'],
    ['only dots', '.'],
    ['colons and digits', ':1'],
    ['digits', '1'],
    ['quotation marks', "a'"],
    ['underscores', '_'],
    ['emoji', '🔥'],
    ['right to left', 'مرحبا '],
    ['NULs', '\0'],
    ['half an address', '1.1.1.'],
    ['half a uuid', 'deadbeef-dead-'],
    ['accents without a letter', '\u0301'],
  ])('is read in seconds: a megabyte of %s', (_, unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const begin = performance.now();
    tokenise(text);
    // Seconds on a busy machine; were the time quadratic, it would be hours.
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});
