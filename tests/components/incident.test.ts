import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveFile } from '#domain/archive-file.ts';
import { resolveArchive } from '#domain/archive.ts';
import { type Body, emptyBody } from '#domain/body.ts';
import { type Frontmatter, FrontmatterSchema } from '#domain/postmortem.ts';
import { noRelations, relate } from '#domain/relations.ts';
import { type SimilarIncidents, nothingSimilar } from '#domain/search/similar-incidents.ts';
import { resolve } from '#domain/resolve.ts';
import Facts from '#ui/components/Facts.astro';
import Incident from '#ui/components/Incident.astro';

const id = '2026-03-14-payments-pool-exhausted';
const earlier = '2025-11-05-search-slots';

const archiveFile: ArchiveFile = {
  organisation: { name: 'Harbourlane', timezone: 'UTC' },
  services: [{ id: 'payments', name: 'Canary service' }],
  people: { priya: 'Canary owner', kwame: { name: 'Canary facilitator', left: '2026-04-30' } },
  tracker: 'https://tracker.example/{id}',
  source: 'https://git.example/edit/main/postmortems/{path}',
};

/** Every field of the model, each with words that stand nowhere else. */
const everything: Required<Frontmatter> = {
  title: 'Canary title',
  summary: 'Canary summary, which has to be at least forty characters long.',
  status: 'superseded',
  supersededBy: '2026-04-01-canary-successor',
  kind: 'near-miss',
  security: true,
  severity: 'sev1',
  visibility: 'restricted',
  incident: 'INC-CANARY',
  services: ['payments'],
  failureModes: ['connection-exhaustion'],
  tags: ['canary-tag'],
  started: '2026-03-14T02:14Z',
  detected: '2026-03-14T02:17Z',
  mitigated: '2026-03-14T02:45Z',
  resolved: 'unknown',
  unknownBecause: 'Canary reason for the unknown.',
  detection: { source: 'alert', note: 'Canary detection note.', gap: 'Canary detection gap.' },
  trigger: 'deploy',
  impact: {
    summary: 'Canary impact.',
    customerFacing: true,
    percent: 97,
    counts: [{ what: 'canaries counted', n: 2310, estimate: true }],
    revenue: { amount: 180000, currency: 'USD', estimate: true },
    dataLoss: 'some',
  },
  symptoms: ['FATAL: canary <b>slots</b>'],
  firstChecks: ['Canary first check.'],
  fix: { text: 'Canary fix.', holds: 'patch' },
  timeline: [
    { at: '02:14', kind: 'symptom', text: 'Canary symptom on `canary_code`.', source: 'dashboard' },
    {
      at: '02:31',
      kind: 'hypothesis',
      text: 'Canary thought. Canary counter-evidence.',
      source: 'chat',
      link: 'https://chat.example/canary',
      decisive: true,
      suspect: 'dns-failure',
      outcome: 'ruled-out',
    },
  ],
  factors: [
    {
      id: 'top',
      role: 'immediate',
      category: 'design-weakness',
      text: 'Canary factor.',
      on: 'canary monitoring',
      causedBy: ['beneath'],
    },
    { id: 'beneath', role: 'root', category: 'process-gap', text: 'Canary root.' },
  ],
  whys: [{ why: 'Canary why?', answer: 'Canary answer.' }],
  actions: [
    {
      id: 'canary-action',
      text: 'Canary action',
      outcome: 'Canary outcome',
      owner: 'priya',
      due: '2026-03-28',
      type: 'detection',
      level: 'tool',
      priority: 'high',
      status: 'done',
      done: '2026-04-03',
      ticket: 'PAY-881',
      addresses: ['beneath'],
    },
    {
      text: 'Canary risk',
      owner: 'a stranger',
      due: '2026-05-01',
      type: 'prevention',
      status: 'accepted',
      reason: 'Canary reason',
      revisit: '2026-10-01',
    },
    { text: 'Canary promise', owner: 'kwame', due: '2026-04-11', type: 'response' },
  ],
  noActionsBecause: 'Canary absence of actions.',
  wentWell: ['Canary success.'],
  couldImprove: ['Canary hindrance.'],
  lucky: ['Canary luck.'],
  surprise: ['Canary surprise.'],
  review: {
    meeting: '2026-03-16T10:00Z',
    listeners: 'welcome',
    facilitator: 'kwame',
    noteTaker: 'Canary note-taker',
    devilsAdvocate: 'Canary advocate',
    attendees: [{ name: 'Canary attendee', role: 'canary role' }],
    finalOn: '2026-03-19',
  },
  rereads: [{ on: '2026-09-14', missed: 'Canary oversight.' }],
  related: [earlier],
  recurrenceOf: earlier,
  links: [{ title: 'Canary link', url: 'https://grafana.example/canary', kind: 'dashboard' }],
  importedFrom: 'https://wiki.example/canary',
};

