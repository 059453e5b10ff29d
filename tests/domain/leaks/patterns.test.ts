import { describe, expect, test } from 'vitest';
import { isCardNumber, isIban } from '#domain/leaks/check-digits.ts';
import { findPatterns } from '#domain/leaks/patterns.ts';

const labels = (text: string, allowed: readonly string[] = []) =>
  findPatterns(text, allowed).map((found) => (found.what === 'pattern' ? found.label : ''));

describe('a text is told to have', () => {
  test.each([
    ['a private address', 'we restarted 10.1.2.3'],
    ['a private address', 'from 172.31.255.1:443 to'],
    ['a private address', 'fe80::1ff:fe23:4567:890a'],
    ['a private address', 'listens on ::1 alone'],
    ['an internal host', 'on db-1.harbourlane.internal, which'],
    ['an internal host', 'http://queue.prod.svc.cluster.local:5672'],
    ['an e-mail address', 'write to Nadia.Brown@harbourlane.example.'],
    ['a user on a machine', 'root@db-1'],
    ['a telephone number', 'call +44 20 7946 0991'],
    ['a card number', 'card 4012 8888 8888 1881'],
    ['an account number (IBAN)', 'GB82 WEST 1234 5698 7654 32'],
    ['the name of a pod in Kubernetes', 'pod checkout-7d9f8b6c5d-x2x4z fell'],
    ['the name of a machine', 'ip-10-0-32-54 ran out'],
    ['a commit or a digest', 'rolled back 3f786850e387550fdab836ed7e6dc881de23001b'],
    ['a commit or a digest', 'reverted commit 3f78685'],
    ['an identifier (UUID)', 'trace 123e4567-e89b-12d3-a456-426614174000'],
    ['a path on a machine', 'see /home/nadia/notes.md'],
    ['a path on a machine', 'in C:\\Users\\nadia\\notes.md'],
    ['an address with a password in it', 'https://nadia:hunter2@ci.example.org/'],
    ['the address of a database or a queue', 'redis://cache-1:6379/0'],
    ['an address of a tool for colleagues', 'https://harbourlane.slack.com/archives/C01'],
    ['an address of a tool for colleagues', 'https://grafana.harbourlane.example/d/1'],
    ['a password or a key', 'DB_PASSWORD=correcthorse7'],
    ['a stack trace', 'at com.harbourlane.Pool.take(Pool.java:41)'],
    ['a social security number', '078-05-1120'],
  ])('%s: %s', (label, text) => {
    expect(labels(text)).toEqual([label]);
  });
});

