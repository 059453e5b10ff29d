import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { ArchiveFile } from '#domain/archive-file.ts';
import { resolveArchive } from '#domain/archive.ts';
import { examineDraft } from '#domain/checks/examine-write-up.ts';
import { categorySentences } from '#domain/public/category-sentences.ts';
import { firstWriteUp } from '#domain/public/first-write-up.ts';
import { publicFacts } from '#domain/public/public-facts.ts';
import { type Frontmatter, FrontmatterSchema } from '#domain/postmortem.ts';
import { resolve } from '#domain/resolve.ts';
import {
  actionTypes,
  factorRoles,
  idsOf,
  kinds,
  rootCauseCategories,
  severities,
} from '#domain/taxonomy.ts';
import { named } from '../../support/checks.ts';
import { archiveWith, postmortemWith } from '../../support/postmortems.ts';

const archive = archiveWith({
  services: [
    { id: 'edge', name: 'Edge', publicComponent: 'Website' },
    { id: 'payments', name: 'Payments', publicComponent: 'Payments' },
    { id: 'payments-db', name: 'Payments database' },
    { id: 'ledger', name: 'Ledger', publicComponent: 'Payments' },
  ],
  public: { components: [{ name: 'Website' }, { name: 'Payments' }] },
});
const begun = (fields: Partial<Frontmatter> = {}) =>
  firstWriteUp(publicFacts(postmortemWith('2026-03-14-pool', fields, archive), archive));
const frontmatterOf = (text: string) =>
  parseDocument(text.split(/^---$/m)[1] ?? '', { strict: true }).toJS() as Record<string, unknown>;
const fieldsOf = (fields: Partial<Frontmatter> = {}) => frontmatterOf(begun(fields));

describe('a first write-up', () => {
  test('has the moments to the minute in UTC, however they were written', () => {
    const fields = fieldsOf({
      started: '2026-03-14T03:14:59+01:00',
      detected: '2026-03-14T02:17:30Z',
      mitigated: '2026-03-14 02:45',
    });
    expect(fields).toMatchObject({
      started: '2026-03-14T02:14Z',
      detected: '2026-03-14T02:17Z',
      mitigated: '2026-03-14T02:45Z',
    });
    expect(fields).not.toHaveProperty('resolved');
    expect(begun()).toContain('# Not known so far.\n# resolved: ');
  });

  test('claims no more of a moment than is known', () => {
    expect(fieldsOf({ started: 'before 2026-03-14T02:14:30Z' })).toMatchObject({
      started: 'before 2026-03-14T02:15Z',
    });
    expect(fieldsOf({ started: 'unknown', detected: '2026-03-14T02:17Z' })).toMatchObject({
      started: 'before 2026-03-14T02:17Z',
      detected: '2026-03-14T02:17Z',
    });
    expect(fieldsOf({ started: 'unknown' })['started']).toMatch(/^\(FILL IN\)/);
  });

  test('names what customers know of its services, once and in the archive’s order', () => {
    const text = begun({ services: ['ledger', 'payments', 'edge'] });
    expect(frontmatterOf(text)['affects']).toEqual(['Website', 'Payments']);
    expect(text).not.toContain('no publicComponent');
    expect(begun({ services: ['payments-db', 'nobody-knows', 'edge'] })).toContain(
      '# 2 of its services have no publicComponent there',
    );
  });

  test('proposes how bad it was for customers', () => {
    const impact = (fields: Partial<Frontmatter>) => fieldsOf(fields)['impact'];
    expect(idsOf(severities).map((severity) => impact({ severity }))).toEqual([
      'critical',
      'major',
      'minor',
      'none',
    ]);
    expect(impact({ impact: { summary: 'Nobody noticed.', customerFacing: false } })).toBe('none');
    expect(fieldsOf({ kind: 'near-miss' })).toMatchObject({ impact: 'none', affects: [] });
  });

  test('says one plain sentence about the first root cause', () => {
    const factor = (role: 'root' | 'immediate', category: 'human-error' | 'process-gap') => ({
      role,
      category,
      text: 'Why',
    });
    const text = begun({
      factors: [factor('immediate', 'human-error'), factor('root', 'process-gap')],
    });
    expect(text).toContain(`\n\n${categorySentences['process-gap']}\n\n`);
    expect(text).not.toContain(categorySentences['human-error']);
    expect(begun()).not.toContain('Proposed from the category');
  });

  test('is sound but for the places that are left to fill in', () => {
    const text = begun({ detected: '2026-03-14T02:17Z' });
    const [, yaml = '', body = ''] = text.split(/^---$/m);
    const { findings } = examineDraft(
      frontmatterOf(text),
      { settings: archive.public, timezone: 'UTC' },
      { text: body, firstLine: yaml.split('\n').length },
    );
    expect(named(findings)).toEqual([
      'place-to-fill title',
      'place-to-fill slug',
      'place-to-fill actions[0]',
      'place-to-fill',
      'place-to-fill',
    ]);
    const at = findings.flatMap((finding) => finding.at?.line ?? []);
    const lines = text.split('\n');
    expect(at.map((line) => lines[line - 1]?.slice(0, 22))).toEqual([
      '(FILL IN) What happene',
      '(FILL IN) Who was affe',
    ]);
  });
});

