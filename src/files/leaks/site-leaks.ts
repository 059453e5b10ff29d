/** The last look at a site that is about to be published: every byte, against everything inside. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Inside } from '#domain/leaks/inside.ts';
import { type Allowance, describeLeak, unwaived } from '#domain/leaks/gate.ts';
import { declaredTexts, secretsOf } from '#domain/leaks/knowledge.ts';
import { findSecrets, indexSecrets } from '#domain/leaks/known.ts';
import type { InternalText, Secret } from '#domain/leaks/leak.ts';
import { phrasesIn } from '#domain/leaks/phrases.ts';
import { resolveWriteUp } from '#domain/public/incident.ts';
import { openFolder } from '../folder.ts';
import { readOrganisation } from '../organisation.ts';
import { readFields, restrictedAmong } from '../reading.ts';
import type { ApprovedWriteUpOnDisk } from '../write-up-file.ts';
import { readWriteUps } from '../write-ups.ts';
import { unapprovedFiles } from './approved-files.ts';
import { type Evidence, evidenceIn, evidenceTexts } from './evidence.ts';
import { insideOf } from './inside.ts';
import { scanFolder } from './scan.ts';
import { internalTexts } from './write-up-leaks.ts';
import { type WriteUpText, keptTexts, passagesOf, shownText } from './write-up-text.ts';

/** One leak, for people. */
export interface SiteLeak {
  /** What it is, where it stands in the site and where inside. */
  readonly message: string;
  /** As it stands in the site, with a few characters around it. */
  readonly excerpt: string;
}

/** Knows an archive, and looks at sites. */
export interface Gate {
  /** What in a folder must not be published; empty when all of it may. */
  readonly leaksIn: (site: string) => Promise<SiteLeak[]>;
}

/** Read an archive, all of it, to hold a site against it. */
export function openGate({ root, cwd }: { readonly root: string; readonly cwd: string }): Gate {
  const folder = openFolder(root, cwd);
  const organisation = readOrganisation(folder);
  const { archive } = organisation;
  const { timezone, name } = archive.organisation;
  const settings = { ...archive.public, name: archive.public.name ?? name };
  const surroundings = { settings, timezone, checks: archive.checks };
  const read = readWriteUps(folder, ['draft', 'approved'], surroundings);
  const files = readFields(folder, archive);
  const restricted = restrictedAmong(files);
  // What was approved before its post-mortem was restricted counts no more.
  const texts = read.texts.map((text): WriteUpText =>
    restricted.has(text.id) ? { ...text, kind: 'draft' } : text,
  );
  const inside = insideOf({ folder, organisation, files, writeUps: texts });
  const approved = read.writeUps
    .filter((writeUp) => writeUp.kind === 'approved')
    .filter(({ id }) => !restricted.has(id));
  const declared = declaredTexts(settings);
  const told = [...declared, ...approvedTexts(texts, approved)];
  const evidence = [...evidenceIn(folder, shownBy(approved))];
  const phrases = [...internalTexts(inside), ...texts.flatMap((text) => [...keptTexts(text)])];
  const secrets = indexSecrets([...secretsOf(inside), ...untold(phrases, told)]);
  return {
    async leaksIn(site) {
      const leaks = await scanFolder(site, {
        secrets,
        internal: everythingInside(inside, texts, evidence),
        approved: told,
        waived: declared,
      });
      const standing = unwaived(leaks, allowances(approved, timezone), secrets);
      return [
        ...standing.map(describeLeak),
        ...copiesIn(site, evidence),
        ...unapprovedFiles(site, approved),
      ];
    },
  };
}

/** The short lines of internal texts that no approved text has. */
function untold(internal: readonly InternalText[], told: readonly string[]): Secret[] {
  const phrases = internal.flatMap((text) => [...phrasesIn(text)]);
  const index = indexSecrets(phrases);
  const found = told.flatMap((text) => findSecrets(text, index));
  const known = new Set(found.map((one) => (one.what === 'secret' ? one.secret : undefined)));
  return phrases.filter((phrase) => !known.has(phrase));
}

function* everythingInside(
  inside: Inside,
  writeUps: readonly WriteUpText[],
  evidence: readonly Evidence[],
): Generator<InternalText> {
  yield* internalTexts(inside);
  for (const writeUp of writeUps) yield* keptTexts(writeUp);
  yield* evidenceTexts(evidence);
}

/** What customers may read word by word. */
function* approvedTexts(
  texts: readonly WriteUpText[],
  approved: readonly ApprovedWriteUpOnDisk[],
): Generator<string> {
  for (const text of texts) {
    if (text.kind !== 'approved') continue;
    for (const passage of passagesOf(text)) yield passage.text;
    yield shownText(text);
  }
  for (const file of shownBy(approved)) yield readFileSync(file, 'utf8');
}

/** The absolute paths of the evidence that approved write-ups show. */
function shownBy(approved: readonly ApprovedWriteUpOnDisk[]): Set<string> {
  return new Set(
    approved.flatMap(({ directory, body }) =>
      body.assets.map(({ name }) => path.join(directory, name)),
    ),
  );
}

function allowances(approved: readonly ApprovedWriteUpOnDisk[], timezone: string): Allowance[] {
  return approved.flatMap(({ frontmatter }) => {
    const { incident } = resolveWriteUp(frontmatter, timezone);
    return incident ? [{ story: incident, waivers: frontmatter.waivers ?? [] }] : [];
  });
}

/** Nobody copies so few bytes: they are the same by chance. */
const leastBytes = 64;

/** Files of the site that are, byte for byte, evidence which nobody approved. */
function copiesIn(site: string, evidence: readonly Evidence[]): SiteLeak[] {
  const bySize = Map.groupBy(evidence, ({ size }) => size);
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((name) => {
      const full = path.join(site, name);
      const { size } = statSync(full);
      const candidates = size < leastBytes ? [] : (bySize.get(size) ?? []);
      if (candidates.length === 0) return [];
      const bytes = readFileSync(full);
      const same = candidates.find((one) => readFileSync(one.path).equals(bytes));
      const file = name.replaceAll(path.sep, '/');
      return same ? [{ message: `${file}: it is a copy of ${same.file}`, excerpt: '' }] : [];
    });
}
