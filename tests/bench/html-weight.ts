/** How much a generator made: pages, and the HTML in them as it lies on disk. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { median } from './metrics.ts';

export interface HtmlWeight {
  /** Without those that only lead elsewhere. */
  readonly pages: number;
  /** Of all of them, in bytes. */
  readonly bytes: number;
  readonly incidents: number;
  /** The incident's page in the middle, in bytes. */
  readonly incident: number | undefined;
}

const incidentPage = /^postmortems\/\d{4}-\d\d-\d\d-[^/]+\/index\.html$/;
/** Hugo writes `page/1/` for every list, which leads to the list. */
const redirect = /<meta http-equiv="?refresh\b/;

/** Count and weigh the pages of a built site; every generator here gives an incident the same path. */
export function weighHtml(site: string): HtmlWeight {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, bytes: readFileSync(join(site, name)) }))
    .filter(({ bytes }) => !redirect.test(bytes.toString('latin1', 0, 1000)))
    .map(({ name, bytes }) => ({ name, size: bytes.length }));
  const incidents = pages.filter(({ name }) => incidentPage.test(name));
  return {
    pages: pages.length,
    bytes: pages.reduce((sum, { size }) => sum + size, 0),
    incidents: incidents.length,
    incident: median(incidents.map(({ size }) => size)),
  };
}
