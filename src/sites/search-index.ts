/** The index behind "exact words", made by Pagefind from the staged pages. */
import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type PagefindIndex, close, createIndex } from 'pagefind';

/**
 * Of punctuation inside words only `/` counts, which keeps paths whole and apart from each other.
 * With `.` or `:` the last word of a sentence would be another word ("query." is not found by
 * "query"). Pagefind keeps `_` by itself, and finds `x509:`, `4.30.2` and `node-3` joined up.
 */
const includeCharacters = '/';

/** Ways around a page and links to its own parts are not what it says. */
const excludeSelectors = ['nav', '.heading-anchor'];

/** Pages read at a time: enough to keep Pagefind busy, few enough to hold in memory. */
const readAtOnce = 16;

interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

/**
 * Index the incident pages under a staged site and write `<staged>/pagefind/`; gives their number.
 * The same pages give the same bytes. Pagefind's own interfaces are not kept: the site has its own.
 */
export async function buildSearchIndex(stagedDir: string): Promise<{ pages: number }> {
  const outputPath = path.join(stagedDir, 'pagefind');
  await rm(outputPath, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({
      includeCharacters,
      excludeSelectors,
      forceLanguage: 'en',
    });
    if (!index) throw pagefindFailed(errors);
    const pages = await addIncidentPages(index, stagedDir);
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw pagefindFailed(written.errors);
    await keepOnlyWhatIsUsed(outputPath);
    return { pages };
  } finally {
    await close();
  }
}

/** Pages are handed over one after the other: Pagefind numbers them as they come. */
async function addIncidentPages(index: PagefindIndex, stagedDir: string): Promise<number> {
  const files = await incidentPages(stagedDir);
  let pages = 0;
  for (let start = 0; start < files.length; start += readAtOnce) {
    const read = files.slice(start, start + readAtOnce).map(async (sourcePath) => ({
      sourcePath,
      page: await readFile(path.join(stagedDir, sourcePath), 'utf8'),
    }));
    for (const { sourcePath, page } of await Promise.all(read)) {
      if (!page.includes('data-pagefind-body')) continue;
      const { errors } = await index.addHTMLFile({
        sourcePath,
        content: setApart(indexedPart(page)),
      });
      if (errors.length > 0) throw pagefindFailed(errors);
      pages++;
    }
  }
  return pages;
}

/** Whatever lies one folder below /postmortems/: incidents, and years that are passed over. */
async function incidentPages(stagedDir: string): Promise<string[]> {
  const folder = path.join(stagedDir, 'postmortems');
  const entries = await readdir(folder, { withFileTypes: true }).catch(noneIfMissing);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `postmortems/${name}/index.html`)
    .sort();
}

function noneIfMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/**
 * What Pagefind indexes of a page, and a document around it: drawings and the marks of Astro's
 * styles are half of what it would have to read.
 */
function indexedPart(page: string): string {
  const article = page.slice(page.indexOf('<article'), page.lastIndexOf('</article>'));
  const text = article.replace(/<svg[^]*?<\/svg>| data-astro-cid-\w+(?:="")?/g, '');
  return `<html lang="en"><body>${text}</article></body></html>`;
}

/**
 * Put a space between labels that only CSS keeps apart: Pagefind would read
 * `<b>Root</b><span>Process gap</span>` as "RootProcess gap".
 */
function setApart(page: string): string {
  return page.replace(/<\/(?:b|dd|dt|small|span|strong|time)>(?=<)/g, '$& ');
}

function pagefindFailed(errors: readonly string[]): Error {
  return new Error(`Pagefind failed: ${errors.join('; ')}`);
}

async function keepOnlyWhatIsUsed(directory: string): Promise<void> {
  const entry = JSON.parse(
    await readFile(path.join(directory, 'pagefind-entry.json'), 'utf8'),
  ) as Entry;
  const used = new Set(['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json']);
  for (const { wasm } of Object.values(entry.languages)) {
    used.add(`wasm.${wasm ?? 'unknown'}.pagefind`);
  }
  const files = await readdir(directory, { withFileTypes: true });
  for (const file of files) {
    const kept = file.isDirectory() || file.name.endsWith('.pf_meta') || used.has(file.name);
    if (!kept) await rm(path.join(directory, file.name));
  }
}
