import type { Archive } from './archive.ts';

/** The name of a person as pages show it: from archive.yaml, else as it was written. */
export function nameOf(written: string, { people }: Pick<Archive, 'people'>): string {
  return people && Object.hasOwn(people, written) ? (people[written]?.name ?? written) : written;
}

/** The day (`2026-04-30`) a person left, when the archive says so. */
export function leftOn(written: string, { people }: Pick<Archive, 'people'>): string | undefined {
  return people && Object.hasOwn(people, written) ? people[written]?.left : undefined;
}
