import { describe, expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import { archiveRules } from '#domain/checks/archive-file.ts';
import { rules } from '#domain/checks/rules.ts';
import { writeUpRules } from '#domain/checks/write-up-rules.ts';
import { archiveFile, check, flawless, named, withFields } from '../support/checks.ts';
import { ruleCases } from '../support/rule-cases.ts';

describe('a rule', () => {
  test.each(ruleCases)('$rule points at $about', ({ rule, fields, around, finds }) => {
    const found = check(withFields(fields), around).filter((finding) => finding.rule === rule);
    expect(named(found)).toEqual(finds.map((path) => `${rule} ${path}`.trim()));
    for (const { message, hint } of found) {
      expect(message, 'a message goes on after the path').toMatch(/^[^A-Z\s].*[^.\s]$/s);
      expect(hint, 'a hint is a sentence').toMatch(/^[A-Z].*[.?!`]$/s);
    }
  });

  test.each(ruleCases)('$rule is content once $about is mended', (ruleCase) => {
    const { rule, fields, mended, around, mendedAround = around } = ruleCase;
    const findings = check(withFields({ ...fields, ...mended }), mendedAround);
    expect(named(findings.filter((finding) => finding.rule === rule))).toEqual([]);
  });

  test('has a case that trips it', () => {
    const tripped = new Set(ruleCases.map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter((id) => !tripped.has(id))).toEqual([]);
    expect([...tripped].filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
  });

  test('has an id of its own in kebab-case and a description that is a sentence', () => {
    const all = [...rules, ...writeUpRules, ...archiveRules];
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, description } of all) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description).toMatch(/\.$/);
    }
  });
});

test('a flawless post-mortem has nothing wrong with it, on any day soon after', () => {
  expect(check(withFields({}), { today: '2026-03-18' })).toEqual([]);
});

test('a draft with its five fields has nothing wrong with it', () => {
  const { title, severity, services, started } = flawless;
  expect(check({ title, status: 'draft', severity, services, started })).toEqual([]);
});

test('a draft is never told what it lacks', () => {
  const lacking = {
    summary: undefined,
    timeline: [],
    factors: [],
    actions: [],
    detected: 'unknown',
  };
  const findings = check(withFields({ ...lacking, status: 'draft', review: undefined }));
  expect(named(findings)).toEqual([]);
});

test('what is missing in review is a warning, and an error once final', () => {
  const lacking = { summary: undefined, timeline: [], factors: [], actions: [] };
  const levelOf = (status: string) =>
    new Set(
      check(withFields({ ...lacking, status, review: undefined })).map(({ rule, level, path }) =>
        [rule, path?.[0], level].join(' '),
      ),
    );
  expect([...levelOf('in-review')].sort()).toEqual([
    'needed-field factors warning',
    'needed-field summary warning',
    'no-actions-reason actions warning',
    'short-timeline timeline warning',
  ]);
  expect([...levelOf('final')].every((line) => line.endsWith(' error'))).toBe(true);
});

test('archive.yaml sets the level of a rule, or switches it off', () => {
  const tags = withFields({ tags: ['pg'] });
  const withLevel = (level: 'error' | 'off') =>
    resolveArchive({ ...archiveFile, checks: { 'tag-alias': level } });
  expect(check(tags, { archive: withLevel('error') })).toMatchObject([
    { rule: 'tag-alias', level: 'error' },
  ]);
  expect(check(tags, { archive: withLevel('off') })).toEqual([]);
});

test('an unknown name is answered with the nearest known one', () => {
  const hintOf = (fields: Record<string, unknown>) => check(withFields(fields))[0]?.hint;
  expect(hintOf({ services: ['paymnets'] })).toBe('Did you mean "payments"?');
  expect(hintOf({ failureModes: ['retry-strom'] })).toBe('Did you mean "retry-storm"?');
  expect(hintOf({ review: { facilitator: 'kwane' } })).toBe('Did you mean "kwame"?');
  expect(hintOf({ review: { facilitator: 'Priya Nambia' } })).toBe('Did you mean "priya"?');
});

test('a final post-mortem without failure modes is told those that its words speak of', () => {
  const hintOf = (fields: Record<string, unknown>) =>
    check(withFields({ ...fields, failureModes: [] })).find(
      ({ rule }) => rule === 'no-failure-mode',
    )?.hint;
  expect(hintOf({})).toMatch(/^Add `failureModes: \[connection-exhaustion\b/);
  const silent = { title: 'It broke', summary: 'It was bad.', impact: { summary: 'It was bad.' } };
  const lists = { symptoms: [], timeline: [], factors: [], actions: [], fix: undefined };
  expect(hintOf({ ...silent, ...lists })).toBe('Add `failureModes` from the list in the guide.');
});

test('a draft need not say how the system failed', () => {
  const data = withFields({ status: 'draft', failureModes: [], review: undefined });
  expect(named(check(data))).toEqual([]);
});

test('moments out of order are both named', () => {
  const [finding] = check(withFields({ detected: '2026-03-14T02:10Z' }));
  expect(finding).toMatchObject({
    message: '2026-03-14T02:10Z lies before `started`, 2026-03-14T02:14Z',
    hint: 'Correct `detected` or `started`; they go started, detected, mitigated, resolved.',
  });
});
