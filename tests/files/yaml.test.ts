import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { readAnyYaml } from '#files/any-yaml.ts';
import { parseDocument, parseYaml } from '#files/parse.ts';
import type { Places } from '#files/places.ts';
import { readQuickYaml } from '#files/quick-yaml.ts';
import { draft } from '../support/archive.ts';

/** Bits of YAML that mean something, and text that looks as if it did. */
const bits = [
  ...['a: ', 'b: ', 'key-1: ', 'a:', '- ', '-', '  ', '    ', ' ', '\n', '\n', '\n  ', '\n    '],
  ...['\n- ', '\n  - ', 'x', 'y z', '1', '1.5', '012', '-3', '+1', '0x1f', '1e3', '.5', '1_000'],
  ...['null', '~', 'true', 'No', '2026-03-14T02:14Z', '02:14', '"q"', "'s'", '"a\\nb"', "'it''s'"],
  ...['"', "'", '[', ']', '[a, b]', '[a,b]', '{', '}', '{ a: 1, b: x }', '{a: 1}', ', ', ',', ': '],
  ...[
    ':',
    '#',
    '# c',
    ' # c',
    ' #c',
    '|',
    '|-',
    '>',
    '>-',
    '|\n    l1\n    l2\n',
    '>-\n    f\n    g\n',
  ],
  ...[
    '|\n\n  z\n',
    '>\n  a\n\n  b\n\n',
    '>\n  a\n   b\n',
    '|2\n  x\n',
    '|+\n  x\n\n',
    '...',
    '---',
  ],
  ...[
    '&a',
    '*a',
    '!t',
    '%',
    '@',
    '`',
    '? ',
    'é',
    '—',
    'https://x.y/z#w',
    'a:b',
    '\u00a0',
    '\u2028',
  ],
  ...[
    '- - ',
    '<<: ',
    '"k": ',
    '<5',
    '50%',
    'a#b',
    'a, b',
    '[]',
    '{}',
    '[a,]',
    '{a: [b]}',
    '\t',
    '\r',
  ],
  ...['- a: 1\n  b: 2\n', 'x\n\n  y', '__proto__: ', 'constructor: '],
  ...['0o14', '0x1F', '+12', '-0', '1.', '12e4', '.inf', '123456789012345678', '012.50'],
  ...['True', 'NULL', 'FALSE', '~x', 'yes', 'Null: ', '?x', ':x', '-x', '{a}', '{a:}', '[a: b]'],
  ...['|-\n    a\n\n    b\n\n', '|+\n    a\n\n', '>+\n  a\n\n', '|  \n  x\n', '> # c\n  x\n'],
  ...['>\n\n    a\n    b\n\n\n    c\n', 'b: |\n  t\n', 'c: >\n  u\n  v\n', '|1\n  x\n', '|\n'],
  ...['"\\u00e9"', '"\\x41"', '"a\n  b"', "'a\n  b'", "'a''\n  b'", '"a\\\n  b"', '\\', '"k":x'],
  ...['? a\n: b', '[[a], {b: c}]', '{ a: 1,\n  b: 2 }', '[\n]', '- # c\n', '# d\n', '\n\n', '\r\n'],
  ...['a:\n- b', 'a:\n  - b\n', 'a :', '!!str ', '&a\n', '- - a: 1\n', '\n     ', 'x\n  # c\n  y'],
];

const soup = fc
  .array(fc.constantFrom(...bits), { minLength: 1, maxLength: 12 })
  .map((parts) => `a: ${parts.join('')}\n`);

const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'a: b',
    '# x',
    '- x',
    '@me',
    '02:14',
    '12e4',
    'null',
    'yes',
    ' x ',
    'a\nb',
    '[',
    '%',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const plainData = fc.letrec<{ value: unknown; map: Record<string, unknown> }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('value'), { maxLength: 4 }), tie('map')),
  map: fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z]{0,9}$/), tie('value'), {
    maxKeys: 5,
    noNullPrototype: true,
  }),
})).map;

