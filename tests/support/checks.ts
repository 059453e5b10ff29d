/** A post-mortem without a fault, and what the rules say once something in it is changed. */
import type { ArchiveFile } from '#domain/archive-file.ts';
import { type Archive, resolveArchive } from '#domain/archive.ts';
import { type Body, emptyBody } from '#domain/body.ts';
import { applyRules } from '#domain/checks/apply-rules.ts';
import { examine } from '#domain/checks/examine.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { type Finding, formatPath } from '#domain/problem.ts';
import { type Postmortem, resolve } from '#domain/resolve.ts';

export const archiveFile: ArchiveFile = {
  organisation: { name: 'Harbourlane' },
  services: [
    { id: 'payments', name: 'Payments', team: 'Money' },
    { id: 'payments-db', name: 'Payments database' },
    { id: 'ledger', name: 'Ledger', retired: true },
  ],
  people: {
    priya: 'Priya Nambiar',
    kwame: 'Kwame Asante',
    jonas: { name: 'Jonas Weidmann', left: '2026-03-31' },
  },
  tags: { postgres: ['postgresql', 'pg'] },
};

export const archive: Archive = resolveArchive(archiveFile);

export const flawlessId = '2026-03-14-payments-pool-exhausted';

/** A final sev1 that no rule has anything to say about. */
export const flawless: Frontmatter = {
  title: 'Payments failed for 31 minutes when the connection pool ran out',
  summary:
    'A deploy added a query without an index. Each call held its connection until none was left.',
  status: 'final',
  severity: 'sev1',
  services: ['payments', 'payments-db'],
  failureModes: ['connection-exhaustion'],
  tags: ['connection-pool', 'postgres'],
  started: '2026-03-14T02:14Z',
  detected: '2026-03-14T02:17Z',
  mitigated: '2026-03-14T02:45Z',
  resolved: '2026-03-14T02:52Z',
  detection: { source: 'alert' },
  trigger: 'deploy',
  impact: { summary: 'Every payment failed.', customerFacing: true },
  symptoms: ['FATAL: remaining connection slots are reserved'],
  fix: { text: 'Rolled back the deploy.', holds: 'patch' },
  timeline: [
    { at: '02:14', kind: 'symptom', text: 'Error rate crosses 5 %.' },
    {
      at: '02:38',
      kind: 'hypothesis',
      text: 'The pool is empty.',
      suspect: 'connection-exhaustion',
    },
    { at: '02:45', kind: 'mitigation', text: 'Rolled back.' },
    { at: '02:52', kind: 'recovery', text: 'Back to the baseline.' },
  ],
  factors: [
    {
      id: 'no-index',
      role: 'immediate',
      category: 'human-error',
      text: 'The query went out without an index.',
      causedBy: ['small-staging'],
    },
    {
      id: 'small-staging',
      role: 'root',
      category: 'design-weakness',
      text: 'Staging is too small to show a missing index.',
    },
  ],
  actions: [
    {
      text: 'Alert when pool use stays above 80 % for 2 minutes',
      owner: 'priya',
      due: '2026-03-27',
      type: 'detection',
      ticket: 'PAY-1',
      addresses: ['small-staging'],
    },
    {
      text: 'Fill staging with 12 million rows',
      owner: 'kwame',
      due: '2026-04-10',
      type: 'prevention',
      ticket: 'PAY-2',
    },
  ],
  review: {
    meeting: '2026-03-16T10:00Z',
    facilitator: 'kwame',
    attendees: [{ name: 'priya', role: 'on call' }],
    finalOn: '2026-03-18',
  },
};

export interface Around {
  readonly id?: string;
  readonly archive?: Archive;
  readonly body?: Body;
  readonly today?: string;
  /** Other post-mortems: id → what differs from the flawless one. */
  readonly others?: Readonly<Record<string, Partial<Frontmatter>>>;
  readonly ids?: readonly string[];
}

/** Everything the check has to say about parsed frontmatter. */
export function check(data: unknown, around: Around = {}): Finding[] {
  const { id = flawlessId, archive: within = archive, body = emptyBody, today, ids } = around;
  const examined = examine(data, within, id);
  const postmortems = new Map<string, Postmortem>(
    Object.entries(around.others ?? {}).map(([other, fields]) => [
      other,
      resolve({ ...flawless, ...fields }, within, other).postmortem,
    ]),
  );
  if (examined.postmortem) postmortems.set(id, examined.postmortem);
  return [
    ...examined.findings,
    ...applyRules(examined, body, {
      archive: within,
      postmortems,
      today,
      ids: ids && new Set([...ids, id]),
    }),
  ];
}

/** The flawless post-mortem with other fields; `undefined` takes one out. */
export function withFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const data = { ...structuredClone(flawless), ...fields };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** Findings as `rule path`, in the order they were made. */
export function named(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, path = [] }) => `${rule} ${formatPath(path)}`.trim());
}
