/** Secrets of every kind that can be told by their look, made up anew from a seed. */

const letters = 'abcdefghijklmnopqrstuvwxyz';
const hexDigits = '0123456789abcdef';
const base64Digits = `${letters}${letters.toUpperCase()}0123456789`;

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What each kind looks like. */
export const kinds: Readonly<Record<string, (next: () => number) => string>> = {
  jwt: (next) =>
    `eyJ${some(next, base64Digits, 30)}.eyJ${some(next, base64Digits, 60)}.${some(next, base64Digits, 43)}`,
  'AWS key id': (next) =>
    `${one(next, ['AKIA', 'ASIA', 'AROA'])}${some(next, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`,
  'AWS resource': (next) =>
    `arn:aws:rds:eu-west-1:${some(next, '0123456789', 12)}:db:${name(next)}`,
  'AWS instance': (next) =>
    `${one(next, ['i', 'vpc', 'sg', 'subnet'])}-0${some(next, hexDigits, 16)}`,
  'AWS database': (next) => `${name(next)}.c${some(next, letters, 11)}.eu-west-1.rds.amazonaws.com`,
  'Google key': (next) => `AIza${some(next, base64Digits, 35)}`,
  'Google account': (next) =>
    `${name(next)}@${name(next)}-${number(next, 9)}.iam.gserviceaccount.com`,
  'Google resource': (next) => `projects/${name(next)}-${number(next, 99)}/secrets/${name(next)}`,
  'private key': (next) =>
    `-----BEGIN ${one(next, ['RSA PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'CERTIFICATE'])}-----`,
  'SSH key': (next) => `ssh-ed25519 AAAA${some(next, base64Digits, 64)}`,
  'GitHub token': (next) => `ghp_${some(next, base64Digits, 36)}`,
  'GitLab token': (next) => `glpat-${some(next, base64Digits, 20)}`,
  'Slack token': (next) => `xoxb-${some(next, '0123456789', 12)}-${some(next, base64Digits, 24)}`,
  'Slack hook': (next) =>
    `https://hooks.slack.com/services/T${some(next, 'ABCDEFGH0123', 8)}/B${some(next, 'ABCDEFGH0123', 8)}/${some(next, base64Digits, 24)}`,
  'Stripe key': (next) => `sk_live_${some(next, base64Digits, 24)}`,
  'npm token': (next) => `npm_${some(next, base64Digits, 36)}`,
  'bearer token': (next) => `Authorization: Bearer ${some(next, base64Digits, 32)}7`,
  password: (next) =>
    `${one(next, ['password', 'DB_PASSWORD', 'api_key', 'clientSecret'])}${one(next, [': ', '=', ' = '])}${some(next, base64Digits, 10)}x7`,
  'e-mail address': (next) =>
    `${name(next)}.${name(next)}@${name(next)}.${one(next, ['com', 'example', 'co.uk', 'io'])}`,
  'private address': (next) =>
    one(next, [
      () => `10.${number(next)}.${number(next)}.${number(next)}`,
      () => `192.168.${number(next)}.${number(next)}`,
      () => `172.${16 + number(next, 16)}.${number(next)}.${number(next)}`,
      () => `127.0.0.${1 + number(next, 200)}`,
      () => `169.254.${number(next)}.${number(next)}`,
      () => `100.${64 + number(next, 64)}.${number(next)}.${number(next)}`,
    ])(),
  'private IPv6 address': (next) =>
    one(next, [
      () =>
        `fd${some(next, hexDigits, 2)}:${some(next, hexDigits, 4)}:${some(next, hexDigits, 4)}::${1 + number(next, 9)}`,
      () =>
        `fe80::${some(next, hexDigits, 4)}:${some(next, hexDigits, 4)}:${some(next, hexDigits, 4)}:${some(next, hexDigits, 4)}`,
    ])(),
  localhost: (next) => `http://localhost:${3000 + number(next, 6000)}/${name(next)}`,
  'internal host': (next) =>
    `${name(next)}-${number(next, 9)}.${one(next, [`${name(next)}.internal`, `${name(next)}.corp`, 'local', 'lan', `${name(next)}.svc.cluster.local`])}`,
  chat: (next) =>
    `https://${name(next)}.slack.com/archives/C${some(next, 'ABCDEFGH0123456789', 10)}/p${some(next, '0123456789', 16)}`,
  tracker: (next) => `https://${name(next)}.atlassian.net/browse/OPS-${number(next, 900)}`,
  dashboard: (next) =>
    `https://${one(next, ['grafana', 'kibana', 'jira', 'wiki', 'jenkins'])}.${name(next)}.${one(next, ['com', 'io', 'example', 'net'])}/d/${some(next, base64Digits, 9)}`,
  document: (next) => `https://docs.google.com/document/d/${some(next, base64Digits, 44)}/edit`,
  telephone: (next) =>
    one(next, [
      () => `+44 20 7${some(next, '0123456789', 3)} ${some(next, '0123456789', 4)}`,
      () => `+1 (415) 55${some(next, '23456789', 1)}-${some(next, '0123456789', 4)}`,
      () => `+49 30 ${some(next, '123456789', 8)}`,
      () => `(212) 555-${some(next, '0123456789', 4)}`,
    ])(),
  'card number': (next) => card(next),
  IBAN: (next) => iban(next),
  pod: (next) =>
    `${name(next)}-${name(next)}-${some(next, 'bcdfghjklmnpqrstvwxz', 4)}${some(next, '2456789', 2)}${some(next, 'bcdfghjklmnpqrstvwxz2456789', 3)}-${some(next, 'bcdfghjklmnpqrstvwxz2456789', 5)}`,
  node: (next) => `ip-10-${number(next)}-${number(next)}-${number(next)}`,
  commit: (next) => `a1${some(next, hexDigits, 38)}`,
  UUID: (next) => [8, 4, 4, 4, 12].map((length) => some(next, hexDigits, length)).join('-'),
  'connection string': (next) =>
    `${one(next, ['postgres', 'mysql', 'redis', 'amqp', 'mongodb+srv'])}://${name(next)}:${some(next, base64Digits, 12)}@${name(next)}:5432/${name(next)}`,
  'database address': (next) =>
    `${one(next, ['jdbc:postgresql', 'postgresql', 'rediss', 'mongodb'])}://${name(next)}-db/${name(next)}`,
  prompt: (next) => `${one(next, ['root', 'ubuntu', 'deploy'])}@${name(next)}-${number(next, 90)}`,
  'home path': (next) =>
    `${one(next, ['/home', '/Users'])}/${name(next)}/${name(next)}/${name(next)}.py`,
  'server path': (next) =>
    `${one(next, ['/var/log', '/etc', '/srv', '/opt'])}/${name(next)}/${name(next)}.conf`,
  'Windows path': (next) => `C:\\Users\\${name(next)}\\${name(next)}\\notes.txt`,
  'stack trace': (next) =>
    `at com.${name(next)}.${name(next)}.Pool.take(Pool.java:${1 + number(next, 900)})`,
};

