/** When a post-mortem is worth reading again. Small, since part of it also runs in the browser. */
import type { Postmortem } from './resolve.ts';

const millisecondsPerDay = 86_400_000;
/** Six months after the incident its promises are kept or forgotten; after nine the moment has passed. */
const firstDay = 180;
const lastDay = 270;

/** Whether, to somebody reading on a day, an incident of another day is six months past. Both as `2026-03-14`. */
export function isSixMonthsPast(today: string, day: string): boolean {
  const days = (Date.parse(today) - Date.parse(day)) / millisecondsPerDay;
  return days >= firstDay && days <= lastDay;
}

/**
 * The post-mortems whose turn to be read again may come: final and never read again, newest first.
 * Whose turn it is depends on the day, so nobody picks here; `limit` keeps a large archive's page light.
 */
export function awaitingReread(postmortems: readonly Postmortem[], limit = 40): Postmortem[] {
  return postmortems
    .filter(({ status, rereads }) => status === 'final' && !rereads?.length)
    .slice(0, limit);
}
