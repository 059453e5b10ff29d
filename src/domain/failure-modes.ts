/**
 * How a system broke: the controlled list behind `failureModes:`, each with the words by which a search
 * recognises it. A team adds its own in archive.yaml.
 *
 * The words are written from knowledge of operations. They stand between bars, short pieces that a text
 * has in any order and any form: `connection leak` is found in "leaked every connection". A piece belongs
 * to one failure mode only, and is never a single everyday word (tests/domain/failure-modes.test.ts).
 */
import type { Term } from './taxonomy.ts';

/** The words of a failure mode. */
export interface FailureModeWords {
  /** How engineers name it, its causes and its close variants. */
  readonly names: readonly string[];
  /** What machines print, in the part that stays the same. */
  readonly errors: readonly string[];
  /** How somebody says it who does not know its name. */
  readonly phrases: readonly string[];
}

export interface FailureMode extends Term, FailureModeWords {}

/** As it stands below: words between bars. */
interface Written extends Term {
  readonly names: string;
  readonly errors: string;
  readonly phrases: string;
}

const written = {
  'connection-exhaustion': {
    label: 'Connection exhaustion',
    description: 'Every connection of a pool or server was taken, and callers waited or failed.',
    names: `
      connection pool exhausted | connection leak | pool starvation | max connections reached |
      max_connections exceeded | pgbouncer saturated | connection slots exhausted |
      connection limit reached | undersized connection pool | pool checkout timeout |
      database connections spike | RDS Proxy pinning | lambda database connections |
      maxclients reached | concurrent sessions limit | per-user connection cap |
      connection multiplexing | idle connections hoarded
    `,
    errors: `
      remaining connection slots are reserved | too many clients already |
      Too many connections | ER_CON_COUNT_ERROR | ERROR 1040 | max_user_connections |
      HikariPool Connection is not available | QueuePool limit overflow | 53300 |
      no more connections allowed max_client_conn | query_wait_timeout |
      max number of clients reached | could not obtain a connection from the pool |
      ActiveRecord::ConnectionTimeoutError | prior to obtaining a connection from the pool |
      ORA-12519 | maximum number of sessions exceeded | Knex Timeout acquiring a connection |
      SequelizeConnectionAcquireTimeoutError | MongoWaitQueueTimeoutError |
      Timed out fetching a new connection | ConnectionPoolTimeoutException |
      CannotGetJdbcConnectionException | pool error Timeout waiting for idle object |
      worker_connections are not enough
    `,
    phrases: `
      ran out of database connections | waiting for a free connection |
      unable to acquire a connection | database refuses new connections |
      stopped taking new connections | connections never returned |
      forgot to close connections | connections never released |
      each worker opened its own connection | more pods meant more connections |
      pool size times replicas | connection count climbed | connections stuck idle |
      raised max_connections | put pgbouncer in front | bigger connection pool |
      server rejects additional clients | transaction held connection during HTTP call |
      connection slots used up | blocked checking out connection | killed idle connections |
      connections piled up | hit the connection cap | no free connections left |
      every connection taken
    `,
  },
  'thread-pool-exhaustion': {
    label: 'Thread pool exhaustion',
    description: 'Every worker was busy or stuck, and requests queued behind them.',
    names: `
      thread pool exhaustion | thread starvation | thread pool starvation | worker exhaustion |
      worker pool full | executor saturated | php-fpm max_children | gunicorn workers busy |
      unicorn workers busy | puma threads exhausted | MaxRequestWorkers | Tomcat maxThreads |
      ForkJoinPool common pool | sync over async | blocking call in worker |
      sidekiq concurrency
    `,
    errors: `
      RejectedExecutionException | TaskRejectedException | EsRejectedExecutionException |
      server reached pm.max_children setting | server reached MaxRequestWorkers setting |
      WORKER TIMEOUT | all threads are currently busy |
      not enough free threads in the ThreadPool | BulkheadFullException | Bulkhead is full |
      could not be queued for execution | rejected from ThreadPoolExecutor |
      Thread starvation or clock leap detected | listen queue of socket full |
      tomcat_threads_busy | executor.pool.size | jetty QueuedThreadPool low on threads
    `,
    phrases: `
      all workers busy | every worker stuck | workers tied up on slow calls |
      no threads left to serve | no free worker | threads all blocked waiting |
      requests queue for a worker | worker slots all taken | worker processes all occupied |
      thread dump full of waiting threads | same stack in every thread |
      one slow endpoint took all workers | uploads occupied workers |
      long polling held threads | streaming responses hold workers | raised worker count |
      added more threads | separate pool per dependency | CPU idle yet requests queue |
      blocking calls on async pool | executor queue full | fpm children all used |
      request queue time grew | async await deadlocked pool | pool of workers starved |
      tasks rejected pool full
    `,
  },
  'memory-exhaustion': {
    label: 'Memory exhaustion',
    description: 'A process or machine ran out of memory and was killed or slowed to a crawl.',
    names: `
      out of memory | OOM killer | OOM kill | memory limit exceeded | heap exhausted |
      memory pressure | swap thrashing | memory overcommit | cgroup memory limit |
      container memory limit | metaspace exhausted | JVM heap too small | redis maxmemory |
      memory quota exceeded | work_mem too high | off-heap memory exhausted | memory blowup
    `,
    errors: `
      OOMKilled | Out of memory: Killed process | invoked oom-killer |
      java.lang.OutOfMemoryError | Java heap space | OutOfMemoryError: Metaspace |
      OutOfMemoryError: Direct buffer memory | JavaScript heap out of memory |
      Reached heap limit Allocation failed | MemoryError | Cannot allocate memory | ENOMEM |
      exit code 137 | System.OutOfMemoryException | fatal error: runtime: out of memory |
      OOM command not allowed | Allowed memory size exhausted | std::bad_alloc |
      HostOutOfMemory | HostOomKillDetected | KubernetesContainerOomKiller |
      insufficient system memory in resource pool | circuit_breaking_exception Data too large |
      53200
    `,
    phrases: `
      kernel killed our process | box started swapping | machine ran out of RAM |
      RAM filled up | pod used too much memory | container hit memory limit |
      loaded whole file into memory | read entire table into memory |
      result set too big for memory | raised memory limit | memory limit set too low |
      not enough heap | doubled heap size | swap completely used | memory at 100% |
      buffered upload in memory | huge export ate memory | memory spiked then restarted |
      postgres backend killed by OOM | too many workers for RAM | paging to death |
      unpaginated response blew heap | node starved of memory | bigger instance with more RAM |
      one giant request ate heap
    `,
  },
  'disk-full': {
    label: 'Disk full',
    description: 'A volume had no space or no inodes left, and writes failed.',
    names: `
      disk full | out of disk space | volume full | partition full | inode exhaustion |
      out of inodes | log partition filled | WAL disk full | runaway logs |
      missing log rotation | unconsumed replication slot retained WAL | binlog filled disk |
      storage autoscaling missing | disk pressure eviction | flood-stage watermark |
      tempdb full | temp files filled disk | core dumps filled disk |
      docker images filled disk | transaction log full
    `,
    errors: `
      No space left on device | ENOSPC | could not extend file | 53100 | ERROR 1114 |
      flood stage disk watermark exceeded | read-only / allow delete | DiskPressure |
      NodeFilesystemSpaceFillingUp | NodeFilesystemAlmostOutOfFiles | FreeStorageSpace |
      not enough space on the disk | Disk quota exceeded | EDQUOT |
      transaction log for database is full | ORA-19809 | ORA-01653 | storage-full |
      free disk space alarm | KubePersistentVolumeFillingUp |
      MISCONF Redis is configured to save RDB snapshots | OutOfDiskSpace |
      Filesystem has run out of inodes
    `,
    phrases: `
      disk filled up | ran out of disk | ran out of space | no space left |
      root partition 100% | filesystem at hundred percent | df shows full | logs ate the disk |
      log file grew huge | debug logging filled disk | logs not rotated |
      too many small files inodes | free space but cannot create file |
      deleted files still held open | var filled up | tmp filled up |
      postgres stopped disk space | pg_wal kept growing | replication slot filled disk |
      could not write to disk full | storage ran out | expanded the volume | grew the disk |
      freed up space | cleaned up old logs | volume too small |
      elasticsearch indices read-only disk | snapshot filled pool | disk usage alert ignored
    `,
  },
  'missing-index': {
    label: 'Missing index',
    description: 'A query read far more rows than it returned because no index served it.',
    names: `
      missing index | full table scan | sequential scan | unindexed query |
      unindexed foreign key | unindexed column | dropped index | collection scan |
      N+1 with full scan | missing composite index | unused index |
      implicit cast defeats index | function on indexed column | leading wildcard LIKE |
      table scan on join | index left invalid | OFFSET pagination deep
    `,
    errors: `
      COLLSCAN | Seq Scan on | TABLE ACCESS FULL | Rows Removed by Filter | docsExamined |
      Rows_examined | log_queries_not_using_indexes | Missing Index (Impact |
      involve data filtering ALLOW FILTERING | The query requires an index | seq_tup_read |
      Handler_read_rnd_next | Select_full_join | Using temporary; Using filesort |
      Using join buffer | Query Targeting: Scanned Objects / Returned |
      No query specified index | type: ALL possible_keys: NULL
    `,
    phrases: `
      column lacked an index | added the missing index | adding the index fixed it |
      forgot to create the index | index got removed | scans the whole table |
      scanned millions of rows | reads every row | query examined too many rows |
      table grew until query slow | query slower as table grew | fine with small table |
      fast in staging small data | full scan every request | lookup by unindexed field |
      foreign key lacks index | new query unindexed | cascade delete scanning child table |
      sorting entire table | filtering rows after reading all | where clause cannot use index |
      one endpoint scanned everything | create index concurrently fixed
    `,
  },
  'migration-lock': {
    label: 'Lock contention in a migration',
    description: 'A schema change held a lock that ordinary traffic needed.',
    names: `
      blocking migration | blocking DDL | ALTER TABLE lock | access exclusive lock |
      metadata lock | schema change lock | lock queue behind DDL | online schema change |
      gh-ost cut-over | pt-online-schema-change | non-concurrent index creation |
      table rewrite | foreign key validation lock | adding column with default |
      advisory lock migration | strong_migrations | migration without lock_timeout |
      changelog lock stuck | NOT NULL constraint scan
    `,
    errors: `
      AccessExclusiveLock | waiting for AccessExclusiveLock on relation |
      Waiting for table metadata lock | ShareRowExclusiveLock | LCK_M_SCH_M | LCK_M_SCH_S |
      ORA-00054 | resource busy and acquire with NOWAIT | Waiting for changelog lock |
      Could not acquire change log lock | DATABASECHANGELOGLOCK | ConcurrentMigrationError |
      Timed out trying to acquire a postgres advisory lock |
      attempting to acquire PostgreSQL advisory lock | LOCK=NONE is not supported |
      ALGORITHM=INPLACE is not supported | Dangerous operation detected strong_migrations |
      copy to tmp table | gh-ost cut-over timeout |
      CONCURRENTLY cannot run inside a transaction
    `,
    phrases: `
      migration locked the table | alter table blocked everything | migration blocked queries |
      migration froze the site | schema change blocked reads | table locked during deploy |
      adding a column took lock | adding an index blocked writes |
      index built without concurrently | forgot concurrently | DDL waiting behind long query |
      queries queued behind alter | migration stuck waiting for lock | rewrote the whole table |
      changed column type big table | killed the migration | cancelled the alter table |
      migration ran at peak | migration hung production |
      adding foreign key locked both tables | drop index locked table |
      set lock_timeout for migrations | migration instant in staging | rename table blocked |
      migration held exclusive lock | constraint validation held lock
    `,
  },
  'replication-lag': {
    label: 'Replication lag',
    description: 'A replica fell behind, and readers saw an older state.',
    names: `
      replica lag | replication delay | read replica behind | stale reads |
      read-after-write inconsistency | read-your-writes violation | lagging secondary |
      follower lag | slave lag | seconds behind master | eventual consistency surprise |
      apply lag | WAL replay delay | single-threaded replication apply |
      cross-region replication delay | under-replicated partitions | replica recovery conflict |
      flow control paused
    `,
    errors: `
      Seconds_Behind_Master | Seconds_Behind_Source | ReplicaLag | AuroraReplicaLag |
      pg_last_xact_replay_timestamp | replay_lag |
      canceling statement due to conflict with recovery | MySQLReplicationLag |
      PostgresqlReplicationLag | ReplicationLatency | UnderReplicatedPartitions |
      IsrShrinksPerSec | behind the primary | wsrep_flow_control_paused |
      Flow control is engaged | max_standby_streaming_delay | redo_queue_size |
      OldestReplicationSlotLag | master_last_io_seconds_ago | hot_standby_feedback |
      log_send_queue_size
    `,
    phrases: `
      replica fell behind | replica hours behind | secondary could not keep up |
      reading from stale replica | read old data after write | just saved but gone |
      record missing right after create | read went to replica | wrote primary read replica |
      404 immediately after creating | user sees previous value replica |
      replica still catching up | lag kept growing | bulk write delayed replicas |
      big delete lagged replicas | long query on replica held replay | sent reads to primary |
      removed lagging replica | sticky to primary after write |
      job started before replica had row | replication seconds behind |
      other region saw old data | standby minutes late | follower out of date
    `,
  },
  'data-corruption': {
    label: 'Data corruption',
    description: 'Stored data became wrong, and correct code served it.',
    names: `
      corrupted data | index corruption | page corruption | checksum mismatch | bit rot |
      silent data corruption | torn page | collation change index corruption |
      inconsistent records | corrupted file system | database file corrupted | truncated file |
      firmware data corruption | lost write | WAL corruption | denormalised data drift |
      orphaned rows | broken referential integrity | garbled records | memory bit flip
    `,
    errors: `
      invalid page in block | page verification failed, calculated checksum |
      read only 0 of 8192 bytes | XX001 | missing chunk number for toast value |
      Database page corruption on disk | marked as crashed and should be repaired |
      database disk image is malformed | SQLITE_CORRUPT | CorruptIndexException | ORA-01578 |
      WT_PANIC | CHECKDB found consistency errors | logical consistency-based I/O error |
      CRC check failed | CorruptRecordException | block checksum mismatch |
      could not access status of transaction | invalid memory alloc request size |
      Bad file format reading the append only file | collation version mismatch |
      Index corrupt, REINDEX | TranslogCorruptedException | Structure needs cleaning |
      InnoDB: Assertion failure
    `,
    phrases: `
      index returned wrong rows | reindex fixed it | glibc upgrade broke indexes |
      sort order changed under index | unique constraint had duplicates |
      checksums did not match | files damaged | file half written | zeros in the file |
      garbage in database | corrupted table | repair table | fsck found errors | bits flipped |
      inconsistent data | totals no longer add up | rows point to nothing | records mixed up |
      wrong data stored | database will not start corrupted | crash during write left damage |
      bad database pages | corrupted replica copied corruption | corrupted objects in storage
    `,
  },
  'wrong-environment': {
    label: 'Wrong environment',
    description: 'A program talked to the database, queue or account of another environment.',
    names: `
      staging connected to production | production credentials in test | environment mix-up |
      cross-environment access | wrong database URL | wrong API endpoint |
      sandbox keys in production | test keys in production | debug build shipped |
      wrong AWS profile | shared queue between environments |
      development settings in production
    `,
    errors: `
      ActiveRecord::EnvironmentMismatchError | NoEnvironmentInSchemaError | BadDeviceToken |
      BadEnvironmentKeyInToken | This is a development server. Do not use it in a production |
      RAILS_ENV=development | DEBUG = True | 21007 sandbox receipt | 21008 production receipt |
      similar object exists in test mode | similar object exists in live mode |
      destructive action against your production database
    `,
    phrases: `
      staging wrote to production | staging used production database |
      test connected to prod database | production pointed at staging | prod talking to test |
      pointed to wrong database | wrong database host | test suite ran against production |
      tests wiped production | developer laptop connected to production |
      copied production config to staging | staging clone sent emails |
      staging mailed real customers | sandbox payment gateway live | test mode in production |
      payments went to sandbox | localhost in production | shipped with localhost URL |
      debug mode enabled in production | dev consumer took production messages |
      same redis for staging and production | same queue two environments |
      restored snapshot kept production settings | app build pointed at staging
    `,
  },
  'config-drift': {
    label: 'Configuration drift',
    description: 'Settings that were meant to be equal had grown apart.',
    names: `
      environment drift | infrastructure drift | snowflake server | manual change overwritten |
      out-of-band change | inconsistent configuration | infrastructure as code drift |
      terraform drift | unmanaged change | staging parity | staging production difference |
      hand-edited server | undocumented manual change | Puppet agent disabled |
      stale standby configuration | configuration mismatch between nodes
    `,
    errors: `
      Note: Objects have changed outside | ArgoCDAppOutOfSync | invalid ownership metadata |
      Apply failed with conflicts | StackDriftStatus |
      cloudformation-stack-drift-detection-check | PuppetDisabled |
      cannot be imported into the current release |
      hot standby insufficient parameter settings
    `,
    phrases: `
      worked in staging only | servers configured differently |
      settings differed between regions | replica had different settings |
      standby lacked the setting | manual fix lost on redeploy | someone edited live server |
      changed in the console by hand | hotfix never committed back |
      terraform reverted manual change | puppet overwrote | sysctl lost after reboot |
      settings lost after restart | setting did not survive reboot |
      reboot brought back old config | firewall rules gone after reboot |
      grown apart over years | config copies diverged | config management stopped running |
      test environment not representative | standby configuration outdated |
      change missing from repository
    `,
  },
  'feature-flag-misconfigured': {
    label: 'Feature flag misconfigured',
    description: 'A flag was on, off or targeted otherwise than people believed.',
    names: `
      feature toggle | feature flag | kill switch | flag rollout | percentage rollout |
      gradual rollout flag | flag targeting rule | flag default value | stale feature flag |
      flag service outage | remote config | A/B experiment misallocation | dark launch |
      reused feature flag | LaunchDarkly flag | experiment bucketing
    `,
    errors: `
      flag evaluation failed, returning default | FLAG_NOT_FOUND | FlagNotFoundError |
      TARGETING_KEY_MISSING | feature flag not found | Unknown feature flag |
      LaunchDarkly client initialization timed out | LaunchDarkly client not initialized |
      variation called before client initialization |
      FirebaseRemoteConfigFetchThrottledException | unrecognized feature gate
    `,
    phrases: `
      flag turned on for everyone | flag enabled for all | flag ramped to 100 percent |
      flipped the flag | turned the flag off | disabled the feature flag |
      flag on in staging only | flag off in production | flag default was wrong |
      flag defaults when service unreachable | flag service down | unfinished feature visible |
      hidden feature exposed early | feature switched on prematurely |
      enabled by mistake for customers | wrong audience targeted | wrong percentage of users |
      flag name typo | flag inverted | old flag reused | forgotten flag removed |
      removed flag still referenced | flag dependency on another flag |
      kill switch did not work | experiment assigned wrong users |
      combination of flags untested
    `,
  },
  'bad-deploy': {
    label: 'Bad deploy',
    description: 'A release contained a defect that reached production.',
    names: `
      bad release | faulty release | regression in release | buggy deploy |
      broken build shipped | code regression | defective update | software regression |
      emergency rollback | hotfix release | canary missed regression | bad merge |
      botched refactoring | untested change shipped | bad app release
    `,
    errors: `
      undefined method for nil:NilClass | NoMethodError | NullPointerException |
      NullReferenceException: Object reference | Cannot read properties of undefined |
      undefined is not a function | ReferenceError: is not defined |
      AttributeError: 'NoneType' object has no attribute | nil pointer dereference |
      Call to undefined function | Call to a member function on null |
      NameError: uninitialized constant | TypeError: missing required positional argument |
      KubeDeploymentRolloutStuck | ProgressDeadlineExceeded |
      deployment exceeded its progress deadline |
      deployment circuit breaker: deployment failed
    `,
    phrases: `
      rolled back the release | reverted the commit | started right after deploy |
      broke after the last release | errors began with deployment | rollback fixed it |
      new version introduced bug | bug shipped to production | pull request broke production |
      merged a bug | refactoring changed behaviour | tests passed but production broke |
      canary looked fine | correlates with deploy | null pointer after release |
      deleted code still in use | removed a method still called | typo in the code |
      inverted condition in code | shipped Friday afternoon | new build crashes |
      release had to be pulled | bisected to a commit | code review missed bug |
      regression slipped past QA | exception spike since deploy | app update crashes on launch |
      bad commit went out
    `,
  },
  'silent-failure': {
    label: 'Silent failure',
    description: 'Work was lost or skipped while everything reported success.',
    names: `
      swallowed exception | ignored error | fail silently | false success |
      ignored return value | empty catch block | unchecked error | dropped errors |
      success status without effect | partial success | exit code ignored |
      empty result treated as success | undetected failure | zero rows affected |
      best-effort write | silent no-op
    `,
    errors: `
      200 OK {"error" | "success":true "errors" | Processed 0 records | 0 rows affected |
      0 rows updated | errors: true bulk response | UnhandledPromiseRejectionWarning |
      Task exception was never retrieved | Future exception was never retrieved |
      Exception ignored in | except Exception: pass | set -o pipefail | completed with 0 items |
      FailedRecordCount | FailedEntryCount | exit code 0 despite error | UnprocessedItems
    `,
    phrases: `
      error was swallowed | exception caught and ignored | logged but ignored |
      reported success but did nothing | said success, nothing happened |
      returned 200 with error | everything green but broken |
      dashboards green, users complained | went unnoticed for weeks | unnoticed for months |
      job succeeded with zero rows | job exits zero on failure | script ignored exit code |
      empty output looked fine | bulk insert partly failed | return value unchecked |
      promise rejection ignored | missing await | fire and forget failed | async error lost |
      pretended to work | silently dropped | silently skipped | data quietly incomplete |
      success message despite failure | form submitted, nothing saved
    `,
  },
  'expired-certificate': {
    label: 'Expired certificate',
    description: 'A TLS certificate ran out, and peers refused to connect.',
    names: `
      expired certificate | certificate expiry | certificate renewal failure | cert-manager |
      certbot | ACME renewal | intermediate certificate expired | root certificate expired |
      expired CA | client certificate expired | lapsed certificate | short-lived certificates |
      wildcard certificate expired | kubelet certificate expired | signing certificate expired |
      certificate rotation
    `,
    errors: `
      x509: certificate has expired or is not yet valid | x509 certificate expired |
      NET::ERR_CERT_DATE_INVALID | SEC_ERROR_EXPIRED_CERTIFICATE | CertificateExpiredException |
      alert certificate expired | BlackboxSslCertificateExpired |
      BlackboxSslCertificateWillExpireSoon | CertManagerCertExpirySoon |
      certmanager_certificate_expiration_timestamp_seconds | timestamp check failed |
      KubeClientCertificateExpiration | probe_ssl_earliest_cert_expiry |
      Failed to renew certificate | Attempting to renew cert produced an unexpected error |
      verify error:num=10 | NotAfter: validity check failed
    `,
    phrases: `
      certificate ran out | forgot to renew certificate | certificate not renewed |
      SSL cert lapsed | HTTPS padlock warning | browser security warning date |
      nobody renewed SSL | renewal job had been failing | automatic renewal broken |
      renewed but not reloaded | new cert not loaded by server | server kept old certificate |
      old cert still in memory | calendar reminder for certificate | certificate owner left |
      one host had old certificate | internal CA expired | root CA ran out old devices |
      ten-year certificate | cluster certificates one year old | mutual TLS cert out of date |
      validity period ended | add-on signing certificate ran out | SAML certificate ran out |
      no alert before certificate expiry | replaced certificate by hand |
      certificate expiry date passed
    `,
  },
  'credential-expired': {
    label: 'Expired credential',
    description: 'A token, key or password ran out or was rotated under its user.',
    names: `
      expired token | expired password | expired credentials | password rotation |
      secret rotation | key rotation | access key expired | client secret expired |
      refresh token revoked | API key revoked | rotated credentials | stale credentials |
      service account password | personal access token | JWT expired | Kerberos ticket |
      provisioning profile expired | OAuth token expired | password policy expiry
    `,
    errors: `
      ExpiredTokenException | security token included in the request is expired |
      TokenExpiredError: jwt expired | invalid_grant | client secret keys are expired |
      password authentication failed for user | 28P01 | Access denied for user using password |
      ER_ACCESS_DENIED_ERROR | ORA-28001 | ORA-28000 | ORA-01017 | InvalidClientTokenId |
      InvalidAccessKeyId | Bad credentials | Token has been expired or revoked |
      KRB_AP_ERR_TKT_EXPIRED | Ticket expired | WRONGPASS | Login failed for user |
      invalid_client | InvalidProviderToken
    `,
    phrases: `
      token ran out | password ran out | API key ran out | key no longer valid |
      password changed but app kept old | rotated secret not picked up |
      pods still had old password | old key revoked too early | revoked key still in use |
      secret rotated without restart | employee left and token died |
      token belonged to former employee | personal token used by automation |
      service account password expired | refresh token stopped working |
      integration disconnected after ninety days | needs to reauthorise integration |
      app secret lapsed | cached credentials out of date | logged in with old password |
      vault lease expired | push certificate key for notifications |
      one consumer missed rotation | renewed the token | token lifetime one year |
      login to database refused
    `,
  },
  'retry-storm': {
    label: 'Retry storm',
    description: 'Failing calls were repeated so eagerly that they kept the system down.',
    names: `
      retry storm | retry amplification | metastable failure | missing exponential backoff |
      retries without jitter | retry loop | retry budget | aggressive retries |
      layered retries | retry multiplication | client retries | webhook redelivery storm |
      positive feedback loop | unbounded retries | congestion collapse | self-inflicted DDoS
    `,
    errors: `
      upstream_rq_retry_overflow | envoy_cluster_upstream_rq_retry |
      upstream_rq_retry_limit_exceeded
    `,
    phrases: `
      clients hammered after failure | hammering the recovering service |
      retried without backoff | retried immediately | retries in a tight loop |
      three retries at each level | retries multiplied load |
      traffic multiplied once errors began | stayed down after cause was gone |
      stayed overloaded after trigger removed | request volume ballooned during failure |
      failed jobs requeued immediately | users kept pressing refresh |
      people reloading made it worse | polled faster on failure | added exponential backoff |
      added jitter to retries | turned retries off | infinite retries |
      timeouts made clients resend | ddosed ourselves by accident |
      attacked by our own clients | could not recover until traffic cut |
      had to block clients to recover | vicious circle of retries | SDK retried endlessly |
      failed requests come back doubled | knocked over again on recovery
    `,
  },
  'cache-stampede': {
    label: 'Cache stampede',
    description: 'Many callers missed the cache at once and overran what stood behind it.',
    names: `
      cache stampede | dogpile effect | cold cache | cache miss storm | cache avalanche |
      cache flush overload | simultaneous cache expiry | hot key expiry |
      cache warm-up missing | memcached restart | cache cluster lost |
      request coalescing missing | cache penetration | cache purge origin overload |
      eviction storm | cache key change | cache hit ratio drop | negative caching missing |
      consistent hashing reshuffle | cache bypass
    `,
    errors: `
      X-Cache: MISS | TCP_MISS | keyspace_misses | get_misses | evicted_keys | CacheMisses |
      CacheHitRate | CF-Cache-Status: BYPASS | CF-Cache-Status: EXPIRED | MAIN.cache_miss |
      curr_items 0
    `,
    phrases: `
      cache was empty | cache got flushed | cleared cache overwhelmed database |
      cache cold after restart | restarted redis database melted |
      memcached nodes lost hit database | all keys expired together | same TTL expired at once |
      everybody recomputed same value | everyone missed cache | every request went to origin |
      origin hammered after purge | database hammered by misses |
      database without cache in front | hit rate collapsed | hit rate fell |
      cache no longer absorbing load | cache node down load on database |
      changed cache key prefix | new cache version invalidated everything | purged entire CDN |
      warm the cache first | warming up caches | jitter the expiry | single flight recompute |
      lookups for missing keys bypass cache | cache server swapped out |
      caching accidentally disabled
    `,
  },
  'queue-backlog': {
    label: 'Queue backlog',
    description: 'Work arrived faster than it was done, and waiting time grew.',
    names: `
      queue backlog | consumer lag | queue depth growing | job queue backed up |
      Sidekiq backlog | Celery backlog | slow consumers | consumer group rebalancing |
      starved workers | head-of-line blocking | priority inversion queue | unbounded queue |
      event processing delay | ingestion delay | delayed jobs | queue congestion |
      stopped consumers | mempool congestion
    `,
    errors: `
      ApproximateAgeOfOldestMessage | ApproximateNumberOfMessagesVisible | records-lag-max |
      KafkaConsumerGroupLag | ConsumerLag | RabbitmqTooManyMessagesInQueue |
      oldest_unacked_message_age | num_undelivered_messages | IteratorAgeMilliseconds |
      MillisBehindLatest | sidekiq_queue_latency | celery_queue_length | messages_ready |
      messages_unacknowledged | memory resource limit alarm set |
      consumer poll timeout has expired | max.poll.interval.ms |
      Attempt to heartbeat failed since group is rebalancing | Slow Consumer Detected |
      RabbitMQ connection blocked flow | pulsar_msg_backlog
    `,
    phrases: `
      jobs piling up | jobs waiting for hours | messages piling up | queue kept growing |
      queue millions deep | queue backed up | backlog of jobs | backlog took hours to drain |
      working through the backlog | catching up on queue | workers could not keep up |
      consumers fell behind | workers stopped picking up jobs | jobs stuck queued |
      one customer flooded the queue | slow jobs blocked fast ones |
      low priority jobs blocked urgent | emails sent hours late | notifications delayed |
      webhooks delivered late | events processed late | delayed processing |
      added more workers | scaled up consumers | consumers kept rebalancing |
      drained the queue | processing slower than arrival | purged the queue
    `,
  },
  'slow-dependency': {
    label: 'Slow dependency',
    description: 'A service that was called answered late, and its callers waited with it.',
    names: `
      slow dependency | slow downstream | slow upstream | missing timeout | timeout too long |
      downstream latency | upstream timeout | gateway timeout | deadline exceeded |
      latency propagation | service brownout | read timeout | degraded dependency |
      tail latency downstream | blocking external call
    `,
    errors: `
      504 Gateway Timeout |
      upstream timed out (110: Connection timed out) while reading response header |
      upstream request timeout | context deadline exceeded | DEADLINE_EXCEEDED |
      SocketTimeoutException: Read timed out | ReadTimeoutError | Net::ReadTimeout |
      ESOCKETTIMEDOUT | HttpClient.Timeout | H12 Request timeout | cURL error 28 |
      Task timed out after seconds | response flag UT |
      context canceled while awaiting headers | Client.Timeout exceeded while awaiting headers |
      HTTPCode_ELB_504_Count | upstream_rq_timeout
    `,
    phrases: `
      backend answered slowly | waited on slow service | no timeout on call |
      call without deadline | default timeout infinite | timeout longer than caller's |
      upstream took thirty seconds | latency of dependency climbed | slow partner held request |
      degraded API dragged page | synchronous call in request path | downstream p99 rose |
      partner API sluggish | hung waiting on remote | added timeout to call |
      shortened client timeout | trace showed time in downstream call |
      waiting on external service | dependency responded late | internal API became slow |
      gateway gave up waiting | backend too slow for gateway | search backend slowed pages |
      caller blocked on slow RPC
    `,
  },
  'third-party-outage': {
    label: 'Third-party outage',
    description: 'A supplier failed, and the product with it.',
    names: `
      third-party outage | vendor outage | provider outage | supplier failure | SaaS outage |
      upstream provider incident | payment processor down | payment gateway outage |
      CDN provider outage | identity provider outage | SMS gateway down | external API down |
      partner outage | managed service outage | hosting provider outage | third-party widget |
      telecom carrier outage | external dependency failure
    `,
    errors: `
      issuer_not_available | api_connection_error | issuer or switch inoperative
    `,
    phrases: `
      provider went down | supplier's status page | vendor status page red |
      waiting on the vendor | ticket with provider | provider confirmed incident |
      provider's API returned errors | card payments failing at processor |
      text messages gateway down | external service we rely on | switched to backup provider |
      no fallback supplier | bank systems unavailable | relied on single vendor |
      outage at supplier | outside our control | hosted service unavailable |
      maps provider unavailable | vendor pushed bad change | vendor's bug broke us |
      partner's unannounced maintenance | widget from another site blocked page |
      CDN vendor down worldwide | cloud provider had incident | upstream supplier broken
    `,
  },
  'rate-limited': {
    label: 'Rate limited',
    description: 'A limit on requests was reached, and further ones were refused.',
    names: `
      rate limit | API throttling | API quota | request quota | token bucket | burst limit |
      secondary rate limit | concurrency limit | request throttled | quota per minute |
      sending quota | reserved concurrency | leaky bucket
    `,
    errors: `
      429 Too Many Requests | ThrottlingException | Throttling: Rate exceeded | Rate exceeded |
      rate limit exceeded | RequestLimitExceeded | Please reduce your request rate |
      503 SlowDown | RESOURCE_EXHAUSTED: Quota exceeded | userRateLimitExceeded |
      X-RateLimit-Remaining: 0 | exceeded a secondary rate limit | limiting requests, excess |
      acme:error:rateLimited | client-side throttling |
      ReservedFunctionConcurrentInvocationLimitExceeded | too many certificates already issued |
      over_query_limit | rate_limit_error
    `,
    phrases: `
      excessive API calls | hit API limit | throttled by provider | ran out of API calls |
      daily API quota used up | refused for sending too fast | exceeded requests per minute |
      too many calls per second | rate limiter kicked in | rate cap too low |
      throttled legitimate users | one customer exhausted allowance |
      shared API key across services | polling used up quota |
      certificate authority refused more issuance | lambda concurrency cap |
      all users behind one IP throttled | limiter counted wrong |
      limiter keyed on proxy address | asked vendor to raise rate |
      batch burned through API calls | API told us slow down | requests rejected quota |
      spread calls over time | cached responses to save calls | too many requests per key
    `,
  },
  'dns-failure': {
    label: 'DNS failure',
    description: 'Names did not resolve, or resolved to the wrong address.',
    names: `
      DNS failure | name resolution | DNS outage | nameserver outage | CoreDNS | kube-dns |
      DNS resolver | bad DNS record | zone file | DNSSEC | ndots | negative caching |
      resolv.conf | split-horizon DNS | hosted zone | dangling CNAME | DNS propagation |
      dnsmasq | NodeLocal DNSCache | authoritative nameserver
    `,
    errors: `
      NXDOMAIN | SERVFAIL | Temporary failure in name resolution |
      gaierror Name or service not known | getaddrinfo ENOTFOUND | getaddrinfo EAI_AGAIN |
      UnknownHostException | could not resolve host | lookup: no such host |
      DNS_PROBE_FINISHED_NXDOMAIN | ERR_NAME_NOT_RESOLVED | server misbehaving |
      nodename nor servname provided | No address associated with hostname |
      host not found in upstream | CoreDNSDown | remote name could not be resolved |
      SocketError: getaddrinfo | no servers could be reached | dial tcp: lookup i/o timeout |
      Name does not resolve | RRSIG | DNSKEY | could not translate host name |
      validation failure bogus
    `,
    phrases: `
      hostnames stopped resolving | hostname lookup failed | lookups timing out |
      resolved to old address | resolved to wrong IP | record pointed at wrong IP |
      DNS record missing | DNS record removed | stale address in resolver |
      client cached IP forever | JVM caches DNS | empty zone pushed | resolver overloaded |
      nameservers unreachable | works by IP but not by name | internal names fail |
      empty DNS record | key rollover broke zone | zone signatures expired |
      dig returns nothing | resolv.conf overwritten | five second lookup delay |
      search domains multiplied queries | flushed DNS cache | lowered TTL before moving |
      typo in zone file | waiting for propagation | DNS TTL too long
    `,
  },
  'clock-skew': {
    label: 'Clock skew',
    description: 'Clocks disagreed, and tokens, leases or orderings broke.',
    names: `
      clock drift | NTP failure | NTP misconfigured | unsynchronised clocks |
      unsynchronized clocks | clock jumped backwards | wrong system time | chrony | ntpd |
      GPS time error | hypervisor clock | Secure Time Seeding | monotonic clock |
      dead CMOS battery | PTP grandmaster | NTP stratum
    `,
    errors: `
      NodeClockSkewDetected | NodeClockNotSynchronising | RequestTimeTooSkewed |
      Signature expired: is now earlier than | Signature not yet current | KRB_AP_ERR_SKEW |
      Clock skew too great | JWT not active | Token used before issued |
      ImmatureSignatureError | jwt issued in the future | clock skew detected mon |
      MON_CLOCK_SKEW | Clock skew detected. Your build may be incomplete |
      has modification time in the future |
      clock synchronization error: this node is more than |
      Clock moved backwards. Refusing to generate id | System clock wrong by seconds |
      no server suitable for synchronization found |
      the clock difference against peer is too high | Release file is not valid yet |
      CERT_NOT_YET_VALID | difference between the request time and current time |
      systemd: Time has been changed
    `,
    phrases: `
      clocks out of sync | clock was wrong | server time ahead | server five minutes behind |
      clock went backwards | clock set to the future | time not synchronised between hosts |
      NTP stopped | NTP blocked by firewall | ntp server gave wrong time |
      time sync broken after reboot | token issued in future | token rejected as not yet valid |
      timestamps in the future | newer write lost by timestamp | last write wins, wrong clock |
      lease expired early | one-time codes rejected | TOTP codes invalid |
      signature rejected because of time | virtual machine resumed with old time |
      VM clock drifted | machine date reset to 1970 | hardware clock battery |
      kerberos tickets rejected time
    `,
  },
  'query-plan-regression': {
    label: 'Query plan regression',
    description: 'The database chose a much worse plan for a query that had run well before.',
    names: `
      query plan regression | plan flip | execution plan changed |
      optimizer picked wrong index | stale statistics | outdated table statistics |
      bad cardinality estimate | row estimate off | parameter sniffing | generic plan |
      prepared statement plan | nested loop instead of hash join | plan cache eviction |
      bind variable peeking | query planner regression | optimizer regression after upgrade |
      statistics not refreshed | bad plan cached | missing ANALYZE after upgrade |
      cost-based optimizer misjudged
    `,
    errors: `
      plan_cache_mode | force_generic_plan | n_mod_since_analyze | last_autoanalyze |
      FORCE INDEX | OPTION (RECOMPILE) | OPTIMIZE FOR UNKNOWN | Nested Loop rows=1 actual rows |
      sp_create_plan_guide | PlanAffectingConvert | sys.dm_db_stats_properties |
      FORCE ORDER hint | enable_nestloop = off | UPDATE STATISTICS WITH FULLSCAN |
      innodb_stats_persistent | planCacheClear | default_statistics_target | DBMS_SPM baseline
    `,
    phrases: `
      query suddenly slow without change | same query different plan |
      planner chose wrong index | planner switched plans | optimizer changed its mind |
      picked a terrible plan | wrong join order | query got slow overnight |
      running ANALYZE fixed it | analyze the table | statistics were out of date |
      statistics never collected | estimated one row got millions |
      plan cached for atypical parameter | plan tipped over threshold |
      plan changed after upgrade | forgot analyze after major upgrade | pinned the query plan |
      hinted the index | used different index than before | query went milliseconds to minutes |
      clearing the plan cache fixed | recompiled the stored procedure |
      planner thought table empty | skewed data fooled planner
    `,
  },
  'lock-contention': {
    label: 'Lock contention',
    description:
      'Transactions or threads waited on locks that others held, and work slowed or was aborted.',
    names: `
      row lock contention | database deadlock | deadlocked transactions | hot row |
      lock convoy | lock wait timeout | idle in transaction |
      long-running transaction holding locks | gap lock | lock escalation | mutex contention |
      latch contention | distributed lock held | abandoned lock | serialization failures |
      SELECT FOR UPDATE contention | LWLock contention | blocking session |
      counter row hotspot | advisory lock contention
    `,
    errors: `
      deadlock detected | 40P01 | Deadlock found when trying to get lock | ERROR 1213 |
      Lock wait timeout exceeded | ERROR 1205 | chosen as the deadlock victim | ORA-00060 |
      database is locked | SQLITE_BUSY | could not obtain lock on row | 55P03 |
      canceling statement due to lock timeout | could not serialize access | 40001 | LCK_M_X |
      enq: TX - row lock contention | waiting for ShareLock on transaction | WriteConflict |
      CannotAcquireLockException | ActiveRecord::LockWaitTimeout | ActiveRecord::Deadlocked |
      LWLock lock_manager | idle_in_transaction_session_timeout |
      TransactionRetryWithProtoRefreshError
    `,
    phrases: `
      transactions waiting on each other | waiting for row lock |
      everyone updated the same row | all updates hit one row | updates serialised on one row |
      counter row updated every request | transaction left open | session forgot to commit |
      uncommitted transaction blocked others | one session blocking everyone |
      killed the blocking session | blocked by long transaction |
      locks taken in different order | two transactions deadlock | lock never released |
      lock held while calling API | process died holding lock |
      threads contending for one mutex | global lock serialised requests |
      sessions waiting on locks | locked rows | stuck behind lock holder |
      someone's open console transaction | lock queue grew | deadlocks under load |
      sqlite locked by another writer
    `,
  },
  'transaction-wraparound': {
    label: 'Transaction wraparound',
    description:
      'Clean-up of old row versions fell so far behind that the database slowed or refused writes.',
    names: `
      transaction id wraparound | xid wraparound | txid exhaustion | multixact wraparound |
      multixact members exhausted | vacuum debt | autovacuum falling behind |
      anti-wraparound vacuum | table bloat | index bloat | dead tuples | vacuum freeze |
      frozen xid age | xmin horizon held back | InnoDB purge lag | undo log growth |
      subtransaction overflow | orphaned prepared transaction | MVCC garbage |
      version store growth
    `,
    errors: `
      to avoid wraparound data loss | to prevent wraparound | MaximumUsedTransactionIDs |
      MultiXactId wraparound | multixact members limit exceeded | datfrozenxid | relfrozenxid |
      autovacuum_freeze_max_age | History list length | n_dead_tup |
      dead row versions cannot be removed yet | oldest xmin is far in the past | ORA-01555 |
      snapshot too old | ORA-30036 | SubtransSLRU | SubtransControlLock |
      bypassing nonessential maintenance failsafe | backend_xmin |
      skipping vacuum lock not available
    `,
    phrases: `
      ran out of transaction ids | transaction counter wrapped |
      postgres refused writes until vacuumed | vacuum could not keep up |
      autovacuum was disabled | turned autovacuum off | autovacuum never finished |
      vacuum cancelled repeatedly | emergency vacuum | vacuum in single-user mode |
      vacuum freeze by hand | dead rows piled up | old row versions kept |
      long transaction held back vacuum | forgotten replication slot held xmin |
      vacuum blocked by open transaction | two billion transactions |
      four billion transactions | tuning autovacuum | vacuum took days | purge thread behind |
      undo tablespace grew | postgres shut itself down wraparound |
      prepared transaction left for weeks
    `,
  },
  'id-exhaustion': {
    label: 'Id exhaustion',
    description:
      'A key, sequence or counter ran out of values, and new records could not be written.',
    names: `
      integer overflow primary key | primary key exhaustion | auto-increment exhausted |
      sequence exhausted | int32 overflow id | id column overflow | 32-bit id limit |
      smallint overflow | foreign key type too small | bigint migration |
      sequence reached maximum | id space exhausted | signed integer limit |
      identity column overflow | counter rollover | serial column limit |
      short code space exhausted | number range exhausted | MEDIUMINT exhausted
    `,
    errors: `
      integer out of range | reached maximum value of sequence | 2200H |
      Out of range value for column id | ERROR 1264 | Duplicate entry 2147483647 | 2147483647 |
      4294967295 | 2147483648 | Failed to read auto-increment value | ERROR 1467 |
      ER_AUTOINC_READ_FAILED | error converting IDENTITY to data type int |
      PG::NumericValueOutOfRange | ActiveModel::RangeError | ORA-08004 |
      exceeds MAXVALUE and cannot be instantiated | is out of range for type integer |
      Duplicate entry 16777215 | smallint out of range | Duplicate entry 4294967295
    `,
    phrases: `
      ran out of ids | ran out of integers | out of primary keys | primary key overflowed |
      id column too small | column type was int | counter wrapped | counter hit its maximum |
      hit two billion rows | 2.1 billion rows | ids above 32 bits |
      int should have been bigint | changed column to bigint | converted int to bigint |
      inserts fail next id too large | sequence hit limit | auto increment hit ceiling |
      no more ids to hand out | ids exceeded JavaScript safe integer |
      reset sequence to negative | used negative ids | order numbers ran out |
      serial numbers ran out | upserts burned through ids | foreign key column still int
    `,
  },
  'replication-broken': {
    label: 'Replication broken',
    description:
      'Replication stopped or copies diverged, and the replica could not follow any more.',
    names: `
      replication stopped | broken replication | replica diverged | replica drift |
      errant transaction | GTID gap | binlog purged too early | WAL segment removed |
      lost replication slot | logical replication failure | CDC pipeline broken |
      Debezium connector failed | initial sync failed | duplicate key on replica |
      timeline divergence | relay log corrupted | statement-based replication drift |
      full resync loop | replica rebuild | geo-replication halted
    `,
    errors: `
      requested WAL segment has already been removed | Slave_SQL_Running: No |
      Slave_IO_Running: No | Replica_SQL_Running: No | Could not execute Write_rows event |
      HA_ERR_KEY_NOT_FOUND | HA_ERR_FOUND_DUPP_KEY | Got fatal error 1236 |
      Could not find first log file name in binary log | replication slot does not exist |
      too stale to catch up | Last_SQL_Errno | Relay log read failure |
      Unable to partial resync | master_link_status:down | wal_status lost |
      invalidating obsolete replication slot | MySQLReplicationNotRunning |
      highest timeline of the primary is behind recovery timeline | errant GTID |
      replication terminated by primary server | logical replication worker has exited |
      overcoming of output buffer limits
    `,
    phrases: `
      replication stopped silently | replica stopped replicating | replica no longer following |
      replica has different data | primary and replica disagree | copies out of sync |
      rows missing on replica | replica needs rebuild | reseed the replica |
      rebuilt replica from snapshot | binlogs already deleted |
      WAL deleted before replica fetched | wrote directly to replica |
      skipped the replication error | replication slot dropped | replication slot disappeared |
      sync to warehouse stopped | change stream lost position | new table never replicated |
      DDL broke logical replication | standby disconnected for days |
      replication halted duplicate key | replica resyncing over and over |
      secondary stuck recovering | mirror stopped syncing
    `,
  },
  'failed-failover': {
    label: 'Failed failover',
    description:
      'A failover did not happen, went wrong, or left clients talking to the old primary.',
    names: `
      failover failed | failover failed to trigger | botched promotion |
      standby promotion failed | failover stuck | failover flapping | unexpected failover |
      false failover | failover data loss | writes sent to demoted primary |
      clients pinned to old primary | stale DNS after failover | redundancy failed |
      hot standby unavailable | disaster recovery failed | switchover failed |
      untested failover | fencing prevented promotion | Sentinel failover aborted |
      VRRP keepalived failover
    `,
    errors: `
      cannot execute INSERT in a read-only transaction |
      cannot execute UPDATE in a read-only transaction | 25006 |
      write against a read only replica | running with the --read-only option |
      running with the --super-read-only option | ERROR 1290 | NotWritablePrimary |
      NotPrimaryNoSecondaryOk | not master and slaveOk=false | failover-abort-no-good-slave |
      failover-abort-not-elected | NOGOODSLAVE | not healthy enough for leader race |
      RecoverDeadMaster | stonith fence failed | Multi-AZ instance failover started |
      ER_OPTION_PREVENTS_STATEMENT
    `,
    phrases: `
      failover went wrong | failover refused to start | failed over to broken standby |
      standby failed to take over | backup system failed to take over |
      secondary could not be promoted | promotion got stuck | promoted the wrong replica |
      promoted a stale replica | promoted replica missing transactions |
      primary became read-only | writes going to a replica |
      app still connected to old primary | apps did not reconnect after failover |
      connection pool kept old master | had to restart apps after failover |
      database is read only suddenly | redundant unit failed too | spare failed to kick in |
      failover took half an hour | automatic failover disabled | manual promotion |
      flipped back and forth primary | failed back too early | failover script broken |
      DNS still pointed old primary
    `,
  },
  'split-brain': {
    label: 'Split-brain',
    description: 'Two nodes or sites believed they were in charge at once, and state diverged.',
    names: `
      split-brain | dual primary | two primaries | dual master | multiple leaders |
      zombie leader | active-active by accident | missing fencing | STONITH failure |
      missing fencing token | overlapping leases | diverging writes |
      cluster partition two masters | even number of voters | witness lost |
      conflicting histories | VRRP dual master | heartbeat link lost |
      expired lease still acting
    `,
    errors: `
      Split-Brain detected, dropping connection | running_partitioned_network |
      inconsistent_database | Mnesia reports network partition | pc.ignore_sb |
      cluster_partition_handling | gluster heal info split-brain |
      lower prio advert, forcing new election | ProducerFencedException |
      SplitBrainProtectionException
    `,
    phrases: `
      two masters at once | two nodes thought leader | both nodes became primary |
      both sides accepted writes | both data centres active | two leaders writing |
      old primary kept accepting writes | old master came back | isolated primary kept writing |
      each half elected own leader | cluster split in two | both halves kept running |
      writes on both sides | had to reconcile two databases | merged diverged databases |
      chose which side to keep | threw away writes from one side | lock held by two workers |
      two schedulers running | both holders of the same lease | paused leader resumed writing |
      same virtual IP on both nodes | supposedly dead node still alive | fence the old primary |
      discarded losing side's writes
    `,
  },
  'lost-quorum': {
    label: 'Lost quorum',
    description:
      'Too few members agreed, or leader election failed, and the cluster refused to work.',
    names: `
      quorum lost | leader election failure | leaderless cluster | consensus failure |
      majority lost | raft election loop | leader flapping | ZooKeeper ensemble unavailable |
      etcd lost quorum | Consul leaderless | Galera non-primary | Kafka controller election |
      insufficient voters | election timeout too short | in-sync replicas below minimum |
      paxos stalled | offline partitions | RabbitMQ quorum queue minority
    `,
    errors: `
      etcdserver: no leader | possibly due to previous leader failure | No cluster leader |
      master_not_discovered_exception | ClusterBlockException no master |
      KeeperErrorCode = ConnectionLoss | ZooKeeper instance is not currently serving requests |
      WSREP has not yet prepared node | ERROR 1047 | CLUSTERDOWN The cluster is down |
      CLUSTERDOWN Hash slot not served | NotEnoughReplicasException |
      Cannot achieve consistency level QUORUM | etcdInsufficientMembers | etcdNoLeader |
      etcdHighNumberOfLeaderChanges | no primary found in replica set | LEADER_NOT_AVAILABLE |
      OfflinePartitionsCount | leaderelection lost | failed to renew lease |
      lost leader raft term | wsrep_cluster_status non-Primary | lost quorum corosync
    `,
    phrases: `
      cluster lost quorum | nobody became leader | leader election kept failing |
      leader kept changing | constant re-elections | cluster master missing |
      nodes could not agree | majority of nodes gone | two of three nodes down |
      lost majority of members | removed too many members | stepped down no successor |
      zookeeper down everything stopped | etcd unavailable members |
      minority partition refused writes | cluster read-only without majority |
      rebooted all members at once | force new cluster from one node |
      bootstrapped the cluster again | dead members still counted | stale members in the raft |
      consensus stuck | broker waits for controller | heartbeats too slow to keep leader
    `,
  },
  'data-deleted': {
    label: 'Data deleted',
    description: 'Rows, tables, files or objects that were still needed were deleted.',
    names: `
      accidental deletion | accidental data loss | DELETE without WHERE | dropped table |
      truncated table | dropped production database | cascade delete | overzealous cleanup job |
      retention policy deleted data | lifecycle rule expired objects | TTL removed records |
      rm -rf data directory | soft delete missing | wrongly purged accounts |
      garbage collector removed live data | sync propagated deletion | bulk delete script |
      Redis flushed
    `,
    errors: `
      DROP DATABASE | rm -rf | FLUSHALL | FLUSHDB | NoSuchKey | s3:LifecycleExpiration:Delete |
      DeleteObjects | dependent: :destroy | index_not_found_exception |
      ObjectRemoved:DeleteMarkerCreated | ERROR 1175 safe update mode | prisma migrate reset |
      db:drop
    `,
    phrases: `
      deleted customer data | deleted the wrong rows | deleted production data |
      wiped the database | wiped the data directory | everything in the table gone |
      records disappeared | files vanished | users lost their files |
      cleanup job deleted live data | cleanup script too greedy |
      retention job removed wrong data | where clause missing delete |
      filter matched everything deleted | cascade removed children |
      thought data was unused deleted | deleted active accounts | restored deleted rows |
      undelete | permanently erased | emptied the bucket | pruned images still in use |
      expired data still needed | tests truncated real tables | data gone no undo
    `,
  },
  'backup-unusable': {
    label: 'Backup unusable',
    description:
      'Backups were missing, incomplete, too old or could not be restored when they were needed.',
    names: `
      backups missing | untested backups | restore failed | backup job failing silently |
      incomplete backup | empty backup | backup too old | pg_dump version mismatch |
      snapshots missing | backup encrypted key lost | WAL archive gap |
      point-in-time recovery failed | recovery time too long | RPO missed | slow restore |
      backups deleted with account | replication mistaken for backup |
      backup stored beside data | no off-site copy | corrupted backup
    `,
    errors: `
      aborting because of server version mismatch | archive command failed with exit code |
      recovery ended before configured recovery target |
      is not a child of this server's history | could not locate a valid checkpoint record |
      could not locate required checkpoint record |
      pg_restore: error: could not read from input file |
      xtrabackup error log block numbers mismatch | gzip: unexpected end of file |
      media family on device is incorrectly formed | Msg 3241 | RMAN-06023 |
      no backup or copy of datafile found | RMAN-06059 | BACKUP_JOB_FAILED |
      VeleroBackupFailures | pgbackrest ArchiveTimeoutError |
      unable to find a valid repository pgbackrest | repository contains errors restic |
      LatestRestorableTime
    `,
    phrases: `
      backup impossible to restore | nobody tested restore | never tried restoring |
      zero byte dump | backups stopped months ago | backup failing for months |
      most recent backup was old | last good backup days old | only backup was a laptop copy |
      lost data since last backup | restore took days | restoring took longer than expected |
      dump tool version wrong | backup bucket empty | backup excluded that table |
      backups wiped as well | snapshots were disabled | needed older backup retention |
      restored from employee's copy | backups on same disk | restore from tape slow |
      backup incomplete files missing
    `,
  },
  'bad-backfill': {
    label: 'Bad backfill',
    description: 'A data migration or mass correction wrote wrong values.',
    names: `
      bad backfill | faulty data migration | bad data fix | UPDATE without WHERE |
      wrong mass update | bulk update gone wrong | bad data import | bad CSV import |
      ETL wrote wrong values | incorrect one-off script | migration script bug |
      wrong default value backfilled | account merge bug | system migration data mismatch |
      wrong join in update | legacy data conversion | off-by-one column import |
      double-run migration | bad seed data | data cleanup overwrote values
    `,
    errors: '',
    phrases: `
      backfill wrote wrong values | backfill script had a bug | migrated data was wrong |
      data migration corrupted records | script overwrote good values |
      update touched every row | updated all rows by mistake | forgot the where clause update |
      imported the wrong file | spreadsheet import shifted columns |
      bulk edit changed wrong customers | mapping table was wrong |
      ids mapped to wrong accounts | records assigned to wrong user |
      merged the wrong accounts | set everything to null | set same value everywhere |
      one-off script production | data fix made it worse | ran correction twice |
      moved to new system lost fields | old system values converted wrongly |
      prices overwritten by import | repair script for bad rows | reverted the data change |
      nulls filled with wrong default
    `,
  },
  'file-descriptor-exhaustion': {
    label: 'File descriptor exhaustion',
    description:
      'A process or machine ran out of file descriptors and could not open files or sockets.',
    names: `
      file descriptor exhaustion | fd leak | file handle leak | leaked sockets |
      ulimit too low | nofile limit | open files limit | socket descriptor leak |
      unclosed files | inotify watches exhausted | inotify instances limit | LimitNOFILE unset |
      select FD_SETSIZE | system-wide file-max | leaked pipes | CLOSE_WAIT accumulation
    `,
    errors: `
      Too many open files | EMFILE | ENFILE | accept4 too many open files |
      SocketException: Too many open files | Too many open files in system |
      file-max limit reached | System limit for number of file watchers reached |
      failed to create fsnotify watcher | inotify_init failed | NodeFileDescriptorLimit |
      process_open_fds | RLIMIT_NOFILE | LimitNOFILE | open_files_limit |
      file descriptors alarm | filedescriptor out of range in select | max_user_watches |
      max_user_instances | socket: too many open files |
      max file descriptors elasticsearch process too low
    `,
    phrases: `
      ran out of file descriptors | out of file handles | could not open any more files |
      could not open new sockets | forgot to close files | files never closed |
      sockets never closed | response body never closed | descriptor count kept climbing |
      lsof thousands of sockets | lsof deleted files thousands | raised the ulimit |
      bumped nofile | ulimit 1024 | default limit of 1024 files | sockets stuck CLOSE_WAIT |
      accept fails descriptors | service unit lacked file limit | handles leaked until restart |
      watchers limit reached | leaking descriptors | limit on open files lost after restart
    `,
  },
  'slow-disk': {
    label: 'Slow disk',
    description:
      'Storage answered too slowly or was saturated, and everything that waited for it stalled.',
    names: `
      I/O saturation | disk saturation | IOPS limit | IOPS throttling |
      burst credits exhausted | EBS burst balance | high iowait | storage latency |
      fsync latency | write stall | checkpoint I/O spike | noisy neighbour disk |
      degraded volume | volume hydration lazy load | NFS hang | SAN latency |
      RAID rebuild slowdown | compaction I/O | disk throughput cap | EFS burst credits
    `,
    errors: `
      BurstBalance | BurstCreditBalance | VolumeQueueLength | DiskQueueDepth |
      apply request took too long | slow fdatasync | etcdHighFsyncDurations |
      etcdHighCommitDurations | blocked for more than 120 seconds |
      checkpoints are occurring too frequently | page_cleaner: 1000ms intended loop took |
      Asynchronous AOF fsync is taking too long | nfs: server not responding, still trying |
      EBSIOBalance | PercentIOLimit | I/O requests taking longer than 15 | WRITELOG wait |
      PAGEIOLATCH_SH | slow ops, oldest one blocked | slow requests are blocked |
      NodeDiskIOSaturation | overloaded likely from slow disk
    `,
    phrases: `
      disk too slow | storage got slow | disk latency went up | disk at 100% busy |
      disk utilisation 100% | waiting on disk | stuck in iowait | processes in D state |
      uninterruptible sleep | high load idle cpu | used up burst credits |
      burst balance hit zero | ran out of IO credits | gp2 volume throttled |
      hit the IOPS ceiling | provisioned more IOPS | moved to faster disks | moved to SSD |
      fsync took seconds | writes stalled storage | etcd slow disk | backup saturated disk |
      compaction starved reads | cold volume restored from snapshot | network storage hung |
      NFS mount hung | swapped gp2 to gp3 | neighbour hammered shared storage |
      RAID battery write cache disabled
    `,
  },
  'disk-failure': {
    label: 'Disk failure',
    description: 'A disk, array or storage volume failed or turned read-only.',
    names: `
      failed drive | drive failure | dead disk | RAID degraded | double disk failure |
      RAID controller failure | SSD wear-out | SSD firmware bug | bad sectors |
      EBS volume failure | storage array failure | SAN failure | NVMe dropped off |
      predictive drive failure | latent sector errors | Ceph OSD down | ZFS pool degraded |
      head crash | storage controller failure
    `,
    errors: `
      Buffer I/O error on dev | Input/output error | EIO | Medium Error |
      Unrecovered read error | Reallocated_Sector_Ct | Current_Pending_Sector |
      I/O error, dev sda, sector | Remounting filesystem read-only | EXT4-fs error |
      XFS metadata I/O error | md: Disk failure on, disabling device | DegradedArray |
      state: DEGRADED | FAULTED too many errors | nvme I/O timeout, reset controller |
      Read-only file system | EROFS | OSD_DOWN | failed command: READ FPDMA QUEUED |
      NodeRAIDDegraded | NodeRAIDDiskFailure | SMART Predictive Failure |
      rejecting I/O to offline device | DID_BAD_TARGET
    `,
    phrases: `
      hard drive failed | drive failed during rebuild | second disk failed | SSD died |
      SSDs failed same time | drives from same batch | replaced the drive | swapped the disk |
      raid array lost | raid rebuild failed | raid card died | disk errors in dmesg |
      smart errors | unreadable sectors | filesystem went read-only |
      root filesystem read-only | volume detached itself | EBS volume broken |
      storage backend failed | lost the whole array | disk disappeared | device vanished |
      worn out flash | SD card died | storage appliance crashed | data lost with the drive
    `,
  },
  'stale-cache': {
    label: 'Stale cache',
    description: 'A cache served old or wrong content after the truth had changed.',
    names: `
      stale cache | cache invalidation bug | web cache poisoning | cached error page |
      cached 404 | cached redirect | wrong cache key | missing Vary header | over-long TTL |
      CDN serving old content | browser cache stale | service worker cache |
      negative cache entry | stale opcache | cached private response |
      invalidation message lost | cache set race | stale local cache |
      cached authenticated page | query string ignored by cache
    `,
    errors: `
      X-Cache: HIT | CF-Cache-Status: HIT | TCP_HIT | Cache-Control: public max-age |
      max-age=31536000 immutable | stale-while-revalidate | proxy_cache_use_stale |
      304 Not Modified | opcache.validate_timestamps | Surrogate-Control |
      301 Moved Permanently (from disk cache)
    `,
    phrases: `
      cache never invalidated | missed an invalidation | forgot to purge |
      purge cache fixed it | clearing the cache helped | hard refresh fixes it |
      users see old version | still showing old content | old page served by CDN |
      outdated price shown cached | stale value for hours | error response got cached |
      cached a 500 | cached empty response | permanent redirect cached in browsers |
      wrong user's page cached | logged-in page cached publicly |
      cached someone else's response | set-cookie cached | key ignored the language |
      cache key missing tenant | two entities share cache key | TTL too long |
      service worker kept old app | some nodes had old cached value |
      local cache per process out of date | cached permissions after revoke |
      cached object from old code
    `,
  },
  'hot-partition': {
    label: 'Hot partition',
    description:
      'One key, shard or partition received far more than its share and became the bottleneck.',
    names: `
      hot partition | hot shard | hot key | hotspotting | skewed partition key |
      noisy tenant shard | uneven sharding | celebrity problem | large partition |
      wide partition | tombstone overload | monotonic key hotspot | unbalanced cluster |
      data skew | whale customer | jumbo chunk | Kafka partition skew |
      unbalanced consistent hashing | single-shard bottleneck | range hotspot
    `,
    errors: `
      ProvisionedThroughputExceededException | WriteProvisionedThroughputExceeded |
      WriteThrottleEvents | ReadThrottleEvents | Writing large partition |
      Compacting large partition | RegionTooBusyException | TombstoneOverwhelmingException |
      Scanned over tombstones | Request rate is large | NormalizedRUConsumption |
      KeyRangeThroughputExceeded | redis-cli --hotkeys | chunk too big to move |
      capacity for one or more partitions
    `,
    phrases: `
      one shard overloaded | one shard did all the work | single shard hot |
      one partition far bigger | one node busy others idle | one redis node pegged |
      traffic concentrated on one key | everybody reads one key | one customer dominated shard |
      huge tenant on one shard | single popular item | viral post | keys not evenly spread |
      uneven key distribution | sequential keys hit last range | timestamp as partition key |
      date as shard key | shards badly balanced | rebalanced the shards | split the hot shard |
      moved big tenant to own shard | salted the key | throttled though table has capacity |
      celebrity account | too many tombstones | null key partition all messages |
      one reducer straggler
    `,
  },
  'poison-message': {
    label: 'Poison message',
    description:
      'One message or job that always failed was tried again and again and blocked the rest.',
    names: `
      poison message | poison pill | poison event | unprocessable message | malformed message |
      undeserialisable record | dead letter queue missing | dead-lettered messages |
      infinite redelivery | requeue loop | stuck partition offset | blocked consumer |
      crashing job retried | query of death | bad record in stream | failing batch retried |
      head of queue blocked | max deliveries exceeded | tolerance exceeded connector
    `,
    errors: `
      Error deserializing key/value for partition | please seek past the record |
      RecordDeserializationException | SerializationException Unknown magic byte |
      ListenerExecutionFailedException | MessageConversionException |
      Retries exhausted for message | Tolerance exceeded in error handler |
      MaxDeliveryCountExceeded | maxReceiveCount | ApproximateReceiveCount | x-death |
      Backoff FixedBackOff exhausted | DeadLetterErrors | ErrorHandlingDeserializer |
      DeserializationExceptionHandler | BisectBatchOnFunctionError | delivery_limit exceeded |
      NumberOfMessagesSentToDLQ | redelivered=true | ApproximateNumberOfMessagesDelayed DLQ
    `,
    phrases: `
      one bad message blocked queue | bad message stuck in queue |
      one record blocked the partition | consumer crashed same message |
      same message over and over | kept retrying the same message |
      message returned to queue forever | job retried forever | job kept killing workers |
      stuck on one offset | could not get past offset | skipped the offset |
      skip the bad message | moved message aside | removed the offending message |
      no dead letter queue | dead letter queue filled | could not parse the event |
      consumer could not decode message | malformed event stopped the stream |
      one request killed each server | same payload crashed every node |
      worker picks it up and dies | batch fails because of one item |
      event nobody could process
    `,
  },
  'duplicate-processing': {
    label: 'Duplicate processing',
    description: 'The same message, job or request was carried out more than once.',
    names: `
      duplicate processing | double processing | duplicate delivery | at-least-once delivery |
      missing idempotency | idempotency key missing | non-idempotent retry | replayed events |
      duplicate emails | duplicate webhooks | double submit | duplicate orders |
      cron ran twice | visibility timeout too short | ack deadline exceeded |
      offset reset replay | duplicate jobs enqueued | retry after timeout succeeded |
      two schedulers same job | message reprocessing
    `,
    errors: `
      duplicate key value violates unique constraint | 23505 | ERROR 1062 |
      E11000 duplicate key error | DuplicateKeyException | idempotency_key_in_use |
      IdempotentParameterMismatch | Idempotency-Key reused |
      ReceiptHandle is invalid receipt handle has expired |
      delivery acknowledgement on channel timed out | unknown delivery tag |
      Offset commit cannot be completed | CommitFailedException | DuplicateSequenceException |
      Resetting offset to earliest | auto.offset.reset=earliest |
      Unique violation Prisma P2002 | MessageLockLostException
    `,
    phrases: `
      processed twice | executed twice | job ran twice | message handled twice | sent twice |
      same email sent many times | customers got repeated emails | repeated notifications |
      duplicate orders created | orders shipped twice | paid out twice | transfer done twice |
      button clicked twice | user double-clicked | request retried but first succeeded |
      client retried the write | retried without idempotency |
      consumer died before acknowledging | redelivered before finished | acked too late |
      replayed old messages | reprocessed old events | restarted from the beginning of topic |
      duplicates in table | deduplicate rows | added idempotency keys |
      both workers picked same job
    `,
  },
  'message-loss': {
    label: 'Message loss',
    description: 'Messages or events were dropped, and the work behind them never happened.',
    names: `
      message loss | lost messages | dropped events | data loss in pipeline |
      unclean leader election | fire-and-forget publish | auto-ack loss |
      at-most-once delivery | retention expired before consumption | buffer overflow drop |
      unroutable messages | dual write problem | missing outbox | lost webhooks |
      in-memory queue lost on restart | non-durable queue | dropped log lines |
      Redis queue evicted | UDP drops telemetry
    `,
    errors: `
      OffsetOutOfRangeException | Fetch position out of range | auto.offset.reset=latest |
      NO_ROUTE | Expiring record(s) for | Batch containing record(s) expired |
      imjournal: begin to drop messages | messages lost due to rate-limiting |
      Suppressed messages from unit | BufferOverflowError | drop_oldest_chunk |
      unclean.leader.election.enable | UncleanLeaderElectionsPerSec | Truncating to offset |
      sending_queue is full | Dropping data because | x-max-length drop-head |
      packet receive errors RcvbufErrors | messages_unroutable_dropped |
      EventBridge FailedInvocations
    `,
    phrases: `
      messages went missing | events got lost | events failed to arrive | dropped on the floor |
      messages dropped silently | webhooks silently skipped | consumer acked before processing |
      acknowledged then crashed | jobs vanished on restart | jobs disappeared from queue |
      queue lost on restart | queue not persistent | committed offset skipped records |
      gap in the event stream | missing events in analytics | events discarded buffer full |
      logs dropped | metrics lost in pipeline | expired in queue before read |
      retention shorter than downtime | published before commit |
      wrote database but never published | forgot to emit event |
      broker lost acknowledged writes | acks=1 lost records | topic was recreated |
      no queue bound to exchange | orders never reached fulfilment
    `,
  },
  'race-condition': {
    label: 'Race condition',
    description:
      'Two things happened at once or in an order nobody expected, and the result was wrong.',
    names: `
      race condition | data race | lost update | read-modify-write | check-then-act | TOCTOU |
      write skew | concurrency bug | thread-safety bug | shared mutable state |
      non-atomic update | missing lock | out-of-order events | start-up ordering race |
      double booking | ABA problem | weak isolation level | find-or-create race |
      concurrent update conflict
    `,
    errors: `
      StaleObjectStateException | OptimisticLockException | ActiveRecord::StaleObjectError |
      ConcurrentModificationException | concurrent map writes |
      concurrent map read and map write | WARNING: DATA RACE | ConditionalCheckFailedException |
      412 Precondition Failed | the object has been modified; please apply your changes |
      Operation cannot be fulfilled on | DbUpdateConcurrencyException | ThreadSanitizer |
      Collection was modified; enumeration | dictionary changed size during iteration |
      ActiveRecord::RecordNotUnique | MultipleObjectsReturned | heap-use-after-free |
      A second operation was started on this context
    `,
    phrases: `
      two requests at same time | two threads wrote | simultaneous updates |
      concurrent writes overwrote | overwrote each other's change | last write won |
      both read old value | balance went negative concurrent | oversold stock |
      sold same seat twice | booked the same slot | checked before locking |
      value changed between check and use | depends on timing | happens once in thousand runs |
      appears only under concurrent load | cannot reproduce locally timing |
      events arrived out of order | update arrived before create | finished in wrong order |
      older write applied last | not thread safe | shared variable between requests |
      global variable leaked between requests | two runs overlapped |
      started before dependency ready | slow process overwrote newer state |
      wrap in transaction select for update | heisenbug
    `,
  },
  'schema-mismatch': {
    label: 'Schema mismatch',
    description:
      'Producer and consumer, or code and database, disagreed about the shape of the data.',
    names: `
      schema mismatch | schema drift | breaking API change | API contract broken |
      incompatible schema evolution | removed field | renamed column |
      column dropped too early | pending migrations | code deployed before migration |
      ORM model out of sync | Avro incompatibility | protobuf field reuse | enum value unknown |
      GraphQL schema break | Elasticsearch mapping conflict | changed event format |
      unexpected null field | type changed in response
    `,
    errors: `
      column does not exist | 42703 | Unknown column in field list | ERROR 1054 | 42P01 |
      relation does not exist | ERROR 1146 | no such column | Invalid column name |
      PG::UndefinedColumn | UnrecognizedPropertyException | not marked as ignorable |
      AvroTypeException | Schema being registered is incompatible |
      cached plan must not change result type | Cannot query field on type |
      mapper_parsing_exception | strict_dynamic_mapping_exception |
      InvalidProtocolBufferException | cannot unmarshal into Go struct field |
      json: unknown field | 422 Unprocessable Entity | PendingMigrationError |
      InvalidFormatException Cannot deserialize value | No enum constant
    `,
    phrases: `
      column was already dropped | old code read removed column | code expected new column |
      unapplied migration | forgot to run migration | deployed before migrating |
      table missing in production | field renamed upstream | field disappeared from API |
      API response changed shape | supplier changed response format |
      partner changed the format | upstream added a field | new enum value broke clients |
      string became number | sent string expected integer | field became null |
      payload structure changed | consumer could not parse new format | old clients broke |
      old app versions break | backwards incompatible change | contract between services |
      two services disagreed about field | mapping conflict | CSV columns changed |
      expand and contract migration | event version unknown
    `,
  },
  'size-limit': {
    label: 'Size limit',
    description: 'A fixed limit of size, length or number in a product was reached.',
    names: `
      size limit exceeded | payload too large | request too large | message too large |
      hard limit reached | column length exceeded | string truncation | item size limit |
      document size limit | header too large | cookie too large | etcd database quota |
      field explosion | shard limit per node | upload size limit | URL too long |
      row size limit | parameter count limit
    `,
    errors: `
      value too long for type character varying | 22001 | Data too long for column |
      String or binary data would be truncated | max_allowed_packet | Got a packet bigger than |
      413 Request Entity Too Large | 413 Payload Too Large | 414 URI Too Long |
      431 Request Header Fields Too Large | Request Header Or Cookie Too Large |
      upstream sent too big header | RecordTooLargeException |
      Received message larger than max | etcdserver: request is too large |
      mvcc: database space exceeded | BSONObjectTooLarge |
      Item size has exceeded the maximum allowed size |
      Limit of total fields has been exceeded | maximum normal shards open | too_many_clauses |
      Argument list too long | Row size too large | bufio.Scanner: token too long
    `,
    phrases: `
      payload got too big | message bigger than broker allows | request body too big |
      file too large to upload | response too large | document grew past 16 MB |
      exceeded 400 KB item | exceeded maximum size | hit a hard limit | limit nobody knew |
      undocumented limit | text did not fit column | name too long for field |
      varchar too short | text longer than column | silently truncated text | truncated at 255 |
      cookies grew too large | headers grew too big | too many fields in index |
      too many shards | too many rules in list | table limit reached |
      hit row limit of spreadsheet | list outgrew preallocated array |
      file had more entries than allowed | raised the size limit | chunked the payload |
      split into smaller batches
    `,
  },
  'memory-leak': {
    label: 'Memory leak',
    description:
      'A process kept memory it no longer needed, and its use grew until something gave way.',
    names: `
      memory leak | slow leak | unbounded cache | unbounded memory growth | heap growth |
      native memory leak | off-heap leak | event listener leak | classloader leak |
      retained objects | memory bloat | heap fragmentation | malloc arena fragmentation |
      ThreadLocal leak | closure retains reference | switched to jemalloc
    `,
    errors: `
      MaxListenersExceededWarning | Possible EventEmitter memory leak detected |
      LEAK: ByteBuf.release() was not called | likely to create a memory leak |
      LeakSanitizer: detected memory leaks | process_resident_memory_bytes |
      ResourceLeakDetector | definitely lost blocks
    `,
    phrases: `
      memory keeps growing | memory climbs until restart | RSS creeping up |
      resident size rising | sawtooth memory graph | memory never freed |
      memory not released after request | needs restart every few days |
      nightly restart as workaround | restart helps temporarily | restart buys some hours |
      memory grew a little each day | memory slowly eaten | cache without eviction |
      cache without size bound | in-memory map grows unbounded | list appended never cleared |
      listeners never removed | objects never released | reference held forever |
      heap dump showed retained | heap snapshots compared | footprint grew over weeks |
      fine after restart then degrades | degrades the longer it runs |
      weekend without deploy killed it | long uptime exhausted memory | timers never cleared |
      allocated never freed
    `,
  },
  'garbage-collection-pause': {
    label: 'Garbage collection pause',
    description:
      'The runtime stopped to collect garbage for so long that work stalled or peers gave up.',
    names: `
      garbage collection pause | GC pause | stop-the-world pause | full GC | GC thrashing |
      GC pressure | GC death spiral | long GC | allocation rate |
      young generation promotion failure | old generation full | G1 humongous allocation |
      CMS concurrent mode failure | ZGC allocation stall | large object heap | GOGC tuning |
      GOMEMLIMIT | safepoint pause
    `,
    errors: `
      GC overhead limit exceeded | Full GC (Allocation Failure) | Full GC (Ergonomics) |
      Pause Full (G1 Compaction Pause) | G1 to-space exhausted | concurrent mode failure |
      ParNew promotion failed | Mark-sweep | JvmGcMonitorService overhead |
      [gc] overhead, spent collecting | jvm_gc_pause_seconds | GCInspector |
      application threads were stopped | Detected pause in JVM or host machine |
      Allocation Stall | go_gc_duration_seconds | GC assist
    `,
    phrases: `
      stopped the world | garbage collector fell behind | froze for seconds while collecting |
      long pauses in JVM | JVM froze for thirty seconds | back-to-back full collections |
      most CPU spent in GC | time spent collecting garbage | pause kicked node from cluster |
      heartbeat missed during GC | session expired during GC pause | zookeeper session lost GC |
      tuned the collector | switched collector to G1 | too many short-lived objects |
      allocated too many objects | all threads frozen periodically |
      latency spikes matched GC logs | heap nearly full of live objects |
      heap too large to collect | elasticsearch node dropped long GC |
      periodic stalls of runtime | garbage piled up faster than collected |
      tail latency from collector
    `,
  },
  'cpu-saturation': {
    label: 'CPU saturation',
    description: 'The processors were fully used or throttled, and everything on them slowed down.',
    names: `
      CPU saturation | CPU exhaustion | high CPU | CPU throttling | CFS quota throttling |
      CPU starvation | noisy neighbour | noisy neighbor | CPU steal | CPU credits exhausted |
      burstable instance throttled | load average | run queue length | CPU pegged |
      single-core bottleneck | CPU limit too low | softirq saturation | context switching |
      CPU contention
    `,
    errors: `
      CPUThrottlingHigh | container_cpu_cfs_throttled_periods_total | nr_throttled |
      HostHighCpuLoad | CPUUtilization | CPUCreditBalance | HostCpuStealNoisyNeighbor |
      node_load1 | node_cpu_seconds_total | ksoftirqd | SOS_SCHEDULER_YIELD |
      resmgr:cpu quantum | high load average
    `,
    phrases: `
      CPU at 100% | all cores maxed out | processor pinned | cores fully busy |
      load average through the roof | throttled by cgroup quota | ran out of CPU credits |
      instance lost its burst | neighbour stole CPU | neighbor VM ate CPU | not enough cores |
      pods throttled by CPU limits | removed CPU limits | one core saturated others idle |
      interrupts pinned to one core | burning CPU | TLS handshakes ate CPU |
      compression used all CPU | serialisation hogged CPU | JSON parsing hogged CPU |
      password hashing consumed CPU | flame graph showed hot function |
      profiler pointed at hot path | larger instance for CPU | logging consumed processor |
      starved of processor time | kernel time dominated | CPU usage jumped after release |
      compute bound
    `,
  },
  'process-deadlock': {
    label: 'Process deadlock',
    description: 'A process was alive but stuck, and did no more work until it was restarted.',
    names: `
      thread deadlock | mutex deadlock | livelock | hung process | process hang |
      event loop blocked | event loop lag | lock inversion | lock ordering violation | self-deadlock |
      main thread blocked | frozen process | wedged process | channel deadlock | soft lockup |
      GIL held | reentrant lock
    `,
    errors: `
      all goroutines are asleep - deadlock | Found one Java-level deadlock |
      hung_task_timeout_secs | BUG: soft lockup | self-detected stall on CPU |
      BlockedThreadChecker | Application Not Responding | Input dispatching timed out |
      nodejs_eventloop_lag_seconds | No live threads left. Deadlock? | futex_wait | semacquire |
      parking to wait for | task hung in D state
    `,
    phrases: `
      process alive but does nothing | stopped responding without crashing |
      port open but never answers | accepts connections never replies | hangs forever |
      froze until killed | two threads waiting for each other | forgot to unlock mutex |
      holding lock while calling | synchronous call blocked Node | blocking code in event loop |
      main thread stuck | app freezes on main thread | only SIGKILL helped |
      log output just stopped | stuck with zero CPU | hung on shutdown | strace showed futex |
      thread dump showed deadlock | goroutines piled on mutex | consumer stuck silently |
      stuck no progress no error | service wedged until restart | daemon locked up |
      goroutine blocked on channel | circular wait | process hung on NFS |
      froze whole interface
    `,
  },
  'crash-loop': {
    label: 'Crash loop',
    description: 'A process died soon after every start, so it never came up for good.',
    names: `
      restart loop | boot loop | reboot loop | restart storm | startup crash |
      panic on startup | segfault on start | init container failing | crash on boot |
      blue screen | respawn loop | systemd start limit | flapping service | crash on launch
    `,
    errors: `
      CrashLoopBackOff | Back-off restarting failed container | KubePodCrashLooping |
      Start request repeated too quickly | start-limit-hit |
      entered FATAL state, too many start retries | exited too quickly | Init:CrashLoopBackOff |
      kube_pod_container_status_restarts_total | Main process exited, code=exited |
      respawning too fast | unable to consistently start tasks successfully |
      Essential container in task exited | H10 App crashed | reached_max_restart_intensity |
      too many unstable restarts | SIGSEGV | core dumped |
      terminated unexpectedly, restart the service
    `,
    phrases: `
      container restarts over and over | endlessly restarting process | crashes repeatedly |
      dies right after start | pod never comes up | starts and crashes again |
      server fails to boot | panics during init | exits immediately after launch |
      stuck in reboot cycle | machines rebooting endlessly | blue screen at boot |
      app crashes on opening | restart count rising | supervisor gave up restarting |
      up for a minute then dies | every replica crashing | crashed again after each restart |
      never gets past initialisation | same crash on every instance | whole fleet crashing |
      booted into safe mode | daemon respawned endlessly | process flaps up and down
    `,
  },
  'runaway-computation': {
    label: 'Runaway computation',
    description:
      'A loop, pattern or recursion had no bound, and one piece of work used all it could get.',
    names: `
      infinite loop | catastrophic backtracking | regex backtracking | regex denial of service |
      infinite recursion | unbounded recursion | stack overflow | accidentally quadratic |
      quadratic algorithm | exponential blowup | combinatorial explosion |
      hash collision attack | tight loop | busy loop | endless loop | zip bomb |
      billion laughs | deeply nested query | cyclic graph traversal
    `,
    errors: `
      StackOverflowError | Maximum call stack size exceeded | maximum recursion depth exceeded |
      stack level too deep | SystemStackError | goroutine stack exceeds |
      due to StackOverflowException | Maximum execution time exceeded |
      RegexMatchTimeoutException | PREG_BACKTRACK_LIMIT_ERROR | pcre.backtrack_limit |
      InternalError: too much recursion | stack depth limit exceeded |
      Maximum function nesting level | 54001
    `,
    phrases: `
      loop never ended | loop never terminated | loop without exit | regex took forever |
      regular expression pinned CPU | regex ate CPU | nested quantifiers in pattern |
      greedy pattern | function called itself endlessly | recursion without base case |
      parent record points at own id | circular reference looped | one input kept parser busy |
      exponential runtime | quadratic in number of items | never finishes on large input |
      spinning forever | crafted string hung matcher | one request burned a core |
      pathological input | nesting too deep | cursor never advanced |
      same page fetched forever | pagination never stopped | diff computation exploded |
      worst-case algorithm | loop without sleep | backtracking engine replaced |
      loop condition always true
    `,
  },
  'kernel-limit': {
    label: 'Kernel limit',
    description:
      'The operating system ran out of a table entry, port, process id or socket it hands out.',
    names: `
      conntrack table full | ephemeral port exhaustion | SNAT port exhaustion |
      port exhaustion | PID exhaustion | pid limit | process table full | tcp_tw_reuse |
      socket exhaustion | listen backlog overflow | accept queue overflow | somaxconn |
      inotify watch limit | max_map_count | nproc ulimit | ARP table overflow |
      NAT gateway port allocation | connection tracking limit | netfilter conntrack |
      ip_local_port_range
    `,
    errors: `
      nf_conntrack: table full, dropping packet | EADDRNOTAVAIL |
      Cannot assign requested address | fork: retry: Resource temporarily unavailable |
      fork: Cannot allocate memory | fork failed | pthread_create failed |
      unable to create new native thread | can't start new thread |
      failed to create new OS thread | vm.max_map_count too low | neighbor table overflow |
      ErrorPortAllocation | NodeHighNumberConntrackEntriesUsed |
      Only one usage of each socket address | WSAENOBUFS |
      TCP: out of memory -- consider tuning tcp_mem | fork rejected by pids controller |
      conntrack_allowance_exceeded | listen queue of a socket overflowed | ListenOverflows |
      ListenDrops | pid_max | can't create thread to handle new connection
    `,
    phrases: `
      machine out of process ids | box ran out of pids | fork fails on host |
      cannot spawn new processes | ran out of ports | ran out of ephemeral ports |
      no free source ports | outgoing connections fail from busy host |
      tracking table overflowed | too many tracked connections | NAT gateway out of ports |
      new connections dropped existing fine | stopped accepting new connections |
      sysctl fixed it | tuned kernel parameters | raised ulimit for processes |
      new TCP connection per request | sockets stuck in TIME_WAIT | kernel dropped SYN packets |
      accept queue full | thread limit per user | zombies filled process table |
      defunct children never reaped | no keep-alive used up ports | file watches ran out |
      kernel default too low | neighbour table full | proxy out of local ports
    `,
  },
  'thundering-herd': {
    label: 'Thundering herd',
    description:
      'Many clients or jobs started or reconnected at the same moment, and the burst was too much.',
    names: `
      thundering herd | reconnect storm | connection storm | mass reconnect |
      synchronised clients | synchronized clients | login storm | boot storm |
      cold start surge | handshake storm | aligned timers | midnight cron spike |
      simultaneous wake-up | relist storm | registration storm | websocket reconnect |
      signalling storm
    `,
    errors: '',
    phrases: `
      simultaneous reconnects | all clients came back simultaneously |
      devices phoned home at same moment | all jobs fire at midnight |
      cron jobs all on the hour | spike at top of hour | websockets dropped and reconnected |
      restart disconnected every client | restarted proxy and clients flooded back |
      millions of devices woke up | push notification brought everybody at once |
      timers lined up | agents checking in simultaneously | randomly spread start |
      staggered reconnects | randomised delay at start | randomized start delay |
      consumers rejoined together | surge when service came back | flood of returning clients |
      nodes all pulled same file at boot | everyone logged in again simultaneously |
      whole fleet restarted together | update downloaded by every device |
      let clients back gradually | simultaneous handshakes
    `,
  },
  overload: {
    label: 'Overload',
    description: 'More traffic came than the system had capacity for.',
    names: `
      traffic overload | traffic spike | traffic surge | flash crowd | hug of death |
      load shedding | demand exceeded capacity | capacity planning |
      launch day traffic | ticket sale rush | viral traffic | peak traffic | underprovisioned |
      flash sale | traffic burst | organic traffic growth | record concurrent users |
      virtual waiting room
    `,
    errors: `
      Server overloaded | overloaded_error | upstream_rq_pending_overflow |
      reset reason: overflow | SpilloverCount | SurgeQueueLength | Server is too busy |
      server is currently overloaded | System overloaded, try again later
    `,
    phrases: `
      more visitors than planned | traffic ten times normal | demand exceeded forecast |
      launch brought more users | shown on television and collapsed | linked from popular site |
      sale opened and site buckled | campaign drove traffic | newsletter drove visitors |
      could not handle the load | crushed by load | buckled under traffic | not sized for peak |
      busiest hour ever | added servers to cope | unprecedented demand |
      customers doubled overnight | everyone signing in Monday morning | pandemic demand |
      biggest event ever | results day rush | more traffic than capacity |
      popularity killed it | celebrity post | overwhelmed by requests |
      growth outpaced capacity | holiday peak | market open volume
    `,
  },
  'autoscaling-failure': {
    label: 'Autoscaling failure',
    description:
      'Automatic scaling added too little, too late or nothing, or took away what was needed.',
    names: `
      autoscaling failure | autoscaler stuck | HPA not scaling | cluster autoscaler |
      slow scale-up | scale-down too aggressive | scale to zero | scaling policy |
      min replicas too low | max replicas reached | autoscaler flapping |
      metrics-server unavailable | KEDA scaler | Karpenter | warm pool | target tracking |
      scaling cooldown | autoscaling group | scale-in protection | horizontal pod autoscaler
    `,
    errors: `
      FailedGetResourceMetric | FailedComputeMetricsReplicas | KubeHpaMaxedOut |
      KubeHpaReplicasMismatch | KubernetesHpaScaleMaximum |
      unable to get metrics for resource cpu |
      unable to fetch metrics from resource metrics API | pod didn't trigger scale-up |
      NotTriggerScaleUp | max node group size reached | ScalingLimited TooManyReplicas |
      ScalingActive False | missing request for cpu | ScaleDownFailed |
      GroupInServiceInstances | no matches for external metric
    `,
    phrases: `
      failed to scale up | failed to scale out | scaled in during traffic |
      stuck at minimum replicas | stuck at maximum instances | capped at max instances |
      new instances too slow to boot | scaling lagged behind traffic | scaled to zero pods |
      wrong metric for scaling | no metrics so no scaling |
      scaled on CPU but bottleneck elsewhere | scaling oscillated up and down |
      capacity removed at night | scaled in before the peak |
      instances launched then terminated | replica count reset by deploy |
      desired count overwritten | launch template broken | autoscaler removed healthy nodes |
      kept adding instances endlessly | manually scaled up | pre-scaled before event |
      scaling thresholds too high | scaling was suspended | scaler believed load was low
    `,
  },
  'capacity-shortage': {
    label: 'Capacity shortage',
    description:
      'More machines or resources were needed than the quota or the provider would give.',
    names: `
      compute quota exceeded | service quota | cloud quota | vCPU quota |
      insufficient capacity | spot interruption | spot reclamation | preemptible instances |
      stockout | instance type unavailable | account limit | GPU shortage | regional quota |
      capacity reservation | namespace resource quota | subscription limit |
      limit increase request
    `,
    errors: `
      InsufficientInstanceCapacity | InsufficientCapacityError | VcpuLimitExceeded |
      InstanceLimitExceeded | ZONE_RESOURCE_POOL_EXHAUSTED | exceeding approved Cores quota |
      ZonalAllocationFailed | OverconstrainedAllocationRequest | SkuNotAvailable |
      LimitExceededException | ServiceQuotaExceededException | MaxSpotInstanceCountExceeded |
      do not have sufficient capacity | forbidden: exceeded quota | Out of host capacity |
      does not have enough resources available | UnfulfillableCapacity | KubeQuotaFullyUsed |
      no valid host was found
    `,
    phrases: `
      cloud had no instances left | instance type sold out | hit account limit |
      hit service quota | asked provider to raise quota | limit increase ticket |
      no capacity in zone | spot nodes taken back | could not launch machines |
      could not start new instances | not enough GPU capacity | region out of servers |
      unknown limit on account | default quota too small | failover region had no room |
      no spare hardware | could not buy hardware in time |
      stopped instance would not start again | project quota used up |
      namespace quota blocked pods | tried another instance family |
      waiting for servers delivered | cloud account reached ceiling |
      provider refused more machines | no headroom to replace nodes |
      reserved instances ran out
    `,
  },
  'cascading-failure': {
    label: 'Cascading failure',
    description: 'One failure overloaded or broke its neighbours, and spread.',
    names: `
      cascading failure | domino effect | knock-on failure | failure propagation |
      chain reaction | blast radius | circuit breaker open | missing bulkhead | tight coupling |
      circular dependency | correlated failure | death spiral | shared dependency |
      hard dependency | single point of failure | snowball effect | dependency cycle |
      dominoes
    `,
    errors: `
      CircuitBreaker is OPEN | CallNotPermittedException | BrokenCircuitException |
      CircuitBreakerOpenException | Hystrix circuit short-circuited
    `,
    phrases: `
      one service took down others | failure spread | dragged the others down |
      remaining servers inherited load and fell | one by one servers fell over |
      load shifted to survivors | survivors could not take the load |
      snowballed into full outage | small fault brought everything down |
      unrelated features failed too | optional service became critical |
      non-critical dependency broke checkout | shared cluster dragged everyone down |
      services waiting for each other to start | could not bootstrap from cold |
      circular startup dependency | recovery tools depended on broken system |
      knock-on effects downstream | spread from region to region |
      no isolation between tenants | chain of failures | toppled like dominoes |
      no graceful degradation | neighbours collapsed next | failure amplified downstream |
      single component brought down platform
    `,
  },
  'zone-outage': {
    label: 'Zone outage',
    description: 'A whole zone, region or data centre went away.',
    names: `
      availability zone outage | AZ failure | zone failure | region outage |
      data centre outage | loss of a data centre | region evacuation | single-AZ deployment |
      zonal impairment | region failover | disaster recovery | data centre fire |
      us-east-1 outage | colocation outage | multi-AZ missing
    `,
    errors: `
      AWS_EC2_OPERATIONAL_ISSUE | increased API error rates in region |
      Increased Error Rates and Latencies
    `,
    phrases: `
      lost a whole zone | entire region unavailable | whole data centre went dark |
      whole data center down | one AZ vanished | everything in a single zone |
      all replicas in same zone | single-region deployment | building on fire | site flooded |
      moved traffic to other region | evacuated data centre | disaster recovery site |
      cloud region degraded | no second site | hosted in a single data centre |
      facility offline | volumes unavailable in zone | moved workloads out of zone |
      shifted away from zone | cross-region failover untested | availability zone impaired |
      lost half capacity with zone | us-east-1 down | cloud region disappeared
    `,
  },
  'health-check-misfire': {
    label: 'Health check misfire',
    description: 'A health check took healthy instances out, or left sick ones in.',
    names: `
      health check failure | liveness probe | readiness probe | startup probe |
      deep health check | shallow health check | probe timeout | outlier detection |
      outlier ejection | panic threshold | health check flapping | target group unhealthy |
      unhealthy hosts | failing health checks | health endpoint
    `,
    errors: `
      Liveness probe failed | Readiness probe failed | Startup probe failed |
      UnHealthyHostCount | HealthyHostCount | Target.FailedHealthChecks |
      Target.ResponseCodeMismatch | Target.Timeout | no healthy upstream |
      Server is DOWN, reason: Layer7 timeout | Layer4 check failed | has no server available! |
      Health checks failed with these codes | failed liveness probe, will be restarted |
      failed_outlier_check | failed ELB health check
    `,
    phrases: `
      healthy servers taken out | load balancer removed all backends | pulled good instances |
      marked everything unhealthy | all targets unhealthy | probe too strict |
      probe timeout too short | probe killed slow-starting container |
      killed before startup finished | health check queried database |
      health endpoint depended on database | health check passed while broken |
      broken instance kept in rotation | returned 200 though dead |
      dead node kept receiving traffic | health page always green |
      instances replaced repeatedly | flapping in and out of rotation | restarted busy pods |
      too busy to answer probe | open port counted as healthy | check only tested TCP |
      sick server still in pool | health check path changed | health check wrong port |
      ejected by load balancer | removed from pool while fine | marked ready too early
    `,
  },
  'traffic-misrouted': {
    label: 'Traffic misrouted',
    description: 'A load balancer, ingress or proxy sent requests to the wrong backend or to none.',
    names: `
      misrouted traffic | ingress misconfiguration | load balancer misconfiguration |
      wrong upstream | default backend | host header routing | rewrite rule | path prefix |
      sticky sessions | uneven load balancing | virtual host | proxy_pass | catch-all route |
      routing rule | traffic weights | geo routing | GSLB | connection draining |
      empty backend pool | session affinity
    `,
    errors: `
      default backend - 404 | no live upstreams while connecting to upstream |
      no Route matched with those values | route_not_found | cluster_not_found |
      upstream connect error or disconnect/reset before headers |
      does not have any active Endpoint | no endpoints available for service |
      421 Misdirected Request | Backend fetch failed | conflicting server name, ignored |
      failed_to_pick_backend | upstream prematurely closed connection |
      backend_connection_closed_before_data_sent_to_client
    `,
    phrases: `
      requests sent to wrong backend | went to wrong server | proxy pointed at old host |
      still routing to decommissioned servers | load balancer had no backends |
      backend pool left empty | upstream address stale | rule order in ingress |
      catch-all swallowed requests | path matched wrong service |
      hostname sent to wrong tenant | all traffic on a single server |
      uneven distribution across instances | single instance received all requests |
      traffic sent to unfinished region | rewrite broke URLs | sticky cookie pinned users |
      canary got all traffic | weights set wrong | traffic shifted to wrong region |
      selector matched no pods | service label mismatch | route removed from proxy |
      404 from proxy itself | requests dropped at load balancer | listener rule deleted |
      nginx config pointed elsewhere | idle timeout shorter than backend |
      keep-alive timeout mismatch
    `,
  },
  'domain-lost': {
    label: 'Domain lost',
    description: 'A domain name expired, was suspended or lost its delegation.',
    names: `
      domain expired | registration lapsed | domain registration | registrar suspension |
      domain suspended | domain hijack | lapsed domain | lame delegation |
      nameserver delegation | glue records | registrar account | redemption period |
      WHOIS verification | domain renewal | domain auto-renew | registrar lock |
      domain seizure | TLD registry
    `,
    errors: `
      EPP status clientHold | EPP status serverHold | EPP status pendingDelete |
      autoRenewPeriod | domain name is parked | lame server resolving |
      This domain is for sale | domain suspended due to verification
    `,
    phrases: `
      forgot to renew domain | domain ran out | domain name lapsed | registrar suspended us |
      registrar disabled domain | parking page instead of site | registrar's placeholder page |
      somebody else registered our domain | card on file at registrar |
      renewal emails to former employee | domain verification email unanswered |
      nameservers changed at registrar | registry removed delegation |
      domain pulled after abuse complaint | domain name seized |
      wrong nameservers at registrar | lost control of domain | old domain bought by others |
      abandoned domain re-registered | domain transfer went wrong |
      nobody owned domain renewal | top-level domain broken | paid late and domain gone |
      domain put on hold
    `,
  },
  'network-partition': {
    label: 'Network partition',
    description: 'Parts of the network could not reach each other, though each part was up.',
    names: `
      network partition | netsplit | network split | isolated node | partial partition |
      asymmetric connectivity | inter-datacenter link | VPN tunnel down | backbone link |
      cross-region connectivity | interconnect failure | leased line down | spanning tree loop |
      switching loop | broadcast storm | VLAN misconfiguration | WAN link | VPC peering |
      rack isolation
    `,
    errors: `
      EHOSTUNREACH | No route to host | ENETUNREACH | Network is unreachable |
      Destination Host Unreachable | Network partition detected | TunnelState |
      IPsec tunnel down
    `,
    phrases: `
      nodes invisible to each other | cluster in two halves | one data centre cut off |
      connectivity lost between regions | link between data centres dropped |
      hosts unreachable from each other | island of servers | switch failure cut off rack |
      tunnel between sites dropped | network cut between app and database |
      office VPN disconnected | reachable from outside only | traffic passes one direction |
      cluster members lost contact | private link down | network maintenance disconnected |
      loop in switches flooded network | backbone disconnected | peering connection removed |
      lost contact with the other side | could not talk across zones |
      broken connectivity between subnets | wrong cable pulled
    `,
  },
  'packet-loss': {
    label: 'Packet loss',
    description: 'A network path dropped, damaged or delayed part of the traffic.',
    names: `
      packet loss | packet drops | network degradation | fibre cut | fiber cut | link flap |
      MTU mismatch | path MTU black hole | CRC errors | bad optic | bad cable |
      network congestion | bufferbloat | TCP retransmissions | degraded link |
      faulty transceiver | microbursts | saturated uplink | jumbo frames | submarine cable
    `,
    errors: `
      rx_crc_errors | EMSGSIZE | fragmentation needed and DF set | NodeNetworkReceiveErrs |
      NodeNetworkTransmitErrs | NodeNetworkInterfaceFlapping | TCPRetransSegs |
      NIC Link is Down | bw_in_allowance_exceeded | pps_allowance_exceeded |
      NETDEV WATCHDOG transmit queue timed out | rx_missed_errors | input errors CRC
    `,
    phrases: `
      pings lost | connections drop intermittently | small requests work large ones hang |
      big packets never arrive | handshake works then transfer hangs | cable cut by excavator |
      backhoe cut cable | digger cut the line | undersea cable damaged | full pipe |
      bandwidth maxed out | latency between sites doubled | bad switch port | dirty optic |
      lossy path | retransmits rising | one of several links bad | every nth connection fails |
      lowered the MTU | tunnel overhead fragmentation | flaky network |
      slow transfers over WAN | replaced transceiver | congested peering link |
      construction crew cut fibre | corrupted frames
    `,
  },
  'route-leak': {
    label: 'Route leak',
    description: 'Routes were withdrawn, leaked or wrong, and traffic went astray or nowhere.',
    names: `
      route leak | BGP hijack | BGP misconfiguration | BGP leak | prefix withdrawn |
      route withdrawal | prefix hijack | anycast withdrawal | routing loop | RPKI |
      route filter missing | null route | blackhole route | routing table full | prefix limit |
      BGP session down | VPC route table | TCAM exhaustion | default route missing |
      router misconfiguration
    `,
    errors: `
      BGP-5-ADJCHANGE | BGP neighbor Down | BGP-4-MAXPFX | Maximum prefix limit reached |
      BGP hold timer expired | TTL expired in transit | Time to live exceeded | RPKI invalid |
      BGP notification Cease | TCAM exception | route limit exceeded | OSPF adjacency down
    `,
    phrases: `
      routes withdrawn | prefixes vanished from internet | stopped announcing our addresses |
      announced someone else's prefixes | traffic detoured through another country |
      detoured through small ISP | ISP leaked routes | IP range hijacked |
      routers overwhelmed by routes | router change cut backbone | routes pointing nowhere |
      wrong route table entry | missing route to subnet | default route removed |
      packets circling between routers | 512k routes | router memory full of routes |
      unreachable from certain networks | several internet providers could not reach |
      traceroute loops | route policy term order | withdrew our anycast prefix |
      disappeared from internet | black-holed traffic | advertised wrong network |
      internet routing mistake | BGP update gone wrong
    `,
  },
  'firewall-block': {
    label: 'Blocked by a firewall',
    description:
      'A firewall, security group or network policy stopped traffic that was meant to pass.',
    names: `
      firewall rule | firewall change | security group | network ACL | iptables | nftables |
      network policy | egress blocked | outbound blocked | port blocked | IP allowlist |
      default deny | NACL | Windows firewall | fail2ban | stateful firewall timeout |
      geo-blocking | authorized networks | pg_hba.conf
    `,
    errors: `
      iptables DROP | administratively prohibited | icmp-port-unreachable |
      Client with IP address is not allowed to access the server |
      blocked because of many connection errors |
      is not allowed to connect to this MySQL server | no pg_hba.conf entry for host |
      not authorized by network rules | Tunnel connection failed: 403 | Policy denied DROPPED |
      UFW BLOCK | IP address rejected | ER_HOST_IS_BLOCKED
    `,
    phrases: `
      firewall dropped it | port closed on firewall | rule blocked our own traffic |
      new firewall rule | security group rule removed | outgoing traffic blocked |
      source IP not on list | our address changed partner blocked | egress IP changed |
      outbound address not allowlisted | blocked by network policy | deny rule applied |
      idle connections cut silently | firewall forgets idle sessions | had to open port |
      ACL too narrow | monitoring blocked by firewall | banned by fail2ban |
      admins locked themselves out firewall | works from office not from server |
      SYN sent without reply | iptables flushed | country blocked by mistake |
      whitelisted addresses out of date | cannot reach database port |
      proxy refused destination | silently dropped by security appliance
    `,
  },
  'address-exhaustion': {
    label: 'Address exhaustion',
    description: 'A subnet or pool had no free IP address for the next machine, pod or client.',
    names: `
      IP exhaustion | IP address exhaustion | subnet full | subnet exhaustion |
      CNI IP allocation | ENI limit | DHCP pool exhausted | DHCP scope full | CIDR too small |
      IPAM | pod CIDR | secondary CIDR | prefix delegation | elastic IP limit |
      overlapping CIDR | duplicate IP address | IP conflict | ClusterIP range | floating IP |
      ipv4 depletion
    `,
    errors: `
      InsufficientFreeAddressesInSubnet | failed to assign an IP address to container |
      no IP addresses available in range set | IP_SPACE_EXHAUSTED | AddressLimitExceeded |
      PrivateIpAddressLimitExceeded | no free leases | CIDRNotAvailable | SubnetIsFull |
      failed to allocate a serviceIP: range is full | ipamd | awscni_total_ip_addresses |
      networkPlugin cni failed to set up pod | insufficient free addresses |
      duplicate address detected
    `,
    phrases: `
      no more IP addresses | ran out of addresses | ran out of IP space |
      no free addresses in subnet | subnet too small | pods waiting for IP |
      ContainerCreating no IP | too many pods for subnet | network range used up |
      leaked IP addresses | addresses never released | stale leases | DHCP had no leases left |
      added secondary range | two machines same address | two hosts same IP |
      network ranges overlap | could not attach network interface |
      clients got no address on wifi | load balancer needed free addresses | bigger subnet |
      IP pool empty | unused interfaces held addresses | deleted pods kept addresses
    `,
  },
  'hardware-failure': {
    label: 'Hardware failure',
    description: 'A machine or a part of it, such as memory, network card or switch, broke.',
    names: `
      hardware failure | hardware fault | physical server failure | faulty RAM | bad DIMM |
      ECC errors | motherboard failure | NIC failure | switch failure | router failure |
      host failure | hypervisor failure | power supply unit failed | instance retirement |
      firmware bug | CPU defect | silent data corruption CPU | GPU failure | line card failure |
      ageing hardware
    `,
    errors: `
      Machine Check Exception | mce: [Hardware Error] | EDAC MC0 | Uncorrectable ECC error |
      Kernel panic - not syncing | NVRM: Xid | GPU has fallen off the bus |
      StatusCheckFailed_System | scheduled for retirement | PCIe Bus Error |
      AER: Corrected error | HostEdacUncorrectableErrorsDetected |
      NMI received for unknown reason | HostEdacCorrectableErrorsDetected |
      instance running on degraded hardware
    `,
    phrases: `
      server died | physical machine failed | box just died | underlying host failed |
      memory module bad | replaced motherboard | replaced physical server |
      swapped faulty part | switch died | network card failed | core router crashed |
      spontaneous reboot | processor computed wrong | switch firmware crashed | no spare parts |
      technician on site | vendor sent replacement | network appliance failed |
      single box no redundancy | hypervisor crashed guests | supervisor module failed |
      load balancer appliance broke | replaced chassis
    `,
  },
  'power-loss': {
    label: 'Power or cooling loss',
    description: 'Electricity or cooling failed, and machines switched off or had to be.',
    names: `
      power outage | power loss | power failure | uninterruptible power supply |
      diesel generator failure | cooling failure | HVAC failure | air conditioning failure |
      overheating | thermal shutdown | PDU failure | automatic transfer switch | utility power |
      battery failure | power grid failure | chiller failure | heatwave | fire suppression |
      emergency power off | voltage sag
    `,
    errors: `
      critical temperature reached | temperature above threshold, cpu clock throttled |
      UPS on battery | ONBATT | UPS battery is low | Power supply redundancy lost |
      Power Supply AC lost | upsmon | apcupsd | Inlet temperature | thermal trip |
      HostPhysicalComponentTooHot | HostNodeOvertemperatureAlarm
    `,
    phrases: `
      lost power | power went out | electricity failed | lights went out |
      backup generator did not start | generator ran out of fuel | batteries drained |
      UPS batteries dead | electrical breaker tripped | overloaded circuit in rack |
      power feed lost | both power feeds failed | lost redundant power |
      too hot in server room | servers overheated | temperature climbed in data hall |
      cooling stopped | chillers failed | air conditioner broke | heat wave shut servers |
      gas discharged in data hall | water leak in data hall | emergency button pressed |
      storm took out electricity | lightning strike | technician cut power |
      transfer switch stuck | shut servers down to cool | plug pulled |
      power maintenance at building
    `,
  },
  'denial-of-service': {
    label: 'Denial of service attack',
    description:
      'Somebody flooded the system with traffic to bring it down, or crawled it as if they did.',
    names: `
      ddos | denial of service | volumetric attack | SYN flood | HTTP flood | UDP flood |
      amplification attack | reflection attack | botnet | slowloris | layer 7 attack |
      application-layer attack | HTTP/2 rapid reset | aggressive crawler | scraper bots |
      DNS water torture | scrubbing centre | ddos attack | traffic scrubbing
    `,
    errors: `
      possible SYN flooding on port | ENHANCE_YOUR_CALM | too many RST_STREAM frames |
      under attack mode
    `,
    phrases: `
      flooded with junk traffic | attackers flooded us | site under attack |
      malicious traffic overwhelmed | attack saturated our links |
      thousands of source addresses | extortion demand before attack |
      someone flooding login page | bots scraping site | crawler ignored robots.txt |
      crawlers hammered site | AI scrapers overwhelmed | blocked attacking addresses |
      turned on attack protection | scrubbing provider | null-routed the target |
      spoofed source addresses | gigabits of attack traffic | targeted by attackers |
      random subdomain queries | cache-busting query strings | expensive endpoint abused |
      attack traffic from many countries | hacktivists flooded | enabled captcha to stop flood |
      amplified through memcached | connection held open slowly
    `,
  },
  'false-positive-block': {
    label: 'False positive block',
    description: 'A protection meant for attackers or abusers stopped legitimate users.',
    names: `
      false positive block | WAF false positive | bot detection | fraud filter |
      legitimate users blocked | captcha loop | wrongly suspended accounts |
      antivirus quarantine | content moderation mistake | WAF rule | ModSecurity |
      IP reputation | Safe Browsing warning | automatic suspension | fraud score | risk engine |
      abuse detection | phishing false positive | managed rule set | spam classifier
    `,
    errors: `
      ModSecurity: Access denied with code 403 | Error 1020 Access denied |
      Request blocked. We can't connect to the server for this app |
      The requested URL was rejected | Inbound Anomaly Score Exceeded |
      Sorry, you have been blocked | Deceptive site ahead | SmartScreen prevented |
      contains a virus or potentially unwanted software | Your account has been suspended |
      suspected fraud decline | Attention Required! | blocked by rule group |
      Threat quarantined
    `,
    phrases: `
      good customers refused | real customers treated as bots |
      genuine payments declined as fraud | flagged as fraud wrongly |
      protection rule too broad | new WAF rule | blocked own office |
      blocked search engine crawler | rule matched normal requests | captcha nobody could pass |
      endless challenge page | accounts banned by mistake | mass suspension by mistake |
      antivirus deleted our file | signature update quarantined | flagged as malware wrongly |
      browser warned site was dangerous | whole provider's range blocked |
      blocked innocent users | filter too aggressive | bot filter stopped app |
      security rule caught everyone | moderation removed innocent posts | marked clean as spam |
      block list contained us | customers mistaken for attackers
    `,
  },
  'tls-misconfigured': {
    label: 'TLS misconfigured',
    description:
      'Peers could not agree on a secure connection: wrong name, chain, protocol or trust.',
    names: `
      incomplete certificate chain | missing intermediate | hostname mismatch | untrusted root |
      self-signed certificate | TLS version mismatch | cipher mismatch | SNI mismatch |
      trust store | CA bundle | distrusted CA | mTLS failure | certificate pinning |
      wrong certificate served | TLS 1.0 disabled | subject alternative name |
      revoked certificate | HSTS | TLS handshake failure | cacerts keystore
    `,
    errors: `
      x509: certificate signed by unknown authority | x509: certificate is valid for, not |
      x509: certificate relies on legacy Common Name field | SELF_SIGNED_CERT_IN_CHAIN |
      DEPTH_ZERO_SELF_SIGNED_CERT | UNABLE_TO_VERIFY_LEAF_SIGNATURE |
      unable to get local issuer certificate | PKIX path building failed |
      unable to find valid certification path | SSLHandshakeException |
      ERR_CERT_COMMON_NAME_INVALID | ERR_CERT_AUTHORITY_INVALID | ERR_TLS_CERT_ALTNAME_INVALID |
      handshake_failure | no protocols in common | tlsv1 alert protocol version |
      no shared cipher | wrong version number | unrecognized_name |
      ERR_SSL_VERSION_OR_CIPHER_MISMATCH | key values mismatch |
      plain HTTP request was sent to HTTPS port | tls: bad certificate | ERR_CERT_REVOKED |
      Could not establish trust relationship for the SSL/TLS
    `,
    phrases: `
      certificate for wrong name | name on certificate did not match |
      domain not covered by certificate | intermediate left out |
      chain incomplete on some clients | works in browser but not in curl |
      old phones could not connect securely | old Android clients reject certificate |
      CA not trusted | root removed from trust store | could not agree on cipher |
      disabled old TLS | client only speaks old TLS | pinned key changed |
      app pinned certificate | default certificate served | fake ingress certificate |
      private key did not match | CA bundle outdated | installed intermediate certificate |
      certificates revoked by authority | CA mis-issued certificates |
      forced HTTPS broke clients | redirected to HTTPS without certificate |
      corporate proxy intercepts TLS | verification turned off | insecure skip verify |
      mutual TLS rejected client
    `,
  },
  'permission-misconfigured': {
    label: 'Permission misconfigured',
    description: 'Somebody or something lacked a right it needed, or had it taken away.',
    names: `
      IAM policy | missing permission | insufficient permissions | RBAC | role removed |
      least privilege change | file permissions | SELinux | AppArmor |
      service account permissions | assume role | KMS key policy | missing grants |
      trust policy | file ownership | service control policy | role binding | bucket ACL |
      access policy change | resource policy
    `,
    errors: `
      AccessDenied | AccessDeniedException | is not authorized to perform |
      explicit deny in a service control policy | forbidden: User cannot list resource |
      permission denied for table | permission denied for relation |
      permission denied for schema | 42501 | EACCES | Permission denied | AuthorizationFailed |
      UnauthorizedOperation | avc: denied | ORA-01031 | command denied to user |
      must be owner of table | caller does not have permission |
      does not have storage.objects.get access | TopicAuthorizationException | NOPERM |
      UnauthorizedAccessException | Operation not permitted
    `,
    phrases: `
      lost its rights | access rights taken away | not allowed to write bucket |
      could not read the file permissions | policy tightened too far |
      removed unused permission | role lacked permission | service account could not access |
      security hardening broke access | new table without grants | forgot to grant |
      file owned by root | files created with wrong owner | chmod changed everything |
      wrong file mode | SELinux blocked it | cannot decrypt key denied |
      group membership removed | admin rights removed | IAM change locked out |
      cross-account access broke | policy change denied everyone |
      authorisation rule too strict | ran as wrong user | works as root only |
      denied by policy
    `,
  },
  'leaked-secret': {
    label: 'Leaked secret',
    description: 'A key, token or password got to where others could read it.',
    names: `
      leaked credentials | leaked secret | exposed API key | committed secret |
      hardcoded credentials | hard-coded password | secret in repository | secrets in logs |
      secret scanning | leaked private key | exposed .env file | exposed access token |
      secret in docker image | secrets in client bundle | leaked signing key |
      plaintext passwords logged
    `,
    errors: `
      AWSCompromisedKeyQuarantine | gitleaks | trufflehog | InstanceCredentialExfiltration |
      Push cannot contain secrets | BEGIN RSA PRIVATE KEY
    `,
    phrases: `
      key pushed to public repo | password committed to git | token found in commit history |
      credentials in public repository | secret printed in build log |
      passwords written to log | plain text passwords | private key published |
      token inside mobile app | API key in JavaScript | key shipped to browser |
      .env reachable from web | git directory served publicly | secret baked into image |
      secret pasted into ticket | secret pasted in chat | posted token by accident |
      rotated all keys as precaution | revoke leaked key | crawler found our key |
      keys on public bucket | environment variables dumped in error page |
      memory dump contained key | tokens in URL | CI secrets exposed |
      shared password spreadsheet | stolen signing key
    `,
  },
  intrusion: {
    label: 'Intrusion',
    description: 'An attacker got into an account, host or network.',
    names: `
      intrusion | security breach | account takeover | credential stuffing | phishing attack |
      ransomware | malware infection | backdoor installed | remote code execution |
      SQL injection | privilege escalation | lateral movement | compromised host |
      social engineering | webshell | zero-day exploit | unpatched vulnerability | SSRF |
      MFA fatigue | cross-site scripting
    `,
    errors: `
      UnauthorizedAccess:EC2 | GuardDuty finding | CryptoCurrency:EC2/BitcoinTool |
      POSSIBLE BREAK-IN ATTEMPT | xmrig | your files have been encrypted | Log4Shell |
      jndi:ldap | Failed password for root | impossible travel | Recon:EC2 | reverse shell |
      union select
    `,
    phrases: `
      hackers in network | attacker gained access | attacker broke in | unauthorised access |
      unauthorized access | server compromised | employee tricked into password |
      admin account hijacked | stolen employee credentials | files encrypted with ransom note |
      demanded ransom | unknown admin user appeared | strange process on server |
      miner running on our server | exploited known vulnerability | unpatched server exploited |
      internal tool abused by attacker | attacker moved through network |
      support agent socially engineered | fake login page | reused passwords tried |
      one-time code intercepted | database reachable from internet wiped ransom |
      exposed redis exploited | dashboard without password | injected script | rogue employee |
      stolen funds from wallet | smart contract drained | outsider logged in as administrator
    `,
  },
  'supply-chain-compromise': {
    label: 'Supply chain compromise',
    description: 'A dependency, build or update that was trusted had been tampered with.',
    names: `
      supply chain attack | supply chain compromise | malicious package | typosquatting |
      dependency confusion | compromised maintainer | hijacked package | poisoned build |
      backdoored release | compromised update | malicious commit | trojanised installer |
      compromised CI action | malicious browser extension | protestware | poisoned pipeline |
      malicious postinstall script | compromised build server | tampered release
    `,
    errors: `
      checksum mismatch SECURITY ERROR | integrity checksum failed | EINTEGRITY |
      hashes do not match the requirements file | BAD signature from | embedded malicious code
    `,
    phrases: `
      malicious version published | package contained malware | library stole credentials |
      dependency was backdoored | maintainer account taken over |
      package name typo installed malware | public package shadowed internal |
      update shipped by attackers | attackers altered build |
      installer replaced on download site | downloads swapped for trojan |
      script modified to exfiltrate | third-party JavaScript skimmed cards |
      card skimmer in checkout | CI plugin stole secrets | action tag moved to evil commit |
      postinstall script stole tokens | new maintainer added backdoor | poisoned update |
      signed malware with our key | pinned to known good version | infected vendor software |
      compromised upstream project | sabotaged by its author | wallet library drained funds |
      yanked the bad versions | tainted artefact
    `,
  },
  'data-exposure': {
    label: 'Data exposure',
    description: 'People saw data that was not theirs.',
    names: `
      data exposure | data leak | data breach | privacy incident | cross-tenant leak |
      tenant isolation failure | public bucket | open S3 bucket | IDOR |
      insecure direct object reference | broken access control | missing authorization check |
      personal data leaked | PII exposure | wrong user data | cached private page |
      unauthenticated endpoint | exposed database | BCC mistake | row-level security missing
    `,
    errors: `
      Policy:S3/BucketAnonymousAccessGranted | public-read ACL | S3 Block Public Access |
      Werkzeug debugger
    `,
    phrases: `
      data of other users visible | shown another customer's account |
      logged into wrong account | orders of other customers visible |
      one tenant read another's data | private data public | bucket open to world |
      files listed publicly | database open to internet | data indexed by search engines |
      private repository visible | responses mixed up between users |
      session swapped between users | cached page with personal data |
      personal page shared through cache | changed id in URL | guessing ids showed records |
      endpoint without login | authorization never enforced | emails sent to wrong recipients |
      addresses visible in CC | personal information exposed | regulator notified |
      notified affected customers | private messages visible | access control bypassed |
      tenant filter missing | API returned too many fields | backup file downloadable
    `,
  },
  'service-abuse': {
    label: 'Service abuse',
    description: 'People used the service for spam, fraud or mining at the cost of others.',
    names: `
      service abuse | platform abuse | spam campaign | fraud ring | crypto mining |
      cryptomining | fake accounts | bot sign-ups | card testing | SMS pumping | toll fraud |
      open relay | promo abuse | coupon abuse | free tier abuse | referral fraud |
      scalping bots | trial abuse
    `,
    errors: `
      stratum+tcp
    `,
    phrases: `
      spammers used our platform | used to send spam | contact form sent spam |
      invitations used for spam | miners used our CI | free compute mined coins |
      thousands of fake accounts | stolen cards tested | small charges to check cards |
      verification texts to premium numbers | SMS bill exploded | phone bill exploded |
      hosted phishing pages | scammers used our service | coupon used without limit |
      discount code went public | exploited refund loophole | bots bought all stock |
      abuse report about customer | malicious customer workload |
      addresses blacklisted after spammer | free credits exploited | users gamed the rewards |
      unlimited balance glitch | money withdrawn through loophole | flood of spam posts |
      spam wave | link shortener used by scammers
    `,
  },
  'authentication-outage': {
    label: 'Authentication outage',
    description: 'Nobody, or hardly anybody, could log in.',
    names: `
      authentication outage | login outage | sign-in failure | SSO outage |
      identity service down | SAML failure | OIDC failure | LDAP down |
      Active Directory outage | MFA outage | two-factor codes not arriving | JWKS |
      token validation failure | OAuth callback | session service down | auth service down |
      login broken | single sign-on | redirect_uri mismatch | signing keys missing
    `,
    errors: `
      LDAP: error code 49 | Can't contact LDAP server | SAMLResponse invalid signature |
      no matching key found in JWKS | JsonWebTokenError: invalid signature |
      IDX10501 Signature validation failed | unable to find kid |
      domain controller could not be contacted | KDC unreachable | Cannot contact any KDC |
      STATUS_NO_LOGON_SERVERS
    `,
    phrases: `
      login impossible for everyone | users unable to log in | sign-in unavailable |
      login page broken | login failing for everyone | logins rejected |
      login service unavailable | locked out of all systems | staff locked out |
      employees could not log in | single sign-on broken | directory server unreachable |
      second factor never arrives | one-time codes not accepted | valid passwords rejected |
      correct password refused | tokens rejected everywhere | signature of tokens not accepted |
      authentication backend down | identity provider unreachable |
      existing sessions worked new logins failed | already logged in unaffected |
      social login broken | password reset did not work | could not verify tokens |
      new users cannot register | badge doors would not open | log-in button did nothing
    `,
  },
  'unhandled-input': {
    label: 'Unhandled input',
    description: 'An input that nobody had expected made the code crash or misbehave.',
    names: `
      unexpected input | malformed input | edge case | corner case | unhandled exception |
      uncaught exception | missing input validation | null value crash | empty list crash |
      malformed packet | request of death | malformed message crash | parser crash |
      latent bug triggered | out-of-bounds read | assertion failure | division by zero
    `,
    errors: `
      index out of range | ArrayIndexOutOfBoundsException | IndexOutOfBoundsException |
      NumberFormatException: For input string | invalid literal for int() with base 10 |
      ZeroDivisionError | ArithmeticException: / by zero | integer divide by zero |
      JSONDecodeError: Expecting value | Unexpected token in JSON |
      Unexpected end of JSON input | invalid character looking for beginning of value |
      IllegalArgumentException | InputMismatchException |
      called \`Option::unwrap()\` on a \`None\` value | called Result::unwrap() on an Err value |
      SIGSEGV segmentation fault | Assertion failed | NoSuchElementException: No value present |
      Sequence contains no elements | PAGE_FAULT_IN_NONPAGED_AREA |
      XML parsing error not well-formed
    `,
    phrases: `
      input nobody expected | malformed data crashed parser | null where value expected |
      empty file crashed | empty response was parsed | field was unexpectedly missing |
      one customer triggered crash | one user input crashed | a single request crashes server |
      assumed list was nonempty | assumed value always present | unwrap on error |
      bug dormant for years | triggered dormant bug | special value crashed |
      zero length array | negative number unexpected | malformed file from vendor |
      missing bounds check | duplicate entry crashed code | two identical names crashed |
      unusual but valid input | certain input triggers crash | bad row kills import |
      HTML instead of JSON | specially crafted request crash | rare combination of options |
      panicked on unexpected value | input was unvalidated
    `,
  },
  'dependency-upgrade': {
    label: 'Dependency upgrade',
    description: 'An update of a library, runtime, image or operating system broke what used it.',
    names: `
      library upgrade | breaking change in library | package update | operating system upgrade |
      kernel upgrade | runtime upgrade | base image update | database version upgrade |
      driver update | firmware update | unattended-upgrades | automatic update |
      transitive dependency | unpinned dependency | floating version | latest tag changed |
      deprecated API removed | semver violation | yanked package | unpublished package
    `,
    errors: `
      NoSuchMethodError | NoClassDefFoundError | ClassNotFoundException | AbstractMethodError |
      UnsupportedClassVersionError | ImportError: cannot import name |
      ModuleNotFoundError: No module named | ERR_REQUIRE_ESM | ERR_OSSL_EVP_UNSUPPORTED |
      GLIBC version not found | GLIBCXX not found required by |
      error while loading shared libraries | cannot open shared object file |
      symbol lookup error undefined symbol | Could not load file or assembly |
      ERESOLVE unable to resolve dependency tree | conflicting peer dependency |
      no matches for kind in version | module compiled against API version |
      invalid ELF header | ResolutionImpossible | was compiled with an incompatible version
    `,
    phrases: `
      library upgrade broke | broke after upgrading | minor version bump broke |
      upgraded postgres major version | node version upgrade | new JDK version |
      base image changed underneath | pinned the old version | pin the dependency version |
      downgraded the package | downgrade fixed it | version not pinned |
      default changed in new version | changelog mentioned breaking change |
      upstream release broke us | update installed overnight | servers updated themselves overnight |
      apt upgrade restarted service | security patch caused regression |
      package removed upstream | maintainer unpublished library |
      operating system update broke | driver incompatible with kernel |
      upgrade changed default behaviour | bumped a dependency | lockfile missing |
      lockfile out of date | cluster upgrade removed API
    `,
  },
  'version-skew': {
    label: 'Version skew',
    description:
      'Old and new versions ran side by side, or a rollback was incomplete, and they did not fit.',
    names: `
      mixed versions | partial deploy | partial rollout | incomplete rollout | failed rollback |
      partial rollback | rollback incompatible | rolling update incompatibility |
      backward incompatibility | forward incompatibility | mixed fleet | stale client |
      old app version | deployment order | blue-green mismatch | stale code on server |
      downgrade unsupported
    `,
    errors: `
      InvalidClassException: local class incompatible | serialVersionUID | version skew policy |
      unsupported version skew | data directory was initialized by incompatible version |
      database files are incompatible with server | Failed to find Server Action |
      featureCompatibilityVersion | client version is too new | reports maximum wire version
    `,
    phrases: `
      old and new version together | two versions running simultaneously |
      half the servers updated | some hosts still on old code | one server missed the deploy |
      one machine kept old version | deploy skipped one host | rolled back only one service |
      rollback made it worse | rollback impossible after migration | old pods read new format |
      new writer old reader | old code could not read | serialised by newer version |
      during the rolling deploy | services deployed in wrong order |
      frontend deployed before backend | consumer deployed after producer |
      client on older version | browser tabs with old bundle | users on outdated app |
      stale workers running old code | workers never restarted after deploy |
      cache shared between versions | mismatch between versions |
      downgrade could not read data
    `,
  },
  'broken-pipeline': {
    label: 'Broken delivery pipeline',
    description:
      'Code could not be built, tested or deployed because the pipeline itself had failed.',
    names: `
      CI failure | CI/CD outage | build failure | broken build | build system down |
      deploy blocked | runners offline | runner shortage | stuck pipeline | flaky tests |
      Jenkins down | build agents offline | release process broken | failing main branch |
      merge queue stuck | Flux reconciliation failed | terraform state lock |
      code signing failure | Argo CD sync failed
    `,
    errors: `
      Waiting for a runner to pick up this job | No runner matching the labels |
      There are no runners online | This job is stuck because no runners |
      Waiting for next available executor | all nodes of label are offline |
      Error acquiring the state lock |
      another operation (install/upgrade/rollback) is in progress | ComparisonError |
      SyncFailed OutOfSync | ReconciliationFailed | Process completed with exit code 1 |
      The runner has received a shutdown signal | npm ERR! code ELIFECYCLE |
      Failed to execute goal | BUILD FAILED | UPDATE_ROLLBACK_FAILED |
      ROLLBACK_COMPLETE state and can not be updated | self-hosted runner lost communication |
      runner has exceeded the maximum execution time | helm UPGRADE FAILED
    `,
    phrases: `
      deploys are stuck | deployment pipeline stuck | unable to deploy hotfix |
      jobs waiting for runner | CI jobs queued forever | pipeline stuck pending |
      main branch is red | builds hang | build takes hours | CI runners died |
      build machine broke | deploy tool broken | deploy script failed | merges blocked |
      webhook never started build | commits not triggering builds | helm release stuck |
      gitops stopped syncing | deploy reported success, old code | artifact upload failed |
      tests time out in CI | circular dependency blocks deploy | emergency deploy by hand |
      app signing broke | deploys became impossible | CI cache corrupted
    `,
  },
  'image-pull-failure': {
    label: 'Image or package unavailable',
    description:
      'Images or packages could not be fetched, and nothing new could start or be built.',
    names: `
      image pull failure | registry outage | container registry down |
      package registry unavailable | image deleted from registry | image garbage collected |
      pull rate limit | imagePullSecrets missing | artifact repository down |
      Artifactory outage | Nexus outage | apt mirror broken | wrong image architecture |
      missing image tag | container image missing | package mirror outage |
      removed container image
    `,
    errors: `
      ImagePullBackOff | ErrImagePull | ErrImageNeverPull | InvalidImageName |
      Failed to pull image | Back-off pulling image | manifest unknown |
      manifest for not found | toomanyrequests: You have reached your pull rate limit |
      pull access denied | repository does not exist or may require docker login |
      no basic auth credentials | CannotPullContainerError | failed to resolve reference |
      no match for platform in manifest | exec format error |
      ETARGET No matching version found |
      Could not find a version that satisfies the requirement | No matching distribution found |
      Unable to fetch some archives | Failed to fetch Hash Sum mismatch |
      Could not transfer artifact | image pull progress deadline | npm ERR! 404 Not Found |
      failed to copy: httpReadSeeker
    `,
    phrases: `
      cannot pull image | image would not download | container image not found |
      docker pull fails | image tag deleted | cleanup policy removed image |
      retention deleted images | pull limit on docker hub | missing pull secret |
      registry login expired | registry password changed | new pods cannot fetch image |
      new nodes could not pull | packages fail to download | npm install fails |
      pip install broke | apt repository unreachable | maven repository unavailable |
      mirror out of sync | image built for arm | wrong CPU architecture image |
      pods stuck ContainerCreating pulling | helm chart repository gone | image registry down |
      docker registry unreachable | registry errors while pulling |
      registry runs in same cluster
    `,
  },
  'static-asset-missing': {
    label: 'Static asset missing',
    description: 'A script, style sheet, image or other static file was gone, and pages broke.',
    names: `
      missing assets | missing JavaScript bundle | broken stylesheet | missing CSS |
      asset fingerprint mismatch | stale asset manifest | old hashed files removed |
      white screen | blank page | chunk load failure | missing source bundle |
      asset precompile | webpack chunk | stale service worker | subresource integrity failure |
      Content Security Policy block | mixed content blocked | cross-origin blocked |
      broken images
    `,
    errors: `
      ChunkLoadError | Loading chunk failed | Loading CSS chunk failed |
      Failed to fetch dynamically imported module | error loading dynamically imported module |
      Importing a module script failed | Refused to apply style MIME type |
      Refused to execute script because its MIME type | Failed to load resource: 404 |
      Failed to find a valid digest in the 'integrity' attribute |
      Uncaught SyntaxError: Unexpected token | blocked by CORS policy |
      No Access-Control-Allow-Origin header | Sprockets::Rails::Helper::AssetNotFound |
      AssetNotPrecompiled | Missing staticfiles manifest entry | Vite manifest not found |
      Mix manifest does not exist | Mixed Content: was loaded over HTTPS |
      Expected a JavaScript module script | jQuery is not defined |
      Refused to load the script Content Security Policy
    `,
    phrases: `
      white page for users | site without styles | unstyled page | CSS not loading |
      javascript not loading | scripts return 404 | assets return 404 |
      bundle missing from CDN | old bundle deleted | old chunks removed |
      page loads but nothing works | images broken everywhere | layout broken |
      fonts not loading | HTML references deleted file | cached HTML old script |
      index.html points to missing file | assets not uploaded | forgot to compile assets |
      bucket with assets emptied | script blocked by browser | third-party script broke page |
      wrong MIME type served | download link broken | buttons unresponsive after page load
    `,
  },
  'bad-config-push': {
    label: 'Bad configuration change',
    description: 'A wrong setting was rolled out, and the systems that read it failed.',
    names: `
      configuration error | bad config push | invalid configuration | config rollout |
      configuration deployment | global config change | syntax error in config | bad YAML |
      YAML indentation | bad content update | bad policy push | nginx config error |
      Envoy xDS rejected | Helm values mistake | wrong default value |
      instant global propagation | unstaged config rollout | bad terraform apply |
      rule update pushed
    `,
    errors: `
      nginx: [emerg] | nginx configuration file test failed | unknown directive |
      [ALERT] parsing config | error converting YAML to JSON |
      yaml: line: did not find expected key | mapping values are not allowed in this context |
      did not find expected node content | error validating data: unknown field |
      failed to parse config | Error parsing configuration file |
      FATAL: configuration file contains errors | Config validation failed |
      gRPC config rejected | Failed to bind properties under | PrometheusConfigReloadFailed |
      AlertmanagerFailedReload | strict decoding error | config_last_reload_successful |
      yaml: could not find expected | NGINXConfigFailed
    `,
    phrases: `
      config change broke | pushed a config change | typo in config | wrong value in config |
      reverted config change | rolled back configuration | config went everywhere at once |
      pushed to all regions at once | invalid YAML deployed | missing comma in JSON |
      config not validated | setting rolled out globally | somebody changed a production setting |
      parameter set too low | value set to zero | limit set too low |
      timeout set in wrong unit | empty config pushed | config file truncated |
      generated config was wrong | config generator bug | config reload failed |
      bad rule pushed | bad regex in config | bypassed staged rollout | config skips canary |
      wrong template rendered | copy paste config mistake |
      settings change took effect immediately
    `,
  },
  'missing-setting': {
    label: 'Missing setting',
    description: 'A variable, secret or file that the program needed was not there.',
    names: `
      missing environment variable | unset variable | missing secret |
      missing configuration file | undefined setting | missing configuration key |
      empty variable | secret not mounted | missing ConfigMap | missing volume mount |
      secrets manager unavailable | Vault sealed | missing parameter |
      forgotten environment variable | missing .env file | null configuration value |
      fallback to default value | missing API key
    `,
    errors: `
      CreateContainerConfigError | configmap not found | couldn't find key in ConfigMap |
      couldn't find key in Secret | FailedMount MountVolume.SetUp failed | KeyError os.environ |
      key not found: ENV.fetch | Missing required environment variable |
      environment variable is not set | unbound variable | ImproperlyConfigured |
      Could not resolve placeholder | FileNotFoundError: No such file or directory config |
      Missing secret_key_base | Missing encryption key to decrypt |
      ActiveSupport::MessageEncryptor::InvalidMessage | Unable to locate credentials |
      Could not load the default credentials |
      ResourceInitializationError: unable to pull secrets | ParameterNotFound |
      ResourceNotFoundException Secrets Manager | required key missing value |
      No application encryption key has been specified |
      The ConnectionString property has not been initialized
    `,
    phrases: `
      forgot to set variable | env var empty in production | secret missing in cluster |
      app could not find config | key absent from config | setting absent in new region |
      new setting undeclared in production | required setting undefined |
      variable renamed in one place | renamed the environment variable |
      fell back to default setting | defaulted to empty string | undefined in the URL |
      vault sealed after restart | could not read secrets at startup |
      volume with config unmounted | added secret fixed it | works locally, variable missing |
      dotenv file not loaded | refuses to start without key | file absent from image
    `,
  },
  'infrastructure-deleted': {
    label: 'Infrastructure deleted',
    description: 'Clusters, machines, records, buckets or accounts that were in use were removed.',
    names: `
      cluster deleted | bucket deleted | account deleted | project deleted |
      subscription deleted | DNS record deleted | load balancer deleted | terraform destroy |
      resource replacement | instances terminated | namespace deleted | volume deleted |
      encryption key deleted | dangling resource cleanup | premature decommissioning |
      deletion protection missing | server wiped | reimaged server | CRD deletion |
      cleanup script removed servers
    `,
    errors: `
      NoSuchBucket | The specified bucket does not exist | ClusterNotFoundException |
      InvalidInstanceID.NotFound | DBInstanceNotFound | ResourceGroupNotFound |
      is pending deletion | KeyDisabledException | NoSuchHostedZone | LoadBalancerNotFound |
      Destroy complete! Resources | forces replacement | InvalidVolume.NotFound |
      TerminateInstances | DeleteLoadBalancer | KMSInvalidStateException |
      ResourceNotFound resource group
    `,
    phrases: `
      cluster was torn down | deleted production namespace | deleted the wrong bucket |
      record deleted by automation | machine still in use decommissioned |
      server decommissioned too early | thought resource was unused |
      cleanup removed live resources | cleanup script terminated instances |
      automation deleted servers | terraform plan destroyed | terraform recreated the database |
      apply destroyed production | cloud account closed | provider deleted our account |
      provider suspended our account | cloud project removed | load balancer gone |
      IP address released | lost static IP | disk volumes deleted with cluster |
      encryption key destroyed | entire fleet terminated | machines wiped by reinstall |
      stack deleted accidentally | customer sites deleted | former employee account deleted
    `,
  },
  'wrong-command': {
    label: 'Wrong command',
    description: 'Somebody ran an operation by hand that was mistyped or hit the wrong target.',
    names: `
      operator error | human error | fat finger | mistyped command | manual mistake |
      wrong terminal | missing WHERE clause | wrong cluster context | accidental reboot |
      accidental shutdown | runbook error | dry-run omitted | wrong button | wrong argument |
      manual intervention mistake
    `,
    errors: `
      --no-preserve-root | kubectl config use-context | The system is going down for reboot |
      System is rebooting | git push --force | redis-cli FLUSHALL |
      Client.UserInitiatedShutdown | rm: dangerous to operate recursively
    `,
    phrases: `
      ran command on wrong server | ran it on the wrong host | wrong terminal window |
      typed the wrong command | typo in the command | mistyped argument |
      engineer ran wrong script | command removed more than intended | wrong kubectl context |
      wrong tab open | rebooted the wrong machine | restarted all servers simultaneously |
      shut down the wrong node | pulled the wrong disk | unplugged the wrong cable |
      forgot the where clause | pasted into production shell | wildcard matched everything |
      empty variable in rm | stray space in path | force push overwrote |
      clicked the wrong button | operator mistake | manual step skipped |
      followed outdated runbook | steps executed out of order | stop command hit all
    `,
  },
  'missed-job': {
    label: 'Scheduled job missed',
    description: 'A job that should have run on a schedule did not run.',
    names: `
      cron failure | cron job missed | scheduled task failed | scheduler stopped |
      missed schedule | dead cron | CronJob suspended | Airflow scheduler down |
      Celery beat down | sidekiq scheduler | Quartz misfire | nightly batch missed |
      systemd timer inactive | dead man switch | crontab overwritten |
      disabled scheduled workflow | missed nightly run | cron heartbeat missing
    `,
    errors: `
      FailedNeedsStart | Cannot determine if job needs to be started |
      too many missed start time | TooManyMissedTimes | MissSchedule |
      Missed scheduled time to start a job | kube_cronjob_status_last_schedule_time |
      MisfireInstruction | Run time of job was missed by |
      maximum number of running instances reached |
      The scheduler does not appear to be running | last heartbeat was received |
      DAG seems to be missing | crond: bad minute | errors in crontab file |
      BAD FILE MODE /etc/cron.d | PAM failure, permission denied crond |
      forbidden: concurrency policy
    `,
    phrases: `
      cron did not fire | cron job stopped | cron daemon was dead |
      nightly job stopped running | scheduled job was skipped | scheduler got stuck |
      scheduler died unnoticed | job missed its window | daily export missing |
      batch processing delayed overnight | last run weeks ago | job disabled and forgotten |
      crontab was wiped | crontab lost with server | timer stopped firing |
      job removed from schedule | previous run still holding lock | stale lock prevented job |
      lock file left behind | schedule paused during incident | cleanup job stopped |
      wrong cron expression | report missing in the morning | daily email missing |
      schedule remained paused | periodic tasks stopped
    `,
  },
  'runaway-job': {
    label: 'Runaway job',
    description: 'A batch job or query took so much that everything beside it starved.',
    names: `
      heavy batch job | runaway query | long-running query | expensive query |
      analytics query on production | bulk operation | bulk update | mass delete |
      unthrottled backfill | overlapping cron runs | report query | full export | large import |
      reindex job | backup load | ad hoc query | runaway script | unbounded query
    `,
    errors: `
      canceling statement due to statement timeout | PgLongRunningQuery |
      PostgresqlLongRunningTransaction | MySQLLongRunningQuery |
      temporary file: path pgsql_tmp | ORA-01555 snapshot too old |
      ORA-00040: active time limit exceeded | Query exceeded resource limits |
      KubeJobNotCompleted | Query execution was interrupted, maximum statement |
      KubeCronJobRunning
    `,
    phrases: `
      batch job slowed everything | nightly job overloaded database | job hogged the database |
      one query took down database | query ran for hours | killed the query |
      stopped the batch job | analyst ran heavy query | report brought down database |
      export overloaded | customer exported everything | customer import swamped |
      bulk import flooded | backfill without throttling | backfill overloaded |
      script updated millions of rows | deleting millions of rows | job ran during peak hours |
      jobs piled up overlapping | several copies of job running |
      one tenant used all resources | one customer starved others | starved other workloads |
      reindexing slowed production | query without pagination | maintenance script ran wild
    `,
  },
  'calendar-bug': {
    label: 'Calendar bug',
    description: 'A date, time zone, leap day, leap second or clock change was handled wrongly.',
    names: `
      leap year bug | leap day bug | leap second bug | leap smear | daylight saving bug |
      DST change | summer time change | time zone bug | timezone conversion | Y2K |
      year 2038 problem | week year bug | ISO week | date rollover | GPS week rollover |
      New Year bug | tzdata update | month-end bug | date format confusion | epoch overflow
    `,
    errors: `
      day is out of range for month | DateTimeException: Invalid date February 29 |
      NonExistentTimeError | AmbiguousTimeError | pytz.exceptions.UnknownTimeZoneError |
      ZoneRulesException: Unknown time-zone ID | InvalidTimeZone |
      invalid value for parameter TimeZone | Clock: inserting leap second 23:59:60 UTC |
      kernel: inserting leap second | DateTimeParseException: Text could not be parsed |
      date/time field value out of range | Incorrect datetime value |
      time data does not match format | ORA-01839: date not valid for month specified |
      Invalid Date | RangeError: Invalid time value |
      can't subtract offset-naive and offset-aware datetimes | mktime argument out of range |
      parameters describe an un-representable DateTime
    `,
    phrases: `
      leap day | 29th of February | leap second | extra day in year | clocks went back |
      clocks went forward | hour repeated at clock change | nonexistent local hour |
      date wrong by one day | daylight saving change | when summer time ended | wrong time zone |
      stored local time without zone | UTC treated as local | at midnight on new year |
      broke on January 1st | year rolled over | added one year to date | fifty third week |
      wrong year in date format | day and month swapped | last day of month |
      month with 31 days | government changed time zone | date does not fit integer |
      two-digit year | wrong by an hour
    `,
  },
  'arithmetic-error': {
    label: 'Arithmetic error',
    description:
      'A computation gave a wrong number because of units, rounding, overflow or precision.',
    names: `
      integer overflow | arithmetic overflow | integer underflow | floating-point error |
      rounding error | precision loss | unit mismatch | unit conversion error |
      signed unsigned conversion | seconds versus milliseconds | metric imperial |
      cents versus dollars | NaN propagation | loss of significance |
      JavaScript number precision | wrong formula | bytes versus bits | numeric truncation |
      fencepost error | sign flipped
    `,
    errors: `
      ArithmeticException: integer overflow | OverflowError: Python int too large to convert |
      attempt to subtract with overflow | attempt to add with overflow |
      attempt to multiply with overflow | Arithmetic operation resulted in an overflow |
      System.OverflowException | Arithmetic overflow error converting | numeric field overflow |
      BIGINT UNSIGNED value is out of range | Operand Error exception |
      Number.MAX_SAFE_INTEGER | RuntimeWarning: overflow encountered |
      RuntimeWarning: invalid value encountered | Non-terminating decimal expansion |
      Rounding necessary | ORA-01426: numeric overflow | panic: Arithmetic over/underflow |
      runtime error: signed integer overflow | Double.NaN
    `,
    phrases: `
      milliseconds instead of seconds | seconds treated as milliseconds | wrong unit |
      units mixed up | pounds and newtons | feet instead of metres | bits and bytes confused |
      off by factor of thousand | off by factor of hundred | rounded down |
      rounding accumulated | rounding differences | float used for money |
      floating point imprecise | lost precision | large id rounded in JavaScript |
      multiplication overflowed | overflow in calculation | 64-bit to 16-bit conversion |
      cast to smaller integer | negative after overflow | unsigned subtraction wrapped |
      value became negative | wrong sign | calculation gave NaN | decimal point misplaced |
      percent applied twice | timer tick truncation
    `,
  },
  'encoding-bug': {
    label: 'Encoding bug',
    description:
      'Text with unusual characters, escapes or another character set was mangled or refused.',
    names: `
      Unicode bug | UTF-8 | mojibake | charset mismatch | character encoding |
      collation mismatch | escaping bug | double encoding | emoji crash | byte order mark |
      utf8mb4 | null byte | smart quotes | non-ASCII characters | special characters |
      glibc collation change | Unicode normalisation | Unicode normalization |
      latin1 versus UTF-8 | CRLF line endings
    `,
    errors: `
      UnicodeDecodeError | UnicodeEncodeError | codec can't decode byte |
      codec can't encode character | invalid byte sequence in UTF-8 |
      invalid byte sequence for encoding "UTF8" | invalid byte sequence for encoding 0x00 |
      22021 | Incorrect string value: \\xF0\\x9F | Illegal mix of collations |
      Encoding::UndefinedConversionError | Encoding::CompatibilityError |
      incompatible character encodings | unsupported Unicode escape sequence |
      URIError: URI malformed | invalid URL escape | Invalid control character at |
      Bad control character in string literal in JSON | MalformedInputException: Input length |
      CharacterCodingException | has no actual collation version |
      /bin/bash^M: bad interpreter | $'\\r': command not found | Invalid UTF-8 start byte
    `,
    phrases: `
      emoji broke | emoji in name | accents came out garbled | umlauts broken |
      garbled characters | question marks instead of letters | weird characters |
      chinese characters crash | arabic text crashes | certain text crashes phone |
      unusual character in name | apostrophe in name | ampersand unescaped | quote not escaped |
      comma inside CSV field | wrong character set | encoded twice | escaped twice |
      HTML entities shown | backslash in string | invisible character | zero-width space |
      non-breaking space pasted | copied from Word | windows line endings |
      byte order mark at start | sort order changed after OS upgrade |
      index corrupt after glibc upgrade | plus sign in email address | right-to-left text
    `,
  },
  'node-failure': {
    label: 'Node failure',
    description: 'Nodes of a cluster dropped out, or pods were evicted or could not be placed.',
    names: `
      node not ready | kubelet down | pod eviction | unschedulable pods | pending pods |
      node pressure | node drain | cordoned nodes | spot instance reclaimed |
      preemptible nodes | node pool failure | container runtime hung | containerd hang |
      PLEG unhealthy | taints and tolerations | volume attach failure | daemonset failure |
      mass eviction
    `,
    errors: `
      KubeNodeNotReady | KubeNodeUnreachable | KubeNodeReadinessFlapping | NodeNotReady |
      Kubelet stopped posting node status | NodeStatusUnknown | PLEG is not healthy |
      FailedScheduling | nodes are available: Insufficient cpu |
      nodes are available: Insufficient memory | node(s) had untolerated taint |
      node(s) didn't match Pod's node affinity | node(s) had volume node affinity conflict |
      Too many pods | Evicted: The node was low on resource | MemoryPressure |
      TaintManagerEviction | node.kubernetes.io/unreachable | Multi-Attach error for volume |
      FailedAttachVolume | Unable to attach or mount volumes | KubeletDown |
      container runtime is down | cni plugin not initialized
    `,
    phrases: `
      nodes went NotReady | nodes dropped out of cluster | lost several nodes |
      node left the cluster | node stopped responding kubelet | kubelet crashed |
      kubelet stopped reporting | pods stuck pending | pods cannot be scheduled |
      nowhere to place pods | no node fits pod | pods stuck terminating |
      drained too many nodes | spot nodes taken away | preemptible machines reclaimed together |
      new nodes did not join | nodes fail to register | volume would not attach |
      volume stuck to dead node | docker daemon hung | containers would not start on host |
      worker node rebooted | node replaced during upgrade | pods pending after node upgrade |
      replicas sharing a single node
    `,
  },
  'control-plane-failure': {
    label: 'Control plane failure',
    description: 'The API, store, scheduler or operators that steer a platform failed or did harm.',
    names: `
      Kubernetes API down | API server overload | etcd failure | etcd slow |
      etcd quota exceeded | apiserver outage | operator bug | admission webhook failure |
      control plane overload | controller-manager crash | Nomad outage | Mesos outage |
      OpenStack API failure | orchestrator failure | management plane outage | Istiod down |
      cluster upgrade failed | API Priority and Fairness | kube-scheduler down |
      Kubernetes controller bug
    `,
    errors: `
      KubeAPIDown | KubeAPIErrorBudgetBurn | KubeAPITerminatedRequests | KubeSchedulerDown |
      KubeControllerManagerDown | KubeAggregatedAPIDown |
      etcdserver: mvcc: database space exceeded | etcdserver: request timed out |
      etcdserver: too many requests | etcdDatabaseQuotaLowSpace | etcdMembersDown |
      etcd alarm NOSPACE | failed calling webhook |
      InternalError failed calling admission webhook |
      the server is currently unable to handle the request |
      Client-side throttling, not priority and fairness | conversion webhook failed |
      FailedDiscoveryCheck | apiserver_request_duration_seconds |
      did you specify the right host or port |
      Unable to connect to the server TLS handshake timeout |
      too many requests and has asked us to try again later
    `,
    phrases: `
      kubectl times out | kubectl hangs | API server unreachable | apiserver ran out of memory |
      cluster API not responding | cannot change anything in cluster |
      running pods fine, changes impossible | etcd database full | etcd disk latency |
      master nodes overloaded | masters went down | too many objects in etcd |
      daemonset flooded API server | list calls overloaded apiserver |
      webhook blocked all pods | admission webhook rejected everything | operator deleted pods |
      controller went haywire | operator looped reconciling | controller scaled to zero |
      management console unavailable | provisioning broken | mesh control plane stopped |
      orchestrator killed all containers | leader of scheduler stuck
    `,
  },
  'service-discovery-failure': {
    label: 'Service discovery failure',
    description:
      'Services could not find each other because the registry was down, stale or wrong.',
    names: `
      service registry outage | Consul outage | ZooKeeper outage | Eureka failure |
      stale endpoints | missing endpoints | empty endpoint list | stale service registration |
      endpoint propagation delay | kube-proxy stale rules | service selector mismatch |
      xDS stale | EDS update | service deregistration | registry flapping |
      service mesh discovery | SRV lookup | zookeeper session expired | stale EndpointSlice
    `,
    errors: `
      Load balancer does not contain an instance for the service |
      No provider available for the service | no resolvable hosts |
      name resolver error: produced zero addresses | last resolver error |
      EMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING INSTANCES ARE UP |
      Cannot execute request on any known server | TransportException eureka |
      KeeperErrorCode = Session expired | No cluster leader consul |
      KubeEndpointAddressNotReady | UNAVAILABLE: empty address list |
      xds: resource doesn't exist
    `,
    phrases: `
      registry lost all instances | service vanished from registry |
      instances missing from registry | dead instances still registered |
      old pod IPs still used | traffic to terminated pods | requests sent to old IP |
      client kept old address | empty list of hosts | zero endpoints |
      label changed, service lost pods | consul unavailable | consul agents overloaded |
      zookeeper overloaded | zookeeper ensemble went down |
      registration expired, instance gone | deregistered all instances |
      endpoint updates delayed | sidecar had stale endpoints | envoy got no endpoints |
      kube-proxy did not update | discovery returned nothing |
      newly started instances invisible | service name changed, callers lost |
      services lost sight of peers
    `,
  },
  'monitoring-blind': {
    label: 'Monitoring blind',
    description:
      'Monitoring was down, missing or looking elsewhere, and nobody could see the trouble.',
    names: `
      monitoring gap | observability outage | missing alert | missing metrics | metrics outage |
      Prometheus down | logging outage | log ingestion failure | dashboard unavailable |
      absent metric | blind spot | wrong alert threshold | high-cardinality explosion |
      telemetry loss | status page stale | status page down | scrape failure |
      blackbox probe missing | monitoring depends on failed system | alert rule broken
    `,
    errors: `
      TargetDown | PrometheusTargetMissing | PrometheusDown | PrometheusNotIngestingSamples |
      PrometheusRuleFailures | PrometheusMissingRuleEvaluations |
      PrometheusRemoteStorageFailures | PrometheusTSDBCompactionsFailing |
      PrometheusOutOfOrderTimestamps | sample limit exceeded | DatasourceNoData |
      DatasourceError | INSUFFICIENT_DATA | per-user series limit exceeded |
      maximum active stream limit exceeded | entry too far behind | NodeExporterDown |
      query processing would load too many samples | Error on ingesting out-of-order samples |
      FluentdNodeDown | CollectorNodeDown
    `,
    phrases: `
      monitoring was down too | monitoring did not notice | threshold too high to fire |
      customers told us first | learned on social media | dashboards were empty |
      graphs went flat | gap in the graphs | metrics stopped arriving | logs stopped arriving |
      log pipeline broke | logs were missing | flying blind | status page showed green |
      status page hosted on same | averages hid the problem | alert on wrong metric |
      metric was renamed | alert silently broken | monitoring hosted on affected system |
      checks only tested homepage | prometheus out of memory | too many label values |
      detected hours later | monitoring agent stopped | alert condition wrong
    `,
  },
  'lost-page': {
    label: 'Page lost',
    description: 'An alert fired but reached nobody who acted on it.',
    names: `
      missed page | alert fatigue | muted alert | silenced alert | alert routing error |
      notification failure | paging outage | PagerDuty integration broken | on-call gap |
      empty rotation | escalation failure | unacknowledged alert | ignored warning |
      noisy alerts | alerts sent to abandoned channel | Alertmanager misrouted |
      alert inhibited | Opsgenie integration broken
    `,
    errors: `
      AlertmanagerFailedToSendAlerts | AlertmanagerClusterFailedToSendAlerts |
      PrometheusErrorSendingAlertsToAnyAlertmanager | PrometheusNotConnectedToAlertmanagers |
      PrometheusNotificationQueueRunningFull | Notify for alerts failed |
      notify retry canceled | alertmanager_notifications_failed_total | invalid_routing_key |
      Invalid Routing Key PagerDuty | channel is_archived | Escalation policy exhausted |
      unexpected status code from webhook alertmanager | AlertmanagerClusterDown
    `,
    phrases: `
      alert went to wrong team | alert sent to old channel | alert landed in unread mailbox |
      alert email unread | alert buried in noise | lost among other alerts |
      alert ignored for days | alarm was ignored | alert was snoozed | silence left in place |
      forgot to unmute | on-call slept through | phone on silent | phone had no signal |
      SMS never arrived to on-call | gap in on-call schedule | on-call left company |
      acknowledged and forgotten | auto-resolved alert before seen |
      integration key was removed | low priority, nobody woken | only notified in chat |
      pager service failed | pager stayed silent | alert fired but unseen |
      on-call person unreachable
    `,
  },
  'mail-undelivered': {
    label: 'Mail undelivered',
    description: 'Mail or messages to users bounced, were blocked or ended in the spam folder.',
    names: `
      email bounce | hard bounce | spam folder | IP blocklisted | Spamhaus listing |
      sender reputation | SPF failure | DKIM failure | DMARC failure | deferred mail |
      mail queue stuck | greylisting | SMTP relay failure | reverse DNS missing |
      suppression list | SMS undelivered | push notifications undelivered | APNs rejection |
      transactional email failure
    `,
    errors: `
      550 mailbox unavailable | 550 unauthenticated sender | 550 5.1.1 User unknown |
      421 temporarily deferred | 451 4.7.1 Greylisted |
      454 Throttling failure | 554 Message rejected | Sending paused for this account |
      Relay access denied | blocked using zen.spamhaus.org |
      unsolicited mail originating from your IP address |
      This message does not have authentication information | spf=fail | dkim=fail |
      status=deferred | status=bounced | Undelivered Mail Returned to Sender |
      Delivery Status Notification (Failure) | smtplib.SMTPRecipientsRefused |
      Message filtered carrier 30007 | 554 5.7.1 Client host blocked |
      not accepted due to domain's DMARC policy | SPF Permanent Error: Too many DNS lookups |
      identities failed the check in region
    `,
    phrases: `
      emails not arriving | mail never arrived | mail went to spam | emails marked as spam |
      mail server blocklisted | gmail rejected our mail | outlook blocked our mail |
      microsoft refused mail | mail delayed for hours | password reset email missing |
      confirmation email did not come | verification mail missing |
      newsletter ruined reputation | bounce rate too high | sending suspended by provider |
      SPF record broken | SPF record too long | DKIM key wrong | DKIM signature invalid |
      DMARC policy rejects | missing PTR record | mail forwarding broke | MX record wrong |
      SMS codes not arriving | text messages filtered by carrier |
      push notifications not arriving | SMTP password rejected | address on suppression list
    `,
  },
  'billing-error': {
    label: 'Billing error',
    description: 'Customers were charged, paid or invoiced the wrong amount, twice or not at all.',
    names: `
      double charge | duplicate charge | overbilling | undercharging | wrong invoice |
      wrong price | price error | pricing glitch | billing bug | metering error |
      payment capture failure | refund bug | tax calculation error | proration bug |
      currency conversion error | ledger imbalance | reconciliation mismatch |
      erroneous trades | mistaken transfer | wrong account balance
    `,
    errors: `
      charge_already_captured | charge_already_refunded | charge_exceeds_source_limit |
      Keys for idempotent requests can only be used with the same parameters |
      duplicate_transaction | payment_intent_unexpected_state
    `,
    phrases: `
      customers charged twice | card billed multiple times | double billed |
      charged the wrong amount | overcharged customers | charged after cancellation |
      charged zero | price shown wrong | prices dropped to zero | invoices sent twice |
      invoices missing | usage was not metered | usage counted twice | refunded customers |
      refunds issued twice | paid suppliers twice | salaries paid twice |
      money sent to wrong account | wrong currency charged | tax computed wrong |
      discount applied twice | subscription renewed wrongly |
      subscriptions cancelled by mistake | balances did not reconcile | books did not balance |
      free upgrade for everyone | trading losses within minutes | goods sold for a penny
    `,
  },
  'licence-expired': {
    label: 'Licence expired',
    description: 'A licence, subscription, trial or contract ran out, and the product stopped.',
    names: `
      license expired | subscription lapsed | trial ended | contract ended |
      license server down | FlexLM | licence limit reached | unpaid bill |
      payment method expired | service suspended for non-payment | end of life product |
      support contract lapsed | grace period ended | invalid license key |
      developer program lapsed | seat limit | timebombed build
    `,
    errors: `
      current license is non-compliant | License checkout failed | FLEXlm error: -5 |
      FLEXnet Licensing error | lmgrd | Cannot connect to license server system |
      Licensed number of users already reached | No valid license found |
      Your trial has expired | Trial period has ended | Evaluation period has expired |
      402 Payment Required | SubscriptionNotRegistered disabled subscription |
      ReadOnlyDisabledSubscription |
      The subscription is disabled and therefore marked as read only |
      billing account is disabled | Billing is disabled for this project |
      product activation required
    `,
    phrases: `
      licence ran out | forgot to renew license | subscription expired |
      invoice overdue, account suspended | credit card on file expired |
      provider switched us off nonpayment | trial ran out | still on trial license |
      free tier ended | contract with vendor ended | plan got downgraded |
      license server unreachable | more cores than licensed | vendor revoked license |
      software deactivated itself | features locked, unlicensed | appliance stopped licence |
      build expired | apps stopped, enterprise programme lapsed | read-only until payment |
      licence pool exhausted | license check failed | product activation failed
    `,
  },
  'resource-leak': {
    label: 'Resource leak',
    description: 'Something was taken again and again and never given back, until none was left.',
    names: `
      handle leak | goroutine leak | thread leak | temp files left behind | zombie processes |
      orphaned instances | orphaned volumes | orphaned containers | cursor leak | leaked locks |
      cgroup leak | dentry leak | mount leak | runaway cloud cost |
      unused resources accumulating | dangling images | leaked timers | semaphore leak |
      unclosed streams
    `,
    errors: `
      MaxListenersExceededWarning: Possible EventEmitter memory leak detected |
      ResourceWarning: unclosed | go_goroutines | goroutine profile: total |
      ORA-01000: maximum open cursors exceeded | Trying to create too many scroll contexts |
      A resource was acquired but never released | was leaked. Did you forget to close |
      close() was never explicitly called on database | leaked window | process_open_handles
    `,
    phrases: `
      forgot to close | not closed on error path | handles keep growing |
      goroutines keep growing | thread count keeps climbing | threads never ended |
      temp files piled up | temporary files never deleted | temp directory kept growing |
      old containers piled up | zombie processes piled up | child processes not reaped |
      orphaned machines kept running | instances left running | forgotten test instances |
      surprising cloud bill | cost exploded | unused volumes accumulate |
      old snapshots accumulated | cursors left open | subscriptions never unsubscribed |
      listeners added on every request | slots never freed | missing cleanup |
      crashed jobs left leftovers | stale sessions accumulated | acquired without release
    `,
  },
  'session-loss': {
    label: 'Session loss',
    description: 'Users were logged out or lost carts and drafts because their sessions vanished.',
    names: `
      mass logout | sessions invalidated | session store failure | lost sessions |
      session store flushed | sticky session broken | session affinity lost |
      signing key rotated | cookie invalid | cookie domain change | SameSite cookie |
      lost shopping cart | in-memory sessions | token revocation | session secret changed |
      refresh token failure | websocket sessions dropped
    `,
    errors: `
      ActionController::InvalidAuthenticityToken | CSRF token mismatch |
      TokenMismatchException | 419 Page Expired | CSRF verification failed. Request aborted |
      ForbiddenError: invalid csrf token | Session data corrupted |
      session expired please log in again | The key was not found in the key ring |
      Error unprotecting the session cookie | The antiforgery token could not be decrypted |
      ActiveSupport::MessageVerifier::InvalidSignature | CookieOverflow | ViewExpiredException |
      Validation of viewstate MAC failed | bad signature session cookie |
      session_start(): Failed to read session data
    `,
    phrases: `
      everyone logged out | users suddenly signed out | kicked out of account |
      thrown out to login | asked to log in repeatedly | sessions lost on deploy |
      session lost on restart | sessions kept in memory | session redis flushed |
      session redis lost | session evicted from cache | carts emptied | shopping cart empty |
      lost the draft | form expired | secret key changed, cookies invalid |
      rotated cookie secret | cookies rejected | cookies not sent by browser |
      cookie name changed | load balancer lost stickiness | next request hit other server |
      tokens revoked for everyone | forced password reset everyone | session timeout too short |
      users forcibly logged out | logged out between clicks
    `,
  },
  'request-loop': {
    label: 'Request loop',
    description: 'Requests, redirects, mails or messages went round in circles and multiplied.',
    names: `
      redirect loop | infinite redirect | proxy loop | forwarding loop | mail loop |
      message loop | webhook loop | auto-reply storm | reply-all storm | recursive invocation |
      recursive Lambda | self-triggering workflow | bridge loop | spanning tree failure |
      replication loop | sync loop | bots replying to each other
    `,
    errors: `
      ERR_TOO_MANY_REDIRECTS | Too many redirects | TooManyRedirects | Exceeded 30 redirects |
      Maximum (50) redirects followed | rewrite or internal redirection cycle |
      Request exceeded the limit of 10 internal redirects | 508 Loop Detected |
      mail for loops back to myself | 554 5.4.6 Hop count exceeded | Mail loop detected |
      mail forwarding loop for | CF-Loop | Error 1000: DNS points to prohibited IP |
      RecursiveInvocationsDropped | MACFLAP_NOTIF | SPANTREE loop detected | LOOPGUARD_BLOCK |
      Maximum trigger depth exceeded | The page isn't redirecting properly
    `,
    phrases: `
      redirects forever | redirects endlessly | http and https redirect |
      bouncing between login pages | redirected back to itself | page redirects to itself |
      request loops through proxy | request went in circles |
      message republished to same topic | consumer writes own input queue |
      bucket trigger writes same bucket | syncing back and forth |
      autoresponders answering each other | out-of-office replies loop | reply all flood |
      mail forwarded in circle | network loop between switches |
      cable plugged into same switch | packets circulating | alert created more alerts |
      endless ping pong | log shipper ingesting own logs | event retriggered endlessly |
      function retriggered recursively | service recursively called own endpoint |
      proxy forwarding to own address | lambda recursively invoked |
      services calling each other in circle | webhooks retriggering endlessly
    `,
  },
  'experiment-gone-wrong': {
    label: 'Experiment gone wrong',
    description: 'A load test, drill, test run or test data hit real systems or real people.',
    names: `
      load test | stress test | chaos experiment | chaos engineering | game day |
      failover drill | disaster recovery test | DR test | penetration test | security scan |
      vulnerability scanner | test data in production | test message sent to users |
      false emergency alert | accidental notification | shadow traffic | mirrored traffic |
      replayed traffic | Chaos Monkey | fault injection
    `,
    errors: `
      litmuschaos | chaos-mesh.org | fault filter abort | k6 thresholds crossed |
      User-Agent: Apache JMeter | User-Agent: k6 | User-Agent: sqlmap | Nessus | Gatling |
      vegeta attack | Integration Test Email | test message please ignore |
      BALLISTIC MISSILE THREAT INBOUND | aws:fis stop condition
    `,
    phrases: `
      load test took down production | load test hit production | stress test overloaded |
      benchmark ran against production | chaos experiment caused outage |
      chaos experiment blast radius | injected failure spread | drill became real |
      exercise turned into outage | disaster recovery drill broke | failover test went wrong |
      tested the failover | tested the generator | penetration test crashed |
      security scan crashed servers | scanner crashed devices | test email sent to everyone |
      test notification sent to users | test push went to customers |
      test alert sent to public | false alarm broadcast | test orders in production |
      test data shown to customers | test accounts in production | fake transactions processed |
      dummy data went live | mirrored traffic had side effects |
      replayed requests to production | students ran an experiment
    `,
  },
  'maintenance-overrun': {
    label: 'Maintenance overrun',
    description: 'Planned work took down more, or took longer, than had been planned.',
    names: `
      planned maintenance | scheduled maintenance | maintenance window exceeded |
      extended maintenance | unplanned impact of maintenance | data centre move |
      data center migration | server relocation | network maintenance | firmware maintenance |
      database upgrade downtime | cutover failure | core system migration | botched migration |
      switch replacement | UPS maintenance | decommissioning work | maintenance mode stuck |
      forced maintenance by provider | big bang migration
    `,
    errors: `
      503 Service Unavailable maintenance | MaintenanceModeException |
      Service is undergoing maintenance | system-maintenance scheduled event |
      system-reboot scheduled event | TERMINATE_ON_HOST_MAINTENANCE
    `,
    phrases: `
      planned maintenance went wrong | routine maintenance caused outage |
      maintenance took longer than planned | ran past the window |
      longer downtime than announced | extended the downtime |
      maintenance ran into business hours | still in maintenance mode |
      forgot to leave maintenance mode | work on redundant link |
      second path down for maintenance | no redundancy during maintenance |
      supposed to be nondisruptive | technicians working on cabling |
      replacing the core switch | moving to new data centre | migrating to new hardware |
      migration weekend failed | cutover did not work | customers locked out after migration |
      bank migration weekend | migration slower than estimated | copying data took days |
      had to abort the migration | provider maintenance rebooted machines |
      upgrade took site offline | electrical maintenance work
    `,
  },
  'protocol-bug': {
    label: 'Protocol bug',
    description:
      'Peers that followed the same protocol disagreed, and their states diverged or calls broke.',
    names: `
      consensus bug | chain split | consensus fork | hard fork | blockchain halt |
      state divergence | protocol incompatibility | interoperability bug | spec ambiguity |
      malformed BGP attribute | HTTP/2 bug | keep-alive race | request smuggling |
      gossip protocol corruption | protocol version negotiation | non-deterministic replicas |
      finality loss | framing error | protocol state machine bug
    `,
    errors: `
      invalid block | Invalid state root | state root mismatch | invalid merkle root |
      wrong Block.Header.AppHash | AppHash mismatch | UPGRADE NEEDED at height | fork detected |
      unsupported protocol version | protocol version mismatch | PROTOCOL_ERROR |
      ERR_HTTP2_PROTOCOL_ERROR | HTTP/2 GOAWAY ENHANCE_YOUR_CALM | FRAME_SIZE_ERROR |
      COMPRESSION_ERROR | ERR_QUIC_PROTOCOL_ERROR | malformed attribute list |
      NOTIFICATION sent UPDATE Message Error | UPDATE Malformed AS_PATH |
      The broker does not support the requested version | UnsupportedVersionException |
      invalid wire type | malformed HTTP response
    `,
    phrases: `
      chain split in two | network forked | nodes forked off |
      blockchain stopped producing blocks | chain halted | validators disagreed |
      validators stuck on block | clients computed different state |
      nodes disagreed about validity | nodes computed different results |
      nondeterministic execution | implementations interpreted spec differently |
      two vendors implement differently | peers speak different protocol versions |
      handshake could not agree | malformed message spread between peers |
      corrupted gossip spread | bad update propagated by routers |
      routers reset sessions on attribute | bug in the HTTP/2 implementation |
      reused connection closed by peer | responses mixed up on connection |
      desynchronised connection | game clients desynchronised | nodes had to upgrade to rejoin |
      finality was lost | server closed idle keep-alive
    `,
  },
} as const satisfies Record<string, Written>;

export type FailureModeId = keyof typeof written;

/** Every failure mode that is known from the start, by id. */
export const failureModes: Readonly<Record<FailureModeId, FailureMode>> = Object.fromEntries(
  Object.entries(written).map(([id, { label, description, names, errors, phrases }]) => [
    id,
    {
      label,
      description,
      names: piecesOf(names),
      errors: piecesOf(errors),
      phrases: piecesOf(phrases),
    },
  ]),
) as unknown as Record<FailureModeId, FailureMode>;

function piecesOf(text: string): string[] {
  return text
    .split('|')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
