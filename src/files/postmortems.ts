/** The post-mortems of an archive as a search needs them: settled, with their text, and not judged. */
import type { Archive } from '#domain/archive.ts';
import type { Body } from '#domain/body.ts';
import type { Postmortem } from '#domain/resolve.ts';
import { openFolder } from './folder.ts';
import { readBodyOf } from './body-reading.ts';
import { readOrganisation } from './organisation.ts';
import { readFields, restrictedAmong, shownAmong } from './reading.ts';

export interface PostmortemText {
  /** Path of index.mdx relative to where the command was run, with forward slashes. */
  readonly file: string;
  readonly postmortem: Postmortem;
  /** The body as its author wrote it: MDX. */
  readonly text: string;
  /** The body as its page shows it; read when first asked for. */
  readonly body: Body;
}

export interface PostmortemsOnDisk {
  readonly archive: Archive;
  /** By id; without restricted ones unless they were asked for. */
  readonly postmortems: readonly PostmortemText[];
}

/**
 * Read every post-mortem that can be read, and nothing else: no rule is asked and no write-up
 * opened. A UserError when there is no archive; for what is wrong in it, see `readArchive`.
 */
export function readPostmortems(options: {
  readonly root: string;
  readonly restricted: boolean;
  readonly cwd?: string | undefined;
}): PostmortemsOnDisk {
  const { root, restricted, cwd = process.cwd() } = options;
  const folder = openFolder(root, cwd);
  const { archive } = readOrganisation(folder);
  const files = readFields(folder, archive);
  const hidden = restricted ? new Set<string>() : restrictedAmong(files);
  const postmortems = shownAmong(files, hidden).map((reading): PostmortemText => {
    const { file, examined, parsed } = reading;
    let body: Body | undefined;
    return {
      file,
      postmortem: examined.postmortem,
      text: parsed.bodyText,
      get body() {
        return (body ??= readBodyOf(reading, folder, hidden).body);
      },
    };
  });
  return { archive, postmortems };
}
