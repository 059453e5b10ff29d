import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, turnedRound } from '#domain/leaks/decodings.ts';
import { hasMarkup, textOfHtml } from '#domain/leaks/markup.ts';

const hidden = 'Nadia Brown of Zürich';

const hexOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(text, encoding).toString('hex');
const base64Of = (text: string | Buffer) => Buffer.from(text).toString('base64');
const eachUnit = (text: string, write: (unit: string, codePoint: number) => string) =>
  Array.from(text, (unit) => write(unit, unit.codePointAt(0) as number)).join('');

/** How to hide it, each with what undoes it. */
const encodings: [name: string, how: string, encoded: string][] = [
  ['percent-encoding', 'percent-encoding', encodeURIComponent(hidden)],
  ['percent-encoding of Latin-1', 'percent-encoding', 'Nadia%20Brown%20of%20Z%FCrich'],
  ['percent-encoding of every letter', 'percent-encoding', hexOf(hidden).replace(/../g, '%$&')],
  ['the percent-encoding of old', 'percent-encoding', 'Nadia%20Brown%20of%20Z%u00FCrich'],
  ['named entities', 'HTML entities', 'Nadia&nbsp;Brown of Z&uuml;rich'],
  ['decimal entities', 'HTML entities', eachUnit(hidden, (_, code) => `&#${code};`)],
  [
    'hexadecimal entities',
    'HTML entities',
    eachUnit(hidden, (_, code) => `&#x${code.toString(16)};`),
  ],
  [
    'JSON escapes',
    'escapes',
    eachUnit(hidden, (_, code) => `\\u${code.toString(16).padStart(4, '0')}`),
  ],
  ['JavaScript escapes', 'escapes', eachUnit(hidden, (_, code) => `\\u{${code.toString(16)}}`)],
  ['byte escapes', 'escapes', 'Nadia\\x20Brown of Z\\xfcrich'],
  ['octal escapes', 'escapes', 'Nadia\\040Brown of Z\\374rich'],
  ['a line break in JSON', 'escapes', 'Nadia\\nBrown of Z\\u00fcrich'],
  ['CSS escapes', 'CSS escapes', 'Nadia\\20 Brown of Z\\0000FCrich'],
  ['base64', 'base64', base64Of(hidden)],
  ['base64, one letter on', 'base64', base64Of(`x${hidden}`)],
  ['base64, two letters on', 'base64', base64Of(`xy${hidden}`)],
  ['base64 for addresses', 'base64', Buffer.from(hidden).toString('base64url')],
  ['base64 after other letters', 'base64', `/assets/${base64Of(hidden)}`],
  ['base64 of UTF-16', 'base64', base64Of(Buffer.from(hidden, 'utf16le'))],
  [
    'base64 in lines',
    'base64',
    base64Of(`${'-'.repeat(50)} ${hidden}`).replace(/.{76}/g, '$&\r\n  '),
  ],
  ['hexadecimal', 'hexadecimal', hexOf(hidden)],
  ['hexadecimal capitals', 'hexadecimal', hexOf(hidden).toUpperCase()],
  ['hexadecimal after an odd digit', 'hexadecimal', `a${hexOf(hidden)}`],
  ['hexadecimal with colons', 'hexadecimal', hexOf(hidden).replace(/..(?=.)/g, '$&:')],
  ['a list of hexadecimal numbers', 'hexadecimal', hexOf(hidden).replace(/../g, '0x$&, ')],
  ['a list of bytes', 'character codes', JSON.stringify([...Buffer.from(hidden, 'latin1')])],
  ['UTF-16 read as bytes', 'UTF-16', eachUnit(hidden, (unit) => `${unit}\0`)],
  ['quoted-printable', 'quoted-printable', 'Nadia Bro=\r\nwn of Z=C3=BCrich'],
  ['quoted-printable of Latin-1', 'quoted-printable', 'Nadia=20Brown of Z=FCrich'],
  ['markup', 'markup', '<p>Nad<wbr>ia <b>Brown</b> of <i title=x>Z&uuml;</i>rich'],
];

const spaced = (text: string) => text.replace(/\s+/g, ' ');

describe('a text is read again when it was hidden by', () => {
  test.each(encodings)('%s', (_, how, encoded) => {
    const readings = [...decode(`There is ${encoded} in here.`)];
    const right = readings.filter(({ text }) => spaced(text).includes(hidden));
    expect(right.map((reading) => reading.how)).toContain(how);
  });

  test.each([
    ['reversed', [...hidden].reverse().join('')],
    ['reversed', [...`${hidden} 😀`].reverse().join('')],
    ['rot13', 'Anqvn Oebja bs Mües'],
  ])('%s', (how, encoded) => {
    const reading = [...turnedRound(encoded)].find((one) => one.how === how);
    expect(reading?.text).toContain(how === 'rot13' ? 'Nadia Brown of' : hidden);
  });
});

test('ordinary prose has no other reading', () => {
  const prose = 'At 02:14 the error rate crossed 5 %; payments were refused until 02:52.';
  expect([...decode(prose)]).toEqual([]);
});

test('what is packed in a data address is given as bytes', () => {
  const bytes = new Uint8Array(64).map((_, at) => (at * 37) & 0xff);
  const [packed] = [...decode(`url(data:image/png;base64,${base64Of(Buffer.from(bytes))})`)].filter(
    (reading) => reading.bytes,
  );
  expect(packed?.bytes).toEqual(bytes);
});

test('any text is read to an end', () => {
  const units = fc.constantFrom(...'<>&#;%\\u{}x=&lt0aF9 "\'-!/\n[]CDATA\0ü😀'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: units, maxLength: 200 }), (text) => {
      for (const reading of decode(text)) expect(typeof reading.text).toBe('string');
      for (const reading of turnedRound(text)) expect(reading.text).toHaveLength(text.length);
      expect(typeof textOfHtml(text)).toBe('string');
    }),
  );
});

describe('the text of a page', () => {
  test.each([
    ['joins what stands within a line', '<p>one <b>two</b>-<em>three</em></p>', 'one two-three'],
    ['begins a line with a block', '<li>one</li><li>two', 'one\n\ntwo'],
    ['reads characters by name', '<p>a &amp; b &lt;c&gt; &eacute;&#233;', 'a & b <c> éé'],
    ['keeps what only looks like a tag', 'a < b and 3 <4', 'a < b and 3 <4'],
  ])('%s', (_, html, text) => {
    expect(textOfHtml(html).trim()).toBe(text);
  });

  test.each([
    ['attributes', `<img alt="one two" title='three' data-x=four>`, ['one two', 'three', 'four']],
    ['attributes with > in them', '<a title="x > y" href=/z>t</a>', ['x > y', '/z']],
    ['comments', '<p>a<!-- one two -->b', ['ab', 'one two']],
    ['scripts as they are', '<script>if (a<b) "x&amp;"</script>c', ['c', 'if (a<b) "x&amp;"']],
    ['CDATA', '<content><![CDATA[<b>x</b>]]></content>', ['<b>x</b>']],
    ['what comes before a page', '<!DOCTYPE html one><?xml two?>', ['DOCTYPE html one', 'xml two']],
    ['a tag that never ends', 'a<img alt="one', ['one']],
    ['a comment that never ends', 'a<!-- one', ['one']],
  ])('has %s', (_, html, texts) => {
    for (const text of texts) expect(textOfHtml(html)).toContain(text);
  });

  test('is read once, however many brackets there are', () => {
    expect(hasMarkup('<'.repeat(1e6))).toBe(false);
    expect(textOfHtml('<a '.repeat(1e5)).length).toBeGreaterThan(1e5);
  });
});
