/** What two incidents are compared by besides their words. */
import type { Postmortem } from '../resolve.ts';

/** As much of a post-mortem as is looked at to say what is like it: nothing else may be. */
export type ComparedFields = Pick<
  Postmortem,
  'day' | 'failureModes' | 'id' | 'services' | 'summary' | 'symptoms' | 'title'
>;

/** Take it out of a post-mortem. */
export function comparedFieldsOf({
  day,
  failureModes,
  id,
  services,
  summary,
  symptoms,
  title,
}: Postmortem): ComparedFields {
  return { day, failureModes, id, services, summary, symptoms, title };
}
