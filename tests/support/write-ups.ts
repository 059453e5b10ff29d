/** An incident on disk that has, or may have, a public write-up. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Files, archiveOnDisk, draft as postmortem, someId } from './archive.ts';

const archiveYaml = `organisation: { name: Harbourlane }
services:
  - { id: payments, name: Payments, publicComponent: Checkout }
people:
  sofia: Sofía Quintero
  priya: Priya Nambiar
  jonas: { name: Jonas Weidmann, left: 2026-04-30 }
public: { name: Status, components: [{ name: Checkout }] }
`;

const text = `
{/* Read by sofia on Monday. */}

For half an hour nobody could pay. We are sorry.
`;

/** A write-up without a fault, with more lines at the end of its frontmatter. */
export function writeUp({ slug = 'payments-failed', more = '', body = text } = {}): string {
  return `---
title: Payments failed # so customers say
slug: ${slug}
impact: major
affects: [Checkout]
started: 2026-03-14T02:14Z
resolved: 2026-03-14T02:52Z
${more}---
${body}`;
}

/** What approving adds to it. */
export function approval(approvedOn = '2026-03-16', published = approvedOn, approvedBy = 'sofia') {
  return `approvedBy: ${approvedBy}\napprovedOn: ${approvedOn}\npublished: ${published}\n`;
}

interface Written {
  /** Fields of index.mdx. */
  readonly fields?: string;
  /** public.mdx */
  readonly draft?: string;
  /** public.approved.mdx */
  readonly approved?: string;
  /** What else lies in its directory, by name. */
  readonly beside?: Files;
}

/** An archive with this one incident; gives its root. */
export function incidentOnDisk({
  fields = '',
  draft,
  approved,
  beside = {},
}: Written = {}): string {
  return archiveOnDisk({
    'archive.yaml': archiveYaml,
    [`${someId}/index.mdx`]: postmortem(fields),
    ...(draft !== undefined && { [`${someId}/public.mdx`]: draft }),
    ...(approved !== undefined && { [`${someId}/public.approved.mdx`]: approved }),
    ...Object.fromEntries(
      Object.entries(beside).map(([name, content]) => [`${someId}/${name}`, content]),
    ),
  });
}

/** The files of the incident's directory, but for index.mdx, and what stands in them. */
export function publicFiles(root: string): Readonly<Record<string, string>> {
  const directory = path.join(root, someId);
  const names = readdirSync(directory).filter((name) => name !== 'index.mdx');
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(directory, name), 'utf8')]),
  );
}
