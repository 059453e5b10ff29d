/** The files of "feels like": each fetched once, when it is needed. */
import type { StartFile } from '#domain/search/static/file-shapes.ts';
import { type StaticStart, readStart } from '#domain/search/static/question.ts';
import { SearchUnavailable } from '../unavailable.ts';

/** What every query begins with. */
export interface Start extends StaticStart, Pick<StartFile, 'folder' | 'modes'> {}

/** A file that stood in the folder of an earlier build, which is gone. */
export class Gone extends Error {}

/** Fetches from the site served under `base`. */
export class Files {
  readonly #folder: string;
  #start: Promise<Start> | undefined;
  readonly #parts = new Map<string, Promise<unknown>>();

  constructor(base: string) {
    this.#folder = `${base}feels-like/`;
  }

  /** Give what every query begins with; throws SearchUnavailable. */
  start(): Promise<Start> {
    this.#start ??= this.#fetchStart().catch((error: unknown) => {
      this.#start = undefined;
      throw error;
    });
    return this.#start;
  }

  /** Give a file by its name, `terms/0.json`; throws Gone and SearchUnavailable. */
  part<Shape>({ folder }: Start, name: string): Promise<Shape> {
    const address = `${this.#folder}${folder}/${name}`;
    let part = this.#parts.get(address);
    if (!part) {
      part = fetchPart(address);
      this.#parts.set(address, part);
      part.catch(() => this.#parts.delete(address));
    }
    return part as Promise<Shape>;
  }

  /** Let everything be fetched anew. */
  forget(): void {
    this.#start = undefined;
    this.#parts.clear();
  }

  /** The one file that keeps its name from build to build, and so may not be taken from a cache unasked. */
  async #fetchStart(): Promise<Start> {
    const response = await fetched(`${this.#folder}start.json`, { cache: 'no-cache' });
    if (response.status === 404) throw new SearchUnavailable('missing');
    if (!response.ok) throw new SearchUnavailable('unreachable');
    let file: StartFile;
    try {
      file = (await response.json()) as StartFile;
    } catch (cause) {
      // A server that answers everything with a page of its own has no such file either.
      throw new SearchUnavailable('missing', { cause });
    }
    if (file.sketch.documents === 0) throw new SearchUnavailable('empty');
    return { ...readStart(file), folder: file.folder, modes: file.modes };
  }
}

async function fetchPart(address: string): Promise<unknown> {
  const response = await fetched(address);
  if (response.status === 404) throw new Gone(address);
  if (!response.ok) throw new SearchUnavailable('unreachable');
  return response.json().catch((cause: unknown) => {
    throw new SearchUnavailable('unreachable', { cause });
  });
}

function fetched(address: string, options?: RequestInit): Promise<Response> {
  return fetch(address, options).catch((cause: unknown) => {
    throw new SearchUnavailable('unreachable', { cause });
  });
}
