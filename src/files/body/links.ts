/** Where a link in a body may lead. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { linkSchemes } from '#domain/fields.ts';
import { didYouMean } from '#domain/nearest.ts';
import type { Fault } from '#domain/outcome.ts';
import { quote, shorten } from '#domain/quote.ts';
import { type Assets, isFileName } from '../assets.ts';
import type { BodyRuleId } from './rules.ts';

/** A link that may be printed. */
export interface Link {
  /** Undefined when it leads to a post-mortem that is not shown. */
  readonly href: string | undefined;
  /** Whether it leaves the site. */
  readonly external?: true;
  /** The post-mortem it leads to. */
  readonly mention?: string;
  /** The anchor on the same page it leads to. */
  readonly anchor?: string;
}

export type LinkFault = Fault & {
  readonly rule: Extract<BodyRuleId, `${string}-link` | 'bad-evidence'>;
};
export type LinkOutcome =
  | { readonly value: Link; readonly fault?: never }
  | { readonly value?: never; readonly fault: LinkFault };

/** What stands around a body. */
export interface LinkContext {
  /** Absolute. */
  readonly directory: string;
  readonly id: string;
  /** Ids of post-mortems that are not shown: their names would tell of them. */
  readonly hidden: ReadonlySet<string>;
  readonly assets: Assets;
  /** The body of a write-up knows nothing of other post-mortems. */
  readonly audience: 'internal' | 'public';
}

const useAddress = 'Write an address that begins with https://, http:// or mailto:.';
const useRelative =
  'Link to another post-mortem as ../its-directory/, to a file by its name, to anything else by its https address.';

/** Judge the address of a link, entities already decoded. */
export function judgeLink(written: string, context: LinkContext): LinkOutcome {
  // Browsers drop these characters wherever they stand, `java\tscript:` included.
  const address = written.replace(/[\p{Cc}\p{Cf}\s]+/gu, '');
  if (address === '') return refuse('bad-link', 'the link leads nowhere', useAddress);
  const [scheme] = /^[a-z][a-z0-9+.-]*:/i.exec(address) ?? [];
  if (scheme) return judgeAddress(address, scheme.toLowerCase());
  if (/^[\\/]/.test(address) || address.includes('\\')) {
    const isHost = /^[\\/]{2}/.test(address);
    return refuse(
      'bad-link',
      isHost
        ? `${quote(address)} leads to another host without saying how`
        : `${quote(address)} leads to a place of the server, which differs where sites are hosted`,
      isHost ? useAddress : useRelative,
    );
  }
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? [];
  if (query !== '') {
    return refuse('bad-link', `${quote(address)} carries a question`, useRelative);
  }
  const decoded = decode(path);
  const anchor = decode(hash.slice(1));
  if (decoded === undefined || anchor === undefined) {
    return refuse(
      'bad-link',
      `${quote(address)} is not well-formed`,
      'Write `%25` for a percent sign.',
    );
  }
  return judgePath(decoded, anchor, address, context);
}

function judgeAddress(address: string, scheme: string): LinkOutcome {
  if (!linkSchemes.includes(scheme)) {
    const isHost = /^[\w.-]+:\d+(?:\/|$)/.test(address) || scheme.includes('.');
    return refuse(
      'bad-link',
      `${quote(scheme)} addresses are not linked to`,
      isHost ? `Write http://${shorten(address)}.` : useAddress,
    );
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isWhole =
    scheme === 'mailto:'
      ? /^mailto:[^@?\s]+@[^@?\s]+(?:\?|$)/i.test(address)
      : /^https?:\/\/[^/\\]/i.test(address) && url?.hostname !== '';
  if (!url || !isWhole) {
    return refuse('bad-link', `${quote(address)} is not a whole address`, useAddress);
  }
  if (url.username !== '' || url.password !== '') {
    return refuse(
      'bad-link',
      `the address carries a name or a password`,
      'Leave out what stands before the @.',
    );
  }
  return { value: scheme === 'mailto:' ? { href: address } : { href: address, external: true } };
}

function judgePath(
  path: string,
  anchor: string,
  written: string,
  context: LinkContext,
): LinkOutcome {
  const { directory, id, hidden, assets, audience } = context;
  const own = path.replace(/^(?:\.\/)+/, '').replace(/^(?:\.|index\.mdx)$/, '');
  if (own === '' || (audience === 'internal' && (own === `../${id}` || own === `../${id}/`))) {
    return anchor === ''
      ? { value: { href: './' } }
      : { value: { href: `#${encodeURIComponent(anchor)}`, anchor } };
  }
  if (looksLikeHost(own)) {
    return refuse('bad-link', `${quote(own)} looks like a host`, `Write https://${shorten(own)}.`);
  }
  if (!own.includes('/') && own !== '..') return judgeFile(own, anchor, assets);
  const [, other] = /^\.\.\/([a-z0-9][a-z0-9-]*)(\/|\/index\.mdx)?$/.exec(own) ?? [];
  if (other === undefined || audience === 'public') {
    return audience === 'public'
      ? refuse('bad-link', `${quote(written)} leads out of what is published`, useAddress)
      : refuse(
          'bad-link',
          `${quote(written)} does not lead to a post-mortem or to a file beside this one`,
          hintForPath(own, directory),
        );
  }
  if (!existsSync(join(directory, '..', other, 'index.mdx'))) {
    return refuse(
      'broken-link',
      `there is no post-mortem ${quote(other)}`,
      likelyMeant(other, siblingsOf(directory)),
    );
  }
  if (hidden.has(other)) return { value: { href: undefined, mention: other } };
  const hash = anchor === '' ? '' : `#${encodeURIComponent(anchor)}`;
  return { value: { href: `../${other}/${hash}`, mention: other } };
}

/** The post-mortem whose name is somewhere in the path, if there is one. */
function hintForPath(path: string, directory: string): string {
  const steps = path.split('/').map((step) => step.replace(/\.mdx?$/, ''));
  const sibling = siblingsOf(directory).find((name) => steps.includes(name));
  return sibling === undefined
    ? useRelative
    : `Link to ../${sibling}/ for the post-mortem; copy a file of it into this directory.`;
}

/** The directory with the nearest name, or else one of the same day. */
function likelyMeant(id: string, siblings: readonly string[]): string {
  const sameDay = siblings.find((other) => other.slice(0, 10) === id.slice(0, 10));
  const otherwise = sameDay ? `Did you mean "${sameDay}"?` : 'Write the name of its directory.';
  return didYouMean(id, siblings, otherwise);
}

function looksLikeHost(path: string): boolean {
  return /^(?:www\.|(?:[\w-]+\.)+(?:com|org|net|io|dev|gov|edu)(?:$|[^\w.]))/i.test(path);
}

function judgeFile(name: string, anchor: string, assets: Assets): LinkOutcome {
  if (!isFileName(name)) {
    return refuse('bad-link', `${quote(name)} is not the name of a file`, useRelative);
  }
  const file = assets.link(name);
  if (file.fault) {
    return { fault: { ...file.fault, rule: assets.has(name) ? 'bad-evidence' : 'broken-link' } };
  }
  return anchor === ''
    ? { value: { href: name } }
    : refuse('bad-link', `${quote(name)} has no anchors`, 'Remove what begins with #.');
}

function refuse(rule: LinkFault['rule'], message: string, hint: string): LinkOutcome {
  return { fault: { rule, message, hint } };
}

function siblingsOf(directory: string): string[] {
  try {
    return readdirSync(join(directory, '..')).sort();
  } catch {
    return [];
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