describe('YAML', () => {
  test('is read back as it was written, whatever the values look like', () => {
    fc.assert(
      fc.property(plainData, fc.constantFrom(20, 80, 0), (data, lineWidth) => {
        fc.pre(!JSON.stringify(data).includes('\\u'));
        const written = stringify(data, { lineWidth, aliasDuplicateObjects: false });
        const { data: read, findings } = parseYaml(written);
        const said = findings.filter(({ rule }) => rule.startsWith('yaml'));
        expect(said).toEqual([]);
        if (!findings.some(({ level }) => level === 'error')) expect(read).toEqual(data);
      }),
      { numRuns: 1000 },
    );
  });

  test('of the ordinary kind means the same to both libraries, and stands in the same place', () => {
    let quick = 0;
    fc.assert(
      fc.property(soup, (written) => {
        const source = written.replaceAll('\r\n', '\n');
        const here: Places = new Map();
        const there: Places = new Map();
        const data = readQuickYaml(source, here);
        if (data === undefined) return;
        quick++;
        const any = readAnyYaml(source, () => ({ line: 1, column: 1 }), there);
        expect(any).toEqual({ value: data, trusted: true, findings: [] });
        expect(placesIn(data, here)).toEqual(placesIn(any.value, there));
      }),
      { numRuns: 20_000 },
    );
    expect(quick).toBeGreaterThan(1000);
  });

  test.each([
    ['text', 'a: x y: z\n', undefined],
    ['words and numbers', 'a: [~, null, True, FALSE, 12, +12, -3.50, 012, x]\n', 'quick'],
    ['numbers in another form', 'a: 0o14\n', undefined],
    ['hexadecimal numbers', 'a: 0x1F\n', undefined],
    ['numbers that begin with a point', 'a: .5\n', undefined],
    ['numbers beyond all', 'a: 1e999\n', undefined],
    ['numbers that are text', 'a: 1_000\n', 'quick'],
    ['a literal block', 'a: |\n\n    x\n     y\n\nb: |-\n  z\n', 'quick'],
    ['a folded block', 'a: >-\n    x\n    y\n\n    z\n', 'quick'],
    ['a block that keeps its last lines', 'a: |+\n  x\n\n\n', 'quick'],
    ['quotes', `a: 'it''s'\nb: "\\u00e9 \\"q\\""\n`, 'quick'],
    ['a flow over lines', 'a: [x,\n  { b: 1, c: [] }]\n', 'quick'],
    ['comments', '# a\na: x # b\n# c\nb: y#z\n', 'quick'],
    ['text that a comment may have cut off', 'a: x #142\n', undefined],
    ['an indented list and one that is not', 'a:\n- x\nb:\n    - y: 1\n      z: 2\n', 'quick'],
    ['text over lines', 'a: x\n  y\n\n  z\n', 'quick'],
    ['an anchor', 'a: &x y\n', undefined],
    ['an alias', 'a: *x\n', undefined],
    ['a tag', 'a: !!str y\n', undefined],
    ['a merge key', '<<: { a: b }\n', undefined],
    ['a key given twice', 'a: x\na: y\n', undefined],
    ['a forbidden key', 'a: { __proto__: x }\n', undefined],
    ['a key that is no text', '1: x\n', undefined],
    ['a directive', '%YAML 1.2\n---\na: x\n', undefined],
    ['a second document', 'a: x\n---\nb: y\n', undefined],
    ['values at the greatest depth', `a: ${'['.repeat(40)}${']'.repeat(40)}\n`, undefined],
    ['nothing', '\n', undefined],
  ])('with %s is left to the library that explains it, or read as that does', (_, source, who) => {
    const quick = readQuickYaml(source);
    expect(quick === undefined ? undefined : 'quick').toBe(who);
    const any = readAnyYaml(source, () => ({ line: 1, column: 1 }));
    if (quick) expect(any).toEqual({ value: quick, trusted: true, findings: [] });
  });

  test('that multiplies itself is refused before it grows', () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `k${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`,
    );
    const bomb = `k: &a-1 [x]\n${levels.join('\n')}\n`;
    const { data, findings } = parseYaml(bomb);
    expect(data).toBeUndefined();
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['yaml-alias']));
  });

  test.each([
    '[',
    '{',
    '[{',
    '[a, ',
    '{a: ',
    '[\n',
    '- ',
    '? ',
    '"',
    "a: '\n",
    'a: [\n',
    ']',
    '!a ',
    '&a ',
    '----\n',
    'a: 1\n',
    '[a: b, ',
    '- !a ',
    '- &a\n',
    '!a x: ',
    '? - ',
    'a: x\n\n',
    '- a: ',
    '[? ',
  ])(
    'of nothing but %j is refused or read, never waited for',
    (bit) => {
      const { findings } = parseDocument(`---\n${bit.repeat(50_000 / bit.length)}\n---\n`);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.length).toBeLessThanOrEqual(121);
    },
    10_000,
  );
});

