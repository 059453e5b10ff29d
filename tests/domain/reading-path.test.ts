import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorthChoosing, readingPath, sightsOf } from '#domain/reading-path.ts';
import type { Postmortem } from '#domain/resolve.ts';
import { type RootCauseCategory, rootCauseCategories, triggers } from '#domain/taxonomy.ts';
import { postmortemWith } from '../support/postmortems.ts';

/** A final post-mortem of a day of 2026 with these failure modes. */
function showing(day: string, failureModes: string[], fields = {}): Postmortem {
  return postmortemWith(`2026-${day}-it`, { failureModes, ...fields });
}

const ids = (postmortems: readonly Postmortem[]) =>
  readingPath(postmortems).steps.map(({ postmortem: { id } }) => id.slice(5, 10));

const sightKeys = (postmortems: readonly Postmortem[]) =>
  new Set(postmortems.flatMap((it) => [...sightsOf(it).keys()]));

describe('a reading path', () => {
  test('begins with what shows most, and says what each step adds', () => {
    const path = readingPath([
      showing('03-01', ['b', 'c']),
      showing('02-01', ['a', 'b'], { trigger: 'deploy' }),
      showing('01-01', ['a']),
    ]);
    expect(
      path.steps.map(({ postmortem, adds }) => [postmortem.day, adds.map(({ id }) => id)]),
    ).toEqual([
      ['2026-02-01', ['a', 'b', 'deploy']],
      ['2026-03-01', ['c']],
    ]);
    expect(path).toMatchObject({ seen: 4, missing: [] });
  });

  test('takes the more severe among those that add as much, then the newer', () => {
    const mild = showing('03-01', ['a'], { severity: 'sev3' });
    const old = showing('01-01', ['b'], { severity: 'sev1' });
    const grave = showing('02-01', ['c'], { severity: 'sev1' });
    expect(ids([mild, grave, old])).toEqual(['02-01', '01-01', '03-01']);
  });

  test('leaves a step out again that later ones made needless', () => {
    // The first choice shows four; two others show all of those between them, and four more.
    const needless = showing('03-01', ['a', 'b', 'c', 'd']);
    const left = showing('02-01', ['a', 'b', 'e', 'g']);
    const right = showing('01-01', ['c', 'd', 'f', 'h']);
    expect(ids([needless, left, right])).toEqual(['02-01', '01-01']);
  });

  test('stops when four fifths have been seen, and lists the rest, the commonest first', () => {
    const path = readingPath([
      showing('05-01', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], { severity: 'sev1' }),
      showing('04-01', ['rare']),
      showing('03-01', ['common']),
      showing('02-01', ['common']),
    ]);
    expect(path.steps).toHaveLength(1);
    expect(path.seen).toBe(8);
    expect(path.missing.map(({ id }) => id)).toEqual(['common', 'rare']);
  });

  test('counts a category once however many factors have it, and an unknown trigger not at all', () => {
    const factor = { role: 'root', category: 'process-gap', text: 'Nobody looked.' } as const;
    const subject = showing('01-01', [], { factors: [factor, factor], trigger: 'unknown' });
    expect([...sightsOf(subject).keys()]).toEqual(['category process-gap']);
  });

  test('has only final post-mortems, and none when nothing is classified', () => {
    const draft = showing('02-01', ['a'], { status: 'draft' });
    const gone = showing('01-01', ['b'], { status: 'superseded' });
    expect(readingPath([draft, gone, showing('03-01', [])])).toEqual({
      steps: [],
      seen: 0,
      missing: [],
    });
    expect(isWorthChoosing([draft, draft, draft, draft, draft])).toBe(false);
  });

  const anyPostmortem = fc
    .record({
      modes: fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 4 }),
      categories: fc.array(
        fc.constantFrom(...(Object.keys(rootCauseCategories) as RootCauseCategory[])),
        { maxLength: 3 },
      ),
      trigger: fc.constantFrom(...(Object.keys(triggers) as (keyof typeof triggers)[])),
      severity: fc.constantFrom('sev1', 'sev2', 'sev3', 'sev4'),
    })
    .map(({ modes, categories, ...fields }) =>
      showing('01-01', modes, {
        ...fields,
        factors: categories.map((category) => ({ role: 'root', category, text: 'So it was.' })),
      }),
    );

  test('shows what it says, adds something at each step, and gets shorter by no removal', () => {
    fc.assert(
      fc.property(fc.array(anyPostmortem, { maxLength: 30 }), (all) => {
        const { steps, seen, missing } = readingPath(all);
        const picked = steps.map(({ postmortem }) => postmortem);
        expect(sightKeys(picked).size).toBe(seen);
        expect(seen + missing.length).toBe(sightKeys(all).size);
        expect(seen).toBeGreaterThanOrEqual(0.8 * sightKeys(all).size);
        expect(steps.flatMap(({ adds }) => adds)).toHaveLength(seen);
        for (const [index, { adds }] of steps.entries()) {
          expect(adds).not.toEqual([]);
          expect(sightKeys(picked.toSpliced(index, 1)).size).toBeLessThan(seen);
        }
      }),
    );
  });

  test('ends even in an archive in which everything failed differently', () => {
    const all = Array.from({ length: 500 }, (_, index) => showing('01-01', [`mode-${index}`]));
    const { steps, missing } = readingPath(all);
    expect(steps).toHaveLength(20);
    expect(missing).toHaveLength(480);
  });
});
