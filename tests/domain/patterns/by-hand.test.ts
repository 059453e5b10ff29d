/**
 * Every number of every chart over the shipped archive, counted again by plain loops over the
 * frontmatter as it is written: nothing of ours is asked but the tables themselves.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { idsIn } from '#domain/patterns/incidents.ts';
import { refTo } from '#domain/patterns/promises.ts';
import { type PatternTable, firstChoice } from '#domain/patterns/tables/table.ts';
import { patternTables } from '#domain/patterns/tables/tables.ts';
import { shipped, shippedRoot } from '../../support/shipped-records.ts';

interface Written {
  readonly kind?: string;
  readonly status: string;
  readonly severity: string;
  readonly services: string[];
  readonly failureModes?: string[];
  readonly trigger?: string;
  readonly detection?: { readonly source: string };
  readonly started: string;
  readonly detected?: string;
  readonly mitigated?: string;
  readonly resolved?: string;
  readonly factors?: { readonly role: string; readonly category: string; readonly on?: string }[];
  readonly timeline?: string | { readonly at: string; readonly kind: string }[];
  readonly actions?: {
    readonly type: string;
    readonly status?: string;
    readonly due: string;
    readonly done?: string;
  }[];
}

interface Incident extends Written {
  readonly id: string;
}

const today = '2026-11-21';
const names = Object.fromEntries(
  (
    parse(readFileSync(path.join(shippedRoot, 'archive.yaml'), 'utf8')) as {
      services: { id: string; name: string }[];
    }
  ).services.map(({ id, name }) => [id, name]),
);

const all: Incident[] = [];
for (const id of readdirSync(shippedRoot).sort().reverse()) {
  if (!/^\d{4}-/.test(id)) continue;
  const text = readFileSync(path.join(shippedRoot, id, 'index.mdx'), 'utf8');
  const written = parse(text.split(/^---$/m)[1] ?? '', { schema: 'core' }) as Written;
  all.push({ id, ...written });
}
const incidents = all.filter(
  ({ kind = 'incident', status }) => kind === 'incident' && status !== 'superseded',
);
const n = incidents.length;

const { records, incidents: selected, labels, exposure } = shipped();
const choice = { ...firstChoice(labels), today, exposure };

/** The ids of those that a question is answered with yes for. */
function idsWhere(wanted: (incident: Incident) => boolean): string[] {
  const ids: string[] = [];
  for (const incident of incidents) if (wanted(incident)) ids.push(incident.id);
  return ids;
}

/** What a table says in a cell, by the ids of its row and column, with the ids of what it counts. */
function cellOf(table: PatternTable, row: string, column: string) {
  const place = table.columns.findIndex(({ id }) => id === column);
  const cell = table.rows.find(({ id }) => id === row)?.cells[place];
  if (!cell) throw new Error(`${table.id} has no cell ${row}, ${column}`);
  const actions = cell.actions?.map((action) => refTo(action, records));
  return { ...cell, incidents: idsIn(records, cell.incidents), actions };
}

/** A cell counts exactly these incidents. */
function expectCount(table: PatternTable, row: string, column: string, ids: readonly string[]) {
  const cell = cellOf(table, row, column);
  expect([cell.value, cell.text, [...cell.incidents].sort()]).toEqual([
    ids.length,
    String(ids.length),
    [...ids].sort(),
  ]);
}

/** A cell gives these incidents as a share of all, with the interval that Wilson's equation has. */
function expectShare(table: PatternTable, row: string, ids: readonly string[]) {
  const { value = NaN, text, interval, incidents: behind } = cellOf(table, row, 'share');
  expect([...behind].sort()).toEqual([...ids].sort());
  expect(value).toBeCloseTo(ids.length / n, 12);
  for (const end of [interval?.low ?? NaN, interval?.high ?? NaN]) {
    expect(Math.abs(value - end)).toBeCloseTo(1.959964 * Math.sqrt((end * (1 - end)) / n), 5);
  }
  expect(text.startsWith(`${Math.round((100 * ids.length) / n)} % (`)).toBe(true);
}

/** Milliseconds of a moment in UTC, the archive's zone; undefined when it is unknown or one-sided. */
function exactly(written: string | undefined): number | undefined {
  if (written === undefined || !/^\d/.test(written)) return undefined;
  return Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(written) ? written : `${written}Z`);
}

