/** The index behind "exact words", made by Pagefind from the staged pages. */
import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Of punctuation inside words only `/` counts, which keeps paths whole and apart from each other.
 * With `.` or `:` the last word of a sentence would be another word ("query." is not found by
 * "query"). Pagefind keeps `_` by itself, and finds `x509:`, `4.30.2` and `node-3` joined up.
 */
const includeCharacters = '/';

/** Ways around a page and links to its own parts are not what it says. */
const excludeSelectors = ['nav', '.heading-anchor'];

/** Only incident pages carry `data-pagefind-body`; looking at no others saves reading them. */
const indexedPages = 'postmortems/*/index.html';

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
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: stagedDir, glob: indexedPages });
    const written = await index.writeFiles({ outputPath });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(`Pagefind failed: ${failures.join('; ')}`);
    await keepOnlyWhatIsUsed(outputPath);
    return { pages: added.page_count };
  } finally {
    await close();
  }
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
