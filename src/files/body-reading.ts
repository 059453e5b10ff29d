/** The body of a post-mortem whose fields were read, as far as it can be shown. */
import { emptyBody } from '#domain/body.ts';
import { type BodyReading, readBody } from './body.ts';
import { type Folder, naming } from './folder.ts';
import type { FieldsReading } from './reading.ts';

/** Read the body, which has to know whom it must not lead to. */
export function readBodyOf(
  { id, directory, parsed }: FieldsReading,
  folder: Folder,
  hidden: ReadonlySet<string>,
): Pick<BodyReading, 'body' | 'findings'> {
  if (!parsed) return { body: emptyBody, findings: [] };
  const { bodyText, bodyLine: firstLine } = parsed;
  return naming(folder, directory, () =>
    readBody(bodyText, { firstLine, directory: directory.path, id, hidden }),
  );
}