/** The day it began, as far as it is known. */
function dayOf({ id, started }: Incident): string {
  const [written] = /\d{4}-\d\d-\d\dT\d\d:\d\d(?:Z|\+00:00)?/.exec(started) ?? [];
  const ms = exactly(written);
  return ms === undefined ? id.slice(0, 10) : new Date(ms).toISOString().slice(0, 10);
}

const quarterOf = (day: string) =>
  `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) + 2) / 3)}`;
const categories = [
  'human-error',
  'process-gap',
  'tooling-failure',
  'design-weakness',
  'communication-breakdown',
];
const roles = ['root', 'contributing', 'immediate'];
const hasFactor = (incident: Incident, category: string, role?: string) =>
  (incident.factors ?? []).some((f) => f.category === category && (!role || f.role === role));

test('the incidents are those that count', () => {
  expect(idsIn(records, selected.rows).sort()).toEqual(incidents.map(({ id }) => id).sort());
  expect(n).toBeGreaterThan(20);
});

describe('root causes', () => {
  test('by their deepest role', () => {
    const table = patternTables.categories(selected, choice);
    expect(table.rows.map(({ id }) => id)).toEqual(categories);
    for (const category of categories) {
      const having = idsWhere((it) => hasFactor(it, category));
      expectCount(table, category, 'incidents', having);
      expectShare(table, category, having);
      for (const [depth, role] of roles.entries()) {
        expectCount(
          table,
          category,
          role,
          idsWhere(
            (it) =>
              hasFactor(it, category, role) &&
              !roles.slice(0, depth).some((deeper) => hasFactor(it, category, deeper)),
          ),
        );
      }
    }
    const silent = idsWhere(({ factors = [] }) => factors.length === 0).length;
    expect(table.sentence).toContain(`${n} incidents`);
    expect(table.sentence).toContain(`${silent} incidents name no factor`);
  });

  test('alone', () => {
    const table = patternTables.categories(selected, { ...choice, rootOnly: true });
    expect(table.columns.map(({ id }) => id)).toEqual(['root', 'share']);
    for (const category of categories) {
      expectCount(
        table,
        category,
        'root',
        idsWhere((it) => hasFactor(it, category, 'root')),
      );
      expectShare(
        table,
        category,
        idsWhere((it) => hasFactor(it, category, 'root')),
      );
    }
  });

  test('by quarter, and by service', () => {
    const quarters = patternTables['categories-by-quarter'](selected, choice);
    const services = patternTables.services(selected, choice);
    const days = incidents.map(dayOf).sort();
    expect(quarters.rows[0]?.id).toBe(quarterOf(days[0] ?? ''));
    expect(quarters.rows.at(-1)?.id).toBe(quarterOf(days.at(-1) ?? ''));
    let counted = 0;
    for (const { id } of quarters.rows) {
      const began = idsWhere((it) => quarterOf(dayOf(it)) === id);
      counted += began.length;
      expectCount(quarters, id, 'incidents', began);
      for (const category of categories) {
        expectCount(
          quarters,
          id,
          category,
          idsWhere((it) => began.includes(it.id) && hasFactor(it, category)),
        );
      }
    }
    expect(counted).toBe(n);
    expect(services.rows.map(({ id }) => id).sort()).toEqual(
      [...new Set(incidents.flatMap((it) => it.services))].sort(),
    );
    for (const { id, label } of services.rows) {
      expect(label).toBe(names[id]);
      expectCount(
        services,
        id,
        'incidents',
        idsWhere((it) => it.services.includes(id)),
      );
      for (const category of categories) {
        expectCount(
          services,
          id,
          category,
          idsWhere((it) => it.services.includes(id) && hasFactor(it, category)),
        );
      }
    }
  });

  test('and what they are on', () => {
    const table = patternTables['weak-spots'](selected, choice);
    const found = new Map<string, Set<string>>();
    for (const { id, factors = [] } of incidents) {
      for (const { on } of factors) {
        if (on === undefined) continue;
        const noun = on.trim().toLowerCase().replace(/\s+/g, ' ');
        const service = Object.keys(names).find(
          (key) => key === noun || names[key]?.toLowerCase() === noun,
        );
        const key = service ?? noun;
        found.set(key, (found.get(key) ?? new Set()).add(id));
      }
    }
    expect(table.rows.map(({ id }) => id).sort()).toEqual([...found.keys()].sort());
    for (const [key, ids] of found) {
      expectCount(table, key, 'incidents', [...ids]);
      expectShare(table, key, [...ids]);
    }
    expect(found.get('database monitoring')?.size).toBe(4);
  });
});

