/** A list of every page for an organisation's own search engine, in the form of sitemaps.org. */

export interface SitemapFile {
  readonly name: string;
  readonly text: string;
}

/** The most addresses that one file may hold (sitemaps.org/protocol.html). */
const mostInOne = 50_000;

/**
 * Write the sitemap of pages, given as addresses below `root`, which ends in a slash. More than one
 * file can hold are spread over several, and `sitemap.xml` lists those.
 */
export function sitemapFiles(
  root: string,
  paths: readonly string[],
  most = mostInOne,
): SitemapFile[] {
  const addresses = paths.map((path) => root + encodeURI(path));
  if (addresses.length <= most) return [{ name: 'sitemap.xml', text: listOf('url', addresses) }];
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, index) => ({
    name: `sitemap-${index + 1}.xml`,
    text: listOf('url', addresses.slice(index * most, (index + 1) * most)),
  }));
  const index = listOf(
    'sitemap',
    parts.map(({ name }) => root + name),
  );
  return [{ name: 'sitemap.xml', text: index }, ...parts];
}

function listOf(item: 'url' | 'sitemap', addresses: readonly string[]): string {
  const list = item === 'url' ? 'urlset' : 'sitemapindex';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...addresses.map((address) => `<${item}><loc>${escapeXml(address)}</loc></${item}>`),
    `</${list}>`,
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
