import { parse } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { type BuiltPage, elementsOf, pagesIn } from '../support/html-pages.ts';
import { builtSite, quietSite } from '../support/sites.ts';

const config: ConfigData = {
  root: true,
  extends: [
    'html-validate:standard',
    'html-validate:recommended',
    'html-validate:document',
    'html-validate:a11y',
  ],
  rules: {
    // Hashes guard files from other origins; there are none, and ours change together with the page.
    'require-sri': 'off',
    // Safari takes the list out of `<ul>` when it has no bullets, unless the role says it is one.
    'no-redundant-role': ['error', { include: [], exclude: ['list'] }],
    // A title is as long as what happened takes to say; engines that cut it show no internal page.
    'long-title': 'off',
    // Every filter of a list is a group of check boxes that share a name, as forms send them.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    // A heading such as "67 × 20" gives its anchor the name that links to it already have; HTML allows a digit first.
    'valid-id': ['error', { relaxed: true }],
    // A wide table scrolls in a box that the keyboard reaches; as a <section> it would be in the outline.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(config));

/** What is wrong with a page: `page:line:column rule: message` each. */
async function faultsOf({ file, html }: Pick<BuiltPage, 'file' | 'html'>): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`);
}

/** What a page runs or paints that no file of ours holds: the policy would have to allow all such text. */
function inlineIn({ file, document }: Pick<BuiltPage, 'file' | 'document'>): string[] {
  return elementsOf(document).flatMap(({ name, attributes }) => {
    const found = [...attributes]
      .filter(
        ([key, value]) => key === 'style' || /^on/.test(key) || /^\s*javascript:/i.test(value),
      )
      .map(([key]) => `${file}: <${name} ${key}>`);
    const isData = /json$/.test(attributes.get('type') ?? '');
    const isInline = name === 'style' || (name === 'script' && !attributes.has('src') && !isData);
    return isInline ? [...found, `${file}: inline <${name}>`] : found;
  });
}

test('the checks of this file find what is wrong', async () => {
  const file = 'planted.html';
  const twice =
    '<!doctype html><html lang="en"><title>A</title><p id="a"></p><p id="a"></p></html>';
  expect((await faultsOf({ file, html: twice })).join('\n')).toContain('no-dup-id');
  const inline =
    '<p style="color: red" onclick="a()"><a href="javascript:a()">A</a><style></style><script>a()</script>';
  expect(inlineIn({ file, document: parse(inline) })).toHaveLength(5);
});

describe.each([
  ['the internal site', () => builtSite('internal')],
  ['the public site', () => builtSite('public')],
  ['a public site without incidents', () => quietSite()],
])('%s', (_name, built) => {
  let pages: BuiltPage[];

  beforeAll(async () => {
    pages = pagesIn(await built());
  });

  test('is valid HTML on every page', async () => {
    expect((await Promise.all(pages.map(faultsOf))).flat()).toEqual([]);
  });

  test('has no inline style and no inline script', () => {
    expect(pages.flatMap(inlineIn)).toEqual([]);
  });

  test('gives every page a title of its own', () => {
    const titles = pages.map(
      ({ document }) => elementsOf(document).find(({ name }) => name === 'title')?.text,
    );
    expect(titles).not.toContain(undefined);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});
