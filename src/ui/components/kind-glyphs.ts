import type { TimelineKind } from '#domain/taxonomy.ts';

/** The sign of each kind of timeline entry: an SVG path on a 16 by 16 grid, to be stroked. */
export const kindGlyphs = {
  change: 'M8 11V3.5M5 6l3-3 3 3M3.5 13h9',
  symptom: 'M8 3v6.5M8 12.4v.2',
  alert: 'M8 3l5.5 9.5h-11z',
  page: 'M3.5 11h9L11 9V7a3 3 0 0 0-6 0v2zM7 13.3h2',
  acknowledged: 'M1.5 8.5L4 11l5.5-6M7.5 11l.3.3 6-6.3',
  join: 'M8 3.5v9M3.5 8h9',
  declared: 'M5 14V3h7.5l-2.5 2.7L12.5 8.5H5',
  observation: 'M2 8q6-7.5 12 0-6 7.5-12 0zM8 9.2a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4',
  hypothesis: 'M5.5 6.2a2.5 2.5 0 1 1 3.7 2.2C8.3 8.9 8 9.3 8 10M8 12.6v.2',
  'ruled-out': 'M4 4l8 8M12 4l-8 8',
  confirmed: 'M3 8.5L6.5 12 13 4.5',
  decision: 'M8 13.5V9M8 9L4 3.5M8 9l4-5.5',
  action: 'M5.5 3.5v9l7-4.5z',
  escalation: 'M4 8l4-4 4 4M4 12l4-4 4 4',
  communication: 'M3 4h10v7H8l-3 2.5V11H3z',
  mitigation: 'M8 2.5l5 2V8c0 3-2.2 4.7-5 5.5C5.2 12.7 3 11 3 8V4.5z',
  recovery: 'M2 11.5l4-4 3 2 5-5M10.5 4.5H14V8',
  discovery: 'M8 7v5.5M8 4v.2M6.5 7H8M6.5 12.5h3',
  note: 'M4 5h8M4 8h8M4 11h5',
} as const satisfies Record<TimelineKind, string>;
