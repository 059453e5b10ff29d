/** The first lines of a new post-mortem, made from the schema so that they cannot grow apart. */
import { kebabCase } from './kebab-case.ts';
import { needs } from './needs.ts';
import { FrontmatterSchema } from './postmortem.ts';
import type { Kind, Severity } from './taxonomy.ts';
import { yamlText } from './yaml-text.ts';

/** What has to be known before a post-mortem can be begun. */
export interface Beginning {
  readonly title: string;
  readonly severity: Severity;
  readonly kind: Kind;
  /** Ids from archive.yaml, at least one. */
  readonly services: readonly string[];
  /** As the author would write it. */
  readonly started: string;
  /** The day the directory is named for: `2026-03-14`. */
  readonly day: string;
}

const longestSlug = 60;

/** The directory name of a new post-mortem: `2026-03-14-payments-failed`. */
export function scaffoldId({ title, day }: Pick<Beginning, 'title' | 'day'>): string {
  const slug = kebabCase(title);
  const short =
    slug.length <= longestSlug ? slug : slug.slice(0, longestSlug + 1).replace(/-[^-]*$/, '');
  return `${day}-${short || 'untitled'}`;
}

/**
 * The text of a new `index.mdx`: a valid draft, followed by every field it will need when it is
 * final as a commented example, and the names of the others.
 */
export function scaffold(beginning: Beginning): string {
  const { title, severity, kind, services, started } = beginning;
  const fields = Object.entries(FrontmatterSchema.shape).map(([name, schema]) => ({
    name,
    ...schema.meta(),
  }));
  const written = new Set(['title', 'status', 'kind', 'severity', 'services', 'started']);
  const later = fields.filter(({ name }) => !written.has(name));
  const wanted = later.filter(({ needed }) => needed && needs[needed].applies({ kind, severity }));
  const others = later.filter((field) => !wanted.includes(field)).map(({ name }) => name);
  return [
    '---',
    `title: ${yamlText(title)}`,
    'status: draft',
    ...(kind === 'incident' ? [] : [`kind: ${kind}`]),
    `severity: ${severity}`,
    `services: [${services.join(', ')}]`,
    `started: ${started}`,
    '',
    '# Wanted before `status: final`. Remove the # in front of what you know.',
    ...wanted.flatMap(({ description, example }) => [
      '',
      ...comment(description ?? ''),
      ...comment(example ?? ''),
    ]),
    '',
    ...comment(`Also possible: ${others.join(', ')}.`),
    '---',
    '',
    '{/* The story, under whatever headings tell it best. None is required. */}',
    '',
  ].join('\n');
}

function comment(text: string): string[] {
  return text.split('\n').map((line) => `# ${line}`);
}