describe('how it broke, what set it off, who noticed', () => {
  test('failure modes', () => {
    const table = patternTables['failure-modes'](selected, choice);
    const modes = [...new Set(incidents.flatMap(({ failureModes = [] }) => failureModes))];
    expect(table.rows.map(({ id }) => id).sort()).toEqual(modes.sort());
    for (const mode of modes) {
      const ids = idsWhere(({ failureModes = [] }) => failureModes.includes(mode));
      expectCount(table, mode, 'incidents', ids);
      expectShare(table, mode, ids);
      const latest =
        incidents
          .filter(({ id }) => ids.includes(id))
          .map(dayOf)
          .sort()
          .at(-1) ?? '';
      expect(new Date(`${cellOf(table, mode, 'latest').text} UTC`).toISOString().slice(0, 10)).toBe(
        latest,
      );
    }
  });

  test('triggers, with their zeroes', () => {
    const table = patternTables.triggers(selected, choice);
    expect(table.rows).toHaveLength(15);
    for (const { id } of table.rows) {
      expectCount(
        table,
        id,
        'incidents',
        idsWhere(({ trigger }) => trigger === id),
      );
      if (idsWhere(({ trigger }) => trigger === id).length > 0)
        expectShare(
          table,
          id,
          idsWhere(({ trigger }) => trigger === id),
        );
    }
  });

  test('detection by quarter', () => {
    const table = patternTables.detection(selected, choice);
    let counted = 0;
    for (const { id } of table.rows) {
      for (const { id: source } of table.columns) {
        const ids = idsWhere((it) => {
          if (quarterOf(dayOf(it)) !== id) return false;
          if (source === 'incidents') return true;
          return source === 'unsaid' ? !it.detection : it.detection?.source === source;
        });
        expectCount(table, id, source, ids);
        if (source !== 'incidents') counted += ids.length;
      }
    }
    expect(counted).toBe(n);
  });
});

/** Minutes when both ends are exact, "before" at the start making it at least, at the end at most. */
function lengthOf(it: Incident, measure: string): { state: string; minutes: number } {
  const [from, to] =
    {
      toDetect: [it.started, it.detected],
      toMitigate: [it.detected, it.mitigated],
      toResolve: [it.started, it.resolved],
    }[measure] ?? [];
  const isOpen = it.status === 'draft' || it.status === 'in-review';
  const known = (text: string | undefined) => text !== undefined && text !== 'unknown';
  const at = (text: string | undefined) => exactly(text?.replace(/^before /, '')) ?? NaN;
  const span = (a: string | undefined, b: string | undefined) =>
    Math.round((at(b) - at(a)) / 60_000);
  const bounded = (text: string | undefined) => text?.startsWith('before ') ?? false;
  if (measure === 'toMitigate' && isOpen && it.mitigated === undefined && it.resolved === undefined)
    return { state: 'unresolved', minutes: 0 };
  if (measure === 'toResolve' && it.resolved === undefined) {
    const last = known(it.mitigated)
      ? it.mitigated
      : isOpen && known(it.detected)
        ? it.detected
        : undefined;
    if (!known(it.started) || last === undefined)
      return isOpen ? { state: 'unresolved', minutes: 0 } : { state: 'unknown', minutes: 0 };
    return { state: isOpen ? 'unresolved' : 'at-least', minutes: span(it.started, last) };
  }
  if (!known(from) || !known(to) || (bounded(from) && bounded(to)))
    return { state: 'unknown', minutes: 0 };
  return {
    state: bounded(from) ? 'at-least' : bounded(to) ? 'at-most' : 'exact',
    minutes: span(from, to),
  };
}

/** Pascal's triangle, exact: which ranks enclose a median 95 times in 100. */
function ranksOf(count: number): [number, number] | undefined {
  let row = [1n];
  for (let i = 0; i < count; i++) row = [1n, ...row.slice(1).map((c, k) => c + (row[k] ?? 0n)), 1n];
  let rank = 0;
  let tail = 0n;
  while (40n * (tail + (row[rank] ?? 0n)) <= 2n ** BigInt(count)) tail += row[rank++] ?? 0n;
  return rank === 0 ? undefined : [rank, count - rank + 1];
}