const one = <T>(next: () => number, choices: readonly T[]): T =>
  choices[Math.floor(next() * choices.length)] as T;

const some = (next: () => number, alphabet: string, length: number): string =>
  Array.from({ length }, () => one(next, [...alphabet])).join('');

const number = (next: () => number, below = 256): number => Math.floor(next() * below);

const name = (next: () => number): string =>
  one(next, ['orders', 'ledger', 'payout', 'basket', 'mailer', 'search', 'stock', 'billing']);

function card(next: () => number): string {
  const digits = `${one(next, ['4', '51', '55', '37', '6011'])}${some(next, '0123456789', 14)}`;
  const stem = digits.slice(0, digits.startsWith('37') ? 14 : 15);
  for (let check = 0; check < 10; check++) {
    if (luhn(`${stem}${check}`)) {
      const whole = `${stem}${check}`;
      return next() < 0.5 || whole.length < 16 ? whole : whole.replace(/.{4}(?=.)/g, '$& ');
    }
  }
  throw new Error('one of ten digits is the check digit');
}

/** Doubling every second digit from the right, a sum that ends in 0. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][digit]!;
  }
  return sum % 10 === 0;
}

/** A German account: check digits are 98 less the number's rest, DE being 1314. */
function iban(next: () => number): string {
  const account = some(next, '0123456789', 18);
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  const whole = `DE${String(check).padStart(2, '0')}${account}`;
  return next() < 0.5 ? whole : whole.replace(/.{4}(?=.)/g, '$& ');
}
