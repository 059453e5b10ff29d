/** Sentences about things that broke: common words often, rare ones rarely, names and numbers everywhere. */
import type { Random } from './random.ts';

const subjects = [
  'the connection pool',
  'the job queue',
  'the read replica',
  'the rate limiter',
  'the session cache',
  'the nightly export',
  'the retry loop',
  'the load balancer',
  'the message broker',
  'the leader election',
  'the schema migration',
  'the feature flag',
  'the health check',
  'the certificate bundle',
  'the batch importer',
  'the garbage collector',
  'the DNS resolver',
  'the webhook sender',
  'the thumbnail worker',
  'the audit log',
  'the circuit breaker',
  'the deploy script',
  'the backup volume',
  'the search indexer',
  'the token refresh',
  'the query planner',
  'the file descriptor limit',
  'the autoscaler',
  'the message schema',
  'the clock on one host',
  'the upload gateway',
  'the invoice renderer',
  'the partition map',
  'the write-ahead log',
  'the shard router',
] as const;

const predicates = [
  'waited for a lock that nobody released',
  'answered with the state of an hour before',
  'refused every third request',
  'held its slot until the timeout',
  'was restarted before it had drained',
  'ran out of memory while warming up',
  'fell back to a default that was never tested',
  'retried without a pause',
  'dropped messages above its limit',
  'reported success and wrote nothing',
  'picked the wrong region',
  'read a setting of another environment',
  'grew by a factor of four within minutes',
  'lost its place in the log',
  'stopped accepting connections',
  'served an expired certificate',
  'scanned the whole table',
  'queued behind a single slow caller',
  'split into two halves that disagreed',
  'blocked on a disk that was almost full',
  'forgot what it had acknowledged',
  'spent its time in handshakes',
  'kept a cursor open for the whole transaction',
  'ignored the new limit',
  'doubled the load on its neighbour',
  'parsed the header differently from the proxy',
] as const;

const tails = [
  'and nothing on the first dashboard showed it',
  'while the health check stayed green',
  'as soon as the evening peak began',
  'because the limit had been copied from another cluster',
  'which the runbook does not mention',
  'although staging had run the same change for a day',
  'until somebody compared two graphs side by side',
  'and the alert that would have named it was still a draft',
  'so that callers saw timeouts instead of errors',
  'for every customer whose data lies in the second region',
  'because two teams each thought the other one owned it',
  'which took the place of the message we were looking for',
  'while the deploy window was still open',
  'since the last change to the base image',
  'and the only trace of it was a line at debug level',
  'before anybody had read the release notes',
  'on the one host that had kept the old kernel',
  'even after the rollback had finished',
  'whenever more than one tenant exported at once',
  'and support heard of it before we did',
] as const;

const syllables = [
  'ba',
  'cor',
  'del',
  'fen',
  'gra',
  'hul',
  'jin',
  'kel',
  'lor',
  'mav',
  'nor',
  'pel',
  'qui',
  'ros',
  'sta',
  'tor',
  'ul',
  'ves',
  'wim',
  'yor',
  'zan',
  'bri',
  'cha',
  'dro',
] as const;

/** A name as people give them to hosts, tables and partners: the first ones turn up often, later ones hardly ever. */
export function coinName(random: Random): string {
  const rank = Math.floor(13_824 ** (random.below(1000) / 1000));
  const digits = [rank % 24, Math.floor(rank / 24) % 24, Math.floor(rank / 576) % 24];
  return digits.map((digit) => syllables[digit]).join('');
}

/** One sentence of about twenty words. */
export function sentence(random: Random): string {
  const opening = capitalise(random.pick(subjects));
  return `${opening} ${random.pick(predicates)} ${detail(random)} ${random.pick(tails)}.`;
}

/** One sentence of about a dozen words. */
export function shortSentence(random: Random): string {
  return `${capitalise(random.pick(subjects))} ${random.pick(predicates)} ${detail(random)}.`;
}

/** Half a sentence without a full stop, for lines that are short. */
export function clause(random: Random): string {
  return `${random.pick(subjects)} ${random.pick(predicates)}`;
}

/** Some sentences in a row. */
export function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

/** What an engineer would paste. */
export function errorLine(random: Random): string {
  const [name, code, amount] = [
    coinName(random),
    random.between(1000, 9999),
    random.between(2, 900),
  ];
  return random.pick([
    `FATAL: remaining slots of ${name} are reserved (SQLSTATE 5${code})`,
    `ERROR ${name}-worker-${amount} timeout of ${amount * 10} ms exceeded, code E${code}`,
    `upstream ${name}.internal:${code} reset the connection after ${amount} bytes`,
    `panic: ${name}: index ${code} out of range with length ${amount}`,
    `HTTP 503 {"error":"${name}_unavailable","attempt":${amount}}`,
  ]);
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function detail(random: Random): string {
  const name = coinName(random);
  return random.pick([
    `on ${name}-${random.between(1, 60)}`,
    `in the ${name} cluster`,
    `for ${random.between(2, 900)} seconds`,
    `with ${random.between(11, 99)} % of its ${name} workers`,
    `after release ${random.between(1, 9)}.${random.between(0, 40)}.${random.between(0, 9)}`,
    `behind \`${name}_${random.pick(syllables)}s\``,
  ]);
}
