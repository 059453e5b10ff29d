import { type Audience, type Environment, readEnvironment } from '#files/environment.ts';

/** The site a command is about: what was typed, else AUDIENCE; UserError when there is no such site. */
export function readAudience(typed: string | undefined, environment: Environment): Audience {
  return typed === undefined ? environment.audience : readEnvironment({ AUDIENCE: typed }).audience;
}
