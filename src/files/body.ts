/** The body of a post-mortem or write-up: MDX as data. No code of an author ever runs. */
import type { Body, Heading } from '#domain/body.ts';
import { didYouMean } from '#domain/nearest.ts';
import type { Finding } from '#domain/problem.ts';
import { quote } from '#domain/quote.ts';
import { countWords } from '#domain/words.ts';
import { type Assets, openAssets } from './assets.ts';
import { escapeHtml } from './body/escape.ts';
import { createHeadings, isPageAnchor } from './body/headings.ts';
import { createHighlighter } from './body/highlight.ts';
import { writeBody } from './body/html.ts';
import { type ParsedBody, parseBody } from './body/parse.ts';
import { type Report, collectFindings } from './body/rules.ts';
import { type Node, childrenOf } from './body/tree.ts';
import type { Gathered } from './body/writer.ts';

/** Where a body stands. */
export interface BodyPlace {
  /** The line of its file on which it begins, from 1. */
  readonly firstLine: number;
  /** The incident's directory, absolute. */
  readonly directory: string;
  /** The post-mortem's id. */
  readonly id: string;
  /** A write-up for the public links to no post-mortem. Left out: internal. */
  readonly audience?: 'internal' | 'public';
  /** Ids of post-mortems that are not shown: of a link to one only the words are left. */
  readonly hidden?: ReadonlySet<string>;
}

/** A body, as far as it could be read, and everything that is wrong with it. */
export interface BodyReading {
  readonly body: Body;
  /** In the order of the file, each with its position there. */
  readonly findings: readonly Finding[];
  /** For the public: SHA-256, hex, of every file that the body shows or links to, by name. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Read a body: parse it, hold it against what authors may write, and make safe HTML of it. */
export function readBody(text: string, place: BodyPlace): BodyReading {
  const { findings, report } = collectFindings(place.firstLine);
  const parsed = parseBody(text, report);
  const isPublic = place.audience === 'public';
  const assets = openAssets(place.directory, { readsLinked: isPublic });
  const body = parsed.tree
    ? richBody(parsed.tree, { parsed, place, report, assets })
    : plainBody(parsed.source);
  return {
    body,
    findings: findings.sort(compareFindings),
    digests: isPublic ? assets.digests() : new Map(),
  };
}

interface Circumstances {
  readonly parsed: ParsedBody;
  readonly place: BodyPlace;
  readonly report: Report;
  readonly assets: Assets;
}

function richBody(tree: Node, { parsed, place, report, assets }: Circumstances): Body {
  const { directory, id, audience = 'internal', hidden = new Set<string>() } = place;
  const gathered: Gathered = { words: 0, mentions: new Set(), anchors: [], isTooDeep: false };
  const headings = createHeadings();
  const segments = writeBody(childrenOf(tree), {
    ...{ parsed, report, headings, gathered, assets, directory, id, audience, hidden },
    highlight: createHighlighter(),
  });
  checkAnchors(gathered, headings.all, report);
  return {
    segments,
    headings: headings.all,
    words: gathered.words,
    assets: assets.used(),
    mentions: [...gathered.mentions].sort(),
  };
}

/** A link to an anchor of this page leads to a heading or to a part of the page itself. */
function checkAnchors(gathered: Gathered, headings: readonly Heading[], report: Report): void {
  const known = headings.map(({ id }) => id);
  for (const { anchor, at } of gathered.anchors) {
    if (known.includes(anchor) || isPageAnchor(anchor)) continue;
    const list = known.map((id) => `#${id}`).join(', ') || 'no headings';
    const hint = didYouMean(anchor, known, `There are ${list}.`);
    report('broken-link', at, `nothing here has the anchor ${quote(`#${anchor}`)}`, hint);
  }
}

/** A body that is no MDX, paragraph by paragraph as it was written, so that a draft still shows. */
function plainBody(source: string): Body {
  const paragraphs = source.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  const html = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph.trim())}</p>`).join('\n');
  const segments = html === '' ? [] : [{ html }];
  return { segments, headings: [], words: countWords(source), assets: [], mentions: [] };
}

function compareFindings({ at: a }: Finding, { at: b }: Finding): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
