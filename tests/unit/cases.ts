/** Cases of a property: few in every run of the tests, `PLAINREAD_CASES` of them in a long one. */
const ASKED = process.env['PLAINREAD_CASES'];

export function cases(few: number): { readonly numRuns: number } {
  return { numRuns: ASKED === undefined ? few : Number(ASKED) };
}

/** Milliseconds such a test may take: two minutes, or as long as it takes. */
export const PATIENCE = ASKED === undefined ? 120_000 : 86_400_000;
