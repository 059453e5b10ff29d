/** How a day that something is due stands to today: "overdue 31 days", "due today", "due in 5 days". */
export interface Lateness {
  readonly late: boolean;
  readonly text: string;
}

/** Say how a due day stands to another day; both as year-month-day. */
export function latenessOn(today: string, due: string): Lateness {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  if (days === 0) return { late: false, text: 'due today' };
  const length = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days < 0
    ? { late: true, text: `overdue ${length}` }
    : { late: false, text: `due in ${length}` };
}
