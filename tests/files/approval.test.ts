import { describe, expect, test } from 'vitest';
import { readApprovedBefore, withoutApproval, writeApproval } from '#files/approval.ts';

const fields = 'title: It failed\nslug: it-failed\n';
const body = '\n{/* a comment */}\nIt failed; we are sorry. \n\n\n';
const draft = `---\n# a comment\n${fields}---\n${body}`;
const approval = {
  approvedBy: 'sofia',
  approvedOn: '2026-11-26',
  published: '2026-03-17',
  files: new Map(),
};
/** As `printf a | sha256sum` and `printf b | sha256sum` print them. */
const files = new Map([
  ['a.csv', 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'],
  ['b.png', '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d'],
]);
const added = 'approvedBy: sofia\napprovedOn: 2026-11-26\npublished: 2026-03-17\n';

/** The texts of an approval. */
function texts(written: string, ...more: [formerSlug?: string]) {
  const found = writeApproval(written, approval, ...more);
  if (!found) throw new Error('nothing could be added');
  return found;
}

describe('an approval', () => {
  test('is the draft, byte for byte, with three fields at the end of its frontmatter', () => {
    expect(texts(draft)).toEqual({
      draft,
      approved: `---\n# a comment\n${fields}${added}---\n${body}`,
    });
  });

  test.each([
    [
      'lines that end as on Windows',
      draft.replaceAll('\n', '\r\n'),
      added.replaceAll('\n', '\r\n'),
    ],
    ['a byte order mark', `\uFEFF${draft}`, added],
    ['a block of text as its last field', `---\n${fields}updates: |\n  a\n\n  b\n---\n`, added],
    ['a comment at its end', `---\n${fields}# more: []\n\n---\n`, added],
    [
      'fields that are indented',
      '---\n  title: a\n  slug: b\n---\n',
      added.replace(/^/gm, '  ').trimEnd() + '\n',
    ],
    ['no line after it', `---\n${fields}---`, added],
  ])('keeps %s', (_, written, lines) => {
    const end = written.lastIndexOf('---');
    expect(texts(written).approved).toBe(written.slice(0, end) + lines + written.slice(end));
  });

  test('quotes a name that YAML would read as something else', () => {
    const { approved } = writeApproval(draft, { ...approval, approvedBy: '"No": #1' }) ?? {};
    expect(approved).toContain('approvedBy: "\\"No\\": #1"\n');
  });

  test.each([
    ['as they are', (text: string) => text],
    ['that end as on Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['that are indented', (text: string) => text.replace(/^(?!---)(?=.)/gm, '  ')],
  ])('has the digest of each file on a line of its own, in lines %s', (_, change) => {
    const lines = change(
      `${added}sha256:\n  a.csv: ${files.get('a.csv')}\n  b.png: ${files.get('b.png')}\n`,
    );
    const written = change(`---\n${fields}---\n`);
    const found = writeApproval(written, { ...approval, files })?.approved ?? '';
    expect(found).toBe(change(`---\n${fields}`) + lines + change('---\n'));
    expect(withoutApproval(found)).toBe(written);
  });

  test('quotes a digest that would be a number', () => {
    for (const digest of ['1'.repeat(64), `12e${'3'.repeat(61)}`]) {
      const found = writeApproval(draft, { ...approval, files: new Map([['a.csv', digest]]) });
      expect(found?.approved).toContain(`sha256:\n  a.csv: "${digest}"\n`);
    }
  });

  test.each([
    ['', 'formerSlugs: [was]\n'],
    ['formerSlugs: []\n', 'formerSlugs: [was]\n'],
    ['formerSlugs: [a, b] # why\n', 'formerSlugs: [a, b, was] # why\n'],
    ['formerSlugs: [a,\n  b,\n  ]\n', 'formerSlugs: [a,\n  b, was,\n  ]\n'],
    [
      'formerSlugs:\n  - a\n  - b # why\n# then\n',
      'formerSlugs:\n  - a\n  - b # why\n  - was\n# then\n',
    ],
    ['formerSlugs:\n- a\n', 'formerSlugs:\n- a\n- was\n'],
  ])('adds the slug it had before, as its author writes lists: %j', (list, longer) => {
    const found = texts(`---\n${fields}${list}---\n`, 'was');
    expect(found.draft).toBe(`---\n${fields}${longer}---\n`);
    expect(found.approved).toBe(`---\n${fields}${longer}${added}---\n`);
  });

  test.each([
    ['---\n{ title: a, slug: b }\n---\n'],
    ['---\n{ title: a,\n  slug: b }\n---\n'],
    ['---\n'],
  ])('is not written where it would say something else: %j', (written) => {
    expect(writeApproval(written, approval)).toBeUndefined();
  });

  test('is taken back without a trace', () => {
    for (const written of [draft, draft.replaceAll('\n', '\r\n'), `\uFEFF${draft}`]) {
      expect(withoutApproval(texts(written).approved)).toBe(written);
    }
    const moved = 'approvedBy: >-\n  Sofía\n  Quintero\n# kept\npublished: "2026-03-17" # gone\n';
    expect(withoutApproval(`---\n${moved}${fields}approvedOn: 2026-11-26\n---\n`)).toBe(
      `---\n# kept\n${fields}---\n`,
    );
    expect(withoutApproval('---\n{ title: a, published: 2026-03-17 }\n---\n')).toBeUndefined();
  });

  test('follows on what was approved before, whatever else is wrong with that', () => {
    const broken = 'title: [a\nslug: was\nformerSlugs: [older]\npublished: 2026-03-17\n';
    expect(readApprovedBefore(`---\n${broken.replace('[a', 'a\nimpact: 7')}---\n`)).toEqual({
      slug: 'was',
      formerSlugs: ['older'],
      published: '2026-03-17',
    });
    const nothing = { slug: undefined, formerSlugs: [], published: undefined };
    expect(readApprovedBefore('')).toEqual(nothing);
    expect(readApprovedBefore('---\npublished: soon\nslug: A B\n---\n')).toEqual(nothing);
  });
});
