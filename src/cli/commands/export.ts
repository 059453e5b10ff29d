/** `hindsight export`: an approved write-up as files for other places. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { didYouMean } from '#domain/nearest.ts';
import { type Problem, isError } from '#domain/problem.ts';
import {
  type ExportFormatName,
  type ExportedFile,
  exportFormats,
} from '#domain/public/formats/export-formats.ts';
import { exportedSchema } from '#domain/public/formats/exported-json.ts';
import { idsOf } from '#domain/taxonomy.ts';
import { fileNames } from '#files/folder.ts';
import { UserError } from '#files/user-error.ts';
import { writeWhole } from '#files/whole-file.ts';
import type { CommandContext } from '../command.ts';
import { type ExportReading, readExportable } from '../exportable.ts';
import { reportProblems } from '../reporters/terminal.ts';
import { typeable, typedIncident } from '../typed-incident.ts';

export const summary = 'Hand approved write-ups over: Statuspage, cState, Markdown, e-mail, JSON';

const formats = idsOf(exportFormats);

export const usage = `hindsight export FORMAT ID [--out DIR]
hindsight export FORMAT --all --out DIR
hindsight export json --schema

  FORMAT   ${formats.map((name) => `${name.padEnd(12)}${exportFormats[name].description}`).join('\n           ')}
  ID       a post-mortem by the name of its directory, or a write-up by its slug
  --all    every approved write-up
  --out    the folder for the files, named after the slug; left out: the text is printed

  hindsight export statuspage 2026-03-14-payments-pool-exhausted --out handed-over

Only what was approved is handed over, and nothing of the post-mortem itself. Nothing is sent.

Exit code: 1 when what was approved has errors.`;

export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      all: { type: 'boolean', default: false },
      out: { type: 'string' },
      schema: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [typedFormat, ...ids] = positionals;
  const format = readFormat(typedFormat);
  if (values.schema) return printSchema(format, context);
  if (values.all && ids.length > 0) {
    throw new UserError('both an id and --all were given', 'Leave one of them out.');
  }
  const reading = readExportable(context);
  return values.all
    ? exportAll(format, reading, values.out, context)
    : exportOne(format, ids, reading, values.out, context);
}

function readFormat(typed: string | undefined): ExportFormatName {
  const all = `The formats are ${formats.join(', ')}.`;
  if (typed === undefined) throw new UserError('it is not said in which format', all);
  const format = formats.find((name) => name === typed.toLowerCase());
  if (format) return format;
  throw new UserError(`there is no format "${typed}"`, didYouMean(typed, formats, all));
}

function printSchema(format: ExportFormatName, { out }: CommandContext): number {
  if (format !== 'json') {
    throw new UserError(`${format} has no schema of ours`, 'See --help: json has one.');
  }
  out.write(`${JSON.stringify(exportedSchema(), null, 2)}\n`);
  return 0;
}

function exportOne(
  format: ExportFormatName,
  typed: readonly string[],
  reading: ExportReading,
  folder: string | undefined,
  context: CommandContext,
): number {
  const { id, file } = find(format, typed, reading, context);
  const problems = [...reading.ofArchive, ...(reading.ofFile.get(file) ?? [])];
  if (!isFree(problems, context)) return 1;
  const writeUp = reading.writeUps.find((one) => one.id === id);
  if (!writeUp) throw new Error(`${file} has no error, and was not read`);
  const files = exportFormats[format].write(writeUp, reading.site);
  if (folder === undefined) context.out.write(files[0].text);
  else writeFiles(files, folder, context);
  return 0;
}

function exportAll(
  format: ExportFormatName,
  reading: ExportReading,
  folder: string | undefined,
  context: CommandContext,
): number {
  if (folder === undefined) {
    throw new UserError(
      'several write-ups make several files, and it is not said where to',
      'Add --out DIR; the folder is made if it is not there.',
    );
  }
  const isWhole = isFree([...reading.ofArchive, ...[...reading.ofFile.values()].flat()], context);
  if (reading.ofArchive.some(isError)) return 1;
  const { writeUps, site } = reading;
  writeFiles(
    writeUps.flatMap((writeUp) => exportFormats[format].write(writeUp, site)),
    folder,
    context,
  );
  if (writeUps.length === 0) context.out.write('No write-up is approved.\n');
  return isWhole ? 0 : 1;
}

/** Report problems; false when one of them keeps what it is about from leaving. */
function isFree(problems: readonly Problem[], { err }: CommandContext): boolean {
  err.write(reportProblems(problems, err.colour));
  const errors = problems.filter(isError).length;
  if (errors > 0) {
    err.write(`Not exported: what has ${errors === 1 ? 'an error' : 'errors'}.\n`);
  }
  return errors === 0;
}

/** The write-up that was typed, by its slug or as the directory of its incident. */
function find(
  format: ExportFormatName,
  typed: readonly string[],
  { idBySlug }: ExportReading,
  context: CommandContext,
): { readonly id: string; readonly file: string } {
  const command = `export ${format}`;
  const [one = ''] = typed;
  const bySlug = typed.length === 1 ? idBySlug.get(one) : undefined;
  if (typed.length === 1 && bySlug === undefined && !/^\d{4}-|[/\\]/.test(one)) {
    const known = [...idBySlug].flat();
    throw new UserError(
      `there is no approved write-up "${one}"`,
      didYouMean(one, known, 'Give its slug, or the name of the directory of its post-mortem.'),
    );
  }
  const { id, directory, folder } = typedIncident(
    bySlug === undefined ? typed : [bySlug],
    command,
    context,
  );
  if (directory.names.has(fileNames.approved)) {
    return { id, file: folder.pathOf(id, fileNames.approved) };
  }
  throw new UserError(
    `${id} has no approved write-up`,
    directory.names.has(fileNames.draft)
      ? `Have its draft approved: ${typeable('approve', id, '--by NAME')}`
      : `Begin one: ${typeable('write-up', id)}`,
  );
}

function writeFiles(files: readonly ExportedFile[], typed: string, { cwd, out }: CommandContext) {
  const folder = path.resolve(cwd, typed);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UserError(`${typed} cannot be made`, 'Give a folder where you may write.', {
      cause: error,
    });
  }
  for (const { name, text } of files) {
    const shown = path.join(typed, name).replaceAll(path.sep, '/');
    writeWhole(path.join(folder, name), text, shown);
    out.write(`${shown}\n`);
  }
}