/** Sentences such as status pages have, each with something that is nearly one of these. */
const clean = [
  'At 02:14 UTC on 14 March 2026 the error rate rose from 0.02 % to 5.3 %.',
  'Between 2026-03-14T02:14:00Z and 2026-03-14T02:52:00+00:00 payments were refused.',
  'About 12,000,000 orders (12 000 000) were looked through; 2,400 had failed.',
  'We upgraded from version 10.2.1.4 to version 10.2.2.0, and then to v10.3.0.1.',
  'Requests to our API took 1.5 s instead of 150 ms at the 99.9th percentile.',
  'You can follow us @harbourlane, or write to help@harbourlane.example.',
  'See https://status.harbourlane.example/incidents/checkout-errors-march-2026 for more.',
  'The internal cause was a local cache; the corporate site was not affected.',
  'Our teams are in Berlin, e.g. internal support, i.e. local people.',
  'Error 503 and error 504 were returned 41,212 times; HTTP/2 was not involved.',
  'Of 1,024 shards, 256 were read-only for 3 h 20 min.',
  'Order 2026-0314-0214-5252 and invoice 4929 1384 are examples.',
  'The ISO-8601 date 2026-W11-6 is the same day.',
  'It was the third incident of 2026, after 2025-12-02 and 2026-01-10.',
  'We use TLS 1.3 and SHA-256; the certificate ran out on 2 August.',
  'Customers on iOS 19.2.1 and Android 16 had to update to 7.4.0 (build 70400123).',
  'A password reset was needed: passwords themselves were not read by anybody.',
  'Tokens: those issued before 10:00 stopped working; secrets: none were lost.',
  'Access key: a key you make in your settings.',
  'The ratio was 1:1000:50, or 2:3.',
  'Please call the number on the back of your card.',
  'Card payments (Visa, Mastercard) failed 4 times in 5, 3 in 4 for American Express.',
  'Payouts of €1,234,567.89 and £12,345.00 arrived on 16–17 March, 09:00–17:00.',
  'Refunds are 100 % complete: 12/12 batches, 24/24 checks, 7/7 days.',
  'Postgres 17.4, Redis 8.0 and Kafka 4.1 are what we run.',
  'The page /incidents/2026/03 lists what happened in March.',
  'Read our guide on https://docs.example.org/etc/limits and /help/var/rates.',
  'The wiki, the dashboards and Grafana itself stayed up.',
  'On Wikipedia, see https://en.wikipedia.org/wiki/Thundering_herd_problem.',
  'The well-known checkout-page-redesign-of-march went live at 9 a.m.',
  'Sign-in by e-mail, by phone, and by Google; none lost data.',
  'Between them, 3 of 4 data centres: eu-west-1, eu-west-2 and us-east-1.',
  'Retry with a back-off of 1-2-4-8 seconds, at most 5 times.',
  'The bug is CVE-2026-12345; the fix is in release 2026.03.14.',
  'Coordinates 51.5074, -0.1278; 40.7128, -74.0060.',
  'The address of our office is 10 Downing Street, 127 Main Road, 192 Elm.',
  'The range 10.0–10.9 of scores, 172.16 points, and 192.168 seconds.',
  'For “internal.” read “ours”: a colleague, local to the site, noticed.',
  'A defaced page, a facade, a beaded dead beef cafe.',
  'It was deadbeef that made it obvious.',
  'Half of 0123456789012 requests; timestamps such as 1710382440000 or 1710382440.',
  'Your reference numbers 9999999999999999 and 0000 0000 0000 0000 are not cards.',
  'Your reference is GB34 BUKB 2020 1555 5555 55, and mine GB35BUKB20201555555555.',
  'Das Konto DE00 1234 ist keines; GB82 is a postcode.',
  'The #status channel of our community forum has updates at 08:00, 12:00, 16:00.',
  'In 2020-2021-2022-2023 growth was 10-20-30-40 per cent.',
  'Feature flag “new-checkout-2026” was on for 5 % of shops.',
  'See also RFC 9110, section 15.6.4; and RFC 3986 §3.2.1.',
  'Photos (JPEG, 2048x1536, icon@2x.png) loaded slowly.',
  'The build 1.0.0-beta.15+exp.sha.5114f85 was withdrawn.',
  'A 404 page said “not found: /var”.',
  'npm install chart.js@4.6.1 now works again, as does actions/checkout@v4.',
  'Anyone at home/work could see it, and/or on their phone.',
  'Emoji ✅ 🟢 → all systems go — 100%…',
  'Data was safe: we checked 3 copies at 02:31, 02:38 and 02:45.',
  'The code “AKIA” begins ids of keys; “sk_live_” those of another vendor.',
  'eyJ is what tokens begin with.',
  'The queue held 1e6 messages, 0x1F in the log, 3.14e-5 s each.',
  'Servers were moved one after the other (A–F, 1–6, i–vi).',
  'A price of 4.999,00 € was shown as 4,99 €.',
  'IPv4 and IPv6 both worked; 1.1.1.1 and 8.8.8.8 could not resolve us.',
];

test('sentences of a status page have nothing of the kind, but for the address that may leave', () => {
  const found = clean.flatMap((text) =>
    findPatterns(text, ['Help@harbourlane.example']).map(({ offset, length }) =>
      text.slice(offset, offset + length),
    ),
  );
  expect(found).toEqual([]);
});

test('what a waiver lets through is let through as a whole', () => {
  expect(labels('a@b.example and c@b.example', ['a@b.example'])).toEqual(['an e-mail address']);
});

test('a place that is two things is given once', () => {
  expect(labels('postgres://nadia:hunter2@db-1.harbourlane.internal/orders')).toHaveLength(1);
});

test('check digits are those of the published examples', () => {
  // Test numbers that the card schemes publish; the examples of the IBAN registry.
  for (const card of [
    '4012888888881881',
    '5105 1051 0510 5100',
    '378282246310005',
    '3530-1113-3330-0000',
  ])
    expect(isCardNumber(card)).toBe(true);
  expect(isCardNumber('4012888888881882')).toBe(false);
  for (const iban of ['GB33BUKB20201555555555', 'DE89 3704 0044 0532 0130 00', 'NO9386011117947'])
    expect(isIban(iban)).toBe(true);
  expect(isIban('GB34BUKB20201555555555')).toBe(false);
});

test('long rows of any character are gone through once', () => {
  const units =
    'a|1|a.|-a|@|a@|/|:|a:|10.|4 |AA11|+1 |at a.|at /|;a=|x://|token=|gcr.io/|wiki.|wiki-a|\\a|a-b1';
  for (const unit of units.split('|')) {
    const text = unit.repeat(200_000 / unit.length);
    expect(findPatterns(text).length).toBeLessThan(100_000);
  }
});
