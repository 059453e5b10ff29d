import { describe, expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import { noticesOf, sayMeeting } from '#domain/notices.ts';
import type { Frontmatter } from '#domain/postmortem.ts';
import { noRelations } from '#domain/relations.ts';
import { resolve } from '#domain/resolve.ts';

const archive = resolveArchive({ organisation: { name: 'Harbourlane' } });

function labels(fields: Partial<Frontmatter>, relations: Partial<typeof noRelations> = {}) {
  const frontmatter: Frontmatter = {
    title: 'Payments failed',
    status: 'final',
    severity: 'sev1',
    services: ['payments'],
    started: '2026-03-14T02:14Z',
    ...fields,
  };
  const { postmortem } = resolve(frontmatter, archive, '2026-03-14-payments');
  return noticesOf(postmortem, { ...noRelations, ...relations }, 'UTC').map(
    ({ label, text }) => `${label}: ${text}`,
  );
}

const other = { id: '2025-11-05-search', title: 'Search', day: '2025-11-05' };

describe('before reading a post-mortem', () => {
  test('an ordinary final one needs no notice', () => {
    expect(labels({})).toEqual([]);
  });

  test('a draft says when it is discussed and who may listen', () => {
    const review = { meeting: '2026-03-16T10:00Z', listeners: 'welcome' } as const;
    expect(labels({ status: 'draft', review })).toEqual([
      'Being written: Facts are still being gathered; gaps are expected. The meeting: Monday 16 March 2026, 10:00 UTC; listeners are welcome.',
    ]);
  });

  test('the weightiest comes first', () => {
    const all = labels(
      { status: 'superseded', security: true, visibility: 'restricted', kind: 'drill' },
      { cameBackAs: [other], recurrenceOf: other, supersedes: [other] },
    );
    expect(all.map((notice) => notice.split(':')[0])).toEqual([
      'Superseded',
      'Restricted',
      'Security',
      'Drill',
      'It came back',
      'It had happened before',
      'Replaces',
    ]);
  });

  test('a successor that is not shown, being restricted, is not named', () => {
    expect(labels({ status: 'superseded', supersededBy: '2026-05-01-key-exposed' })).toEqual([
      'Superseded: A newer post-mortem replaces this one, which is not shown here.',
    ]);
  });

  test('a meeting without an offset is in the archive’s zone', () => {
    expect(sayMeeting('2026-07-01T10:00', 'Europe/Amsterdam')).toBe(
      'Wednesday 1 July 2026, 10:00 UTC+2',
    );
  });
});
