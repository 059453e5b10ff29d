/** What a public page says about itself to those who do not look at it. */
export interface PageFacts {
  readonly title: string;
  readonly description?: string | undefined;
  /** Where it is within the site, `incidents/x/`; left out, search engines are not to list it. */
  readonly path?: string | undefined;
  /** Path of the picture that is shown where links to it are shared; left out, that of the site. */
  readonly card?: string | undefined;
  /** The same as data, in JSON-LD, with nothing in it that could end a script. */
  readonly jsonLd?: string | undefined;
}
