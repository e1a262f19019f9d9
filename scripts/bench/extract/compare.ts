/** What got better and what got worse since an earlier run. */
import { FIELDS, keyOf, type PageResult } from './result.js';
import { decimal } from './table.js';
import { bodyScore } from './worst.js';

/** A smaller change of a body is not shown. */
const VISIBLE = 0.005;
const MOST_PAGES = 25;

/** Bodies by how much they changed, and fields that are right now or no longer, by page. */
export function compareRuns(before: readonly PageResult[], now: readonly PageResult[]): string {
  const earlier = new Map(before.map((page) => [keyOf(page), page]));
  const pairs = now.flatMap((page) => {
    const old = earlier.get(keyOf(page));
    return old ? [{ old, page }] : [];
  });
  const parts = [`Compared with an earlier run: ${pairs.length} pages in both.`];
  parts.push(...bodyChanges(pairs), ...fieldChanges(pairs), ...judgementChanges(pairs));
  return parts.join('\n');
}

interface Pair {
  readonly old: PageResult;
  readonly page: PageResult;
}

function bodyChanges(pairs: readonly Pair[]): string[] {
  const changes = pairs.flatMap(({ old, page }) => {
    const [before, after] = [bodyScore(old), bodyScore(page)];
    return before === null || after === null ? [] : [{ page, before, after, by: after - before }];
  });
  const lines = (title: string, some: typeof changes) => [
    `${title}: ${some.length} pages`,
    ...some
      .slice(0, MOST_PAGES)
      .map(
        ({ page, before, after, by }) =>
          `  ${keyOf(page)}  ${by > 0 ? '+' : '−'}${decimal(Math.abs(by))}  ${decimal(before)} → ${decimal(after)}`,
      ),
  ];
  const better = changes.filter(({ by }) => by > VISIBLE).sort((a, b) => b.by - a.by);
  const worse = changes.filter(({ by }) => by < -VISIBLE).sort((a, b) => a.by - b.by);
  return [...lines('body better', better), ...lines('body worse', worse)];
}

function fieldChanges(pairs: readonly Pair[]): string[] {
  return FIELDS.flatMap((field) => {
    const changes = pairs.flatMap(({ old, page }) => {
      const [before, after] = [old.tools.plainread.fields[field], page.tools.plainread.fields[field]];
      if (!before || !after || before.outcome === after.outcome) return [];
      const line = `  ${keyOf(page)}  ${before.outcome} ${JSON.stringify(before.given)} → ${after.outcome} ${JSON.stringify(after.given)}`;
      return [{ line, good: isGood(after.outcome), wasGood: isGood(before.outcome) }];
    });
    const better = changes.filter(({ good, wasGood }) => good && !wasGood);
    const worse = changes.filter(({ good, wasGood }) => wasGood && !good);
    return [
      ...(better.length > 0
        ? [`${field} now right: ${better.length}`, ...better.map(({ line }) => line)]
        : []),
      ...(worse.length > 0
        ? [`${field} no longer right: ${worse.length}`, ...worse.map(({ line }) => line)]
        : []),
    ];
  });
}

function isGood(outcome: string): boolean {
  return outcome === 'right' || outcome === 'none';
}

function judgementChanges(pairs: readonly Pair[]): string[] {
  const changed = pairs.filter(({ old, page }) => old.code !== page.code);
  if (changed.length === 0) return [];
  const lines = changed.map(
    ({ old, page }) => `  ${keyOf(page)}  ${old.code ?? 'ok'} → ${page.code ?? 'ok'}`,
  );
  return [`judged otherwise: ${changed.length}`, ...lines];
}
