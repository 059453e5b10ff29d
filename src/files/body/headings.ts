/** Headings of a body: their levels and their anchors. */
import GithubSlugger from 'github-slugger';
import { reservedAnchors } from '#domain/anchors.ts';
import type { Heading } from '#domain/body.ts';

/** Anchors with which the page links to its own parts: entries, actions, factors, footnotes. */
const pageAnchor = /^(?:(?:t|action|factor|fn|fnref)(?:-|$)|footnote-label)/;

/** Anchors of the frame around every page, and of a public page's own sections. */
const frameAnchors = ['content', 'search-facets', 'exact-words', 'corrections', 'doing', 'updates'];

/** Whether an anchor belongs to the page around the body, so that no heading takes it. */
export function isPageAnchor(anchor: string): boolean {
  return (
    reservedAnchors.includes(anchor) || frameAnchors.includes(anchor) || pageAnchor.test(anchor)
  );
}

/** Gives the headings of one body their places; remembers the ones before. */
export interface Headings {
  /** Place a heading of a written depth (1–6). */
  readonly place: (writtenDepth: number, text: string) => PlacedHeading;
  readonly all: readonly Heading[];
}

export interface PlacedHeading extends Heading {
  /** The depth of the heading before; 1 is the title's. */
  readonly previous: number;
}

/**
 * Anchors are GitHub's slugs, as Astro makes them. One that the page uses itself gets `story-` in
 * front: `## Timeline` becomes `#story-timeline`, whatever else the page shows.
 */
export function createHeadings(): Headings {
  const slugger = new GithubSlugger();
  const all: Heading[] = [];
  let previous = 1;
  return {
    all,
    place(writtenDepth, text) {
      const depth = Math.min(Math.max(writtenDepth, 2), previous + 1, 4);
      const before = previous;
      previous = depth;
      const plain = new GithubSlugger().slug(text) || 'section';
      const id = slugger.slug(isPageAnchor(plain) ? `story-${plain}` : plain);
      const heading: Heading = { depth, id, text };
      all.push(heading);
      return { ...heading, previous: before };
    },
  };
}
