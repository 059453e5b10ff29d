import type { Term } from './taxonomy.ts';

/** How a system broke; the controlled list behind `failureModes:`. A team adds its own in archive.yaml. */
export const failureModes = {
  'connection-exhaustion': {
    label: 'Connection exhaustion',
    description: 'Every connection of a pool or server was taken, and callers waited or failed.',
  },
  'thread-pool-exhaustion': {
    label: 'Thread pool exhaustion',
    description: 'Every worker was busy or stuck, and requests queued behind them.',
  },
  'memory-exhaustion': {
    label: 'Memory exhaustion',
    description: 'A process or machine ran out of memory and was killed or slowed to a crawl.',
  },
  'disk-full': {
    label: 'Disk full',
    description: 'A volume had no space or no inodes left, and writes failed.',
  },
  'missing-index': {
    label: 'Missing index',
    description: 'A query read far more rows than it returned because no index served it.',
  },
  'migration-lock': {
    label: 'Lock contention in a migration',
    description: 'A schema change held a lock that ordinary traffic needed.',
  },
  'replication-lag': {
    label: 'Replication lag',
    description: 'A replica fell behind, and readers saw an older state.',
  },
  'data-corruption': {
    label: 'Data corruption',
    description: 'Stored data became wrong, and correct code served it.',
  },
  'wrong-environment': {
    label: 'Wrong environment',
    description: 'A program talked to the database, queue or account of another environment.',
  },
  'config-drift': {
    label: 'Configuration drift',
    description: 'Settings that were meant to be equal had grown apart.',
  },
  'feature-flag-misconfigured': {
    label: 'Feature flag misconfigured',
    description: 'A flag was on, off or targeted otherwise than people believed.',
  },
  'bad-deploy': {
    label: 'Bad deploy',
    description: 'A release contained a defect that reached production.',
  },
  'silent-failure': {
    label: 'Silent failure',
    description: 'Work was lost or skipped while everything reported success.',
  },
  'expired-certificate': {
    label: 'Expired certificate',
    description: 'A TLS certificate ran out, and peers refused to connect.',
  },
  'credential-expired': {
    label: 'Expired credential',
    description: 'A token, key or password ran out or was rotated under its user.',
  },
  'retry-storm': {
    label: 'Retry storm',
    description: 'Failing calls were repeated so eagerly that they kept the system down.',
  },
  'cache-stampede': {
    label: 'Cache stampede',
    description: 'Many callers missed the cache at once and overran what stood behind it.',
  },
  'queue-backlog': {
    label: 'Queue backlog',
    description: 'Work arrived faster than it was done, and waiting time grew.',
  },
  'slow-dependency': {
    label: 'Slow dependency',
    description: 'A service that was called answered late, and its callers waited with it.',
  },
  'third-party-outage': {
    label: 'Third-party outage',
    description: 'A supplier failed, and the product with it.',
  },
  'rate-limited': {
    label: 'Rate limited',
    description: 'A limit on requests was reached, and further ones were refused.',
  },
  'dns-failure': {
    label: 'DNS failure',
    description: 'Names did not resolve, or resolved to the wrong address.',
  },
  'clock-skew': {
    label: 'Clock skew',
    description: 'Clocks disagreed, and tokens, leases or orderings broke.',
  },
} as const satisfies Record<string, Term>;
