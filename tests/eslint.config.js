/**
 * The linter: typed rules for TypeScript, Astro's for pages and components, and the directions imports may point:
 *
 *     sites ──► ui ──► domain ◄── files ◄── cli          sites/public never imports sites/internal
 *       └──────────────► files                            nothing imports sites or cli
 */
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How far up or from where an import may start: `#area`, `../area`, `../../src/area`, `/src/area`. */
const start = String.raw`^(?:#|(?:\.{1,2}/)+(?:src/)?|/src/)`;

/** An import of one of our areas, however it is written. */
const into = (...areas) => `${start}(?:${areas.join('|')})(?:/|$)`;

/** Anything that is not `#domain`, a neighbour or one of these packages. */
const anythingBut = (...packages) => `^(?!\\.|#|/|(?:${packages.join('|')})(?:/|$))`;

const astroItself = '^(?:astro|@astrojs)(?:[/:]|$)';
const nodeItself = '^node:';

/** What each folder of src/ may not import, and what to do instead. A file belongs to the last row that names it. */
const boundaries = [
  {
    folder: 'domain',
    forbids: [
      [
        into('files', 'ui', 'sites', 'cli'),
        'domain/ imports nothing of ours: take the value as a parameter.',
      ],
      [
        // A list of what is allowed, so that a new library is a decision: domain/ also runs in the reader's browser.
        anythingBut(
          'zod',
          // HTML's named characters: text in, text out.
          'entities',
          'fastest-levenshtein',
          'github-slugger',
          'stemmer',
          'temporal-polyfill',
          // HTML of a write-up into its other formats: trees in, text out.
          '(?:hast|mdast)-util-[a-z-]+',
          'hast',
          'mdast',
        ),
        'domain/ touches no disk, network, clock or framework. A library that does not either is added to the list in tests/eslint.config.js.',
      ],
    ],
  },
  {
    folder: 'files',
    forbids: [
      [into('ui', 'sites', 'cli'), 'files/ imports domain/ alone.'],
      [astroItself, 'files/ serves the command line too, which has no Astro.'],
    ],
  },
  {
    folder: 'ui',
    forbids: [
      [into('files', 'sites', 'cli'), 'ui/ imports domain/ alone: take the value as a prop.'],
      ['^astro:content$', 'Pages gather, components show: take the entry as a prop.'],
      [nodeItself, 'ui/ turns props into HTML: read files and the environment in a page.'],
    ],
  },
  {
    // The one program among the styles: it makes the fonts they name, by hand, never in a build.
    folder: 'ui/styles/fonts',
    forbids: [[into('files', 'sites', 'cli'), 'ui/ imports domain/ alone.']],
  },
  {
    // Shared by both sites, so it may not lead the public one to the internal one.
    folder: 'sites',
    forbids: [
      [into('cli'), 'Nothing imports cli/.'],
      [
        `${start}(?:sites/)?(?:internal|public)(?:/|$)`,
        'What both sites share imports neither of them.',
      ],
    ],
  },
  {
    folder: 'sites/internal',
    forbids: [[into('cli'), 'Nothing imports cli/.']],
  },
  {
    folder: 'sites/public',
    forbids: [
      [into('cli'), 'Nothing imports cli/.'],
      [
        `${start}(?:sites/)?internal(?:/|$)`,
        'The public site never imports the internal one: nothing internal may leave by accident.',
      ],
    ],
  },
  {
    folder: 'cli',
    forbids: [
      [into('ui', 'sites'), 'cli/ imports files/ and domain/: it starts a site by running Astro.'],
      [astroItself, 'cli/ starts a site by running Astro, so that `check` needs none of it.'],
    ],
  },
];

/** The way round all of the above: `#domain/../cli/main.ts`. */
const detour = [String.raw`[^./]/\.\./`, 'Write the shortest path to the module.'];

