/** The data file of the page of patterns: every record, and how often was deployed where that is known. */
import type { Exposure } from '../exposure.ts';
import type { RecordFile } from './record-file.ts';

export interface PatternFile extends RecordFile {
  readonly exposure?: Exposure | undefined;
}
