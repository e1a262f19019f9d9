/** How well scores choose the blocks of pages, by the metrics of the benches, over blocks alone. */
import { chooseBlocks } from '../../src/extract/body/scorer/choose.js';
import { wordScore } from '../bench/metrics/body.js';
import { segmentCounts, segmentScore } from '../bench/metrics/segments.js';
import type { TrainingPage } from './rows.js';

/**
 * One line of figures for each set.
 * @param scoresOf the scores of a page's blocks, of which 0 is the border
 */
export function judge(
  pages: readonly TrainingPage[],
  scoresOf: (page: TrainingPage) => ArrayLike<number>,
): string[] {
  const sets = new Map<string, TrainingPage[]>();
  for (const page of pages) sets.set(page.set, [...(sets.get(page.set) ?? []), page]);
  return [...sets].map(([set, members]) => {
    const texts = members.map((page) => {
      const chosen = chooseBlocks(page.measured, scoresOf(page));
      return page.measured.blocks
        .filter((_, i) => chosen[i])
        .map((m) => m.block.text)
        .join('\n');
    });
    const bodies = members.flatMap(({ truth }, i) =>
      truth.body === null ? [] : [wordScore(texts[i] ?? '', truth.body)],
    );
    if (bodies.length === 0) {
      const score = segmentScore(
        members.map(({ truth }, i) => segmentCounts(texts[i] ?? '', truth.with, truth.without)),
      );
      return line(`${set}, segments`, members.length, score ?? { f1: 0, precision: 0, recall: 0 });
    }
    const mean = (of: (score: { f1: number; precision: number; recall: number }) => number) =>
      bodies.reduce((sum, score) => sum + of(score), 0) / bodies.length;
    return line(`${set}, body`, bodies.length, {
      f1: mean((s) => s.f1),
      precision: mean((s) => s.precision),
      recall: mean((s) => s.recall),
    });
  });
}

function line(name: string, count: number, score: { f1: number; precision: number; recall: number }): string {
  const [f1, p, r] = [score.f1, score.precision, score.recall].map((x) => x.toFixed(4));
  return `${name} (${count} pages): F1 ${f1}  P ${p}  R ${r}`;
}