describe('how long it took', () => {
  const groups = {
    severity: (it: Incident) => [it.severity],
    category: (it: Incident) => categories.filter((category) => hasFactor(it, category)),
    service: (it: Incident) => it.services,
  };
  const cases = (['toDetect', 'toMitigate', 'toResolve'] as const).flatMap((measure) =>
    (['severity', 'category', 'service'] as const).map((by) => ({ measure, by })),
  );

  test.each(cases)('$measure by $by', ({ measure, by }) => {
    const table = patternTables.lengths(selected, { ...choice, measure, by });
    for (const row of table.rows) {
      const members = incidents.filter((it) => groups[by](it).includes(row.id));
      const lengths = members.map((it) => ({ id: it.id, ...lengthOf(it, measure) }));
      const known = lengths.filter(({ state }) => state !== 'unknown');
      expectCount(
        table,
        row.id,
        'incidents',
        members.map(({ id }) => id),
      );
      expectCount(
        table,
        row.id,
        'unknown',
        lengths.filter(({ state }) => state === 'unknown').map(({ id }) => id),
      );
      expectCount(
        table,
        row.id,
        'bounded',
        known.filter(({ state }) => state !== 'exact').map(({ id }) => id),
      );
      expect(
        row.points
          ?.map(({ incident, value, state }) => `${records.ids[incident]} ${value} ${state}`)
          .sort(),
      ).toEqual(known.map(({ id, minutes, state }) => `${id} ${minutes} ${state}`).sort());
      const lows = known
        .map(({ state, minutes }) => (state === 'at-most' ? 0 : minutes))
        .sort((a, b) => a - b);
      const highs = known
        .map(({ state, minutes }) =>
          state === 'exact' || state === 'at-most' ? minutes : Infinity,
        )
        .sort((a, b) => a - b);
      const middle = (values: number[]) => {
        const [a = NaN, b = NaN] = [values[(values.length - 1) >> 1], values[values.length >> 1]];
        return a === b ? a : (a + b) / 2;
      };
      const median = cellOf(table, row.id, 'median');
      const interval = cellOf(table, row.id, 'interval');
      const ranks = ranksOf(known.length);
      // Of fewer than six nothing is said but what each of them took.
      if (!ranks) expect([median.text, median.incidents]).toEqual(['–', []]);
      else {
        expect([median.interval?.low, median.interval?.high]).toEqual([
          middle(lows),
          middle(highs),
        ]);
        expect([...median.incidents].sort()).toEqual(known.map(({ id }) => id).sort());
      }
      expect(interval.interval).toEqual(
        ranks && { low: lows[ranks[0] - 1], high: highs[ranks[1] - 1] },
      );
    }
    const states = incidents.map((it) => lengthOf(it, measure).state);
    expect(table.sentence).toContain(
      `${states.filter((state) => state === 'exact').length} known exactly`,
    );
    const unknown = states.filter((state) => state === 'unknown').length;
    if (unknown > 0) expect(table.sentence).toContain(`${unknown} unknown`);
    // Whoever compares two periods is told what luck alone does.
    expect(table.sentence).toContain('about 69 of 100 cases');
  });

  test('until a page was answered', () => {
    const table = patternTables.acknowledgements(selected, choice);
    const waits: string[] = [];
    for (const it of incidents) {
      const entries =
        typeof it.timeline === 'string'
          ? it.timeline
              .trim()
              .split('\n')
              .map((line) => {
                const [, at = '', kind = ''] = /^\s*(\S+)\s+([a-z-]+)/.exec(line) ?? [];
                return { at, kind };
              })
          : (it.timeline ?? []);
      let day = dayOf(it);
      const placed = entries.map(({ at, kind }) => {
        if (/^\d{4}/.test(at)) day = at.slice(0, 10);
        return {
          kind,
          ms: exactly(/^\d{4}/.test(at) ? at : `${day}T${at.padStart(5, '0')}`) ?? NaN,
        };
      });
      const call =
        placed.findIndex(({ kind }) => kind === 'page') >= 0
          ? placed.findIndex(({ kind }) => kind === 'page')
          : placed.findIndex(({ kind }) => kind === 'alert');
      const answer = placed.find(({ kind }, index) => kind === 'acknowledged' && index > call);
      const from = placed[call];
      if (from && answer)
        waits.push(`${it.id} ${(answer.ms - from.ms) / 60_000} ${new Date(from.ms).getUTCHours()}`);
    }
    expect(
      table.rows
        .flatMap(({ points = [] }) =>
          points.map((p) => `${records.ids[p.incident]} ${p.value} ${p.hour}`),
        )
        .sort(),
    ).toEqual(waits.sort());
    for (const { id, points = [] } of table.rows) {
      for (const { hour = NaN } of points) expect(Math.floor(hour / 6) * 6).toBe(Number(id));
    }
    expect(table.sentence).toContain(`${waits.length} incidents of ${n} tell both`);
  });
});

