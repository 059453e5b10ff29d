import { describe, expect, test } from 'vitest';
import { readApprovedWriteUps } from '#files/write-ups.ts';
import { type Files, archiveOnDisk, draft, problemsIn } from '../support/archive.ts';

const id = '2026-03-14-pool-exhausted';
const other = '2026-05-01-slow-search';

const archiveYaml = `organisation: { name: Harbourlane, url: https://www.harbourlane.example }
services:
  - { id: checkout, name: Checkout, publicComponent: Checkout, team: Money }
  - { id: payments, name: Payments, publicComponent: Paying }
  - { id: kraken, name: Kraken }
  - { id: orders-db, name: Orders database }
people:
  grace: Grace Nambiar
  nadia: { name: Nadia Brown }
policies: { facilitators: [thabo] }
tracker: https://tracker.harbourlane.example/browse/{id}
public:
  name: Harbourlane status
  contact: help@harbourlane.example
  components: [{ name: Checkout, description: Placing orders. }, { name: Paying }]
  never: { words: [Postgres], hosts: ['*.harbourlane.internal'] }
`;

const inside = draft(
  `title: The pool of orders-db ran out
status: draft
incident: INC-142
impact: { summary: Nobody could pay., revenue: { amount: 180000, currency: USD } }
links: [{ title: The call, url: 'https://meet.example/abc-defg', kind: chat }]
actions: [{ text: Alert on the pool, owner: kwame, due: 2026-04-01, type: detection, ticket: PAY-7 }]
review: { attendees: [{ name: Yuki Hasegawa }] }`,
  'The runner treats a cancelled migration as a lost connection and tries again three times.\n\n{/* Rosa says it was the old driver. */}\n\nIt ran on 198.51.100.7 and db.harbourlane.example.\n',
);

const frontmatter = `title: Orders failed
slug: orders-failed
impact: major
affects: [Checkout]
started: 2026-03-14T02:14Z
resolved: 2026-03-14T02:52Z
`;

/** Everything wrong with a write-up of this text, of what is about leaks. */
function leaksIn(body: string, { more = '', files = {} }: { more?: string; files?: Files } = {}) {
  return problemsIn({
    'archive.yaml': archiveYaml,
    [`${id}/index.mdx`]: inside,
    [`${id}/grafana-02-14.png`]: '',
    [`${id}/public.mdx`]: `---\n${frontmatter}${more}---\n\n${body}\n`,
    [`${other}/index.mdx`]: draft('started: 2026-05-01T02:14Z'),
    ...files,
  }).filter(({ file, rule }) => file.endsWith('public.mdx') && /^leaves-|^unused-w/.test(rule));
}

