import type { Postmortem } from './resolve.ts';
import { countWords } from './words.ts';

/** Technical prose is read slower than the 238 words a minute of novels (Brysbaert 2019). */
const wordsPerMinute = 200;

/** Minutes it takes to read a post-mortem, its fields and `bodyWords` of narrative; at least 1. */
export function readingMinutes(postmortem: Postmortem, bodyWords: number): number {
  const { title, summary, impact, fix, symptoms, timeline, factors, whys, actions } = postmortem;
  const { firstChecks, wentWell, couldImprove, lucky, surprise, rereads } = postmortem;
  const texts = [
    title,
    summary,
    impact?.summary,
    fix?.text,
    ...symptoms,
    ...timeline.map(({ text }) => text),
    ...factors.map(({ text }) => text),
    ...(whys ?? []).flatMap(({ why, answer }) => [why, answer]),
    ...actions.flatMap(({ text, outcome }) => [text, outcome]),
    ...[firstChecks, wentWell, couldImprove, lucky, surprise].flatMap((list) => list ?? []),
    ...(rereads ?? []).map(({ missed }) => missed),
  ];
  const words = texts.reduce((sum, text = '') => sum + countWords(text), bodyWords);
  return Math.max(1, Math.round(words / wordsPerMinute));
}
