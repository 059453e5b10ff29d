/** The shipped archive with so many post-mortems that its lists need several pages. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rowsPerPage } from '#domain/browse.ts';

const shipped = fileURLToPath(new URL('../../postmortems/', import.meta.url));

/** Write the archive into a folder: so many drafts that every list that is split has three pages. */
export function writeCrowdedArchive(folder: string): void {
  cpSync(shipped, folder, { recursive: true });
  for (let number = 1; number <= 2 * rowsPerPage + 1; number++) {
    const day = new Date(Date.UTC(2024, 0, number)).toISOString().slice(0, 10);
    const directory = join(folder, `${day}-reply-number-${number}-was-late`);
    mkdirSync(directory, { recursive: true });
    writeFileSync(
      join(directory, 'index.mdx'),
      [
        '---',
        `title: Reply number ${number} was late`,
        'status: draft',
        'severity: sev3',
        'services: [checkout]',
        'tags: [postgres]',
        'failureModes: [connection-exhaustion]',
        'factors: [{ role: root, category: process-gap, text: Nobody was told. }]',
        `started: ${day}T10:00Z`,
        '---',
        '',
      ].join('\n'),
    );
  }
}