describe('a write-up that names', () => {
  test.each([
    ['a handle', 'Ask nadia.', '"nadia" is a person’s handle (archive.yaml:9:3)'],
    ['a first name', 'Nadia knows.', '"Nadia" is a person’s handle (archive.yaml:9:3)'],
    [
      'a full name',
      'Nadia Brown knows.',
      '"Nadia Brown" is the name of a person (archive.yaml:9:10)',
    ],
    ['an owner', 'Ask Kwame.', `"Kwame" is a person’s handle (${id}/index.mdx:7:45)`],
    ['an attendee', 'Ask Hasegawa.', `"Hasegawa" is the name of a person (${id}/index.mdx:8:31)`],
    ['a facilitator', 'Ask thabo.', '"thabo" is a person’s handle (archive.yaml:10:28)'],
    ['an incident', 'See INC-142.', `"INC-142" is a ticket (${id}/index.mdx:4:11)`],
    ['a ticket', 'See pay-7.', `"pay-7" is a ticket (${id}/index.mdx:7:94)`],
    ['a service', 'The kraken slept.', '"kraken" is an internal service (archive.yaml:5:11)'],
    ['its name', 'The orders database.', undefined],
    [
      'an id of two words',
      'The orders-db slept.',
      '"orders-db" is an internal service (archive.yaml:6:11)',
    ],
    ['the directory', `See ${id}.`, `"${id}" is an internal page (${id})`],
    [
      'a file',
      'See grafana-02-14.png.',
      `"grafana-02-14.png" is an internal file (${id}/grafana-02-14.png)`,
    ],
    ['a sum', 'We lost $180,000.', `"180,000" is an internal sum (${id}/index.mdx:5:58)`],
    [
      'an address',
      'Join meet.example/abc-defg now.',
      `"meet.example/abc-defg" is an internal address (${id}/index.mdx:6:33)`,
    ],
    [
      'a host',
      'On db.harbourlane.example.',
      `"db.harbourlane.example" is an internal host (${id}/index.mdx:18:28)`,
    ],
    [
      'a machine',
      'On 198.51.100.7 only.',
      `"198.51.100.7" is an internal host (${id}/index.mdx:18:11)`,
    ],
    [
      'the tracker',
      'On tracker.harbourlane.example.',
      '"tracker.harbourlane.example" is an internal host (archive.yaml:11:10)',
    ],
    [
      'a word that must never leave',
      'Our postgres slept.',
      '"postgres" is a word that must never leave (archive.yaml:16:20)',
    ],
    [
      'a host that must never leave',
      'On pg1.harbourlane.internal.',
      '"harbourlane.internal" is an internal host, *.harbourlane.internal (archive.yaml:16:39)',
    ],
  ])('%s is an error with both places', (_, body, message) => {
    const problems = leaksIn(body).filter(({ level }) => level === 'error');
    expect(problems.map((problem) => problem.message)).toEqual(message ? [message] : []);
  });

  test('something is placed where it stands: in a field, in a line of a block, in the text', () => {
    const more = 'updates: |\n  02:31 investigating: Ask nadia.\nactions:\n  - "We told nadia."\n';
    expect(leaksIn('Then\n*nadia* slept.', { more })).toMatchObject([
      {
        line: 9,
        column: 28,
        path: 'updates[0]',
        message: expect.stringMatching(/, 3 times$/) as string,
      },
    ]);
    expect(leaksIn('Then', { more: 'actions:\n  - "We told nadia."\n' })).toMatchObject([
      { line: 9, column: 14, path: 'actions[0]' },
    ]);
    expect(leaksIn('Then\n*nadia* slept.')).toMatchObject([{ line: 11, column: 2, path: '' }]);
  });

  test('somebody across markup is found all the same', () => {
    expect(leaksIn('Ask na*di*a.')).toMatchObject([{ rule: 'leaves-secret', line: 10 }]);
  });

  test('what only an unreadable file knows is found as well', () => {
    const broken = `---\ntitle: [unclosed\nstatus: draft\nreview:\n  facilitator: leila\n---\n\nBroken.\n`;
    const odd = `---\ntitle: Odd\nowners:\n  - owner: [zanele, bert]\n---\n\nOdd.\n`;
    const latin = Buffer.from(
      `---\ntitle: caf\xe9\nreview: { facilitator: solvang }\n---\n`,
      'latin1',
    );
    const files = {
      [`${other}/index.mdx`]: broken,
      '2026-06-01-odd/index.mdx': odd,
      '2026-06-02-latin/index.mdx': latin,
      'not-a-good-name/index.mdx': inside.replace('kwame', 'sandhya'),
    };
    const named = ['zanele', 'solvang', 'sandhya'];
    expect(leaksIn(named.join(' and '), { files }).map(({ message }) => message)).toEqual(
      named.map((name) => expect.stringContaining(`"${name}" is a person’s handle`) as string),
    );
  });

  test('somebody of a restricted post-mortem is found as well', () => {
    const files = {
      [`${other}/index.mdx`]: draft('visibility: restricted\nreview: { facilitator: leila }'),
    };
    expect(leaksIn('Ask leila.', { files })).toMatchObject([{ rule: 'leaves-secret' }]);
  });
});

describe('ordinary language', () => {
  test.each([
    ['a service that customers know by another name', 'All payments failed.', 'warning'],
    ['a person whose name is a word', 'We thank Grace for her patience.', 'warning'],
    ['the word itself', 'We ask for grace.', undefined],
    [
      'a team whose name is a word, at the beginning of a sentence',
      'Money was not lost.',
      undefined,
    ],
    ['the word itself, not the team', 'No money was lost.', undefined],
    ['a team whose name is a word', 'The Money team slept.', 'warning'],
    ['a public component', 'Checkout and checkout failed.', undefined],
    ['the address for questions', 'Write to help@harbourlane.example.', undefined],
    ['the site of the organisation', 'See https://www.harbourlane.example/shop.', undefined],
  ])('warns, or passes: %s', (_, body, level) => {
    expect(leaksIn(body).map((problem) => problem.level)).toEqual(level ? [level] : []);
  });

  test('is no matter in a slug', () => {
    expect(leaksIn('Then.', { more: 'formerSlugs: [payments-failed]\n' })).toEqual([]);
  });
});

describe('eight words in a row of internal text', () => {
  const copied = 'Our runner treats a cancelled migration as a lost connection and tries again.';

  test('are an error with both places', () => {
    expect(leaksIn(copied)).toMatchObject([
      {
        rule: 'leaves-internal-text',
        level: 'error',
        line: 10,
        column: 5,
        message: expect.stringContaining(
          `words in a row stand in internal text too (${id}/index.mdx:14:5)`,
        ) as string,
      },
    ]);
  });

  test('are found in a comment of another post-mortem', () => {
    const files = {
      [`${other}/index.mdx`]: draft(
        '',
        '{/* The night before it all went wrong we had seen it once. */}\n',
      ),
    };
    expect(leaksIn('The night before it all went wrong we had seen it.', { files })).toHaveLength(
      1,
    );
  });

  test('may be of the public part of archive.yaml, and seven may be anything', () => {
    expect(leaksIn('It treats a cancelled migration as a lost cause.')).toEqual([]);
  });

  test('matter whatever archive.yaml says, which is told so', () => {
    for (const level of ['warning', 'off']) {
      const files = {
        'archive.yaml': `${archiveYaml}checks: { leaves-internal-text: ${level} }\n`,
      };
      expect(leaksIn(copied, { files })).toMatchObject([{ level: 'error' }]);
    }
  });
});

