/** The inside of an archive, from its files as they were read. */
import type { Inside, InternalDirectory, InternalFile } from '#domain/leaks/inside.ts';
import { type Folder, fileNames } from '../folder.ts';
import type { OrganisationOnDisk } from '../organisation.ts';
import { parseDocument } from '../parse.ts';
import type { FieldsReading } from '../reading.ts';
import { pointsOf } from '../syntax.ts';
import type { WriteUpText } from './write-up-text.ts';

/** Everything that was read of an archive. */
export interface ArchiveReading {
  readonly folder: Folder;
  readonly organisation: OrganisationOnDisk;
  readonly files: readonly FieldsReading[];
  readonly writeUps: readonly WriteUpText[];
}

/** Put together what public texts are held against; the texts of write-ups themselves are no part of it. */
export function insideOf({ folder, organisation, files, writeUps }: ArchiveReading): Inside {
  const postmortems = new Map(files.map((reading) => [reading.id, internalFile(reading)]));
  const approved = new Map(
    writeUps.flatMap((one) => (one.kind === 'approved' ? [[one.id, one.written] as const] : [])),
  );
  const shown = Map.groupBy(writeUps, ({ id }) => id);
  const own = new Set<string>(Object.values(fileNames));
  const directories = folder.directories.map(({ id, names }): InternalDirectory => {
    const published = new Set(
      shown.get(id)?.flatMap(({ body }) => body.assets.map(({ name }) => name)),
    );
    return {
      id,
      path: folder.pathOf(id),
      postmortem: postmortems.get(id),
      approved: approved.get(id),
      evidence: [...names].filter((name) => !own.has(name) && !published.has(name)),
    };
  });
  return { archive: organisation.archive, organisation: organisation.written, directories };
}

function internalFile(reading: FieldsReading): InternalFile | undefined {
  const { file, bytes, parsed, examined } = reading;
  if (!parsed) return undefined;
  if (parsed.text === '') return guessed(reading);
  const { text, locate } = parsed;
  const isWhole = examined?.frontmatter !== undefined && examined.findings.length === 0;
  // Fields that the schema did not take as they are may name somebody all the same.
  const data: unknown = isWhole ? examined.frontmatter : parseDocument(bytes).recovered;
  return { file, text, data, locate, pointAt: pointsOf(text) };
}

/** What can be made out of bytes that are no UTF-8: names and addresses are found in it all the same. */
function guessed({ file, bytes }: FieldsReading): InternalFile {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'windows-1252';
  const lossy = new TextDecoder(encoding).decode(bytes);
  const { text, recovered: data, locate } = parseDocument(lossy);
  return { file, text, data, locate, pointAt: pointsOf(text) };
}
