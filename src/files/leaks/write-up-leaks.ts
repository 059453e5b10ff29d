/** Every write-up held against everything the archive keeps inside. */
import { declaredTexts, secretsOf } from '#domain/leaks/knowledge.ts';
import type { Inside } from '#domain/leaks/inside.ts';
import { judgeLeaks } from '#domain/leaks/judge.ts';
import { indexSecrets } from '#domain/leaks/known.ts';
import type { InternalText } from '#domain/leaks/leak.ts';
import { addPassages, passages, sharedWith } from '#domain/leaks/runs.ts';
import type { Waiver } from '#domain/leaks/waivers.ts';
import type { Problem } from '#domain/problem.ts';
import { withLevels } from '../levels.ts';
import { place } from '../place.ts';
import { type ArchiveReading, insideOf } from './inside.ts';
import { type WriteUpText, passagesOf, shownText } from './write-up-text.ts';

/** What must not leave, in every write-up of an archive; one without any costs nothing. */
export function leakProblems(reading: ArchiveReading): Problem[] {
  const { writeUps, organisation } = reading;
  if (writeUps.length === 0) return [];
  const inside = insideOf(reading);
  const declared = declaredTexts(inside.archive.public);
  const texts = writeUps.map((writeUp) => ({
    writeUp,
    passages: [...passagesOf(writeUp)],
    shown: shownText(writeUp),
  }));
  const open = passages(declared);
  const all = texts.flatMap(({ passages, shown }) => [...passages.map(({ text }) => text), shown]);
  for (const text of new Set(all)) addPassages(open, text);
  const outside = {
    secrets: indexSecrets(secretsOf(inside)),
    shared: sharedWith(open, internalTexts(inside)),
    declared,
    remembered: new Map(),
  };
  const problems = texts.flatMap(({ writeUp: { written }, passages, shown }) =>
    judgeLeaks(passages, shown, waiversOf(written.data), outside).map((finding) =>
      place(finding, written.file, written.locate),
    ),
  );
  return withLevels(problems, organisation.archive.checks);
}

/** Everything people wrote for the inside. */
export function* internalTexts({ organisation, directories }: Inside): Generator<InternalText> {
  for (const one of [organisation, ...directories.map(({ postmortem }) => postmortem)]) {
    if (!one) continue;
    const { file, text, pointAt } = one;
    yield { text, source: (offset) => ({ file, ...pointAt(offset) }) };
  }
}

/** The waivers of a write-up, those that can be read. */
function waiversOf(data: unknown): Waiver[] {
  const { waivers } = (data ?? {}) as { waivers?: unknown };
  if (!Array.isArray(waivers)) return [];
  return (waivers as Partial<Waiver>[]).map((one) => ({
    text: typeof one?.text === 'string' ? one.text : '',
    reason: typeof one?.reason === 'string' ? one.reason : '',
  }));
}

export type { WriteUpText };