describe('a waiver', () => {
  const waiver = (text: string) =>
    `waivers: [{ text: ${JSON.stringify(text)}, reason: It was agreed on with all of them. }]\n`;

  test.each([
    ['a name', 'Ask nadia.', 'nadia'],
    ['a name in another case', 'Ask NADIA.', 'Nadia'],
    ['ordinary language', 'All payments failed.', 'payments'],
    ['a pattern', 'Write to claims@harbourlane.example.', 'claims@harbourlane.example'],
    [
      'a run of words, by its first ones',
      'The runner treats a cancelled migration as a lost connection and tries again three times.',
      'The runner treats a cancelled migration as a lost',
    ],
  ])('lets through %s', (_, body, text) => {
    expect(leaksIn(body)).toHaveLength(1);
    expect(leaksIn(body, { more: waiver(text) })).toEqual([]);
  });

  test('as the check proposes it is enough', () => {
    for (const body of [
      'Ask Nadia Brown.',
      'The runner treats a cancelled migration as a lost connection.',
    ]) {
      const [{ hint } = { hint: '' }] = leaksIn(body);
      const more = `${hint.slice(hint.indexOf('waivers:')).replace('…', 'It was agreed on.')}\n`;
      expect(leaksIn(body, { more })).toEqual([]);
    }
  });

  test('that nothing needs gets a note at its place', () => {
    expect(leaksIn('Then.', { more: waiver('nadia') })).toMatchObject([
      { rule: 'unused-waiver', level: 'note', line: 8, column: 11, path: 'waivers[0]' },
    ]);
  });

  test('never covers another write-up, nor more than its own words', () => {
    const files = {
      [`${other}/public.mdx`]: `---\n${frontmatter.replace('orders-failed', 'again')}---\n\nAsk nadia.\n`,
    };
    const found = leaksIn('Ask nadia and kwame.', { more: waiver('nadia'), files });
    expect(found.map(({ file, message }) => `${file} ${message.slice(0, 8)}`)).toEqual([
      `${id}/public.mdx "kwame" `,
      `${other}/public.mdx "nadia" `,
    ]);
  });

  test('is itself no part of what customers read', () => {
    expect(leaksIn('Ask nadia.', { more: waiver('nadia').replace('them', 'thabo') })).toEqual([]);
  });
});

test('comments of a write-up stay inside, and so does who approved it', () => {
  expect(leaksIn('Then.\n\n{/* nadia: ask kwame */}')).toEqual([]);
  const root = archiveOnDisk({
    'archive.yaml': archiveYaml,
    [`${id}/index.mdx`]: inside,
    [`${id}/public.approved.mdx`]: `---\n${frontmatter}approvedBy: sibongile\napprovedOn: 2026-03-16\npublished: 2026-03-16\n---\n\n{/* nadia */}\n\nThen.\n`,
    [`${other}/index.mdx`]: draft('started: 2026-05-01T02:14Z'),
    [`${other}/public.approved.mdx`]: `---\n${frontmatter.replace('orders-failed', 'again')}approvedBy: grace\napprovedOn: 2026-05-16\npublished: 2026-05-16\n---\n\nAsk Sibongile.\n`,
  });
  const { writeUps, problems } = readApprovedWriteUps({ root, cwd: root });
  expect(problems.filter(({ level }) => level === 'error')).toMatchObject([
    { file: `${other}/public.approved.mdx`, rule: 'leaves-secret' },
  ]);
  expect(writeUps.map((writeUp) => writeUp.id)).toEqual([id]);
});

test('what was approved of a post-mortem that is restricted now is an error, and is not given', () => {
  const root = archiveOnDisk({
    'archive.yaml': archiveYaml,
    [`${id}/index.mdx`]: draft('visibility: restricted'),
    [`${id}/public.approved.mdx`]: `---\n${frontmatter}approvedBy: grace\napprovedOn: 2026-03-16\npublished: 2026-03-16\n---\n\nThen.\n`,
  });
  const { writeUps, problems } = readApprovedWriteUps({ root, cwd: root });
  expect(writeUps).toEqual([]);
  expect(problems.filter(({ level }) => level === 'error')).toMatchObject([
    { file: `${id}/public.approved.mdx`, rule: 'restricted-write-up' },
  ]);
});
