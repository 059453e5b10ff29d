/** What a date means to somebody reading today. Small, since it also runs in the browser. */

const millisecondsPerDay = 86_400_000;
/** Days ahead from which a date is worth mentioning. */
const soon = 14;

export interface Due {
  readonly late: boolean;
  /** "overdue 31 days", "due today", "due in 3 days" */
  readonly text: string;
}

/** Say how a due date stands on a day, both as `2026-03-28`; undefined while it is far ahead. */
export function standOn(today: string, due: string): Due | undefined {
  const days = wholeDays(due, today);
  if (days > 0) return { late: true, text: `overdue ${countDays(days)}` };
  if (days === 0) return { late: false, text: 'due today' };
  return -days <= soon ? { late: false, text: `due in ${countDays(-days)}` } : undefined;
}

/** How an open promise stands on a day: its day has passed, is at most 14 days ahead, or further. */
export function openStandingOf(today: string, due: string): 'late' | 'fortnight' | 'later' {
  const days = wholeDays(today, due);
  if (days < 0) return 'late';
  return days <= soon ? 'fortnight' : 'later';
}

/** "6 days late" for something finished after it was due; undefined when it was in time. */
export function latenessOf(done: string, due: string): string | undefined {
  const days = wholeDays(due, done);
  return days > 0 ? `${countDays(days)} late` : undefined;
}

function wholeDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`;
}
