/** What approving a draft writes, as texts: nothing here touches the disk. */
import { isDeepStrictEqual } from 'node:util';
import { ApprovedWriteUpSchema } from '#domain/write-up.ts';
import { yamlText } from '#domain/yaml-text.ts';
import { approvalFields, withFields, withFormerSlug, withoutFields } from './approval-text.ts';
import { parseDocument } from './parse.ts';

/** What an approval follows on, read from what was approved before, errors or not. */
export interface ApprovedBefore {
  /** The day it first went out; undefined when that cannot be read. */
  readonly published: string | undefined;
  readonly slug: string | undefined;
  readonly formerSlugs: readonly string[];
}

/** Read what an approval follows on. */
export function readApprovedBefore(text: string): ApprovedBefore {
  const { recovered } = parseDocument(text);
  const fields = typeof recovered === 'object' && recovered !== null ? recovered : {};
  const { published, slug, formerSlugs } = ApprovedWriteUpSchema.shape;
  const read = <Value>(
    name: string,
    schema: { readonly safeParse: (value: unknown) => { readonly data?: Value } },
  ) => schema.safeParse((fields as Record<string, unknown>)[name]).data;
  return {
    published: read('published', published),
    slug: read('slug', slug),
    formerSlugs: read('formerSlugs', formerSlugs) ?? [],
  };
}

export interface Approval {
  readonly approvedBy: string;
  /** Days: `2026-11-26`. */
  readonly approvedOn: string;
  readonly published: string;
  /** SHA-256, hex, of each file that the text shows, by name. */
  readonly files: ReadonlyMap<string, string>;
}

export interface ApprovalTexts {
  /** The draft, with the slug it had before where that has changed. */
  readonly draft: string;
  /** That draft, byte for byte, and the approval. */
  readonly approved: string;
}

/**
 * Write an approval; `formerSlug` is one that the draft does not name yet. Undefined when the
 * frontmatter is laid out so that nothing can be added to it.
 */
export function writeApproval(
  written: string,
  { approvedBy, approvedOn, published, files }: Approval,
  formerSlug?: string,
): ApprovalTexts | undefined {
  const fields = fieldsOf(written);
  const { formerSlugs = [] } = fields as { formerSlugs?: readonly string[] };
  const draft = formerSlug === undefined ? written : withFormerSlug(written, formerSlug);
  const digests = [...files].map(([name, digest]) => [name, digestText(digest)] as const);
  const approved = withFields(draft, {
    ...{ approvedBy: yamlText(approvedBy), approvedOn, published },
    ...(files.size > 0 && { sha256: Object.fromEntries(digests) }),
  });
  const wanted = {
    ...fields,
    ...(formerSlug !== undefined && { formerSlugs: [...formerSlugs, formerSlug] }),
  };
  const isSound =
    isDeepStrictEqual(fieldsOf(draft), wanted) &&
    isDeepStrictEqual(fieldsOf(approved), {
      ...wanted,
      ...{ approvedBy, approvedOn, published },
      ...(files.size > 0 && { sha256: Object.fromEntries(files) }),
    });
  return isSound ? { draft, approved } : undefined;
}

/** Digits alone, or with an e among them, would be a number. */
function digestText(digest: string): string {
  return /[a-df]/.test(digest) ? digest : JSON.stringify(digest);
}

/** Take an approval back; undefined when the frontmatter is laid out so that it cannot be. */
export function withoutApproval(approved: string): string | undefined {
  const draft = withoutFields(approved, approvalFields);
  const wanted = Object.entries(fieldsOf(approved)).filter(
    ([name]) => !approvalFields.some((field) => field === name),
  );
  return isDeepStrictEqual(fieldsOf(draft), Object.fromEntries(wanted)) ? draft : undefined;
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  const { data } = parseDocument(text);
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
