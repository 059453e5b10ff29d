/** A component of the public site, and where its page is. */
export interface ComponentLink {
  readonly name: string;
  /** What it is, in one sentence. */
  readonly description?: string | undefined;
  readonly href: string;
}
