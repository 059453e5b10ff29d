/** How good a search is, as a table. */
import type { Summary } from '#domain/search/evaluation/scores.ts';
import { count } from './report.ts';

const heads = ['kind', 'n', 'S@1', 'S@5', 'MRR@10', 'nDCG@10', 'nothing close'];

/** Print one row a kind of query. */
export function reportEvaluation(summaries: readonly Summary[], documents: number): string {
  const queries = summaries
    .filter(({ kind }) => kind === 'all' || kind === 'none')
    .reduce((sum, summary) => sum + summary.queries, 0);
  const rows = [heads, ...summaries.map(cellsOf)];
  const widths = heads.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const searched = `${queries} ${queries === 1 ? 'query' : 'queries'}, ${count(documents, 'document')}`;
  return `${searched}\n\n${lines.join('\n')}\n`;
}

function cellsOf({ kind, queries, scores, nothingClose }: Summary): string[] {
  const figures = scores
    ? [scores.success1, scores.success5, scores.reciprocalRank, scores.ndcg].map((score) =>
        score.toFixed(3),
      )
    : ['–', '–', '–', '–'];
  const verdict = kind === 'none' ? 'right' : 'wrong';
  return [kind, String(queries), ...figures, `${Math.round(100 * nothingClose)} % ${verdict}`];
}
