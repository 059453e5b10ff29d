/** Ways to put results in order. Without words there is no best match: then the newest come first. */
export const orders = {
  best: { label: 'Best match', sort: undefined },
  newest: { label: 'Newest first', sort: { date: 'desc' } },
  oldest: { label: 'Oldest first', sort: { date: 'asc' } },
  severest: { label: 'Most severe first', sort: { severity: 'asc' } },
  longest: { label: 'Longest first', sort: { duration: 'desc' } },
} as const satisfies Record<
  string,
  { label: string; sort: Readonly<Record<string, 'asc' | 'desc'>> | undefined }
>;

export type Order = keyof typeof orders;

/** Read an order from an address; what it does not know is the best match. */
export function readOrder(written: string | null): Order {
  return written !== null && Object.hasOwn(orders, written) ? (written as Order) : 'best';
}