describe('a file of any bytes', () => {
  const oneOrTheOther = (bytes: Uint8Array) => {
    for (const parse of [parseDocument, parseYaml]) {
      const { data, findings, locate } = parse(bytes);
      if (data === undefined) expect(findings.map(({ level }) => level)).toContain('error');
      const { line, column } = locate(['timeline', 3, 'at']);
      expect(Math.min(line, column)).toBeGreaterThan(0);
    }
  };

  test('gives findings or data', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), oneOrTheOther), { numRuns: 2000 });
  });

  test('gives findings or data when it looks like a post-mortem', () => {
    const text = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 80 }));
    const file = fc.tuple(text, text).map(([fields, body]) => Buffer.from(draft(fields, body)));
    fc.assert(fc.property(file, oneOrTheOther), { numRuns: 2000 });
  });

  test('has every finding within the file', () => {
    fc.assert(
      fc.property(soup, (fields) => {
        const text = draft(fields);
        const lines = text.split('\n');
        for (const { at } of parseDocument(text).findings) {
          expect(at?.line).toBeLessThanOrEqual(lines.length);
          expect(at?.column).toBeLessThanOrEqual((lines[(at?.line ?? 0) - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the place of a field', () => {
  const text = `---
title: "Quoted"
services:
- payments
-   search
impact:
  summary: x

  counts: [{ what: a, n: 1 }, { n: 2 }]
timeline: |

  02:14 symptom: a
    
  02:15 page: b
# a remark
owner:
symptoms: >-
  folded
  lines
---
`;
  const windows = text.replaceAll('\n', '\r\n');

  test.each([
    [['title'], '2:8'],
    [['services'], '4:1'],
    [['services', 1], '5:5'],
    [['services', 2], '4:1'],
    [['impact'], '7:3'],
    [['impact', 'percent'], '7:3'],
    [['impact', 'counts', 1, 'n'], '9:36'],
    [['impact', 'counts', 1, 'what'], '9:31'],
    [['timeline'], '10:11'],
    [['timeline', 0], '12:3'],
    [['timeline', 1], '14:3'],
    [['timeline', 2], '10:11'],
    [['owner'], '16:1'],
    [['owner', 'name'], '16:1'],
    [['symptoms', 1], '17:11'],
    [['severity'], '1:1'],
    [[], '1:1'],
  ])('%j is %s', (path, place) => {
    for (const written of [text, windows]) {
      const { line, column } = parseDocument(written).locate(path);
      expect(`${line}:${column}`).toBe(place);
    }
  });

  test('is that of its key when asked for', () => {
    const { locate } = parseDocument(text);
    expect(locate(['impact', 'counts'], 'key')).toEqual({ line: 9, column: 3 });
  });
});

/** The places of everything in `data`, in its own shape. */
function placesIn(data: unknown, places: Places): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.entries(data).map(([step, value]) => {
    const place = places.get(data)?.get(Array.isArray(data) ? Number(step) : step);
    return [step, place?.key, place?.value, place?.isLiteral ?? false, placesIn(value, places)];
  });
}
