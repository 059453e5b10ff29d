/** Addresses outside the archive that archive.yaml knows how to make. */
import { type Archive, fillPattern } from './archive.ts';

/** Where a ticket is: its own address, or its id in the archive's tracker; undefined without one. */
export function ticketHref(
  ticket: string,
  { tracker }: Pick<Archive, 'tracker'>,
): string | undefined {
  if (/^https?:\/\//i.test(ticket)) return webHref(ticket);
  return tracker && fillPattern(tracker, ticket);
}

/** Where a post-mortem can be edited; undefined when the archive does not say. */
export function editHref(id: string, { source }: Pick<Archive, 'source'>): string | undefined {
  return source && fillPattern(source, `${id}/index.mdx`);
}

/** The address behind a text that is one, such as `importedFrom`; undefined for other texts. */
export function webHref(text: string): string | undefined {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}