/** The counts that one of some cells holds with its share of a total, all together, 95 times in 100; exactly. */
function bandOf(count: number, cells: bigint, share = 1n, total = cells): [number, number] {
  const weights: bigint[] = [];
  let choose = 1n;
  for (let k = 0n; k <= BigInt(count); k++) {
    weights.push(choose * share ** k * (total - share) ** (BigInt(count) - k));
    choose = (choose * (BigInt(count) - k)) / (k + 1n);
  }
  const limit = total ** BigInt(count);
  const beyond = (order: number[]) => {
    let sum = 0n;
    for (const k of order) {
      sum += weights[k] ?? 0n;
      if (sum * 40n * cells >= limit) return k;
    }
    return NaN;
  };
  const up = weights.map((_, k) => k);
  return [beyond(up), beyond(up.toReversed())];
}

describe('when it began', () => {
  const placed = incidents.flatMap((it) => {
    const ms = exactly(it.started);
    return ms === undefined ? [] : [{ id: it.id, trigger: it.trigger, at: new Date(ms) }];
  });
  const idsAt = (wanted: (at: Date) => boolean) =>
    placed.filter(({ at }) => wanted(at)).map(({ id }) => id);
  const weekday = (at: Date) => String(((at.getUTCDay() + 6) % 7) + 1);

  test('by weekday, by hour and by both', () => {
    const week = patternTables.week(selected, choice);
    for (const [table, cells, keyOf] of [
      [patternTables.weekdays(selected, choice), 7n, weekday],
      [patternTables.hours(selected, choice), 24n, (at: Date) => String(at.getUTCHours())],
    ] as const) {
      expect(table.rows).toHaveLength(Number(cells));
      for (const { id } of table.rows) {
        expectCount(
          table,
          id,
          'incidents',
          idsAt((at) => keyOf(at) === id),
        );
        const even = cellOf(table, id, 'even');
        expect(even.value).toBeCloseTo(placed.length / Number(cells), 12);
        expect([even.interval?.low, even.interval?.high]).toEqual(bandOf(placed.length, cells));
      }
      expect(table.sentence).toContain(`${placed.length} incidents`);
      expect(table.sentence).toContain(`${n - placed.length} is not shown`);
    }
    for (const { id } of week.rows) {
      expectCount(
        week,
        id,
        'incidents',
        idsAt((at) => weekday(at) === id),
      );
      for (let hour = 0; hour < 24; hour++) {
        expectCount(
          week,
          id,
          String(hour),
          idsAt((at) => weekday(at) === id && at.getUTCHours() === hour),
        );
      }
    }
  });

  test('beside the deploys', () => {
    const table = patternTables.weekdays(selected, choice);
    const lines = readFileSync(path.join(shippedRoot, 'exposure.csv'), 'utf8').trim().split('\n');
    const days = lines.slice(1).map((line) => {
      const [day = '', deploys = ''] = line.split(',');
      return { at: new Date(day), deploys: Number(deploys) };
    });
    let total = 0;
    for (const { deploys } of days) total += deploys;
    const [first, last] = [days[0]?.at ?? NaN, (days.at(-1)?.at.getTime() ?? NaN) + 86_400_000];
    const caused = placed.filter(
      ({ at, trigger }) => trigger === 'deploy' && at >= first && at < new Date(last),
    );
    for (const { id } of table.rows) {
      expectCount(
        table,
        id,
        'by-deploy',
        caused.filter(({ at }) => weekday(at) === id).map((it) => it.id),
      );
      let own = 0;
      for (const { at, deploys } of days) if (weekday(at) === id) own += deploys;
      expect(cellOf(table, id, 'deploys').value).toBe(own);
      const expected = cellOf(table, id, 'as-deployed');
      expect(expected.value).toBeCloseTo((caused.length * own) / total, 12);
      expect([expected.interval?.low, expected.interval?.high]).toEqual(
        bandOf(caused.length, 7n, BigInt(own), BigInt(total)),
      );
    }
    expect(caused.length).toBeGreaterThan(5);
    expect(table.sentence).toContain(`${total.toLocaleString('en-GB')} deploys`);
    expect(table.sentence).toContain(`${caused.length} incidents set off by one`);
  });
});

