import { longDate, readClock } from '../../calendar.ts';
import { isKnown } from '../../moment.ts';
import { defineRule } from '../rule.ts';

/**
 * A directory carries the day of its incident, in the archive's zone or as its author's clock had it.
 * The day it was noticed will do as well: that is when directories are made, and their names are
 * addresses that must not change when the start turns out to be earlier.
 */
export const directoryDay = defineRule({
  id: 'directory-day',
  level: 'warning',
  description: 'The directory is named for the day the incident started or was noticed.',
  *check({ postmortem, archive }) {
    const zone = archive.organisation.timezone;
    const { started, detected, day } = postmortem;
    if (!isKnown(started)) return;
    const startDay = readClock(started.epochMs, zone).date;
    const writtenDay = new Date(started.epochMs + started.offsetMinutes * 60_000).toISOString();
    if (day === startDay || writtenDay.startsWith(day)) return;
    if (started.bound && day < startDay) return;
    if (isKnown(detected) && day === readClock(detected.epochMs, zone).date) return;
    yield {
      path: ['started'],
      message: `${started.written} is ${longDate(startDay)} (${zone}), and the directory says ${day}`,
      hint: `Correct the date here, or rename the directory to ${startDay}${postmortem.id.slice(10)}.`,
    };
  },
});
