/**
 * The bodies of post-mortems by digest, beside the data store: pages fetch the one they show. They
 * are in one file, since to make a file for each takes longer than to read what they are made from.
 * It begins with where each body is, as JSON in a line, and with how long that line is, in a line.
 */
import { closeSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Body } from '#domain/body.ts';

/** A body, and the digest of what it was made from. */
export interface KeptBody {
  readonly digest: string;
  readonly body: Body;
}

/** Keep these bodies, and no others. */
export function keepBodies(cacheDir: string, bodies: readonly KeptBody[]): void {
  const places: Record<string, Place> = {};
  let end = 0;
  const texts = bodies.map(({ digest, body }) => {
    const text = Buffer.from(JSON.stringify(body));
    places[digest] = [end, text.length];
    end += text.length;
    return text;
  });
  const contents = Buffer.from(`${JSON.stringify(places)}\n`);
  const length = `${contents.length}`.padStart(lengthWidth - 1);
  mkdirSync(cacheDir, { recursive: true });
  // Aside and then renamed: a reader or a killed process never leaves half of it.
  const aside = `${fileOf(cacheDir)}.${process.pid}`;
  writeFileSync(aside, Buffer.concat([Buffer.from(`${length}\n`), contents, ...texts]));
  renameSync(aside, fileOf(cacheDir));
}

/** Fetch a body that is kept; an Error when it is not. */
export function loadBody(cacheDir: string, digest: string): Body {
  const before = opened.get(cacheDir);
  // Files are replaced whole, and a digest means the same body in each: only a new one needs the new file.
  const file = before?.places[digest] ? before : open(cacheDir, before);
  const place = file.places[digest];
  if (!place) throw new Error(`No body is kept under ${digest}`);
  const [offset, length] = place;
  return JSON.parse(read(file.descriptor, file.start + offset, length)) as Body;
}

/** In bytes from the end of the contents: where a body begins, and how long it is. */
type Place = readonly [offset: number, length: number];

interface OpenFile {
  readonly descriptor: number;
  /** In bytes, where the first body begins. */
  readonly start: number;
  readonly places: Readonly<Record<string, Place>>;
}

/** By cacheDir; a process reads from one or two. */
const opened = new Map<string, OpenFile>();

/** In bytes, with the end of the line. */
const lengthWidth = 12;

function open(cacheDir: string, before: OpenFile | undefined): OpenFile {
  if (before) closeSync(before.descriptor);
  opened.delete(cacheDir);
  const descriptor = openSync(fileOf(cacheDir), 'r');
  const length = Number(read(descriptor, 0, lengthWidth));
  const places = JSON.parse(read(descriptor, lengthWidth, length)) as OpenFile['places'];
  const file = { descriptor, start: lengthWidth + length, places };
  opened.set(cacheDir, file);
  return file;
}

function read(descriptor: number, offset: number, length: number): string {
  const bytes = Buffer.allocUnsafe(length);
  const count = readSync(descriptor, bytes, 0, length, offset);
  return bytes.toString('utf8', 0, count);
}

function fileOf(cacheDir: string): string {
  return path.join(cacheDir, 'bodies.pack');
}
