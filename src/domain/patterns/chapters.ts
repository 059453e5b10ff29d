/** How the page of patterns is divided: every table in one chapter, in the order of the page. */
import type { PatternTableId } from './tables/tables.ts';

export interface PatternChapter {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly PatternTableId[];
}

export const patternChapters = [
  {
    id: 'possible',
    title: 'What made it possible',
    tables: ['categories', 'weak-spots', 'categories-by-quarter'],
  },
  { id: 'broke', title: 'How it broke', tables: ['failure-modes', 'triggers'] },
  { id: 'noticed', title: 'Who noticed', tables: ['detection'] },
  { id: 'took', title: 'How long it took', tables: ['lengths', 'acknowledgements'] },
  { id: 'began', title: 'When it began', tables: ['weekdays', 'hours', 'week'] },
  { id: 'where', title: 'Where it hurt', tables: ['services'] },
  { id: 'promised', title: 'What was promised', tables: ['actions'] },
] as const satisfies PatternChapter[];
