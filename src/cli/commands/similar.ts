/** `hindsight similar`: past incidents that an alert, an error or a feeling reminds of. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { quote } from '#domain/quote.ts';
import { type Searched, readSearched } from '#files/searched.ts';
import { UserError } from '#files/user-error.ts';
import type { CommandContext } from '../command.ts';
import { type SimilarAnswer, exampleOfUse, mostLookedAt } from '../similar-answer.ts';

export const summary = 'Find past incidents like an alert, an error, a feeling or another incident';

export const usage = `hindsight similar [TEXT] [--limit N] [--json]
hindsight similar --to ID [--limit N] [--json]

  TEXT      an alert, a log line, or what it feels like; left out: standard input,
            as in \`tail -50 app.log | hindsight similar\`; the first 20,000 characters count
  --to      the id of a post-mortem: which others broke the same way?
  --limit   how many to show; left out: 5
  --json    for programs: {close, searched, results: [{id, title, date, file, url, close, score,
            reasons: [{kind, text, id?}], checkFirst: [text], fix: {text, holds} or null,
            ruledOut: [{text, anchor}], promises: {kept: [text], open: [{text, due, anchor}]}}]}
            close counts those that are, ${mostLookedAt} at most; results that are not come last

Restricted and superseded post-mortems are left out.`;

/** Whoever pastes more pastes a whole log. */
const longest = 20_000;

export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      to: { type: 'string' },
      limit: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const limit = readLimit(values.limit);
  const { to } = values;
  if (to !== undefined && positionals.length > 0) {
    throw new UserError('both a text and --to were given', 'Ask for one of them at a time.');
  }
  const text = to === undefined ? await readText(positionals, context) : '';
  const reading = readSearched(context.environment, context.cwd);
  // Loaded here, because other threads begin to read before.
  const finding = import('../similar-finding.ts');
  const searched = await reading;
  try {
    refuseEmpty(searched, context);
    const { findLikeIncident, findLikeText } = await finding;
    const asked = { limit, today: context.today, base: context.environment.base };
    const answer =
      to === undefined
        ? await findLikeText(text, searched, asked)
        : await findLikeIncident(to, searched, asked);
    const { out } = context;
    out.write(
      values.json ? `${JSON.stringify(answer, null, 2)}\n` : await inWords(answer, context),
    );
  } finally {
    searched.keep();
  }
  return 0;
}

async function inWords(answer: SimilarAnswer, { out, today }: CommandContext): Promise<string> {
  const { reportSimilar } = await import('../reporters/similar.ts');
  return reportSimilar(answer, { colour: out.colour, width: out.width, today });
}

function readLimit(typed: string): number {
  const limit = Number(typed);
  if (/^\d+$/.test(typed) && limit >= 1 && limit <= mostLookedAt) return limit;
  throw new UserError(`${quote(typed)} is no number of incidents`, `Write 1 to ${mostLookedAt}.`);
}

async function readText(typed: readonly string[], { input }: CommandContext): Promise<string> {
  const text = typed.length > 0 || input.isTerminal ? typed.join(' ') : await input.read();
  if (text.trim() !== '') return text.trim().slice(0, longest);
  throw new UserError('there is nothing to look for', `Paste what you see: ${exampleOfUse}.`);
}

function refuseEmpty({ entries }: Searched, { environment, cwd }: CommandContext): void {
  if (entries.length > 0) return;
  const root = path.relative(cwd, environment.archiveRoot) || '.';
  throw new UserError(
    `there is no post-mortem to search at ${root}`,
    '`hindsight check` says which cannot be read, `hindsight new` begins one.',
  );
}
