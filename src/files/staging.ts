/**
 * How a finished folder takes the place of another, so that a reader finds the old or the new one.
 *
 *     dist/internal               what is served
 *     dist/.internal.incoming     the new one, when it had to be copied from another disk
 *     dist/.internal.previous     the old one, for the instant between two renames
 *     dist/.internal.a, .b        the two places a symbolic link points to in turn
 */
import {
  accessSync,
  constants,
  cpSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from './user-error.ts';

/** The two ways to swap: renaming suits every host, a link leaves no instant without a site. */
export type SwapMethod = 'rename' | 'symlink';

/**
 * Put the staged folder where the target stands; the staged folder is gone afterwards. When that
 * cannot be done, the target is what it was.
 */
export function swap(staged: string, target: string, method: SwapMethod = 'rename'): void {
  openPlace(target);
  try {
    if (method === 'symlink') swapLink(staged, target);
    else swapFolder(staged, target);
  } catch (error) {
    healSwap(target);
    throw error;
  }
  clearUp(target);
}

/**
 * Heal what an interrupted swap left, and see whether another can be made: an error of the system
 * when the target may not be replaced.
 */
export function openPlace(target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  healSwap(target);
  accessSync(dirname(target), constants.W_OK | constants.X_OK);
  // What may not be written into can be put aside, and then not be removed.
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    accessSync(target, constants.W_OK | constants.X_OK);
  }
}

function clearUp(target: string): void {
  try {
    healSwap(target);
  } catch (error) {
    throw new UserError(
      `${target} is the new site, but the one before cannot be removed (${(error as NodeJS.ErrnoException).code})`,
      `Remove ${namesOf(target).previous}.`,
      { cause: error },
    );
  }
}

/** Finish or undo what an interrupted swap left behind. */
export function healSwap(target: string): void {
  const { incoming, previous, link, places } = namesOf(target);
  if (!isThere(target) && isThere(previous)) renameSync(previous, target);
  const current = linkedPlace(target);
  for (const leftover of [incoming, previous, link, ...places]) {
    if (leftover !== current && isThere(leftover))
      rmSync(leftover, { recursive: true, force: true });
  }
}

function swapFolder(staged: string, target: string) {
  const { incoming, previous } = namesOf(target);
  const ready = moveTo(staged, incoming);
  if (isThere(target)) renameSync(target, previous);
  renameSync(ready, target);
}

function swapLink(staged: string, target: string) {
  const { link, places, previous } = namesOf(target);
  const current = linkedPlace(target);
  const place = places.find((candidate) => candidate !== current) ?? places[0];
  moveTo(staged, place, true);
  symlinkSync(basename(place), link, 'dir');
  if (isThere(target) && !current) renameSync(target, previous);
  renameSync(link, target);
}

/** Move a folder beside the target; where that is another disk, copy it there first. */
function moveTo(staged: string, place: string, always = false): string {
  const sameDisk = lstatSync(staged).dev === lstatSync(dirname(place)).dev;
  if (sameDisk && !always) return staged;
  if (sameDisk) renameSync(staged, place);
  else {
    cpSync(staged, place, { recursive: true });
    rmSync(staged, { recursive: true });
  }
  return place;
}

function namesOf(target: string) {
  const name = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}`);
  return {
    incoming: name('incoming'),
    previous: name('previous'),
    link: name('link'),
    places: [name('a'), name('b')] as const,
  };
}

function linkedPlace(target: string): string | undefined {
  return lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()
    ? join(dirname(target), readlinkSync(target))
    : undefined;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
