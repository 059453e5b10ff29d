/** What was approved although nothing of its post-mortem is to leave. */
import type { Problem } from '#domain/problem.ts';
import { type Folder, fileNames } from './folder.ts';
import { place } from './place.ts';
import { fileStart, syntaxFinding } from './syntax.ts';

/** Name what was approved of restricted post-mortems, given by id, before they were. */
export function restrictedWriteUps(folder: Folder, restricted: ReadonlySet<string>): Problem[] {
  return folder.directories
    .filter(({ id, names }) => restricted.has(id) && names.has(fileNames.approved))
    .map(({ id }) => {
      const message =
        'this is approved for the public, and its post-mortem is or may be restricted';
      const hint = `Take it down: npm run hindsight -- withdraw ${id}`;
      const finding = syntaxFinding('restricted-write-up', fileStart, message, hint);
      return place(finding, folder.pathOf(id, fileNames.approved));
    });
}
