/** Post-mortems read as far as text and data, for search: nothing is judged yet. */
import path from 'node:path';
import { sha256 } from './digest.ts';
import { type Folder, type IncidentDirectory, fileNames, naming } from './folder.ts';
import { type ParsedDocument, parseDocument } from './parse.ts';
import { readSafely } from './safe-file.ts';

/** What the file of a post-mortem says; plain data, to be handed from thread to thread. */
export interface SearchText {
  readonly id: string;
  /** Of the bytes of index.mdx. */
  readonly digest: string;
  readonly parsed: Pick<ParsedDocument, 'data' | 'text' | 'bodyText' | 'findings'>;
}

/** What of a folder is read. */
export interface ToRead extends Pick<Folder, 'realRoot'> {
  readonly directories: readonly Pick<IncidentDirectory, 'id' | 'path'>[];
}

/** Few enough that whoever waits for them has something to do soon. */
const mostOfLot = 8;

/** Read the files that can be opened, in lots. */
export function* readTexts({ realRoot, directories }: ToRead): Generator<readonly SearchText[]> {
  for (let from = 0; from < directories.length; from += mostOfLot) {
    yield directories
      .slice(from, from + mostOfLot)
      .flatMap((one) => naming({ pathOf: () => one.path }, one, () => readText(one, realRoot)));
  }
}

function readText({ id, path: directory }: ToRead['directories'][number], realRoot: string) {
  const { value } = readSafely(path.join(directory, fileNames.postmortem), realRoot);
  if (!value) return [];
  const { data, text, bodyText, findings } = parseDocument(value);
  // All of the text is only looked at again where something is wrong with it.
  const doubted = findings.length > 0 ? text : '';
  return [{ id, digest: sha256(value), parsed: { data, bodyText, findings, text: doubted } }];
}
