import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parse } from 'parse5';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { writeEmailHtml, writeEmailText } from '#domain/public/formats/email.ts';
import { writeMailFile } from '#domain/public/formats/mail-file.ts';
import { elementsOf } from '../../../support/html-pages.ts';
import {
  hostileTexts,
  published,
  saying,
  site,
  storySaying,
  textOfNode,
  withoutSpaces,
} from '../../../support/published.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:recommended', 'html-validate:document'],
  rules: {
    // Mail programs drop style sheets.
    'no-inline-style': 'off',
    // One of the most used lays out by tables alone, and knows their attributes better than CSS.
    'no-deprecated-attr': 'off',
    // Older screen readers know no other word for it.
    'presentation-role-style': 'off',
    // A title is as long as what happened takes to say.
    'long-title': 'off',
  },
};

async function faultsOf(html: string): Promise<string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const { results } = await validator.validateString(html, 'mail.html');
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
}

const rich = published(
  {},
  '## Who\n\nMost **payments** failed. See [the log](pod-3.log).\n\n1. a\n2. b\n\n> quoted\n\n```\ncode\n```\n\n' +
    '| a | b |\n|--|--:|\n| 1 | 2 |\n\n<Figure src="pool.png" alt="Pool" caption="Full" />\n\n' +
    '<Metric src="errors.csv" title="Errors" />\n\n<Callout kind="lesson">\nStaging.\n</Callout>\n\n---\n\nThe ~~end~~.',
);

describe('a mail as HTML', () => {
  test('is valid', async () => {
    expect(await faultsOf(writeEmailHtml(rich, site))).toEqual([]);
    expect(await faultsOf('<!doctype html><p id="a"><p id="a">')).not.toEqual([]);
  });

  test('fetches nothing but the pictures of its text, by whole addresses, and runs nothing', () => {
    const all = elementsOf(parse(writeEmailHtml(rich, site)));
    const names = new Set(all.map(({ name }) => name));
    for (const name of ['script', 'style', 'link', 'figure', 'section', 'svg', 'form']) {
      expect(names).not.toContain(name);
    }
    const addresses = all.flatMap(({ attributes }) =>
      ['src', 'href', 'background'].flatMap((key) => attributes.get(key) ?? []),
    );
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^(?:https:\/\/|mailto:)/);
    expect(all.flatMap(({ attributes }) => (attributes.has('class') ? [attributes] : []))).toEqual(
      [],
    );
  });

  test('every block carries its own style, and the layout is tables that say so', () => {
    const all = elementsOf(parse(writeEmailHtml(rich, site)));
    for (const { name, attributes } of all) {
      if (/^(?:h[1-4]|p|ul|ol|li|a|blockquote|pre|td|th)$/.test(name)) {
        expect([name, attributes.get('style')]).toEqual([name, expect.any(String)]);
      }
    }
    expect(all.filter(({ attributes }) => attributes.get('role') === 'presentation')).toHaveLength(
      2,
    );
  });

  test('breaks long words of its text, so that a telephone shows it whole', () => {
    const html = writeEmailHtml(published({}, 'x'.repeat(300)), site);
    expect(html).toMatch(/<p style="[^"]*overflow-wrap:anywhere[^"]*" dir="auto">x{300}/);
  });

  test('begins with what lists of mails show beside the subject', () => {
    const html = writeEmailHtml(published(), site);
    expect(html).toMatch(
      /<body[^>]*><div style="display:none[^>]*>Most payments failed for half an hour\.<\/div><table/,
    );
  });

  test('without an address leads to no page', () => {
    const html = writeEmailHtml(rich, { ...site, url: undefined });
    expect(html).not.toContain('incidents/');
    expect(html).toContain('[Picture: Pool]');
  });
});

describe('a mail as text', () => {
  test('says everything in lines of 72 columns', () => {
    const { incident } = published();
    const long = 'many words that are short '.repeat(20).trim();
    const text = writeEmailText(
      published(
        { updates: [{ at: incident.started, phase: 'resolved', text: long }], actions: [long] },
        long,
      ),
      site,
    );
    expect(text.split('\n').filter((line) => line.length > 72)).toEqual([]);
    expect(withoutSpaces(text).split(withoutSpaces(long))).toHaveLength(4);
    expect(text).toContain('https://status.example.com/incidents/payments-failed/\n');
    expect(text).toContain('Questions? help@example.com\n');
  });
});

describe('a mail as a file', () => {
  const mail = {
    subject: 'Störung 😀 ' + 'sehr '.repeat(30),
    text: 'Grüße\nEnde\n',
    html: '<p>Grüße</p>\n',
  };
  const file = writeMailFile(mail);

  test('is ASCII in lines that every server passes on', () => {
    expect(file).toMatch(/^[\r\n -~]+$/);
    const lines = file.split('\r\n');
    expect(lines.filter((line) => line.length > 76 || line.includes('\n'))).toEqual([]);
  });

  test('is read as what it was, and opens as a draft', async () => {
    const { subject, text, html, headers, from, to, date } = await PostalMime.parse(file);
    expect(subject).toBe(mail.subject.trim());
    expect(text?.replaceAll('\r\n', '\n')).toBe(mail.text);
    expect(html?.replaceAll('\r\n', '\n')).toBe(mail.html);
    expect(headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect([from, to, date]).toEqual([undefined, undefined, undefined]);
  });

  test('a subject cannot add a header', async () => {
    const { headers, subject } = await PostalMime.parse(
      writeMailFile({ ...mail, subject: 'Down\r\nBcc: everybody@example.com' }),
    );
    expect(headers.map(({ key }) => key)).not.toContain('bcc');
    expect(subject).toBe('Down Bcc: everybody@example.com');
  });

  test('a subject that looks like an encoded word is text', async () => {
    const subject = '=?utf-8?B?SGFja2Vk?= again';
    expect(await PostalMime.parse(writeMailFile({ ...mail, subject }))).toMatchObject({ subject });
  });
});

test.each(Object.entries(hostileTexts))('%s: is in a mail what it was', async (_name, text) => {
  const writeUp = saying(text);
  const [html, plain] = [writeEmailHtml(writeUp, site), writeEmailText(writeUp, site)];
  const file = writeMailFile({ subject: text, text: plain, html });
  const mail = await PostalMime.parse(file);
  expect(mail.subject).toBe(text);
  expect(mail.html?.replaceAll('\r\n', '\n')).toBe(html);
  expect(mail.text?.replaceAll('\r\n', '\n')).toBe(plain);
  expect(await faultsOf(html)).toEqual([]);
  const said = withoutSpaces(textOfNode(parse(html)));
  expect(said).toContain(withoutSpaces(storySaying(text)));
  expect(said).toContain(withoutSpaces(`Updates Resolved, 14 March 2026, 02:31 UTC: ${text}`));
  // Marks of lists, quotations and tables aside.
  expect(withoutSpaces(plain).split(withoutSpaces(text)).length).toBeGreaterThan(10);
});
