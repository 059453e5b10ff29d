/** `hindsight similar`: past incidents that an alert, an error or a feeling reminds of. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { didYouMean } from '#domain/nearest.ts';
import { quote } from '#domain/quote.ts';
import { cardOf } from '#domain/search/card.ts';
import { reasonsFor } from '#domain/search/reasons.ts';
import { makeComparable } from '#domain/search/searchable.ts';
import { incidentsLike, leastLikeness } from '#domain/search/similar-incidents.ts';
import { askOnce } from '#domain/search/single-question.ts';
import { type Searched, readSearched } from '#files/searched.ts';
import { UserError } from '#files/user-error.ts';
import type { CommandContext } from '../command.ts';
import { reportSimilar } from '../reporters/similar.ts';
import { type Found, type SimilarAnswer, mostLookedAt, resultOf } from '../similar-answer.ts';

export const summary = 'Find past incidents like an alert, an error, a feeling or another incident';

const example = 'hindsight similar "remaining connection slots are reserved"';

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
/** What is not close is shown only as a lead. */
const mostLeads = 3;

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
  const searched = await readSearched(context.environment, context.cwd);
  refuseEmpty(searched, context);
  const found = to === undefined ? likeText(text, searched, context) : likeIncident(to, searched);
  const count = searched.entries.length - (to === undefined ? 0 : 1);
  const answer = answerOf(found, count, limit, searched, context);
  const { out, today } = context;
  const { colour, width } = out;
  out.write(
    values.json
      ? `${JSON.stringify(answer, null, 2)}\n`
      : reportSimilar(answer, { colour, width, today }),
  );
  return 0;
}

function readLimit(typed: string): number {
  const limit = Number(typed);
  if (/^\d+$/.test(typed) && limit >= 1 && limit <= mostLookedAt) return limit;
  throw new UserError(`${quote(typed)} is no number of incidents`, `Write 1 to ${mostLookedAt}.`);
}

async function readText(typed: readonly string[], { input }: CommandContext): Promise<string> {
  const text = typed.length > 0 || input.isTerminal ? typed.join(' ') : await input.read();
  if (text.trim() !== '') return text.trim().slice(0, longest);
  throw new UserError('there is nothing to look for', `Paste what you see: ${example}.`);
}

function refuseEmpty({ entries }: Searched, { environment, cwd }: CommandContext): void {
  if (entries.length > 0) return;
  const root = path.relative(cwd, environment.archiveRoot) || '.';
  throw new UserError(
    `there is no post-mortem to search at ${root}`,
    '`hindsight check` says which cannot be read, `hindsight new` begins one.',
  );
}

/** What was found, by the number of its entry. */
interface Find extends Pick<Found, 'close' | 'score'> {
  readonly document: number;
  readonly reasonsOf: (card: Found['card']) => Found['reasons'];
}

function likeText(text: string, { phrases, documents }: Searched, { today }: CommandContext) {
  const asked = { today, limit: mostLookedAt };
  const { query, results, closest } = askOnce(text, documents, phrases, asked);
  if (query.terms.length === 0) {
    throw new UserError(
      `${quote(text)} has no word to look for`,
      `Write words that would stand in a post-mortem: ${example}.`,
    );
  }
  return results.map((result): Find => ({
    document: result.document,
    close: closest.includes(result),
    score: result.score,
    reasonsOf: (card) => reasonsFor(query, result, card),
  }));
}

function likeIncident(typed: string, { phrases, entries, documents }: Searched): Find[] {
  const postmortems = entries.map(({ postmortem }) => postmortem);
  const ids = entries.map(({ id }) => id);
  const [id = typed] = typed
    .replace(/\/(?:index\.mdx)?$/, '')
    .split('/')
    .slice(-1);
  const number = ids.indexOf(id);
  if (number < 0) {
    throw new UserError(
      `there is no post-mortem "${id}" to compare with`,
      didYouMean(id, ids, 'Give the id of one that is neither restricted nor superseded.'),
    );
  }
  const searchable = makeComparable(documents, phrases);
  return incidentsLike(number, searchable, postmortems, mostLookedAt).map((one) => ({
    document: one.document,
    close: one.likeness >= leastLikeness,
    score: one.likeness,
    reasonsOf: () => one.reasons,
  }));
}

function answerOf(
  found: readonly Find[],
  searched: number,
  limit: number,
  { archive, entries }: Searched,
  { environment }: CommandContext,
): SimilarAnswer {
  const close = found.filter((find) => find.close);
  const shown = close.slice(0, limit);
  const leads = found
    .filter((find) => !find.close)
    .slice(0, Math.min(mostLeads, limit - shown.length));
  return {
    close: close.length,
    searched,
    results: [...shown, ...leads].flatMap((find) => {
      const entry = entries[find.document];
      if (!entry) return [];
      const card = cardOf(entry.postmortem, archive);
      const reasons = find.reasonsOf(card);
      return [resultOf({ ...find, entry, card, reasons }, archive, environment.base)];
    }),
  };
}
