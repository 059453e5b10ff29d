/** archive.yaml, read: the organisation with every default filled in, whatever is wrong with it. */
import { ArchiveFileSchema } from '#domain/archive-file.ts';
import type { Archive } from '#domain/archive.ts';
import { judgeArchive } from '#domain/checks/archive-file.ts';
import { faultsOf } from '#domain/issues.ts';
import type { InternalFile } from '#domain/leaks/inside.ts';
import { type Finding, type Problem } from '#domain/problem.ts';
import { readArchiveFile } from './archive-file.ts';
import { type Folder, archiveFileName } from './folder.ts';
import { readLogo } from './logo.ts';
import { place } from './place.ts';
import { configurableRules, pointsOf } from './syntax.ts';

export interface OrganisationOnDisk {
  readonly archive: Archive;
  /** archive.yaml itself; undefined when there is none, or it cannot be opened. */
  readonly written: InternalFile | undefined;
  readonly problems: readonly Problem[];
}

/** Read archive.yaml; what is wrong with it never keeps the post-mortems from being read. */
export function readOrganisation(folder: Folder): OrganisationOnDisk {
  const file = folder.pathOf(archiveFileName);
  const { archive, written, finding } = readArchiveFile(folder);
  if (!written) {
    return { archive, written, problems: finding ? [place(finding, file)] : [] };
  }
  const { parsed, salvaged } = written;
  const { value, restore } = salvaged;
  const shape = parsed.data === undefined ? [] : faultsOf(ArchiveFileSchema, parsed.data);
  const within = value && parsed.data !== undefined ? judgeArchive(value, configurableRules) : [];
  const findings: Finding[] = [
    ...parsed.findings,
    ...shape.map((fault): Finding => ({ level: 'error', ...fault })),
    ...within.map((found) => ({ ...found, path: restore(found.path ?? []) })),
    ...missingLogo(value?.public?.logo),
  ];
  return {
    archive,
    written: {
      file,
      text: parsed.text,
      data: parsed.recovered,
      locate: parsed.locate,
      pointAt: pointsOf(parsed.text),
    },
    problems: findings.map((found) => place(found, file, parsed.locate)),
  };
}

/** Pages do without a logo that cannot be shown. */
function missingLogo(name: string | undefined): Finding[] {
  const fault = name === undefined ? undefined : readLogo(name).fault;
  return fault ? [{ rule: 'logo', level: 'warning', path: ['public', 'logo'], ...fault }] : [];
}
