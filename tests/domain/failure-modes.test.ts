import { describe, expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import { type FailureModeId, failureModes } from '#domain/failure-modes.ts';
import { postmortemDocument } from '#domain/search/postmortem-document.ts';
import { termsOf, tokenise } from '#domain/search/words/tokens.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import { mentionsIn, vocabularyOf } from '#domain/search/vocabulary.ts';
import { readPostmortems } from '#files/postmortems.ts';

const modes = Object.entries(failureModes);

/** Every piece of every list, with its terms in an order of their own. */
const pieces = modes.flatMap(([mode, { label, names, errors, phrases }]) =>
  [label, ...names, ...errors, ...phrases].map((text, place) => ({
    mode,
    text,
    isLabel: place === 0,
    terms: [...new Set(termsOf(text))].sort(),
  })),
);

describe('each failure mode', () => {
  test.each(modes)('%s has a label and one sentence', (id, { label, description }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(label).toMatch(/^\p{Lu}.*[^.\s]$/u);
    expect(description).toMatch(/^\p{Lu}[^.]*\.$/u);
  });

  test.each(modes)('%s has enough words to be recognised by', (_, { names, phrases }) => {
    expect(names.length).toBeGreaterThanOrEqual(8);
    expect(names.length + phrases.length).toBeGreaterThanOrEqual(24);
  });
});

describe('a piece of the vocabulary', () => {
  test('says something', () => {
    expect(pieces.filter(({ terms }) => terms.length === 0)).toEqual([]);
  });

  test('belongs to one failure mode, in whatever order and form its words stand', () => {
    const owners = Map.groupBy(pieces, ({ terms }) => terms.join(' '));
    const shared = [...owners.values()].filter((all) => new Set(all.map((it) => it.mode)).size > 1);
    expect(shared.map((all) => all.map(({ mode, text }) => `${mode}: ${text}`))).toEqual([]);
  });

  test('is written once, unless it is the label too', () => {
    const written = Map.groupBy(
      pieces.filter(({ isLabel }) => !isLabel),
      ({ terms }) => terms.join(' '),
    );
    const again = [...written.values()].filter((all) => all.length > 1);
    expect(again.map((all) => all.map(({ mode, text }) => `${mode}: ${text}`))).toEqual([]);
  });
});

/** What is said in every incident, and so is no sign of any failure mode. */
const everyday = `
  alert alerts app backup cache call change client cluster config connection cpu crash customer data database day deploy
  deployment disk down error failed failover failure field file flag host incident index job key latency limit load lock
  log login memory message migration minute month monitoring network node outage page password payment pod pool process
  production provider query queue read region release replica request response restart retry rollback rollout row server
  service session slow space staging subnet table task team thread timeout token traffic transaction update upgrade user
  version volume week worker write year january february march 404 500 502 503 504
`;

describe('a piece that is a single word', () => {
  const single = pieces.filter(({ terms }) => terms.length === 1);

  test('was written as one: nothing fell away from it', () => {
    const cut = single.filter(({ text, isLabel }) => !isLabel && /\s/.test(text));
    expect(cut.map(({ mode, text }) => `${mode}: ${text}`)).toEqual([]);
  });

  test('is no everyday word', () => {
    const common = new Set(termsOf(everyday));
    expect(single.filter(({ terms: [term = ''] }) => common.has(term))).toEqual([]);
  });

  test('stands in at most two of the post-mortems of the shipped archive', () => {
    const { archive, postmortems } = readPostmortems({ root: 'postmortems', restricted: true });
    const documents = postmortems.map(({ postmortem, text }) => {
      const fields = Object.values(postmortemDocument(postmortem, text, archive).text);
      return new Set(fields.flatMap((field) => termsOf(field)));
    });
    expect(documents.length).toBeGreaterThan(30);
    const common = single.filter(
      ({ terms: [term = ''] }) => documents.filter((document) => document.has(term)).length > 2,
    );
    expect(common.map(({ mode, text }) => `${mode}: ${text}`)).toEqual([]);
  });
});

/** What systems print, as their own documentation and sources have it, with names and numbers filled in. */
const printed: readonly [mode: FailureModeId, line: string][] = [
  [
    'connection-exhaustion',
    'FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute',
  ],
  ['connection-exhaustion', 'FATAL:  sorry, too many clients already'],
  ['connection-exhaustion', 'ERROR 1040 (HY000): Too many connections'],
  [
    'connection-exhaustion',
    'HikariPool-1 - Connection is not available, request timed out after 30001ms.',
  ],
  [
    'memory-exhaustion',
    'Out of memory: Killed process 4711 (java) total-vm:8123456kB, anon-rss:4012345kB',
  ],
  ['memory-exhaustion', "OOM command not allowed when used memory > 'maxmemory'."],
  ['disk-full', 'ERROR:  could not extend file "base/16385/2619": No space left on device'],
  ['disk-full', 'flood stage disk watermark [95%] exceeded on [x2x9z][node-3]'],
  [
    'lock-contention',
    'ERROR 1213 (40001): Deadlock found when trying to get lock; try restarting transaction',
  ],
  ['migration-lock', 'State: Waiting for table metadata lock'],
  [
    'transaction-wraparound',
    'ERROR:  database is not accepting commands to avoid wraparound data loss in database "orders"',
  ],
  [
    'id-exhaustion',
    'ERROR:  nextval: reached maximum value of sequence "orders_id_seq" (2147483647)',
  ],
  ['schema-mismatch', 'ERROR:  relation "discounts" does not exist at character 15'],
  ['size-limit', 'ERROR:  value too long for type character varying(255)'],
  ['replication-broken', 'Got fatal error 1236 from source when reading data from binary log'],
  ['failed-failover', 'ERROR:  cannot execute INSERT in a read-only transaction'],
  ['failed-failover', "READONLY You can't write against a read only replica."],
  ['lost-quorum', 'etcdserver: no leader'],
  [
    'expired-certificate',
    'x509: certificate has expired or is not yet valid: current time 2026-08-02T06:00:12Z is after 2026-08-02T06:00:00Z',
  ],
  ['tls-misconfigured', 'x509: certificate signed by unknown authority'],
  ['dns-failure', 'Error: getaddrinfo ENOTFOUND orders-db.internal'],
  ['dns-failure', 'curl: (6) Could not resolve host: api.example.com'],
  [
    'clock-skew',
    'RequestTimeTooSkewed: The difference between the request time and the current time is too large.',
  ],
  [
    'slow-dependency',
    'upstream timed out (110: Connection timed out) while reading response header from upstream, client: 10.1.2.3',
  ],
  ['rate-limited', 'HTTP/1.1 429 Too Many Requests'],
  [
    'hot-partition',
    'ProvisionedThroughputExceededException: The level of configured provisioned throughput for the table was exceeded.',
  ],
  ['file-descriptor-exhaustion', 'accept4() failed (24: Too many open files)'],
  ['kernel-limit', 'nf_conntrack: nf_conntrack: table full, dropping packet'],
  ['crash-loop', 'Back-off restarting failed container app in pod payments-7d9f8b6c5-x2x9z'],
  [
    'image-pull-failure',
    'toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating',
  ],
  ['node-failure', '0/5 nodes are available: 5 Insufficient cpu.'],
  ['health-check-misfire', 'Liveness probe failed: HTTP probe failed with statuscode: 500'],
  [
    'control-plane-failure',
    'The connection to the server 10.0.0.1:6443 was refused - did you specify the right host or port?',
  ],
  ['broken-pipeline', 'Error: Error acquiring the state lock'],
  ['bad-config-push', 'nginx: [emerg] unknown directive "proxy_pas" in /etc/nginx/nginx.conf:12'],
  ['process-deadlock', 'fatal error: all goroutines are asleep - deadlock!'],
  ['runaway-computation', 'RangeError: Maximum call stack size exceeded'],
  ['request-loop', 'ERR_TOO_MANY_REDIRECTS'],
  [
    'cascading-failure',
    "io.github.resilience4j.circuitbreaker.CallNotPermittedException: CircuitBreaker 'payments' is OPEN and does not permit further calls",
  ],
];

describe('a line that systems print', () => {
  const archive = resolveArchive({ organisation: { name: 'Harbourlane' } });
  const vocabulary = vocabularyOf(vocabularyPhrases(archive));

  test.each(printed)('is a sign of %s: %s', (mode, line) => {
    expect(mentionsIn(tokenise(line), vocabulary)[0]?.mode).toBe(mode);
  });

  test('of daily work is a sign of nothing', () => {
    const lines = [
      'INFO  GET /api/orders/4711 200 in 12 ms',
      'Deployed payments 412 to production',
      'Restarting server after the update',
      'LOG:  checkpoint complete: wrote 512 buffers (3.1%)',
      'user priya logged in from 10.0.0.7',
    ];
    for (const line of lines) expect(mentionsIn(tokenise(line), vocabulary), line).toEqual([]);
  });
});
