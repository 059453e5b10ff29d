import { describe, expect, test } from 'vitest';
import { exposureOf } from '#domain/patterns/exposure.ts';
import { parseExposure } from '#files/exposure.ts';
import { archiveFile, archiveOnDisk, problemsIn, readAll } from '../support/archive.ts';

describe('exposure.csv', () => {
  test('says how often was deployed on each day', () => {
    const root = archiveOnDisk({
      'archive.yaml': archiveFile,
      'exposure.csv': '\uFEFFdate,deploys\r\n2026-03-13,12\r\n2026-03-14,0\r\n2026-03-20,"3"\r\n',
    });
    const { deployDays, problems } = readAll(root);
    expect(problems).toEqual([]);
    expect(deployDays).toEqual([
      { date: '2026-03-13', deploys: 12 },
      { date: '2026-03-14', deploys: 0 },
      { date: '2026-03-20', deploys: 3 },
    ]);
    expect(exposureOf(deployDays)).toEqual({
      from: '2026-03-13',
      to: '2026-03-20',
      byWeekday: [0, 0, 0, 0, 15, 0, 0],
      total: 15,
    });
  });

  test('is not needed', () => {
    expect(readAll(archiveOnDisk({ 'archive.yaml': archiveFile })).deployDays).toEqual([]);
    expect(exposureOf([])).toBeUndefined();
    expect(exposureOf([{ date: '2026-03-14', deploys: 0 }])).toBeUndefined();
  });

  test.each([
    ['', 1, 'the file is empty'],
    ['day,deploys\n2026-03-14,1\n', 1, 'the header is "day,deploys", not "date,deploys"'],
    ['date,deploys\n2026-03-14\n', 2, 'the row has 1 cells, its header 2'],
    ['date,deploys\n2026-02-30,1\n', 2, '"2026-02-30" is no day'],
    ['date,deploys\n\n14.03.2026,1\n', 3, '"14.03.2026" is no day'],
    ['date,deploys\n2026-03-14,-1\n', 2, '"-1" is no number of deploys'],
    ['date,deploys\n2026-03-14,1.5\n', 2, '"1.5" is no number of deploys'],
    [
      'date,deploys\n2026-03-14,1\n2026-03-14,2\n',
      3,
      '2026-03-14 is not later than 2026-03-14 above it',
    ],
  ])('that reads %j is refused', (text, line, message) => {
    expect(parseExposure(text).findings).toMatchObject([{ message, at: { line } }]);
  });

  test('is checked with everything else, at its line', () => {
    expect(
      problemsIn({ 'exposure.csv': 'date,deploys\n2026-03-14,1\nyesterday,2\n2026-03-16,x\n' }),
    ).toMatchObject([
      { rule: 'exposure', level: 'error', file: 'exposure.csv', line: 3, column: 1 },
      { rule: 'exposure', level: 'error', file: 'exposure.csv', line: 4, column: 1 },
    ]);
    expect(problemsIn({ 'exposure.csv': Uint8Array.of(0xff, 0x41) })[0]?.rule).toBe('encoding');
  });
});
