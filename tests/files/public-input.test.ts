import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { resolveWriteUp } from '#domain/public/incident.ts';
import { unapprovedFiles } from '#files/leaks/approved-files.ts';
import { type StagedIncident, writePublicInput } from '#files/public-input.ts';
import { readApprovedWriteUps } from '#files/write-ups.ts';
import { someId } from '../support/archive.ts';
import { approval, incidentOnDisk, writeUp } from '../support/write-ups.ts';

const csv = 'at,errors\n2026-03-14T02:14Z,1\n2026-03-14T02:20Z,7\n';
const digest = 'b983b7e470d3bb9270edca1b88728070d27a24e5cd8138bc4762adf15334940f';

/** An archive with one approved write-up, and that as it is about to be handed over. */
function staged(): { root: string; incidents: StagedIncident[]; input: string } {
  const root = incidentOnDisk({
    approved: writeUp({
      more: `${approval()}sha256:\n  errors.csv: ${digest}\n`,
      body: '\nNobody could pay.\n\n<Metric src="errors.csv" title="Errors" />\n',
    }),
    beside: { 'errors.csv': csv },
  });
  const { writeUps, timezone, problems } = readApprovedWriteUps({ root, cwd: root });
  expect(problems).toEqual([]);
  const incidents = writeUps.flatMap(({ frontmatter, body, directory }) => {
    const { incident } = resolveWriteUp(frontmatter, timezone);
    return incident ? [{ incident, body, directory, sha256: frontmatter.sha256 ?? {} }] : [];
  });
  const input = mkdtempSync(path.join(tmpdir(), 'hindsight-input-'));
  onTestFinished(() => rmSync(input, { recursive: true, force: true }));
  return { root, incidents, input };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

test('what was approved is handed over byte for byte', () => {
  const { incidents, input } = staged();
  expect(writePublicInput(input, { name: 'Status' }, incidents)).toEqual([]);
  const handedOver = path.join(input, 'incidents/payments-failed/errors.csv');
  expect(readFileSync(handedOver, 'utf8')).toBe(csv);
});

test.each([
  ['replaced', (file: string) => writeFileSync(file, csv.replace('7', '9'))],
  ['removed', (file: string) => rmSync(file)],
])('a file that is %s after it was checked is not handed over, nor is its text', (_, change) => {
  const { root, incidents, input } = staged();
  const file = path.join(root, someId, 'errors.csv');
  change(file);
  expect(writePublicInput(input, { name: 'Status' }, incidents)).toEqual([file]);
  expect(filesIn(input)).toEqual(['incidents', 'incidents/payments-failed', 'settings.json']);
});

test('the gate names every file beside a page that is not as approved', () => {
  const { root, incidents, input } = staged();
  writePublicInput(input, { name: 'Status' }, incidents);
  const { writeUps } = readApprovedWriteUps({ root, cwd: root });
  const place = path.join(input, 'incidents/payments-failed');
  writeFileSync(path.join(place, 'index.html'), '<p>Nobody could pay.</p>');
  expect(unapprovedFiles(input, writeUps)).toEqual([]);
  writeFileSync(path.join(place, 'errors.csv'), csv.replace('7', '9'));
  writeFileSync(path.join(place, 'other.csv'), csv);
  expect(unapprovedFiles(input, writeUps).map(({ message }) => message)).toEqual([
    'incidents/payments-failed/errors.csv: it is not the file that was approved',
    'incidents/payments-failed/other.csv: nobody has approved it',
  ]);
});
