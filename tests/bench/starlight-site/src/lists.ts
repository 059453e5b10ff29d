/** What there are lists of: the field of an incident that has the terms, and how many rows a page takes. */
export const lists = {
  years: { title: 'Years', field: 'years', rows: 100 },
  services: { title: 'Services', field: 'services', rows: 100 },
  'failure-modes': { title: 'Failure modes', field: 'failureModes', rows: 100 },
  'root-causes': { title: 'Root causes', field: 'rootCauses', rows: 40 },
  tags: { title: 'Tags', field: 'tags', rows: 100 },
} as const;

export type ListId = keyof typeof lists;
