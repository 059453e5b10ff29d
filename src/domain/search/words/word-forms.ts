/** One form for each word: spellings, abbreviations and irregular verbs are folded, endings are cut off. */
import { stemmer } from 'stemmer';

/** What a regular ending would not lead to: past tenses, abbreviations, and two ways to write one thing. */
const folded: ReadonlyMap<string, string> = new Map(
  Object.entries({
    begin: 'begun',
    break: 'broke broken',
    build: 'built',
    choose: 'chose chosen',
    drop: 'dropped',
    eat: 'ate eaten',
    fall: 'fell fallen',
    forget: 'forgot forgotten',
    freeze: 'froze frozen',
    grow: 'grew grown',
    hide: 'hid hidden',
    hold: 'held',
    leave: 'left',
    lose: 'lost loses losing',
    overrun: 'overran',
    overwrite: 'overwrote overwritten overwriting',
    pay: 'paid',
    rise: 'rose risen',
    run: 'ran',
    send: 'sent',
    shut: 'shutting',
    spend: 'spent',
    spin: 'spun',
    steal: 'stole stolen',
    stick: 'stuck',
    swing: 'swung',
    throw: 'threw thrown',
    wake: 'woke woken',
    write: 'wrote written writing',
    allowlist: 'allowlists allowlisted whitelist whitelists whitelisted',
    blocklist: 'blocklists blocklisted blacklist blacklists blacklisted denylist denylisted',
    ddos: 'ddosed ddosing ddoses dos',
    overload: 'overloads overloaded overloading',
    die: 'died dies dying dead death',
    lie: 'lying',
    analysis: 'analyses',
    index: 'indexes indices indexing indexed idx',
    inode: 'inodes',
    vertex: 'vertices',
    address: 'addr addrs',
    administrator: 'admin admins administrators',
    application: 'app apps',
    authentication: 'auth authn authenticate authenticated authenticating',
    authorization: 'authz authorisation authorize authorized authorised',
    asynchronous: 'async',
    backend: 'backends',
    bandwidth: 'bw',
    certificate: 'cert certs certificates',
    configuration: 'config configs conf configurations configure configured cfg',
    connection: 'conn conns connections',
    cpu: 'cpus processor',
    credential: 'creds cred credentials',
    database: 'db dbs databases',
    deployment: 'deploy deploys deployed deploying deployments',
    development: 'dev',
    directory: 'dir dirs directories',
    document: 'doc docs documents',
    dependency: 'dep deps dependencies',
    environment: 'env envs environments',
    exception: 'exc exceptions',
    garbage: 'gc',
    identifier: 'id ids identifiers',
    javascript: 'js',
    kafka: 'kafkas',
    kubernetes: 'k8s kube kubernetes',
    loadbalancer: 'lb lbs elb alb nlb',
    maximum: 'max',
    memory: 'mem ram',
    message: 'msg msgs messages',
    microservice: 'microservices',
    minimum: 'min',
    monitoring: 'monitor monitored monitors',
    number: 'num nums numbers',
    package: 'pkg pkgs packages',
    parameter: 'param params parameters',
    password: 'passwd pwd passwords',
    performance: 'perf',
    permission: 'perm perms permissions',
    postgres: 'pg postgresql psql',
    production: 'prod',
    replica: 'replicas',
    replication: 'replicate replicated replicating',
    repository: 'repo repos repositories',
    request: 'req reqs requests',
    response: 'resp responses',
    second: 'sec secs seconds',
    server: 'srv servers',
    session: 'sess sessions',
    specification: 'spec specs',
    synchronization: 'sync syncs synced synchronisation synchronise synchronize synchronous',
    temporary: 'tmp temp',
    terraform: 'tf',
    traffic: 'trafic',
    transaction: 'tx txn txns txs transactions xact',
    utilization: 'util utilisation',
    variable: 'var vars variables',
    version: 'ver versions',
    virtualmachine: 'vm vms',
    volume: 'vol vols volumes',
    license: 'licence licences licenses licensed',
    center: 'centre centres centers',
    behavior: 'behaviour',
    canceled: 'cancelled cancelling cancellation',
    color: 'colour colours',
    catalog: 'catalogue',
    timeout: 'timeouts',
  }).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word] as const)),
);

/** Two words that are also written as one; looked for before stop words are dropped. */
const joined: ReadonlyMap<string, ReadonlyMap<string, string>> = bySecond(
  Object.entries({
    timeout: 'time-out timed-out times-out timing-out',
    failover: 'fail-over failed-over fails-over failing-over',
    rollback: 'roll-back rolled-back rolling-back rolls-back',
    rollout: 'roll-out rolled-out rolling-out',
    login: 'log-in logged-in logging-in sign-in signed-in signing-in',
    logout: 'log-out logged-out logging-out sign-out signed-out',
    backup: 'back-up backed-up backing-up',
    backlog: 'back-log',
    database: 'data-base',
    deadlock: 'dead-lock',
    dataloss: 'data-loss',
    datacenter: 'data-center data-centre',
    loadbalancer: 'load-balancer load-balancers load-balancing load-balanced',
    backend: 'back-end',
    frontend: 'front-end',
    hostname: 'host-name',
    crashloop: 'crash-loop crash-looping crash-loops',
    healthcheck: 'health-check health-checks',
    hotfix: 'hot-fix',
    outofmemory: 'out-memory',
    setup: 'set-up',
    shutdown: 'shut-down shutting-down shuts-down',
    takedown: 'take-down took-down taken-down',
    slowdown: 'slow-down slowed-down',
    splitbrain: 'split-brain',
    standby: 'stand-by',
    throughput: 'through-put',
    upgrade: 'up-grade',
    webhook: 'web-hook web-hooks',
    allowlist: 'white-list allow-list',
    blocklist: 'black-list block-list deny-list',
    workaround: 'work-around',
  }).flatMap(([word, pairs]) => pairs.split(' ').map((pair) => [...pair.split('-'), word])),
);

function bySecond(rows: readonly string[][]): Map<string, Map<string, string>> {
  const words = new Map<string, Map<string, string>>();
  for (const [first = '', second = '', word = ''] of rows) {
    const seconds = words.get(first) ?? new Map<string, string>();
    words.set(first, seconds.set(second, word));
  }
  return words;
}

const stems = new Map<string, string>();

/** The form under which a lower-case word is looked up, shorter than a word of a text usually is. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    const plain = folded.get(word) ?? word;
    stem = /^[a-z]+$/.test(plain) ? stemmer(plain) : plain;
    stems.set(word, stem);
  }
  return stem;
}

/** For each word after this one with which it makes one, that word: "timed", "out" is "timeout". */
export function joinedForms(first: string): ReadonlyMap<string, string> | undefined {
  return joined.get(first);
}
