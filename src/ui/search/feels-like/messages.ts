/** What "feels like" says: how many are close, and what to do when it cannot tell. */
import type { Troubles } from '../unavailable.ts';
import { type IncidentAnswer, mostClose } from './incident-search.ts';

const many = new Intl.NumberFormat('en-GB');

/** "3 close, 34 searched" */
export function countClose({
  close,
  searched,
}: Pick<IncidentAnswer, 'close' | 'searched'>): string {
  const found = close >= mostClose ? `${mostClose} or more` : String(close);
  return `${found} close, ${many.format(searched)} searched`;
}

/** Why past incidents cannot be compared, and what to do. */
export const troubles: Troubles = {
  missing: {
    message: 'Past incidents cannot be compared here.',
    hint: 'What that needs is made by `npm run build`; the development server has none of it.',
    retry: false,
  },
  empty: { message: 'There is no past incident yet.', hint: '', retry: false },
  unreachable: {
    message: 'Past incidents could not be fetched.',
    hint: 'Look whether you are online, then try again. In a copy of the repository, `npm run hindsight -- similar "…"` answers without a network.',
    retry: true,
  },
  broken: {
    message: 'Past incidents could not be compared.',
    hint: 'Load the page again; a browser from the last three years is needed.',
    retry: true,
  },
};
