import { it } from 'vitest';

/**
 * Stands in for tests that cannot run here: a skip that names its reason and is printed, or, where CI=true, a
 * failure.
 */
export function mustNotSkip(reason: string): void {
  if (process.env['CI'] === 'true') {
    it(`needs what is missing: ${reason}`, () => {
      throw new Error(reason);
    });
    return;
  }
  console.warn(`SKIPPED: ${reason}`);
  it.skip(`SKIPPED: ${reason}`, () => {});
}