/** What decides: numbers, days and words of controlled lists. */
const skeleton = fc.record({
  kind: fc.constantFrom(...idsOf(kinds)),
  severity: fc.constantFrom(...idsOf(severities)),
  customerFacing: fc.option(fc.boolean(), { nil: undefined }),
  started: fc.constantFrom('2026-03-14T02:14Z', 'before 2026-03-14T02:14Z', 'unknown'),
  later: fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 3 }),
  services: fc.array(fc.constantFrom(undefined, 'Checkout', 'Seller tools, all'), {
    minLength: 1,
    maxLength: 4,
  }),
  factors: fc.array(
    fc.tuple(
      fc.constantFrom(...idsOf(factorRoles)),
      fc.constantFrom(...idsOf(rootCauseCategories)),
    ),
    { maxLength: 3 },
  ),
});
type Skeleton = typeof skeleton extends fc.Arbitrary<infer Value> ? Value : never;

/** The scaffold for a skeleton whose every internal text is spoken by `speak`. */
function scaffoldSpokenBy(bones: Skeleton, speak: (where: string) => string) {
  const id = (where: string) => speak(where).toLowerCase();
  const services = bones.services.map((publicComponent, index) => ({
    ...{ id: id(`service-${index}`), name: speak('name'), team: speak('team') },
    ...{ description: speak('description'), ...(publicComponent && { publicComponent }) },
  }));
  const organisation: ArchiveFile = {
    organisation: { name: speak('organisation') },
    services,
    people: { [id('person')]: speak('person') },
    public: { components: [{ name: 'Checkout' }, { name: 'Seller tools, all' }] },
  };
  const [detected, mitigated, resolved] = bones.later
    .toSorted((a, b) => a - b)
    .map((minutes) => new Date(Date.UTC(2026, 2, 14, 2, 14 + minutes)).toISOString());
  const frontmatter: Frontmatter = {
    title: speak('title'),
    summary: speak('summary').repeat(3),
    status: 'final',
    supersededBy: id('supersededBy'),
    kind: bones.kind,
    security: true,
    severity: bones.severity,
    visibility: 'internal',
    incident: speak('incident'),
    services: services.map((service) => service.id),
    failureModes: [id('mode')],
    tags: [id('tag')],
    started: bones.started,
    detected,
    mitigated,
    resolved,
    unknownBecause: speak('unknownBecause'),
    detection: { source: 'alert', note: speak('note'), gap: speak('gap') },
    trigger: 'deploy',
    impact: {
      summary: speak('impact'),
      customerFacing: bones.customerFacing,
      counts: [{ what: speak('what'), n: 2310 }],
      revenue: { amount: 40_312, currency: 'EUR' },
    },
    symptoms: [speak('symptom')],
    firstChecks: [speak('check')],
    fix: { text: speak('fix'), holds: 'patch' },
    timeline: [{ at: '2026-03-14T02:20Z', kind: 'symptom', source: 'log', text: speak('entry') }],
    factors: bones.factors.map(([role, category], index) => ({
      ...{ id: id(`factor-${index}`), role, category, text: speak('factor'), on: speak('on') },
    })),
    whys: [{ why: speak('why'), answer: speak('answer') }],
    actions: [
      {
        ...{
          text: speak('action'),
          owner: id('owner'),
          due: '2026-05-04',
          ticket: speak('ticket'),
        },
        ...{ type: idsOf(actionTypes)[0], outcome: speak('outcome') },
      },
    ],
    noActionsBecause: speak('noActionsBecause'),
    wentWell: [speak('well')],
    couldImprove: [speak('improve')],
    lucky: [speak('lucky')],
    surprise: [speak('surprise')],
    review: {
      facilitator: speak('facilitator'),
      attendees: [{ name: speak('attendee'), role: speak('role') }],
    },
    rereads: [{ on: '2026-09-15', missed: speak('missed') }],
    related: [id('related')],
    recurrenceOf: id('recurrenceOf'),
    links: [{ title: speak('link'), url: `https://${id('host')}.example/`, kind: 'log' }],
    importedFrom: speak('importedFrom'),
  };
  expect(Object.keys(frontmatter)).toEqual(Object.keys(FrontmatterSchema.shape));
  const settled = resolveArchive(organisation);
  const { postmortem } = resolve(frontmatter, settled, `2026-03-14-${id('directory')}`);
  return firstWriteUp(publicFacts(postmortem, settled));
}

describe('no word from inside', () => {
  test('is in a first write-up, whichever field it stands in', () => {
    fc.assert(
      fc.property(skeleton, (bones) => {
        const text = scaffoldSpokenBy(bones, (where) => `Canary-${where}-canary`);
        expect(text.toLowerCase()).not.toContain('canary');
      }),
    );
  });

  test('changes a byte of it', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(skeleton, word, word, (bones, one, other) => {
        const say = (said: string) => (where: string) => `${said} ${where}`.replaceAll(' ', '-');
        expect(scaffoldSpokenBy(bones, say(one))).toBe(scaffoldSpokenBy(bones, say(other)));
      }),
    );
  });
});
