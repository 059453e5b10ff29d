/**
 * What looks like a secret by itself, whoever wrote it. Each pattern begins where nothing of its own
 * kind stands before it, so that a long text of such characters is gone through once.
 */
import { isCardNumber, isIban, isSocialSecurityNumber } from './check-digits.ts';
import type { Found } from './leak.ts';

interface Pattern {
  /** What it is, in plain words, with its article. */
  readonly label: string;
  readonly looks: RegExp;
  /** One of these is in every text that has it; a quick look before a slow one. */
  readonly needs?: readonly string[];
  /** What else must hold of a match. */
  readonly holds?: (match: string) => boolean;
}

const patterns: readonly Pattern[] = [
  // Keys and tokens. secretlint knows many more vendors; these are the ones it leaves out, or
  // wants more context for than a sentence gives.
  {
    label: 'a private key or a certificate',
    looks: /-----BEGIN [A-Z0-9 ]{3,40}-----|PuTTY-User-Key-File-\d/g,
    needs: ['-----BEGIN', 'PuTTY'],
  },
  {
    label: 'an SSH key',
    looks: /\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-[\w-]{4,20}) AAAA[\w+/]{16,}/g,
    needs: ['AAAA'],
  },
  {
    label: 'a sign-in token (JWT)',
    looks: /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
    needs: ['eyJ'],
  },
  {
    label: 'an AWS key id',
    looks: /(?<![A-Z0-9])A(?:KIA|SIA|BIA|CCA|GPA|IDA|IPA|NPA|NVA|PKA|ROA)[A-Z2-7]{16}(?![A-Z0-9])/g,
  },
  {
    label: 'a Google key',
    looks: /(?<![\w-])(?:AIza[\w-]{35}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,})/g,
    needs: ['AIza', 'ya29.', 'GOCSPX-'],
  },
  {
    label: 'an access token',
    looks:
      /(?<![\w-])(?:gh[oprsu]_\w{36,}|github_pat_\w{22,}|glpat-[\w-]{20,}|xox[abeoprs]-[\w-]{10,}|xapp-[\w-]{10,}|[rs]k_(?:live|test)_\w{16,}|whsec_\w{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|npm_\w{36}|pypi-[\w-]{30,}|hvs\.[\w-]{20,}|dop_v1_\w{40,}|sk-(?:ant-|proj-)?[\w-]{32,}|shp(?:at|ss|ca|pa)_\w{32}|\d{8,10}:AA[\w-]{33}(?![\w-]))/g,
  },
  {
    label: 'a password or a key',
    looks:
      /(?<![a-z])(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|account[_-]?key|client[_-]?secret|auth[_-]?token|private[_-]?key)["']?\s?[:=]\s?["']?(?=[^\s"'<>,;]{0,200}\d)(?=[^\s"'<>,;]{0,200}[a-z])[^\s"'<>,;()[\]]{6,200}/gi,
    needs: [':', '='],
    holds: (match) => !/[:=]\s?["']?(?:https?:|v?\d+(?:\.\d+)+|\d+[a-z]{1,2}$)/i.test(match),
  },
  {
    label: 'a password or a key',
    looks: /\b(?:Bearer|Basic) (?=[\w.~+/-]*\d)[\w.~+/-]{16,}=*/g,
    needs: ['Bearer ', 'Basic '],
  },

  // Addresses of machines.
  {
    label: 'an address with a password in it',
    looks:
      /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>]{1,100}:[^\s/@"'<>]{1,200}@[^\s"'<>]+/gi,
    needs: ['://'],
  },
  {
    label: 'the address of a database or a queue',
    looks:
      /(?<![\w+.-])(?:jdbc:[a-z]{2,20}|postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|kafka|nats|mssql|sqlserver|clickhouse|cassandra|memcached|elasticsearch|etcd|zookeeper|ldaps?|sftp|ssh|smb|nfs|s3a?|gs|abfss?|hdfs|vault|consul):\/\/[^\s"'<>)\]]{2,}/gi,
    needs: ['://'],
  },
  {
    label: 'the address of a database or a queue',
    looks:
      /\b(?:Server|Data Source|Host|AccountName|Endpoint)=[^;\s]{2,200};(?:[^;\n]{1,200};){0,8}?(?:Password|Pwd|AccountKey|SharedAccessKey\w*|User Id|Uid|Database)=[^;\s]+/gi,
    needs: [';'],
  },
  {
    label: 'a private address',
    looks:
      /(?<![\w.-])(?<!\bv(?:ersion|\.)? )(?:10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){2,3}(?![\w-]|\.\d)/g,
    needs: ['10.', '127.', '169.', '192.', '172.', '100.'],
    holds: (match) => match.split('.').length === 4,
  },
  {
    label: 'a private address',
    looks:
      /(?<![\w:.])(?:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f])(?:::?[0-9a-f]{1,4}){1,7}(?:::)?(?![\w:])/gi,
    needs: [':'],
    holds: (match) => match.includes('::') || match.split(':').length > 3,
  },
  {
    label: 'a private address',
    looks: /(?<![\w:.])(?:::1(?![\w:.])|::ffff:\d{1,3}(?:\.\d{1,3}){3})/gi,
    needs: ['::'],
  },
  {
    label: 'a private address',
    looks: /(?<![\w.-])localhost(?::\d{2,5}\b|\/)/gi,
    needs: ['localhost'],
  },
  {
    label: 'a network card’s address',
    looks: /(?<![\w:-])(?:[0-9a-f]{2}:){5}[0-9a-f]{2}(?![\w:-])/gi,
    needs: [':'],
  },
  {
    label: 'an internal host',
    looks:
      /(?<![\w.-])(?:[a-z0-9_](?:[\w-]*)\.)+(?:internal|corp|local|lan|intranet|localdomain|consul|svc(?:\.[a-z0-9-]+)*)(?![\w-]|\.\w)/gi,
    holds: (match) => !/^(?:e\.g|i\.e)\./i.test(match),
  },
  {
    label: 'the name of a machine',
    looks:
      /(?<![\w.-])(?:ip-(?:\d{1,3}-){3}\d{1,3}|gke-[a-z0-9-]{3,60}-[0-9a-f]{8}-[a-z0-9]{4}|aks-[a-z0-9]{1,12}-\d{8}-vmss[0-9a-z]{6})(?![\w-])/g,
    needs: ['ip-', 'gke-', 'aks-'],
  },
  {
    label: 'the name of a pod in Kubernetes',
    looks:
      /(?<![\w.-])[a-z][a-z0-9-]{0,60}?-(?=[a-z0-9]{0,9}\d)(?=[a-z0-9]{0,9}[a-z])[a-z0-9]{8,10}-(?=[a-z0-9]{0,4}\d|[bcdfghjklmnpqrstvwxz]{5})[a-z0-9]{5}(?![\w-])/g,
    needs: ['-'],
  },
  {
    label: 'a host in a cloud account',
    looks:
      /(?<![\w.-])(?:[\w-]{1,63}\.){1,10}(?:(?:rds|elb|cache|es|redshift|eks|compute|dkr\.ecr|elasticbeanstalk|execute-api)(?:\.[a-z0-9-]{1,63}){0,4}\.amazonaws\.com|(?:database|documents|servicebus|vault|blob\.core|queue\.core|file\.core|redis\.cache)\.(?:azure|windows)\.net|azurecr\.io|azmk8s\.io|run\.app|cloudfunctions\.net)(?![\w-])/gi,
    needs: ['.amazonaws.', '.azure', '.windows.', '.azmk8s.', '.run.app', '.cloudfunctions.'],
  },
  {
    label: 'a resource in a cloud account',
    looks:
      /(?<![\w-])(?:arn:aws[\w-]{0,10}:[a-z0-9-]+:[a-z0-9-]*:\d{0,12}:[^\s"'<>)\]]+|(?:i|vpc|subnet|sg|ami|vol|eni|igw|nat|rtb|snap|tgw|pcx|eipalloc|acl)-(?=[0-9a-f]*\d)(?:[0-9a-f]{17}|[0-9a-f]{8})(?![\w-])|projects\/[a-z][a-z0-9-]{4,28}[a-z0-9]\/(?:locations|zones|regions|instances|secrets|topics|subscriptions|global)\/[\w./-]+|\/subscriptions\/[0-9a-f-]{36})/g,
  },
  {
    label: 'a container image',
    looks:
      /(?<![\w./-])(?:(?:[a-z]+\.)?gcr\.io|[a-z0-9-]{1,60}-docker\.pkg\.dev|registry(?:\.[\w-]{1,63}){2,5})\/[\w./-]{1,200}[:@][\w:.-]+/gi,
  },

  // Where colleagues talk, write and look.
  {
    label: 'an address of a tool for colleagues',
    looks:
      /(?<![\w.-])(?:(?!www\.|status\.|api\.|docs\.|support\.|help\.|community\.)(?:[\w-]{1,63}\.){1,4}(?:slack\.com|atlassian\.net|pagerduty\.com|opsgenie\.com|grafana\.net|sentry\.io|splunkcloud\.com|service-now\.com|sharepoint\.com|datadoghq\.(?:com|eu)|okta\.com|zendesk\.com\/agent)|slack\.com\/(?:archives|client)\/\w+|(?:one|rpm|insights)\.newrelic\.com|ui\.honeycomb\.io|app\.asana\.com\/\d|linear\.app\/[\w-]+\/issue|trello\.com\/[bc]\/\w+|(?:www\.)?notion\.so\/[\w-]+\/|(?:docs|drive)\.google\.com\/(?:document|spreadsheets|presentation|file|drive|open)\b|meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}|[\w-]*\.?zoom\.us\/j\/\d+|teams\.microsoft\.com\/l\/)/gi,
    needs: ['.com', '.net', '.io', '.app', '.so', '.us', '.eu'],
  },
  {
    label: 'an address of a tool for colleagues',
    looks:
      /(?<![\w.-])(?:grafana|kibana|jira|confluence|wiki|prometheus|alertmanager|jenkins|gitlab|vault|consul|nomad|argo-?cd|sentry|splunk|airflow|rancher|artifactory|nexus|sonarqube|intranet|runbooks?|dashboards?)(?:-[a-z0-9-]{1,60})?(?:\.[a-z0-9-]{1,63}){1,4}\.(?!org\b)[a-z]{2,10}(?=[/:\s)"'<>,.;]|$)(?!\.\w)/gi,
    holds: (match) => match.split('.').length > 2,
  },

  // People.
  {
    label: 'an e-mail address',
    looks: /(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}(?![\w-])/gi,
    needs: ['@'],
    holds: (match) => !/\.(?:png|jpe?g|gif|svg|webp|css|js|mjs|ts|html?|json)$/i.test(match),
  },
  {
    label: 'a user on a machine',
    looks:
      /(?<![\w.@/-])(?:(?:root|admin|ubuntu|ec2-user|centos|debian|postgres|deploy|git|www-data|core|jenkins)@[a-z][\w.-]*\w|[a-z_][a-z0-9_-]{1,30}@(?=[a-z-]*\d|[a-z]+-[a-z])[a-z][a-z0-9-]*[a-z0-9](?=:[~/]|[$#\s]))/g,
    needs: ['@'],
    holds: (match) => !/@v?\d/.test(match),
  },
  {
    label: 'a telephone number',
    looks:
      /(?<![\w.+-])(?:\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}|\(\d{3}\) ?\d{3}[ .-]\d{4}|[2-9]\d{2}[.-][2-9]\d{2}[.-]\d{4}|0[1-9]\d{1,3}[ /-]\d{3,4}[ -]?\d{3,5})(?![\w:]|[.,-]\d)/g,
    holds: (match) => {
      const digits = match.replace(/\D/g, '').length;
      return digits >= 9 && digits <= 15;
    },
  },
  {
    label: 'a card number',
    looks: /(?<![\w.-])[2-6](?:[ -]?\d){12,18}(?![\w-]|\.\d)/g,
    holds: isCardNumber,
  },
  {
    label: 'an account number (IBAN)',
    looks: /(?<![\w-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\w-])/g,
    holds: isIban,
  },
  {
    label: 'a social security number',
    looks: /(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-])/g,
    holds: isSocialSecurityNumber,
  },

  // What machines write.
  {
    label: 'an identifier (UUID)',
    looks: /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/gi,
    needs: ['-'],
  },
  {
    label: 'a commit or a digest',
    looks:
      /(?<!\w)(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?!\w)/gi,
  },
  {
    label: 'a commit or a digest',
    looks: /\b(?:commit|revision|sha) `?(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,39}\b/gi,
  },
  {
    label: 'a path on a machine',
    looks:
      /(?<![\w./~:-]|:\/)(?:file:\/\/)?\/(?:home|Users|root)\/[\w.-]+(?:\/[\w.-]+)*|(?<![\w./~:-])\/(?:var\/(?:log|lib|run|www|tmp|spool|cache|opt)|etc|opt|srv|mnt|usr\/(?:local|lib|share|s?bin))\/[\w.-]+(?:\/[\w.-]+)*/g,
    needs: ['/home/', '/Users/', '/root/', '/var/', '/etc/', '/opt/', '/srv/', '/mnt/', '/usr/'],
  },
  {
    label: 'a path on a machine',
    looks: /(?<![\w\\])(?:[A-Z]:\\(?:[\w .-]{1,80}\\)+|\\\\[a-z][\w-]{1,30}\\[\w$.-]+)/gi,
    needs: ['\\'],
  },
  {
    label: 'a stack trace',
    looks:
      /\bat (?:[\w$]+\.){1,20}[\w$<>]+\([\w$]+\.(?:java|kt|scala|groovy):\d+\)|\bFile "[^"\n]{1,300}", line \d+|\bat (?:[^\s(]{1,100} )?\(?(?:file:\/\/|\/|node:)[^\s():]{1,300}:\d+:\d+\)?|\bgoroutine \d+ \[/g,
    needs: ['.java', '.kt', '.scala', '.groovy', '", line ', 'at ', 'goroutine '],
  },
];

/**
 * Find what looks like a key, a private address, a person's details …, in order, but for what may
 * leave: a public address of contact, what a waiver lets through. Case does not matter there.
 */
export function findPatterns(text: string, allowed: Iterable<string> = []): Found[] {
  const may = new Set(Array.from(allowed, (one) => one.toLowerCase()));
  const found = patterns.flatMap(({ label, looks, needs, holds }) => {
    if (needs && !needs.some((one) => text.includes(one))) return [];
    return Array.from(text.matchAll(looks))
      .filter(([match]) => (holds?.(match) ?? true) && !may.has(match.toLowerCase()))
      .map(({ 0: match, index }) => ({
        ...{ what: 'pattern' as const, label, offset: index, length: match.length },
      }));
  });
  return outermost(found);
}

/** Leave out what lies within something longer, or is something else already. */
function outermost(found: readonly Found[]): Found[] {
  let end = 0;
  return found
    .toSorted((a, b) => a.offset - b.offset || b.length - a.length)
    .filter(({ offset, length }) => {
      const isWithin = offset + length <= end;
      end = Math.max(end, offset + length);
      return !isWithin;
    });
}
