import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  overrideConfigFile: 'tests/eslint.config.js',
  // The snippets are in no TypeScript project, so the rules that ask for types are left out.
  overrideConfig: [tseslint.configs.disableTypeChecked],
  ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
});

/** What the linter says about a file of this name with this text. */
async function complaints(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result?.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`) ?? ['not linted'];
}

const imports = (specifier: string) => `import { it } from '${specifier}';\n`;
const frontmatter = (code: string) => `---\n${code}---\n\n<p>{it}</p>\n`;
const script = (code: string) => `<p>it</p>\n<script>\n  ${code}</script>\n`;

describe('imports point one way', () => {
  const forbidden: [file: string, specifier: string][] = [
    ['src/domain/a.ts', '#files/read.ts'],
    ['src/domain/a.ts', '#ui/charts/bar.ts'],
    ['src/domain/a.ts', '#sites/loader.ts'],
    ['src/domain/a.ts', '#cli/main.ts'],
    ['src/domain/a.ts', '../files/read.ts'],
    ['src/domain/checks/a.ts', '../../files/read.ts'],
    ['src/domain/checks/a.ts', './../../../src/files/read.ts'],
    ['src/domain/a.ts', '#domain/../files/read.ts'],
    ['src/domain/a.ts', './checks/../../files/read.ts'],
    ['src/domain/a.ts', 'node:fs'],
    ['src/domain/a.ts', 'fs'],
    ['src/domain/a.ts', 'astro'],
    ['src/domain/a.ts', 'astro:content'],
    ['src/domain/a.ts', 'yaml'],
    ['src/domain/a.ts', 'satteri'],
    ['src/domain/a.ts', 'pagefind'],
    ['src/files/a.ts', '#ui/charts/bar.ts'],
    ['src/files/a.ts', '#sites/loader.ts'],
    ['src/files/a.ts', '../cli/main.ts'],
    ['src/files/a.ts', 'astro/loaders'],
    ['src/ui/a.ts', '#files/read.ts'],
    ['src/ui/charts/a.ts', '../../sites/loader.ts'],
    ['src/ui/a.ts', '#cli/main.ts'],
    ['src/ui/a.ts', 'astro:content'],
    ['src/ui/a.ts', 'node:fs'],
    ['src/ui/styles/fonts/a.ts', '#files/read.ts'],
    ['src/sites/loader.ts', '#cli/main.ts'],
    ['src/sites/loader.ts', '#sites/internal/nav.ts'],
    ['src/sites/loader.ts', './public/nav.ts'],
    ['src/sites/internal/a.ts', '#cli/main.ts'],
    ['src/sites/internal/pages/a.ts', '../../../cli/main.ts'],
    ['src/sites/public/a.ts', '#sites/internal/nav.ts'],
    ['src/sites/public/pages/a.ts', '../../internal/nav.ts'],
    ['src/sites/public/a.ts', '/src/sites/internal/nav.ts'],
    ['src/sites/public/a.ts', '#cli/main.ts'],
    ['src/cli/a.ts', '#sites/loader.ts'],
    ['src/cli/commands/a.ts', '../../sites/loader.ts'],
    ['src/cli/a.ts', '#ui/charts/bar.ts'],
    ['src/cli/a.ts', 'astro'],
  ];

  test.each(forbidden)('%s may not import %s', async (file, specifier) => {
    expect(await complaints(file, imports(specifier))).toEqual([
      expect.stringMatching(/^no-restricted-imports: .*is restricted/),
    ]);
  });

  const allowed: [file: string, specifier: string][] = [
    ['src/domain/a.ts', 'zod'],
    ['src/domain/a.ts', '#domain/moment.ts'],
    ['src/domain/checks/a.ts', '../moment.ts'],
    ['src/files/a.ts', '#domain/moment.ts'],
    ['src/files/import/a.ts', '../export/json.ts'],
    ['src/files/a.ts', 'node:fs'],
    ['src/files/a.ts', 'yaml'],
    ['src/ui/a.ts', '#domain/moment.ts'],
    ['src/ui/a.ts', 'chart.js'],
    ['src/ui/styles/fonts/a.ts', 'node:fs'],
    ['src/sites/loader.ts', '#files/read.ts'],
    ['src/sites/loader.ts', 'astro/loaders'],
    ['src/sites/internal/a.ts', '#ui/charts/bar.ts'],
    ['src/sites/internal/a.ts', '#sites/loader.ts'],
    ['src/sites/internal/pages/a.ts', '../../loader.ts'],
    ['src/sites/public/a.ts', '#sites/loader.ts'],
    ['src/sites/public/a.ts', '#ui/charts/bar.ts'],
    ['src/cli/a.ts', '#files/read.ts'],
    ['src/cli/a.ts', 'node:child_process'],
    ['tests/cli/a.test.ts', '#cli/main.ts'],
  ];

  test.each(allowed)('%s may import %s', async (file, specifier) => {
    expect(await complaints(file, imports(specifier))).toEqual([]);
  });

  test.each([
    ['src/ui/A.astro', '#files/read.ts'],
    ['src/ui/charts/A.astro', '../../sites/loader.ts'],
    ['src/sites/public/pages/a.astro', '#sites/internal/nav.ts'],
    ['src/sites/public/pages/a.astro', '../../internal/Nav.astro'],
    ['src/sites/internal/pages/a.astro', '#cli/main.ts'],
  ])('%s may import %s neither in its frontmatter nor in a script', async (file, specifier) => {
    const complaint = [expect.stringMatching(/^no-restricted-imports/)];
    expect(await complaints(file, frontmatter(imports(specifier)))).toEqual(complaint);
    expect(await complaints(file, script(imports(specifier)))).toEqual(complaint);
  });

  test.each([
    ['a dynamic import', "await import('#sites/internal/nav.ts');"],
    ['a dynamic import by template', 'await import(`../internal/${name}.ts`);'],
    ['a type', "type Nav = import('../internal/nav.ts').Nav;"],
    ['a re-export', "export { nav } from '#sites/internal/nav.ts';"],
    ['a type import', "import type { Nav } from '#sites/internal/nav.ts';"],
    ['an import for its effects', "import '../internal/style.css';"],
    ['a glob', "import.meta.glob('../internal/**/*.astro');"],
    ['one glob of many', "import.meta.glob(['./pages/*', '../internal/**/*.astro']);"],
  ])('%s is held to the same boundary', async (_, code) => {
    expect(await complaints('src/sites/public/a.ts', `${code}\n`)).toHaveLength(1);
  });
});

describe('the same input gives the same values on any machine, any day', () => {
  test.each([
    'Date.now();',
    'new Date();',
    'Date();',
    'new Date(2026, 2, 14);',
    'moment.getHours();',
    'moment.getTimezoneOffset();',
    'Temporal.Now.instant();',
    'Math.random();',
    'new Intl.NumberFormat();',
    'new Intl.NumberFormat(undefined, {});',
    "new Intl.DateTimeFormat('en');",
    'count.toLocaleString();',
    'a.localeCompare(b);',
    'process.env.HOME;',
    "fetch('https://example.com');",
  ])('domain/ may not write %s', async (code) => {
    expect(await complaints('src/domain/a.ts', `${code}\n`)).toHaveLength(1);
  });

  test.each([
    'new Date(epochMs);',
    'new Date(Date.UTC(2026, 2, 14));',
    'moment.getUTCHours();',
    "new Intl.NumberFormat('en');",
    "new Intl.DateTimeFormat('en', { timeZone: 'UTC' });",
    "count.toLocaleString('en');",
    "a.localeCompare(b, 'en');",
  ])('domain/ may write %s', async (code) => {
    expect(await complaints('src/domain/a.ts', `${code}\n`)).toEqual([]);
  });

  test('a page has no clock while it is built, only in the browser', async () => {
    const code = 'const it = Date.now();\n';
    expect(await complaints('src/ui/A.astro', frontmatter(code))).toHaveLength(1);
    expect(await complaints('src/sites/internal/pages/a.astro', frontmatter(code))).toHaveLength(1);
    expect(await complaints('src/ui/A.astro', script(code))).toEqual([]);
  });
});
