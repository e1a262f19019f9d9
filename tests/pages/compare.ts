/** What an extraction got wrong against its fixture, one sentence each. */

import type { Article } from '../../src/article/article.js';
import type { Ledger } from '../../src/article/ledger.js';
import type { ExpectedFields, ExpectedRemoval } from './fixture.js';

/** Fields that differ. White space is folded: an ideographic space in a headline is still a space. */
export function fieldProblems(expected: ExpectedFields, article: Article): string[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const got = article[name as keyof Article];
    return fold(value) === fold(got)
      ? []
      : [`${name}\n    expected: ${written(value)}\n    got:      ${written(got)}`];
  });
}

/**
 * Texts that are missing, out of order or that should not be there.
 * @param mustContain each must stand in a later line of `text` than the one before
 */
export function textProblems(
  mustContain: readonly string[],
  mustNotContain: readonly string[],
  text: string,
): string[] {
  const lines = text.split(/\n+/).map(fold);
  const problems: string[] = [];
  let from = 0;
  for (const wanted of mustContain) {
    const at = lines.findIndex((line, i) => i >= from && line.includes(String(fold(wanted))));
    if (at >= 0) from = at + 1;
    else if (lines.some((line) => line.includes(String(fold(wanted)))))
      problems.push(`out of order, or not in a line of its own: “${wanted}”`);
    else problems.push(`missing from the text: “${wanted}”`);
  }
  for (const unwanted of mustNotContain) {
    const line = lines.find((l) => l.includes(String(fold(unwanted))));
    if (line !== undefined)
      problems.push(`should not be in the text: “${unwanted}”, in “${line.slice(0, 160)}”`);
  }
  return problems;
}

/** Removals that the ledger does not tell of. */
export function ledgerProblems(expected: readonly ExpectedRemoval[], ledger: Ledger): string[] {
  return expected.flatMap(({ kind, text, rule }) => {
    const same = ledger.filter((entry) => entry.text.includes(text));
    if (same.some((entry) => entry.kind === kind && (rule === undefined || entry.rule === rule))) return [];
    const told =
      same.map((entry) => `${entry.kind} by ${entry.rule}`).join('; ') || 'no entry with this text';
    return [
      `ledger\n    expected: ${kind}${rule ? ` by ${rule}` : ''} with “${text}”\n    got:      ${told}`,
    ];
  });
}

function fold<T>(value: T): T | string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
}

function written(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
