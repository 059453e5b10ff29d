/** What authors may write in a body besides Markdown: names, props and what may stand inside. */
import { z } from 'zod';
import { line, oneOf, readBy } from './fields.ts';
import { fault, ok } from './outcome.ts';
import type { Term } from './taxonomy.ts';

export const calloutKinds = {
  note: { label: 'Note', description: 'Something worth knowing.' },
  lesson: { label: 'Lesson', description: 'What we take away.' },
  warning: { label: 'Warning', description: 'Something that bites.' },
} as const satisfies Record<string, Term>;

/** Languages a fence may name; everything else is shown as plain text. */
export const fenceLanguages = [
  'text',
  'bash',
  'c',
  'cpp',
  'csharp',
  'css',
  'diff',
  'docker',
  'elixir',
  'go',
  'graphql',
  'groovy',
  'haskell',
  'hcl',
  'html',
  'http',
  'ini',
  'java',
  'javascript',
  'json',
  'kotlin',
  'log',
  'lua',
  'makefile',
  'nginx',
  'perl',
  'powershell',
  'promql',
  'properties',
  'protobuf',
  'python',
  'ruby',
  'rust',
  'scala',
  'sql',
  'swift',
  'systemd',
  'toml',
  'typescript',
  'xml',
  'yaml',
] as const;

/** Other names under which people know these languages. */
export const fenceAliases: Readonly<Record<string, (typeof fenceLanguages)[number]>> = {
  'c#': 'csharp',
  'c++': 'cpp',
  conf: 'ini',
  console: 'bash',
  cs: 'csharp',
  dockerfile: 'docker',
  golang: 'go',
  js: 'javascript',
  jsonc: 'json',
  kt: 'kotlin',
  logs: 'log',
  make: 'makefile',
  mysql: 'sql',
  none: 'text',
  output: 'text',
  patch: 'diff',
  plain: 'text',
  plaintext: 'text',
  postgres: 'sql',
  postgresql: 'sql',
  proto: 'protobuf',
  ps1: 'powershell',
  psql: 'sql',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  shell: 'bash',
  terraform: 'hcl',
  tf: 'hcl',
  ts: 'typescript',
  txt: 'text',
  yml: 'yaml',
  zsh: 'bash',
};

const numberText = readBy((written) =>
  written.trim() !== '' && Number.isFinite(Number(written))
    ? ok(written)
    : fault(`"${written}" is not a number`, 'Write digits, such as threshold="5".'),
);

/** A file in the incident's own directory. */
const ownFile = readBy((written) =>
  /^(?:\.\/)?[A-Za-z0-9][\w.-]*$/.test(written)
    ? ok(written)
    : fault(
        `"${written}" is not a file beside this one`,
        'Put the file into the incident’s directory and write its name alone.',
      ),
);

/** What a component reads from the incident's directory. */
export type AssetKind = 'image' | 'series';

interface AuthorComponent {
  readonly description: string;
  readonly example: string;
  readonly props: z.ZodObject;
  /** What may stand inside: anything, code between fences, or nothing. */
  readonly children: 'markdown' | 'code' | 'none';
  /** The prop that names a file, and what the file must be. */
  readonly asset?: { readonly prop: string; readonly kind: AssetKind };
}

export const authorComponents = {
  Callout: {
    description: 'A remark set apart from the story.',
    example: '<Callout kind="lesson" title="Staging lies">\nIts tables are too small.\n</Callout>',
    props: z.strictObject({
      kind: oneOf(calloutKinds, 'a kind of callout').optional().describe('Left out: note.'),
      title: line({ max: 120 }).optional().describe('A heading of its own.'),
    }),
    children: 'markdown',
  },
  Figure: {
    description: 'A picture from the incident’s directory, with what it shows.',
    example:
      '<Figure src="grafana.png" alt="Pool use climbing to 100 of 100" caption="Pool use" />',
    props: z.strictObject({
      src: ownFile.describe('PNG, JPEG, WebP or GIF beside this file.'),
      alt: line({ max: 300 }).describe('What it shows, for readers who do not see it.'),
      caption: line({ max: 300 }).optional().describe('What to look at.'),
    }),
    children: 'none',
    asset: { prop: 'src', kind: 'image' },
  },
  LogExcerpt: {
    description: 'Log lines as they were, with where they come from.',
    example:
      '<LogExcerpt source="payments-api, pod 3">\n```text\nFATAL: remaining connection slots\n```\n</LogExcerpt>',
    props: z.strictObject({
      source: line({ max: 120 }).optional().describe('Where the lines come from.'),
    }),
    children: 'code',
  },
  Metric: {
    description: 'A small chart of a CSV in the incident’s directory, with its table.',
    example: '<Metric src="error-rate.csv" title="Error rate" unit="%" threshold="5" />',
    props: z.strictObject({
      src: ownFile.describe('CSV with the columns `at` (RFC 3339) and one or more of numbers.'),
      title: line({ max: 120 }).describe('What is measured.'),
      unit: line({ max: 20 }).optional().describe('Unit of the numbers.'),
      threshold: numberText.optional().describe('A line across, such as an alert’s limit.'),
    }),
    children: 'none',
    asset: { prop: 'src', kind: 'series' },
  },
} as const satisfies Record<string, AuthorComponent>;

export type ComponentName = keyof typeof authorComponents;

/** The checked props of a component, as its own schema infers them. */
export type ComponentProps<Name extends ComponentName> = z.infer<
  (typeof authorComponents)[Name]['props']
>;
