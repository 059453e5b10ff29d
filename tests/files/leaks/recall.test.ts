import { expect, test } from 'vitest';
import { findPatterns } from '#domain/leaks/patterns.ts';
import { findKeys } from '#files/leaks/secretlint.ts';
import { chance, kinds } from '../../support/leaks-planted.ts';

const next = chance(14_03_2026);

/** Sentences around what is planted. */
const frames: readonly ((planted: string) => string)[] = [
  (planted) => `At 02:31 we saw ${planted} in the log.`,
  (planted) => `The cause (${planted}) is fixed since 14 March.`,
  (planted) => `${planted}\n\nThat was what customers saw first.`,
  (planted) => `Please ignore "${planted}", which was shown by mistake.`,
  (planted) => `Set to \`${planted}\`; 5 % of orders failed.`,
  (planted) => `<p>See <code>${planted}</code></p>`,
  (planted) => `It ended with ${planted}`,
  (planted) => `{"detail":"${planted}","count":12}`,
];

const planted = Object.entries(kinds).flatMap(([kind, make]) =>
  frames.map((frame) => {
    const secret = make(next);
    return { kind, secret, text: frame(secret) };
  }),
);

test('of 300 and more planted secrets of every kind, each is found where it stands', async () => {
  expect(planted.length).toBeGreaterThanOrEqual(300);
  const missed: string[] = [];
  for (const { kind, secret, text } of planted) {
    const start = text.indexOf(secret);
    const found = [...findPatterns(text), ...(await findKeys(text))];
    const isFound = found.some(
      ({ offset, length }) => offset < start + secret.length && offset + length > start,
    );
    if (!isFound) missed.push(`${kind}: ${text}`);
  }
  // 99 % is the promise; these are few enough to name.
  expect(missed).toEqual([]);
});

/** Clean paragraphs: figures, times, versions and names, as status pages write them. */
function cleanParagraph(): string {
  const number = (below: number) => Math.floor(next() * below);
  const pick = (...words: readonly string[]) => words[number(words.length)] as string;
  const two = (value: number) => String(value).padStart(2, '0');
  const time = () => `${two(number(24))}:${two(number(60))}`;
  const sentences = [
    () =>
      `At ${time()} UTC ${number(90)}.${number(9)} % of requests to ${pick('checkout', 'search', 'sign-in')} failed.`,
    () =>
      `Between ${time()} and ${time()} on 2026-${two(1 + number(12))}-${two(1 + number(28))} about ${1 + number(90)},${100 + number(899)} orders waited.`,
    () =>
      `We went back to version ${number(20)}.${number(20)}.${number(20)} and restarted ${number(40)} of ${40 + number(40)} machines.`,
    () =>
      `Reference ${pick('HL', 'ST', 'R')}-${1000 + number(9000)}; ${number(9)} out of ${9 + number(9)} regions: ${pick('eu-west-1', 'us-east-2')}.`,
    () =>
      `Payouts of €${1 + number(900)},${100 + number(899)}.${two(number(100))} arrive by ${time()} on ${pick('Monday', 'Tuesday')}.`,
    () =>
      `Read ${pick('https://status.harbourlane.example/incidents/slow-pages', 'https://en.wikipedia.org/wiki/Cache_stampede')} or follow @harbourlane${number(9)}.`,
    () =>
      `Latency rose from ${number(900)} ms to ${1 + number(9)}.${number(9)} s (p99, ${time()}–${time()}), ${number(9)}x the usual.`,
    () =>
      `Nobody’s password, token or card number was seen: we looked at ${number(9)}e${number(9)} log lines.`,
  ];
  return Array.from({ length: 2 + number(3) }, () =>
    (sentences[number(sentences.length)] as () => string)(),
  ).join(' ');
}

test('of 2,000 clean paragraphs at most two have anything', async () => {
  const alarms: string[] = [];
  for (let at = 0; at < 2000; at++) {
    const text = cleanParagraph();
    const found = [...findPatterns(text), ...(await findKeys(text))];
    alarms.push(...found.map(({ offset, length }) => text.slice(offset, offset + length)));
  }
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(2);
});
