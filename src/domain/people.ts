import type { Archive } from './archive.ts';
import { lookUp } from './lookup.ts';

/** The name of a person as pages show it: from archive.yaml, else as it was written. */
export function nameOf(written: string, { people }: Pick<Archive, 'people'>): string {
  return lookUp(people, written)?.name ?? written;
}

/** The day (`2026-04-30`) a person left, when the archive says so. */
export function leftOn(written: string, { people }: Pick<Archive, 'people'>): string | undefined {
  return lookUp(people, written)?.left;
}
