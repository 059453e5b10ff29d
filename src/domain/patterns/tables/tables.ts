/** Every chart of the page, in the order of the page. */
import { actionTable } from './action-table.ts';
import { categoriesByQuarter, categoriesByRole, servicesByCategory } from './category-tables.ts';
import type { Incidents } from '../incidents.ts';
import { acknowledgementTable, lengthTable } from './length-tables.ts';
import { startsByHour, startsByWeekday, startsByWeekdayAndHour } from './start-tables.ts';
import type { PatternChoice, PatternTable } from './table.ts';
import { detectionByQuarter, failureModeTable, triggerTable } from './tally-tables.ts';
import { weakSpotTable } from './weak-spot-table.ts';

/** Makes a table of the incidents that a reader selected. */
export type TableMaker = (incidents: Incidents, choice: PatternChoice) => PatternTable;

const tables = {
  categories: categoriesByRole,
  'weak-spots': weakSpotTable,
  'categories-by-quarter': categoriesByQuarter,
  'failure-modes': failureModeTable,
  triggers: triggerTable,
  detection: detectionByQuarter,
  lengths: lengthTable,
  acknowledgements: acknowledgementTable,
  weekdays: startsByWeekday,
  hours: startsByHour,
  week: startsByWeekdayAndHour,
  services: servicesByCategory,
  actions: actionTable,
} as const satisfies Record<string, TableMaker>;

export type PatternTableId = keyof typeof tables;

/** By the id of the table each makes. */
export const patternTables: Readonly<Record<PatternTableId, TableMaker>> = tables;
