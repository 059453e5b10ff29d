/** archive.yaml, read: the organisation with every default filled in, whatever is wrong with it. */
import path from 'node:path';
import {
  type Archive,
  ArchiveFileSchema,
  resolveArchive,
  unnamedArchive,
} from '#domain/archive.ts';
import { judgeArchive } from '#domain/checks/archive-file.ts';
import { faultsOf } from '#domain/issues.ts';
import type { InternalFile } from '#domain/leaks/inside.ts';
import { type Finding, type Problem } from '#domain/problem.ts';
import { salvage } from '#domain/salvage.ts';
import { type Folder, archiveFileName } from './folder.ts';
import { readLogo } from './logo.ts';
import { parseYaml } from './parse.ts';
import { place } from './place.ts';
import { readSafely } from './safe-file.ts';
import { configurableRules, fileStart, pointsOf, syntaxFinding } from './syntax.ts';

export interface OrganisationOnDisk {
  readonly archive: Archive;
  /** archive.yaml itself; undefined when there is none, or it cannot be opened. */
  readonly written: InternalFile | undefined;
  readonly problems: readonly Problem[];
}

const placeholders = { organisation: { name: unnamedArchive.organisation.name } };

/** Read archive.yaml; what is wrong with it never keeps the post-mortems from being read. */
export function readOrganisation(folder: Folder): OrganisationOnDisk {
  const file = folder.pathOf(archiveFileName);
  if (!folder.hasArchiveFile) {
    return unnamed(place(missingFile(), file));
  }
  const opened = readSafely(path.join(folder.root, archiveFileName), folder.realRoot);
  if (opened.finding) return unnamed(place(opened.finding, file));
  const parsed = parseYaml(opened.value);
  const shape = parsed.data === undefined ? [] : faultsOf(ArchiveFileSchema, parsed.data);
  const { value, restore } = salvage(ArchiveFileSchema, parsed.recovered ?? {}, placeholders);
  const within = value && parsed.data !== undefined ? judgeArchive(value, configurableRules) : [];
  const findings: Finding[] = [
    ...parsed.findings,
    ...shape.map((fault): Finding => ({ level: 'error', ...fault })),
    ...within.map((finding) => ({ ...finding, path: restore(finding.path ?? []) })),
    ...missingLogo(value?.public?.logo),
  ];
  return {
    archive: value ? resolveArchive(value) : unnamedArchive,
    written: {
      file,
      text: parsed.text,
      data: parsed.recovered,
      locate: parsed.locate,
      pointAt: pointsOf(parsed.text),
    },
    problems: findings.map((finding) => place(finding, file, parsed.locate)),
  };
}

function unnamed(problem: Problem): OrganisationOnDisk {
  return { archive: unnamedArchive, written: undefined, problems: [problem] };
}

/** Pages do without a logo that cannot be shown. */
function missingLogo(name: string | undefined): Finding[] {
  const fault = name === undefined ? undefined : readLogo(name).fault;
  return fault ? [{ rule: 'logo', level: 'warning', path: ['public', 'logo'], ...fault }] : [];
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