const body: Body = {
  ...emptyBody,
  segments: [{ html: '<p>Canary narrative.</p>' }],
  assets: [{ name: 'canary.csv', bytes: 1234 }],
};

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

async function render(
  frontmatter: Frontmatter,
  story = body,
  file = archiveFile,
  similar = nothingSimilar,
) {
  const archive = resolveArchive(file);
  const { postmortem } = resolve(frontmatter, archive, id);
  const minimal: Pick<Frontmatter, 'status' | 'severity' | 'services'> = {
    status: 'final',
    severity: 'sev1',
    services: ['payments'],
  };
  const others = [earlier, '2026-04-01-canary-successor'].map(
    (other) =>
      resolve(
        { ...minimal, title: `About ${other}`, started: `${other.slice(0, 10)}T10:00Z` },
        archive,
        other,
      ).postmortem,
  );
  const relations = relate([postmortem, ...others], new Map()).get(id) ?? noRelations;
  const props = { postmortem, archive, relations };
  const page = await container.renderToString(Incident, { props: { ...props, body: story } });
  const aside = await container.renderToString(Facts, {
    props: { ...props, similar, readingTime: 6 },
  });
  return `${page}${aside}`;
}

const likeIt: SimilarIncidents = {
  alike: [
    {
      id: '2025-11-05-canary-alike',
      title: 'Canary alike',
      day: '2025-11-05',
      reasons: [
        { kind: 'mode', id: 'connection-exhaustion' },
        { kind: 'words', text: 'remaining <slots>' },
      ],
    },
  ],
  sameService: [
    {
      id: '2025-12-02-canary-neighbour',
      title: 'Canary neighbour',
      day: '2025-12-02',
    },
  ],
};

const draft: Frontmatter = {
  title: 'Payments slow',
  status: 'draft',
  severity: 'sev2',
  services: ['payments'],
  started: '2026-03-14T02:14Z',
};

describe('the page of a post-mortem', () => {
  test('says what broke the same way and why, apart from the same service', async () => {
    const [, alike = '', neighbours = ''] = (await render(draft, body, archiveFile, likeIt)).split(
      /id="(?:feels-like|same-service)"/,
    );
    expect(alike).toContain('href="/postmortems/2025-11-05-canary-alike/"');
    expect(alike).toContain('Connection exhaustion · remaining &lt;slots&gt;');
    expect(neighbours).toContain('Canary neighbour');
    expect(neighbours).not.toContain('Canary alike');
  });

  test('has a place for every field', async () => {
    const html = await render(everything);
    const seen = new Set<string>();
    for (const [field, wanted] of Object.entries(places)) {
      for (const text of [wanted].flat()) expect(html, field).toContain(text);
      seen.add(field);
    }
    expect([...seen].sort()).toEqual(Object.keys(FrontmatterSchema.shape).sort());
  });

  test('a draft with the five fields it needs shows no empty section', async () => {
    const html = await render(draft, emptyBody, { organisation: { name: 'Harbourlane' } });
    expect([...html.matchAll(/<h2[^>]*>\s*([^<]*?)\s*</g)].map(([, title]) => title)).toEqual([
      'Times',
      'This page',
    ]);
    expect(html).toContain('Being written');
    expect(html).not.toContain('undefined');
  });

  test('text of authors never becomes markup', async () => {
    const evil = '</script><img src=x onerror=alert(1)>';
    const html = await render({
      ...everything,
      title: evil,
      summary: `${evil} ${evil}`,
      symptoms: [evil],
      timeline: [{ at: '02:14', kind: 'ruled-out', text: `${evil}. \`${evil}\`` }],
      links: [{ title: evil, url: 'https://x.example/"><script>', kind: 'doc' }],
      importedFrom: `javascript:alert(1) ${evil}`,
      actions: [{ text: evil, owner: evil, due: '2026-03-28', type: 'response', ticket: evil }],
    });
    // Within quotes `<` is only a character; what matters is what stands outside of them.
    const markup = html.replace(/="[^"]*"/g, '');
    expect(markup).toContain('&lt;img');
    expect(markup).not.toMatch(/<img|<\/script><(?!section)|onerror=alert\(1\)>/);
    expect(html).not.toContain('href="javascript');
  });

  test('carries no style attribute, which the policy forbids', async () => {
    expect(await render(everything)).not.toMatch(/\sstyle=/);
  });

  test('gives every entry, action, factor and section a link of its own', async () => {
    const html = await render(everything);
    for (const anchor of [
      't-0214',
      't-0231',
      'action-canary-action',
      'action-canary-risk',
      'factor-beneath',
      'timeline',
      'why',
      'actions',
    ]) {
      expect(html).toContain(`id="${anchor}"`);
    }
    expect(html).toContain('href="#factor-beneath"');
    expect(html.match(/ id="([^"]+)"/g)).toEqual([...new Set(html.match(/ id="([^"]+)"/g))]);
  });

  test('only a promise that still stands has a date for the reader’s day to judge', async () => {
    const html = await render(everything);
    expect([...html.matchAll(/data-due="([^"]+)"/g)].map(([, due]) => due)).toEqual(['2026-04-11']);
    expect(html).toContain('6 days late');
  });

  test('an open promise of somebody who has left says so', async () => {
    expect(await render(everything)).toMatch(/left\s*<time datetime="2026-04-30"/);
  });
});

