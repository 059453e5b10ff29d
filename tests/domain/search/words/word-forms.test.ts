import { describe, expect, test } from 'vitest';
import { joinedForms, stemOf } from '#domain/search/words/word-forms.ts';

describe('words are found by any form of theirs', () => {
  test.each([
    'connection connections conn conns connect connected connecting',
    'certificate cert certs certificates',
    'database db dbs databases',
    'configuration config configs configured configuring cfg',
    'kubernetes k8s kube',
    'postgres postgresql pg psql',
    'index indexes indices indexed indexing',
    'deployment deploy deploys deployed deploying',
    'break broke broken breaking breaks',
    'run ran running runs',
    'freeze froze frozen freezing',
    'lose lost losing loses',
    'write wrote written writing writes',
    'die died dying dies dead',
    'overwrite overwrote overwritten overwriting',
    'licence license licences licenses licensed',
    'centre center centres centers',
    'whitelist allowlist whitelisted',
    'memory mem ram',
    'transaction tx txn transactions',
    'exhausted exhaust exhausting',
    'retry retries retried retrying',
    'query queries queried querying',
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1);
  });

  test.each([
    ['index', 'indicator'],
    ['replica', 'replication'],
    ['disk', 'discard'],
    ['lock', 'log'],
    ['lie', 'live'],
  ])('but %s is not %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  test('what is not plain letters stays as it is', () => {
    for (const word of ['40p01', 'x509', 'größe', '接続', '']) expect(stemOf(word)).toBe(word);
  });
});

test('two words make one where people write both', () => {
  const joined = (first: string, second: string) => joinedForms(first)?.get(second);
  expect(joined('timed', 'out')).toBe('timeout');
  expect(joined('split', 'brain')).toBe('splitbrain');
  expect(joined('out', 'timed')).toBeUndefined();
  expect(joined('to', 'string')).toBeUndefined();
});