/** What makes the same input give other values on another machine, or on another day. */
const clockAndPlace = [
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Take the moment as a parameter.'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'Take the moment as a parameter.'],
  ['CallExpression[callee.name="Date"]', 'Take the moment as a parameter.'],
  ['MemberExpression[object.name="Temporal"][property.name="Now"]', 'Take the day as a parameter.'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Take the seed as a parameter.'],
  [
    'NewExpression[callee.name="Date"][arguments.length>1]',
    "These are read in the machine's time zone: use Date.UTC.",
  ],
  [
    'CallExpression[callee.property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
    "This reads the machine's time zone: use the UTC form.",
  ],
  [
    'NewExpression[callee.object.name="Intl"]:matches([arguments.length=0], [arguments.0.type="Identifier"][arguments.0.name="undefined"])',
    "This reads the machine's language: name the locale.",
  ],
  [
    'NewExpression[callee.object.name="Intl"][callee.property.name="DateTimeFormat"]:not(:has(Property[key.name="timeZone"]))',
    "This reads the machine's time zone: name one.",
  ],
  [
    'CallExpression[callee.property.name=/^toLocale/]:matches([arguments.length=0], [arguments.0.type="Identifier"][arguments.0.name="undefined"])',
    "This reads the machine's language: name the locale.",
  ],
  [
    'CallExpression[callee.property.name="localeCompare"][arguments.length<2]',
    "This sorts by the machine's language: name the locale, or compare with <.",
  ],
].map(([selector, message]) => ({ selector, message }));

/** What reaches beyond a function's parameters without an import. */
const surroundings = [
  'process',
  'Buffer',
  'fetch',
  'window',
  'document',
  'navigator',
  'performance',
]
  .concat(['localStorage', 'sessionStorage', 'setTimeout', 'setInterval', 'console'])
  .map((name) => ({ name, message: 'domain/ is handed values and returns values.' }));

export default defineConfig(
  globalIgnores([
    ...['dist/', '.hindsight/', '.astro/', 'postmortems/', 'public/', 'tests/fixtures/'],
    // Written for a package that only the bench has.
    'tests/bench/starlight-site/',
  ]),

  {
    files: ['**/*.{js,mjs,ts,astro}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals.node },
  },
  // Plain JavaScript in src/ is for the browser, save for src/cli/hindsight.js: Node runs TypeScript as it stands.
  { files: ['src/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['**/*.{ts,astro}'], extends: [tseslint.configs.recommended] },
  {
    files: ['**/*.ts'],
    ignores: [
      // A script inside a component: a part of a file, which TypeScript's project does not list.
      '**/*.astro/*.ts',
      // They import components, which typescript-eslint takes for `any`. `astro check` has the types.
      'tests/components/**',
      // What astro:content gives depends on the site it was synced for last. `astro check` runs once for each.
      'src/sites/{internal,public}/**',
    ],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // Commands and loaders return promises by contract, also the ones with nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  astro.configs['flat/recommended'],
  {
    // `astro check` knows every name in scope, types and Astro's own globals among them; this rule does not.
    files: ['**/*.astro', '**/*.astro/*.{js,ts}'],
    rules: { 'no-undef': 'off' },
  },

  {
    files: ['**/*.{ts,astro}'],
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          // `const { never, ...rest } = settings` is how a field is left out.
          ignoreRestSiblings: true,
          // The compiler takes a leading underscore for "not needed here" as well.
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
        },
      ],
    },
  },

  boundaries.flatMap(boundary),
  {
    files: ['src/domain/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...surroundings] },
  },
);

/** The rules that hold one folder's imports, static, dynamic, in types and in globs, to its boundary. */
function boundary({ folder, forbids }) {
  const all = [...forbids, detour];
  const patterns = all.map(([regex, message]) => ({ regex, message }));
  const imports = all.flatMap(([regex, message]) =>
    importsOtherThanStatements(regex).map((selector) => ({ selector, message })),
  );
  return [
    {
      files: [`src/${folder}/**/*.{js,mjs,ts,astro}`],
      rules: {
        'no-restricted-imports': ['error', { patterns }],
        'no-restricted-syntax': ['error', ...imports],
      },
    },
    {
      // domain/ has no clock, nor has the build. The scripts inside a component run in the reader's browser, where
      // today is known, so they are left out.
      files: [folder === 'domain' ? 'src/domain/**/*.ts' : `src/${folder}/**/*.astro`],
      rules: { 'no-restricted-syntax': ['error', ...imports, ...clockAndPlace] },
    },
  ];
}

/** Selectors for `import('…')`, the type `import('…').T` and `import.meta.glob('…')`. */
function importsOtherThanStatements(regex) {
  // A selector's regular expression ends at its first slash.
  const pattern = `/${regex.replaceAll('/', String.raw`\u002F`)}/`;
  return [
    `ImportExpression[source.value=${pattern}]`,
    `ImportExpression > TemplateLiteral[quasis.0.value.raw=${pattern}]`,
    `TSImportType[source.value=${pattern}]`,
    `CallExpression[callee.object.type="MetaProperty"][callee.property.name="glob"] Literal[value=${pattern}]`,
  ];
}
