/**
 * Archives in which every string that stays inside is marked. They are made from the schemas, so
 * that a field that is added tomorrow is marked as well.
 */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { ArchiveFileSchema } from '#domain/archive-file.ts';
import { FrontmatterSchema } from '#domain/postmortem.ts';
import { WriteUpSchema } from '#domain/write-up.ts';
import { type Random, randomFrom } from '../bench/random.ts';

/** What every mark looks like, and nothing else does. */
export const canary = /zq[a-p]{6,}qz/i;

export interface Marked {
  readonly root: string;
  /** How many marks are in it. */
  readonly marks: number;
}

export interface MarkedArchive {
  /** Decides every byte that stays inside, and none that is published. */
  readonly seed: number;
  readonly size: number;
}

/** Public: what each write-up says, whatever happens inside. */
const published = 20;

/** Write an archive of so many post-mortems, twenty of them with an approved write-up. */
export function writeMarked(root: string, { seed, size }: MarkedArchive): Marked {
  const marker = new Marker(seed);
  const write = (name: string, text: string | Uint8Array) => {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    // Two different days in the life of the same archive.
    utimesSync(file, seed * 1_000_000, seed * 1_000_000);
  };
  write('archive.yaml', stringify(organisation(marker)));
  for (let index = 0; index < size; index++) {
    const id = `20${10 + marker.random.below(16)}-0${1 + marker.random.below(9)}-11-${marker.mark()}`;
    const fields = {
      ...(marker.fill(FrontmatterSchema, 'frontmatter') as object),
      // Nothing of a restricted one would be published.
      ...(index < published && { visibility: 'internal' }),
    };
    write(`${id}/index.mdx`, `---\n${stringify(fields)}---\n\n${body(marker)}`);
    write(`${id}/${marker.mark()}.png`, Buffer.from(`not much of a picture ${marker.mark()}`));
    write(`${id}/${marker.mark()}.csv`, `at,${marker.mark()}\n2026-01-01T00:00Z,1\n`);
    if (index % 3 === 0) {
      const draft = marker.fill(WriteUpSchema, 'frontmatter');
      write(`${id}/public.mdx`, `---\n${stringify(draft)}---\n\n${body(marker)}`);
    }
    if (index < published) {
      write(`${id}/public.approved.mdx`, approved(index, marker));
      write(`${id}/failed.csv`, 'at,failed\n2026-01-01T00:00Z,1\n2026-01-01T00:05Z,3\n');
    }
  }
  return { root, marks: marker.count };
}

function organisation(marker: Marker): unknown {
  return {
    ...(marker.fill(ArchiveFileSchema, 'archive') as object),
    checks: {},
    public: {
      name: 'Status of ours',
      url: 'https://status.example.com',
      accent: '#0b5c6b',
      contact: 'help@example.com',
      components: [{ name: 'Orders', description: 'Placing them.' }, { name: 'Pages' }],
      never: { words: [marker.mark()], hosts: [`*.${marker.mark()}.example`] },
    },
  };
}

function body(marker: Marker): string {
  return `{/* ${marker.mark()} */}

# ${marker.mark()}

It was **${marker.mark()}**, said [${marker.mark()}](https://${marker.mark()}.example/${marker.mark()} "${marker.mark()}").

<Callout kind="lesson" title="${marker.mark()}">
${marker.mark()}
</Callout>

\`\`\`text
${marker.mark()}
\`\`\`
`;
}

function approved(index: number, marker: Marker): string {
  const day = `2026-02-${String(index + 1).padStart(2, '0')}`;
  return `---
title: Orders failed on day ${index}
slug: orders-failed-${index}
impact: major
affects: [Orders]
started: ${day}T02:14Z
detected: ${day}T02:16Z
resolved: ${day}T02:52Z
updates: |
  02:31 investigating: Some orders fail. We are looking into it.
  02:52 resolved: Orders work again.
actions: [We now notice this before you do.]
approvedBy: ${marker.mark()}
approvedOn: 2026-03-16
published: 2026-03-16
sha256:
  failed.csv: 584e6339d7f69678a8fa916ffb18b31cd86baa44ab25191163162c8a8779f628
waivers: [{ text: ${marker.mark()}, reason: It is ${marker.mark()} who agreed to that. }]
---

{/* ${marker.mark()} */}

Orders failed for half an hour, as the chart shows.

<Metric src="failed.csv" title="Failed orders" unit="%" />
`;
}

/** Fills schemas with marks. */
class Marker {
  readonly random: Random;
  readonly #seed: number;
  count = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.random = randomFrom(seed, 0);
  }

  mark(): string {
    const number = (this.#seed * 2_000_000 + this.count++).toString(16).padStart(6, '0');
    const letters = number.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(parseInt(digit, 16)));
    return `zq${letters}qz`;
  }

  /** A value of a schema, with as much in it as the schema allows and a mark in every string. */
  fill(schema: z.ZodType, where: string): unknown {
    const { def } = (schema as unknown as { _zod: { def: Definition } })._zod;
    switch (def.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(def.shape).map(([name, field]) => [name, this.fill(field, name)]),
        );
      case 'optional':
        return this.fill(def.innerType, where);
      case 'array':
        return [1, 2].map(() => this.fill(def.element, where));
      case 'record':
        return { [String(this.fill(def.keyType, where))]: this.fill(def.valueType, where) };
      case 'union':
        return this.fill(this.random.pick(def.options), where);
      case 'enum':
        return this.random.pick(Object.values(def.entries));
      case 'literal':
        return def.values[0];
      case 'boolean':
        return this.random.chance(0.5);
      case 'number':
        return this.random.between(1, 99);
      case 'string':
        return this.#text(schema, where);
    }
  }

  /** The first form of a text that the schema takes. */
  #text(schema: z.ZodType, where: string): string {
    const mark = this.mark();
    const forms = [
      `${mark} and ${mark} once more, forty letters long`,
      `${mark} ${mark}`,
      mark,
      `https://${mark}.example/${mark}`,
      `https://${mark}.example/{id}/{path}`,
      '2026-03-14T02:14Z',
      '2026-03-14',
      'Europe/Amsterdam',
      'EUR',
      '#0b5c6b',
    ];
    const form = forms.find((one) => schema.safeParse(one).success);
    if (form === undefined) throw new Error(`no text for ${where}`);
    return form;
  }
}

type Definition =
  | { readonly type: 'object'; readonly shape: Record<string, z.ZodType> }
  | { readonly type: 'optional'; readonly innerType: z.ZodType }
  | { readonly type: 'array'; readonly element: z.ZodType }
  | { readonly type: 'record'; readonly keyType: z.ZodType; readonly valueType: z.ZodType }
  | { readonly type: 'union'; readonly options: readonly z.ZodType[] }
  | { readonly type: 'enum'; readonly entries: Record<string, string> }
  | { readonly type: 'literal'; readonly values: readonly unknown[] }
  | { readonly type: 'boolean' }
  | { readonly type: 'number' }
  | { readonly type: 'string' };
