import { describe, expect, test } from 'vitest';
import {
  type FieldReference,
  controlledLists,
  fieldReference,
  writeUpLists,
  writeUpReference,
} from '#domain/field-reference.ts';
import { FrontmatterSchema } from '#domain/postmortem.ts';
import { WriteUpSchema } from '#domain/write-up.ts';

const fields = fieldReference();
const all = fields.flatMap(function within(field): FieldReference[] {
  return [field, ...field.fields.flatMap(within)];
});
const at = (path: string) => all.find((field) => field.path === path);

describe('the field reference', () => {
  test('has every field of the schema, in its order', () => {
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(FrontmatterSchema.shape));
  });

  test('says of every field, however deep, what to write', () => {
    expect(all.filter(({ description }) => description === '').map(({ path }) => path)).toEqual([]);
    expect(all.filter(({ kind }) => kind === '').map(({ path }) => path)).toEqual([]);
  });

  test('shows an example of every field of its own', () => {
    expect(fields.filter(({ example }) => !example).map(({ path }) => path)).toEqual([]);
  });

  test('knows when a field has to be there', () => {
    expect(at('title')?.needed).toBe('always');
    expect(at('timeline')?.needed).toBe('when final, for sev1 and sev2');
    expect(at('resolved')?.needed).toBe('');
    expect(at('actions[].owner')?.needed).toBe('always');
    expect(at('actions[].ticket')?.needed).toBe('');
  });

  test('looks into lists, groups and fields of two forms', () => {
    expect(at('impact.revenue.currency')?.kind).toBe('text');
    expect(at('timeline')?.kind).toBe('list of groups, or literal block, one a line');
    expect(at('timeline[].suspect')).toBeDefined();
    expect(at('symptoms')?.kind).toBe('list of texts, or literal block, one a line');
    expect(at('security')?.kind).toBe('true or false');
    expect(at('review.listeners')?.kind).toBe('welcome');
  });

  test('leads every choice to its list, and has no list that no field uses', () => {
    const used = new Set(all.flatMap(({ list }) => list?.id ?? []));
    expect([...used].sort()).toEqual(controlledLists.map(({ id }) => id).sort());
    expect(at('factors[].category')?.list?.terms).toHaveProperty('process-gap');
  });

  test('has every field of a write-up as well, with its lists', () => {
    const written = writeUpReference();
    expect(written.map(({ name }) => name)).toEqual(Object.keys(WriteUpSchema.shape));
    expect(written.filter(({ example, description }) => !example || !description)).toEqual([]);
    const lists = written.flatMap(({ list, fields: inside }) => [
      list,
      ...inside.map((field) => field.list),
    ]);
    expect(lists.filter((list) => list !== undefined)).toEqual(writeUpLists);
    expect(written.find(({ name }) => name === 'slug')?.needed).toBe('always');
  });
});
