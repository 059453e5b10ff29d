/** Hold a write-up against what only the inside knows. */
import type { FixedLevel, RuleAbout } from '../checks/rule.ts';
import type { Finding, Path, Point } from '../problem.ts';
import { quote } from '../quote.ts';
import { findSecrets, type SecretIndex } from './known.ts';
import { type Found, type Secret, type Source, secretKinds } from './leak.ts';
import { wordsIn } from './ordinary.ts';
import { findPatterns } from './patterns.ts';
import { type Shared, runsIn } from './runs.ts';
import { type Waiver, nameForWaiver, waives } from './waivers.ts';

/** A piece of text that is published as it stands. */
export interface Passage {
  readonly text: string;
  /** The field, when it is one. */
  readonly path: Path;
  /** Where a piece of it stands in the file. */
  readonly pointAt: (offset: number) => Point;
}

const fixed: FixedLevel = {
  because: 'keeps what is internal from being published',
  instead: 'What may leave all the same gets a waiver with a reason, in its write-up.',
};

/** Every rule about what must not leave, in the order of the guide. What has a waiver is not named. */
export const leakRules = {
  'leaves-secret': {
    level: 'error',
    fixed,
    description:
      'A write-up names no person, team, ticket, machine, internal service, address or sum; a word that is ordinary language too warns.',
  },
  'leaves-pattern': {
    level: 'error',
    fixed,
    description:
      'A write-up holds nothing that looks like a key, a private address or an e-mail address.',
  },
  'leaves-internal-text': {
    level: 'error',
    fixed,
    description: 'A write-up shares no eight words in a row with internal text.',
  },
  'unused-waiver': {
    level: 'note',
    description: 'A waiver is about something that the check would name.',
  },
} as const satisfies Record<string, Omit<RuleAbout<never>, 'id' | 'check'>>;

export type LeakRule = keyof typeof leakRules;

/** What a write-up is held against. */
export interface Outside {
  readonly secrets: SecretIndex;
  /** The runs of words that write-ups share with internal text. */
  readonly shared: Shared;
  /** Texts that may leave in any case, such as the address for questions. */
  readonly declared: readonly string[];
  /** What was found in a text already: what is approved is mostly what the draft says. */
  readonly remembered: Map<string, readonly Seen[]>;
}

/** What was found in a text, which is all there to be looked into. */
type Seen = Exclude<Found, { readonly what: 'unseen' }>;

/** What was found, and where it stands. */
interface Hit {
  readonly found: Seen;
  readonly shown: string;
  readonly path: Path;
  readonly at: Point;
}

/**
 * Give what must not leave in the passages of a write-up, each thing once, but for what its waivers
 * let through. `shown` is its text without markup, in which a name cannot hide.
 */
export function judgeLeaks(
  passages: Iterable<Passage>,
  shown: string,
  waivers: readonly Waiver[],
  outside: Outside,
): Finding[] {
  const hits: Hit[] = [];
  let start: Point = { line: 1, column: 1 };
  for (const passage of passages) {
    hits.push(...hitsIn(passage, outside));
    if (passage.path.length === 0) start = passage.pointAt(Math.max(0, passage.text.search(/\S/)));
  }
  const known = new Set(hits.map(keyOf));
  const hidden = hitsIn({ text: shown, path: [], pointAt: () => start }, outside);
  hits.push(...hidden.filter((hit) => !known.has(keyOf(hit))));
  const isWaived =
    ({ found, shown: text }: Hit) =>
    (waiver: Waiver) =>
      waives(waiver, text, found.what) ||
      (found.what === 'secret' && waives(waiver, found.secret.text, 'secret'));
  const unused = [...waivers.keys()].filter(
    (index) => !hits.some((hit) => isWaived(hit)(waivers[index] as Waiver)),
  );
  const standing = hits.filter((hit) => !waivers.some(isWaived(hit)));
  return [
    ...[...Map.groupBy(standing, keyOf).values()].map(findingOf),
    ...unused.map((index) => unusedWaiver(waivers[index] as Waiver, index)),
  ];
}

function keyOf({ found, shown }: Hit): string {
  return `${found.what} ${wordsIn(shown).join(' ')}`;
}

