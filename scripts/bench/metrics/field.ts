/** What became of one field of one page, and the rates over many. */

/**
 * `right`, `wrong`: the page has a value and one was given; `missing`: none was given; `invented`: one was given
 * where the page has none; `none`: rightly nothing.
 */
export type FieldOutcome = 'right' | 'wrong' | 'missing' | 'invented' | 'none';

/** Shares from 0 to 1; null where there is nothing to divide by. */
export interface FieldRates {
  /** Right of all pages that have a value. */
  readonly accuracy: number | null;
  /** Given of all pages that have a value. */
  readonly coverage: number | null;
  /** Right of all given on pages that have a value. */
  readonly precision: number | null;
  /** Given of all pages that are known to have none. */
  readonly invented: number | null;
}

/** @param same whether two values mean the same */
export function fieldOutcome(
  given: string | null,
  truth: string | null,
  same: (given: string, truth: string) => boolean,
): FieldOutcome {
  const value = given?.trim() ? given : null;
  if (truth === null) return value === null ? 'none' : 'invented';
  if (value === null) return 'missing';
  return same(value, truth) ? 'right' : 'wrong';
}

export function fieldRates(outcomes: readonly FieldOutcome[]): FieldRates {
  const count = (outcome: FieldOutcome) => outcomes.filter((o) => o === outcome).length;
  const [right, wrong, missing] = [count('right'), count('wrong'), count('missing')];
  const [invented, none] = [count('invented'), count('none')];
  return {
    accuracy: share(right, right + wrong + missing),
    coverage: share(right + wrong, right + wrong + missing),
    precision: share(right, right + wrong),
    invented: share(invented, invented + none),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
