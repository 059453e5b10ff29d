/** What the surroundings say: where the archive is, which day it is, for whom a site is built. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isCalendarDate } from '#domain/dates.ts';
import { didYouMean } from '#domain/nearest.ts';
import { UserError } from './user-error.ts';

const audiences = ['internal', 'public'] as const;

export type Audience = (typeof audiences)[number];

export interface Environment {
  /** Absolute path of the project: the folder with package.json. */
  readonly projectRoot: string;
  /** Absolute path of the archive: HINDSIGHT_ARCHIVE, or `postmortems` in the project. */
  readonly archiveRoot: string;
  /** Absolute path of the folder for caches and locks: HINDSIGHT_WORK, or `.hindsight` in the project. */
  readonly workRoot: string;
  /** HINDSIGHT_TODAY, `2026-11-21`; builds know no other day. */
  readonly today?: string;
  /** HINDSIGHT_RESTRICTED=1: restricted post-mortems are built too. */
  readonly restricted: boolean;
  /** BASE_PATH with a slash at both ends; `/` by default. */
  readonly base: string;
  /** SITE_URL without a path, such as `https://postmortems.example.com`. */
  readonly site?: string;
  /** AUDIENCE; internal by default. */
  readonly audience: Audience;
}

/** Read the environment variables of Hindsight; one that makes no sense is a UserError. */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
  cwd: string = process.cwd(),
): Environment {
  const projectRoot = findProject(import.meta.dirname) ?? findProject(cwd) ?? cwd;
  const today = readToday(env['HINDSIGHT_TODAY']);
  const site = readSite(env['SITE_URL']);
  return {
    projectRoot,
    archiveRoot: env['HINDSIGHT_ARCHIVE']
      ? path.resolve(cwd, env['HINDSIGHT_ARCHIVE'])
      : path.join(projectRoot, 'postmortems'),
    workRoot: env['HINDSIGHT_WORK']
      ? path.resolve(cwd, env['HINDSIGHT_WORK'])
      : path.join(projectRoot, '.hindsight'),
    ...(today !== undefined && { today }),
    restricted: readSwitch('HINDSIGHT_RESTRICTED', env['HINDSIGHT_RESTRICTED']),
    base: readBase(env['BASE_PATH']),
    ...(site !== undefined && { site }),
    audience: readAudience(env['AUDIENCE']),
  };
}

/** Find the nearest folder upwards that holds a package.json. */
function findProject(from: string | undefined): string | undefined {
  if (from === undefined) return undefined;
  if (existsSync(path.join(from, 'package.json'))) return from;
  const above = path.dirname(from);
  return above === from ? undefined : findProject(above);
}

function readToday(written: string | undefined): string | undefined {
  if (!written) return undefined;
  if (isCalendarDate(written)) return written;
  throw new UserError(
    `HINDSIGHT_TODAY is "${written}", which is not a day of the calendar`,
    'Write year-month-day, such as HINDSIGHT_TODAY=2026-11-21, or leave it out.',
  );
}

function readSwitch(name: string, written: string | undefined): boolean {
  if (!written || written === '0') return false;
  if (written === '1') return true;
  throw new UserError(
    `${name} is "${written}", which is neither 1 nor 0`,
    `Write ${name}=1, or leave it out.`,
  );
}

function readBase(written: string | undefined): string {
  const segments = (written ?? '').split('/').filter((segment) => segment !== '');
  if (segments.every((segment) => /^[\w.~-]+$/.test(segment) && !/^\.+$/.test(segment))) {
    return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
  }
  throw new UserError(
    `BASE_PATH is "${written}", which is not the path of a URL`,
    'Write letters, digits, hyphens and slashes, such as BASE_PATH=/postmortems/.',
  );
}

function readSite(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const parsed = URL.canParse(written) ? new URL(written) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new UserError(
      `SITE_URL is "${written}", which is not an http or https address`,
      'Write it whole, such as SITE_URL=https://postmortems.example.com.',
    );
  }
  if (parsed.pathname !== '/' || parsed.search || parsed.hash || parsed.username) {
    throw new UserError(
      `SITE_URL is "${written}", which is more than a host`,
      `Write SITE_URL=${parsed.origin} and put a path into BASE_PATH.`,
    );
  }
  return parsed.origin;
}

function readAudience(written: string | undefined): Audience {
  if (!written) return 'internal';
  const known = audiences.find((audience) => audience === written);
  if (known) return known;
  throw new UserError(
    `AUDIENCE is "${written}", and there is no such site`,
    didYouMean(written, audiences, `Write ${audiences.join(' or ')}.`),
  );
}