function hitsIn({ text, path, pointAt }: Passage, outside: Outside): Hit[] {
  const found = outside.remembered.get(text) ?? findAll(text, outside);
  outside.remembered.set(text, found);
  const isName = nameFields.has(path[0]);
  return found
    .filter((one) => isMeant(one, text, isName))
    .map((one) => ({
      found: one,
      shown: text.slice(one.offset, one.offset + one.length),
      path,
      at: pointAt(one.offset),
    }));
}

function findAll(text: string, { secrets, shared, declared }: Outside): Seen[] {
  const found = findSecrets(text, secrets);
  const telling = found.filter((one) => one.what === 'secret' && !one.secret.ordinary);
  const patterns = findPatterns(text, declared).filter(
    (pattern) => !telling.some((one) => overlap(one, pattern)),
  );
  return [...found, ...patterns, ...runsIn(text, shared)].filter(isSeen);
}

function isSeen(found: Found): found is Seen {
  return found.what !== 'unseen';
}

function overlap(one: Found, other: Found): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length;
}

/** What customers know by name, and addresses made of plain words. */
const nameFields = new Set<unknown>(['slug', 'formerSlugs', 'affects']);

/** Whether ordinary language is likely to name what has its name: `Grace`, `the Money team`. */
function isMeant(found: Found, text: string, isName: boolean): boolean {
  if (found.what !== 'secret' || !found.secret.ordinary) return true;
  if (isName) return false;
  const { kind, text: name } = found.secret;
  const shown = text.slice(found.offset, found.offset + found.length);
  const before = text.slice(Math.max(0, found.offset - 3), found.offset);
  if (kind === 'handle') return before.endsWith('@') || shown !== shown.toLowerCase();
  if (kind === 'person') return /^\p{Lu}/u.test(shown);
  const beginsSentence = /(?:^|[.!?:\n"“(]\s*)$/.test(before) && /^\p{Lu}\P{Lu}*$/u.test(name);
  return shown === name && !beginsSentence;
}

function findingOf(hits: readonly Hit[]): Finding {
  const [{ found, shown, path, at }] = hits as [Hit];
  const times = hits.length > 1 ? `, ${hits.length} times` : '';
  const waiver = waiverFor(shown, found);
  const common = { path, at };
  if (found.what === 'secret') {
    const { secret } = found;
    return {
      ...common,
      rule: 'leaves-secret',
      level: secret.ordinary ? 'warning' : 'error',
      message: `${quote(oneLine(shown))} is ${nounOf(secret)} (${placeOf(secret.source())})${times}`,
      hint: secret.ordinary
        ? `It is ordinary language too. If that is meant, say so:${waiver}`
        : `Write it in other words. If it may leave, say why:${waiver}`,
    };
  }
  if (found.what === 'pattern') {
    return {
      ...common,
      rule: 'leaves-pattern',
      level: 'error',
      message: `${quote(oneLine(shown))} looks like ${found.label}${times}`,
      hint: `Leave it out. If it may leave, say why:${waiver}`,
    };
  }
  return {
    ...common,
    rule: 'leaves-internal-text',
    level: 'error',
    message: `${found.words} words in a row stand in internal text too (${placeOf(found.source)}): ${quote(oneLine(shown))}`,
    hint: `Tell it anew for customers. If these words may leave, say why:${waiver}`,
  };
}

/** `a person’s handle`; of a pattern, which one. */
export function nounOf({ kind, text }: Secret): string {
  const { label } = secretKinds[kind];
  return text.includes('*') ? `${label}, ${text}` : label;
}

/** A line to paste. */
function waiverFor(shown: string, { what }: Seen): string {
  return `\nwaivers:\n  - { text: ${JSON.stringify(nameForWaiver(shown, what))}, reason: … }`;
}

function unusedWaiver({ text }: Waiver, index: number): Finding {
  return {
    rule: 'unused-waiver',
    level: 'note',
    path: ['waivers', index],
    message: `nothing in this write-up needs the waiver for ${quote(text)}`,
    hint: 'Remove it, or correct its text to what the check names.',
  };
}

/** `postmortems/archive.yaml:12:3` */
export function placeOf({ file, line, column }: Source): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
