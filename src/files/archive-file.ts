/** archive.yaml, opened: what it says, judged by nobody yet. */
import path from 'node:path';
import { type ArchiveFile, ArchiveFileSchema } from '#domain/archive-file.ts';
import { type Archive, resolveArchive, unnamedArchive } from '#domain/archive.ts';
import type { Finding } from '#domain/problem.ts';
import { type Salvaged, salvage } from '#domain/salvage.ts';
import { type Folder, archiveFileName } from './folder.ts';
import { type ParsedYaml, parseYaml } from './parse.ts';
import { readSafely } from './safe-file.ts';
import { fileStart, syntaxFinding } from './syntax.ts';

interface ArchiveFileReading {
  /** The organisation with every default filled in, whatever is wrong with the file. */
  readonly archive: Archive;
  /** Undefined when there is none, or it cannot be opened. */
  readonly written:
    { readonly parsed: ParsedYaml; readonly salvaged: Salvaged<ArchiveFile> } | undefined;
  /** Why there is nothing written. */
  readonly finding: Finding | undefined;
}

const placeholders = { organisation: { name: unnamedArchive.organisation.name } };

/** Open it; what is wrong with it never keeps the post-mortems from being read. */
export function readArchiveFile({ root, realRoot, hasArchiveFile }: Folder): ArchiveFileReading {
  if (!hasArchiveFile) return unnamed(missingFile());
  const opened = readSafely(path.join(root, archiveFileName), realRoot);
  if (opened.finding) return unnamed(opened.finding);
  const parsed = parseYaml(opened.value);
  const salvaged = salvage(ArchiveFileSchema, parsed.recovered ?? {}, placeholders);
  const archive = salvaged.value ? resolveArchive(salvaged.value) : unnamedArchive;
  return { archive, written: { parsed, salvaged }, finding: undefined };
}

function unnamed(finding: Finding): ArchiveFileReading {
  return { archive: unnamedArchive, written: undefined, finding };
}

function missingFile(): Finding {
  return syntaxFinding(
    'missing-archive-file',
    fileStart,
    'there is no archive.yaml, so pages do not know whose archive this is',
    'Write one; two lines are enough: `organisation:` and `  name: Yours`.',
    'note',
  );
}
