/** The files beside a post-mortem that its body shows or links to: evidence. */
import { type Stats, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AssetFile, ImageAsset } from '#domain/body.ts';
import { didYouMean } from '#domain/nearest.ts';
import { type Outcome, fault, ok } from '#domain/outcome.ts';
import { quote } from '#domain/quote.ts';
import { sha256 } from './digest.ts';
import { imageTypes, readImage } from './image.ts';
import { type SeriesOutcome, readSeries } from './series.ts';

const largestImage = 2 * 1024 * 1024;
const largestFile = 5 * 1024 * 1024;

/** Endings of files that may be linked to: no browser runs what they hold. */
const textEndings = ['csv', 'json', 'log', 'txt'];
const imageEndings: readonly string[] = Object.values(imageTypes).flat();

/** What a file beside the text may be called. */
const fileName = /^[A-Za-z0-9][\w.-]*$/;

/** Whether this can be the name of a file beside the text, and not a path to elsewhere. */
export function isFileName(name: string): boolean {
  return fileName.test(name);
}

/** The evidence of one directory; remembers what was asked for. */
export interface Assets {
  /** Whether the directory has anything of this name. */
  readonly has: (name: string) => boolean;
  /** A picture to show. */
  readonly image: (name: string) => Outcome<ImageAsset>;
  /** Measurements to draw. */
  readonly series: (name: string) => SeriesOutcome;
  /** A file to link to. */
  readonly link: (name: string) => Outcome<AssetFile>;
  /** What was found, by name. */
  readonly used: () => AssetFile[];
  /** SHA-256, hex, of what was found and read, by name: of the very bytes that were judged. */
  readonly digests: () => ReadonlyMap<string, string>;
}

export interface AssetOptions {
  /** Whether a file that is linked to is read too, and not only found. */
  readonly readsLinked?: boolean;
}

/** Look at the files of an incident's directory, when and as far as its body asks for them. */
export function openAssets(directory: string, { readsLinked = false }: AssetOptions = {}): Assets {
  const found = new Map<string, AssetFile>();
  // A file that is shown twice is the same twice, whatever becomes of it meanwhile.
  const bytesOf = new Map<string, Buffer>();
  let names: readonly string[] | undefined;
  const list = () => (names ??= namesIn(directory));

  /** Find a plain file of this very name, upper and lower case included, that is not too large. */
  function find(name: string, largest: number): Outcome<Stats> {
    if (!isFileName(name)) {
      return fault(`${quote(name)} is not the name of a file beside this one`, ownFileHint);
    }
    if (!list().includes(name)) {
      const known = list().filter((other) => isFileName(other) && !other.endsWith('.mdx'));
      return fault(
        `there is no file ${quote(name)} in this directory`,
        didYouMean(name, known, ownFileHint),
      );
    }
    const stats = statOf(join(directory, name));
    if (stats?.isSymbolicLink()) {
      return fault(`${quote(name)} is a symbolic link`, 'Put the file itself here.');
    }
    if (!stats?.isFile()) return fault(`${quote(name)} is not a file`, ownFileHint);
    return stats.size > largest
      ? fault(
          `${quote(name)} is ${megabytes(stats.size)} MB large`,
          `Make it smaller, at most ${megabytes(largest)} MB.`,
        )
      : ok(stats);
  }

  function read(name: string, largest: number): Outcome<Buffer> {
    const stats = find(name, largest);
    if (stats.fault) return stats;
    try {
      const bytes = bytesOf.get(name) ?? readFileSync(join(directory, name));
      bytesOf.set(name, bytes);
      return ok(bytes);
    } catch {
      return fault(`${quote(name)} cannot be read`, 'Give yourself the right to read it.');
    }
  }

  function image(written: string): Outcome<ImageAsset> {
    const name = ownName(written);
    const bytes = read(name, largestImage);
    if (bytes.fault) return bytes;
    const facts = readImage(bytes.value);
    if (facts.fault) return fault(`${quote(name)} ${facts.fault.message}`, facts.fault.hint);
    const { type, width, height } = facts.value;
    const endings: readonly string[] = imageTypes[type];
    if (!endings.includes(endingOf(name))) {
      return fault(
        `${quote(name)} is a ${type} file`,
        `Rename it so that it ends in .${endings[0]}.`,
      );
    }
    found.set(name, { name, bytes: bytes.value.length });
    return ok({ file: name, width, height });
  }

  function series(written: string): SeriesOutcome {
    const name = ownName(written);
    const bytes = endingOf(name) === 'csv' ? read(name, largestFile) : noCsv(name);
    if (bytes.fault) return { faults: [bytes.fault] };
    const outcome = readSeries(name, bytes.value);
    if (outcome.value) found.set(name, { name, bytes: bytes.value.length });
    return outcome;
  }

  function link(name: string): Outcome<AssetFile> {
    if (imageEndings.includes(endingOf(name))) {
      const shown = image(name);
      return shown.fault ? shown : ok({ name, bytes: found.get(name)?.bytes ?? 0 });
    }
    const stats = find(name, largestFile);
    if (stats.fault) return stats;
    if (!textEndings.includes(endingOf(name))) {
      const endings = [...textEndings, ...imageEndings].map((ending) => `.${ending}`).join(', ');
      return fault(
        `${quote(name)} is of a kind that is not served beside a post-mortem`,
        `Files may end in ${endings}.`,
      );
    }
    const bytes = readsLinked ? read(name, largestFile) : undefined;
    if (bytes?.fault) return bytes;
    const file: AssetFile = { name, bytes: bytes?.value.length ?? stats.value.size };
    found.set(name, file);
    return ok(file);
  }

  const used = () => [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const digests = () =>
    new Map(
      used().flatMap(({ name }) => {
        const bytes = bytesOf.get(name);
        return bytes ? [[name, sha256(bytes)] as const] : [];
      }),
    );
  return { has: (name) => list().includes(name), image, series, link, used, digests };
}

const ownFileHint = 'Put the file into the incident’s directory and write its name alone.';

/** `./graph.png` means `graph.png`. */
function ownName(written: string): string {
  return written.replace(/^(?:\.\/)+/, '');
}

function noCsv(name: string) {
  return fault(`${quote(name)} is not a CSV file`, 'Write the name of a file that ends in .csv.');
}

function endingOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, '');
}
