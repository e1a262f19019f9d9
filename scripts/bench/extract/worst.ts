/** The pages Plainread does worst on, with the blocks on the wrong side. */
import { type Block, FIELDS, type PageResult } from './result.js';
import { decimal } from './table.js';

/** Blocks of each kind that are shown of a page. */
const SHOWN_BLOCKS = 6;

/**
 * A page's body as one number, to sort by: F1 where the body is known, else the share of its segments that are
 * on the right side; null where neither is known.
 */
export function bodyScore({ tools: { plainread } }: PageResult): number | null {
  if (plainread.body) return plainread.body.f1;
  const { segments } = plainread;
  if (!segments) return null;
  const all = segments.kept + segments.lost + segments.wrong;
  return all === 0 ? null : segments.kept / all;
}

/** The worst bodies of a set; below each page + what was wrongly kept and − what was lost. */
export function worstBodies(pages: readonly PageResult[], count: number): string {
  const scored = pages.flatMap((page) => {
    const score = bodyScore(page);
    return score === null || score === 1 ? [] : [{ page, score }];
  });
  const worst = scored.sort((a, b) => a.score - b.score).slice(0, count);
  return worst.map(({ page, score }) => [headOf(page, score), ...blocksOf(page)].join('\n')).join('\n');
}

function headOf(page: PageResult, score: number): string {
  const { readability, defuddle } = page.tools;
  const peers = [readability, defuddle].map((tool) => decimal(tool.body?.f1 ?? null)).join(' ');
  return `${page.id}  ${decimal(score)} (${peers})${page.code ? `  refused: ${page.code}` : ''}  ${page.url}`;
}

function blocksOf({ surplus, lost }: PageResult): string[] {
  const lines = (sign: string, blocks: readonly Block[]) => {
    const shown = blocks.slice(0, SHOWN_BLOCKS).map(({ text, by }) => `    ${sign} [${by}] ${text}`);
    return blocks.length > SHOWN_BLOCKS
      ? [...shown, `    ${sign} … ${blocks.length - SHOWN_BLOCKS} more`]
      : shown;
  };
  return [...lines('+', surplus), ...lines('−', lost)];
}

/** Fields that are not right: what was given and what is true. At most `count` of each field. */
export function wrongFields(pages: readonly PageResult[], count: number): string {
  return FIELDS.flatMap((field) => {
    const wrong = pages.flatMap((page) => {
      const result = page.tools.plainread.fields[field];
      return result && result.outcome !== 'right' && result.outcome !== 'none' ? [{ page, result }] : [];
    });
    if (wrong.length === 0 || count === 0) return [];
    const lines = wrong
      .slice(0, count)
      .map(
        ({ page, result: { outcome, given, truth } }) =>
          `  ${page.id}  ${outcome}: ${said(given)} for ${said(truth)}`,
      );
    return [`${field}: ${wrong.length} not right`, ...lines];
  }).join('\n');
}

function said(value: string | null): string {
  return value === null ? 'none' : JSON.stringify(value.slice(0, 90));
}
