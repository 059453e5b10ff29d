/**
 * Calendar days as they are written, `2026-03-14`, and what people call them. No time zone is needed
 * for that, so the browser can have it without the library that knows them.
 */

const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `14 March 2026` from `2026-03-14`. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** `14 Mar 2026` from `2026-03-14`; tables and lists have no room for more. */
export function shortDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${monthNames[month - 1]?.slice(0, 3)} ${year}`;
}

/** `March 2026` from `2026-03` or `2026-03-14`. */
export function monthAndYear(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${monthNames[month - 1]} ${year}`;
}

/** The English name of an ISO weekday, 1 being Monday. */
export function weekdayName(weekday: number): string {
  return weekdayNames[weekday - 1] ?? '';
}

/** Whether `2026-02-28` names a day that exists in the Gregorian calendar. */
export function isCalendarDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  return day > 0 && day <= daysOfMonth(month, Number(date.slice(0, 4)));
}

/** How many days a month has, counting from 1; none when there is no such month. */
function daysOfMonth(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whole days from one calendar date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Ten years: whoever writes more into a policy means never. */
const mostWorkingDays = 2600;

/** The calendar date a number of working days (Monday to Friday) after another. */
export function addWorkingDays(date: string, workingDays: number): string {
  let ms = Date.parse(`${date}T00:00:00Z`);
  let left = Math.min(Math.ceil(workingDays), mostWorkingDays);
  while (left > 0) {
    ms += 86_400_000;
    if (new Date(ms).getUTCDay() % 6 !== 0) left--;
  }
  return new Date(ms).toISOString().slice(0, 10);
}