/** What of each field must be found on the page. */
const places: Record<keyof Frontmatter, string | string[]> = {
  title: 'Canary title',
  summary: 'Canary summary',
  status: 'Superseded',
  supersededBy: ['A newer post-mortem replaces this one', 'About 2026-04-01-canary-successor'],
  kind: 'Near miss',
  security: 'A security incident',
  severity: 'SEV1',
  visibility: 'Restricted',
  incident: ['INC-CANARY', 'https://tracker.example/INC-CANARY'],
  services: ['Canary service', 'services/payments/'],
  failureModes: 'Connection exhaustion',
  tags: ['canary-tag', 'tags/canary-tag/'],
  started: ['Saturday 14 March 2026', '14 March 2026, 02:14 UTC'],
  detected: ['02:17', '3 min'],
  mitigated: ['02:45', '28 min'],
  resolved: 'length unknown',
  unknownBecause: 'Canary reason for the unknown.',
  detection: ['Alert', 'Canary detection note.', 'Canary detection gap.'],
  trigger: 'Deploy',
  impact: [
    'Canary impact.',
    'Customers were affected',
    '97 %',
    'about 2,310',
    'canaries counted',
    'about 180,000 USD',
    'Data lost',
  ],
  symptoms: 'FATAL: canary &lt;b&gt;slots&lt;/b&gt;',
  firstChecks: 'Canary first check.',
  fix: ['Canary fix.', 'Patch'],
  timeline: [
    'Symptom',
    'Dashboard',
    'Canary symptom on',
    'canary_code</code>',
    'Hypothesis',
    'Ruled out',
    'Turning point',
    'Canary thought.',
    'Canary counter-evidence.',
    'Suspected: DNS failure',
    'https://chat.example/canary',
    '17 min',
  ],
  factors: [
    'Immediate',
    'Design weakness',
    'on canary monitoring',
    'Canary factor.',
    'made possible by',
    'Canary root.',
    'Why did the process not prevent it?',
  ],
  whys: ['Canary why?', 'Canary answer.'],
  actions: [
    'Canary action',
    'Canary outcome',
    'Canary owner',
    '28 Mar 2026',
    'Detection',
    'Tool improvement',
    'High priority',
    'Done',
    '3 Apr 2026',
    'https://tracker.example/PAY-881',
    'Risk accepted',
    'a stranger',
    'Canary reason',
    '1 Oct 2026',
  ],
  noActionsBecause: 'Canary absence of actions.',
  wentWell: 'Canary success.',
  couldImprove: 'Canary hindrance.',
  lucky: 'Canary luck.',
  surprise: 'Canary surprise.',
  review: [
    'Monday 16 March 2026, 10:00 UTC',
    'welcome',
    'Canary facilitator',
    'Canary note-taker',
    'Canary advocate',
    'Canary attendee',
    'canary role',
    '19 March 2026',
  ],
  rereads: ['14 September 2026', 'Canary oversight.'],
  related: `About ${earlier}`,
  recurrenceOf: 'This is how it came back after',
  links: ['Canary link', 'https://grafana.example/canary', 'Dashboard'],
  importedFrom: ['Imported from', 'https://wiki.example/canary'],
};
