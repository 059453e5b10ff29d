/** The narrative of a post-mortem after reading: safe HTML and components, nothing that runs. */
import type { ComponentName, ComponentProps } from './author-components.ts';

/** A picture whose bytes were looked at: its real type and size in pixels. */
export interface ImageAsset {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** Measurements from a CSV: one shared time axis, one or more named series. */
export interface SeriesAsset {
  readonly file: string;
  /** Milliseconds since 1970, ascending. */
  readonly at: readonly number[];
  /** As many values as moments; null where the cell is empty. */
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
  }[];
}

export interface HtmlSegment {
  /** Finished HTML, already escaped and checked: safe to print as it is. */
  readonly html: string;
}

interface ComponentAssets {
  Callout: object;
  Figure: { readonly image: ImageAsset };
  LogExcerpt: object;
  Metric: { readonly data: SeriesAsset };
}

export type ComponentSegment = {
  [Name in ComponentName]: {
    readonly component: Name;
    readonly props: ComponentProps<Name>;
    readonly children: readonly Segment[];
  } & ComponentAssets[Name];
}[ComponentName];

export type Segment = HtmlSegment | ComponentSegment;

export interface Heading {
  /** 2–4 */
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** A file in the incident's directory that the body shows or links to. */
export interface AssetFile {
  readonly name: string;
  readonly bytes: number;
}

export interface Body {
  readonly segments: readonly Segment[];
  readonly headings: readonly Heading[];
  /** Words of running text, for the reading time. */
  readonly words: number;
  /** Evidence to be served beside the page, by name. */
  readonly assets: readonly AssetFile[];
  /** Relative links to other post-mortems, by id. */
  readonly mentions: readonly string[];
}

export const emptyBody: Body = { segments: [], headings: [], words: 0, assets: [], mentions: [] };
