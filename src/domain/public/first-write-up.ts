/** The first lines of a public write-up, made of facts that may leave and of places to fill. */
import { WriteUpSchema } from '../write-up.ts';
import { yamlList } from '../yaml-text.ts';
import { categorySentences } from './category-sentences.ts';
import { placeFor, slugPlace } from './places.ts';
import type { PublicFacts } from './public-facts.ts';

type Field = keyof typeof WriteUpSchema.shape;

/** A field as it is first written: its value, or its example behind a `#`. */
interface Proposal {
  readonly field: Field;
  /** YAML; undefined leaves the example as a comment. */
  readonly value: string | undefined;
  /** What the author has to know besides what the schema says. */
  readonly remarks: readonly string[];
}

/**
 * The text of a new `public.mdx`. Everything in it comes from the facts and from this file: what
 * was written inside is not known here.
 */
export function firstWriteUp(facts: PublicFacts): string {
  const proposals = propose(facts);
  const later = Object.keys(WriteUpSchema.shape).filter(
    (name) => !proposals.some(({ field }) => field === name),
  );
  return [
    '---',
    ...comment('What customers will read. Nobody outside sees it before it is approved.'),
    ...comment('Times and components are those of the post-mortem; no word of it was taken over.'),
    ...comment(`Fill in every place that is marked ${placeFor('').trim()}, then have it approved.`),
    ...proposals.flatMap(writeField),
    '',
    ...comment(`Also possible: ${later.join(', ')}.`),
    '---',
    '',
    ...body(facts),
  ].join('\n');
}

function propose(facts: PublicFacts): Proposal[] {
  const { impact, affects, moments } = facts;
  return [
    { field: 'title', value: placeFor('What customers noticed, in their words'), remarks: [] },
    {
      field: 'slug',
      value: slugPlace,
      remarks: [`Write a few words and the month, with hyphens, in place of ${slugPlace}.`],
    },
    {
      field: 'impact',
      value: impact,
      remarks: ['Proposed from the severity: none, minor, major or critical.'],
    },
    { field: 'affects', value: yamlList(affects), remarks: remarksOnAffects(facts) },
    {
      field: 'started',
      value:
        moments.started ??
        placeFor('Nobody wrote down when it began; such as before 2026-03-14T02:14Z'),
      remarks: [],
    },
    ...(['detected', 'mitigated', 'resolved'] as const).map((field): Proposal => {
      const value = moments[field];
      return { field, value, remarks: value === undefined ? ['Not known so far.'] : [] };
    }),
    { field: 'updates', value: undefined, remarks: ['Left out: the page has none.'] },
    {
      field: 'actions',
      value: `\n  - ${placeFor('What we are doing so that it does not happen again')}`,
      remarks: ['Without any, delete the key: the page then says nothing of it.'],
    },
  ];
}

function remarksOnAffects({ impact, components, unnamed }: PublicFacts): string[] {
  const has = unnamed === 1 ? 'One of its services has' : `${unnamed} of its services have`;
  return [
    ...(components.length > 0 ? [`Known: ${components.join(', ')}.`] : []),
    ...(impact === 'none' ? ['Empty, because the impact is none.'] : []),
    ...(impact !== 'none' && unnamed > 0
      ? [`${has} no publicComponent there: add what customers could not use, if anything.`]
      : []),
  ];
}

function writeField({ field, value, remarks }: Proposal): string[] {
  const { description = '', example } = WriteUpSchema.shape[field].meta() ?? {};
  const explained = ['', ...comment(description), ...remarks.flatMap(comment)];
  if (value === undefined) return [...explained, ...comment(String(example))];
  // What is still to be written is shown as it might be.
  if (field === 'title' || field === 'slug')
    explained.push(...comment(`Such as ${String(example)}`));
  return [...explained, `${field}:${value.startsWith('\n') ? '' : ' '}${value}`];
}

function comment(text: string): string[] {
  return text.split('\n').map((line) => `# ${line}`);
}

function body({ category }: PublicFacts): string[] {
  return [
    '{/* Plain paragraphs, for people who know the product and not how it is made. */}',
    '',
    placeFor('What happened: what customers saw, from when to when, and what we did about it.'),
    '',
    ...(category
      ? [
          '{/* Proposed from the category of the root cause. Say what it was, or delete it. */}',
          '',
          categorySentences[category],
          '',
        ]
      : []),
    placeFor(
      'Who was affected: who could not do what, what became of what they had begun, and who need not worry.',
    ),
    '',
  ];
}