test('what was promised', () => {
  const table = patternTables.actions(selected, choice);
  const promised = incidents.flatMap((it) =>
    (it.actions ?? []).map((action, index) => ({ index, day: dayOf(it), ...action, id: it.id })),
  );
  const isOpen = ({ status = 'open' }: { status?: string }) =>
    status === 'open' || status === 'in-progress';
  type Promised = (typeof promised)[number];
  const questions: Record<string, (action: Promised) => boolean> = {
    promised: () => true,
    open: isOpen,
    late: (action) => isOpen(action) && action.due < today,
    'in-time': ({ status, done, due }) => status === 'done' && done !== undefined && done <= due,
    'done-late': ({ status, done, due }) => status === 'done' && done !== undefined && done > due,
    undated: ({ status, done }) => status === 'done' && done === undefined,
    accepted: ({ status }) => status === 'accepted',
    dropped: ({ status }) => status === 'wont-do',
  };
  for (const { id, points } of table.rows) {
    const own = promised.filter(({ type }) => type === id);
    for (const [column, wanted] of Object.entries(questions)) {
      const found = own.filter(wanted);
      const cell = cellOf(table, id, column);
      expect([cell.value, cell.actions, [...cell.incidents]]).toEqual([
        found.length,
        found.map((action) => ({ incident: action.id, index: action.index })),
        [...new Set(found.map((action) => action.id))],
      ]);
    }
    const ages = own.filter(isOpen).map((action) => ({
      incident: action.id,
      days: (Date.parse(today) - Date.parse(action.day)) / 86_400_000,
    }));
    expect(
      points?.map(({ incident, value }) => `${records.ids[incident]} ${value}`).sort(),
    ).toEqual(ages.map(({ incident, days }) => `${incident} ${days}`).sort());
    const due = own.filter(
      (action) => action.due < today && (isOpen(action) || action.status === 'done'),
    );
    const kept = due.filter(
      (action) => action.status === 'done' && (action.done ?? '9') <= action.due,
    );
    const share = cellOf(table, id, 'share');
    if (due.length === 0) expect(share.text).toBe('–');
    else if (due.length < 10) expect(share.text).toBe(`${kept.length} of ${due.length}`);
    else expect(share.value).toBeCloseTo(kept.length / due.length, 12);
    const days = ages.map((age) => age.days).sort((a, b) => a - b);
    const middle = [Math.floor((days.length - 1) / 2), Math.ceil((days.length - 1) / 2)];
    const [low = 0, high = 0] = middle.map((place) => days[place]);
    expect(cellOf(table, id, 'age').text).toBe(
      days.length < 6 ? '–' : `${Math.round((low + high) / 2)} days`,
    );
  }
  expect(table.sentence).toContain(
    `${promised.length} actions of ${n} incidents, as of 21 November 2026`,
  );
  const undated = patternTables.actions(selected, { ...choice, today: undefined });
  expect(undated.columns.map(({ id }) => id)).not.toContain('late');
  expect(undated.rows.every(({ points }) => points === undefined)).toBe(true);
});

test('every cell and every dot leads to incidents that are there, and no row is short of a cell', () => {
  const known = new Set(incidents.map(({ id }) => id));
  for (const make of Object.values(patternTables)) {
    const table = make(selected, choice);
    for (const { cells, points = [] } of table.rows) {
      expect(cells).toHaveLength(table.columns.length);
      for (const row of [
        ...cells.flatMap((cell) => cell.incidents),
        ...points.map((p) => p.incident),
      ]) {
        expect(known.has(records.ids[row] ?? '')).toBe(true);
      }
    }
  }
});

test('of fewer than ten incidents no share is given', () => {
  const few = { records, rows: selected.rows.slice(0, 9) };
  for (const id of ['categories', 'weak-spots', 'failure-modes', 'triggers'] as const) {
    expect(patternTables[id](few, choice).columns.map(({ unit }) => unit)).not.toContain('share');
  }
});
