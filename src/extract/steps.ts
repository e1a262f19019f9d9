/**
 * Work in steps. A page's thread is the page's: between two steps whoever runs the work may let the page have it, or
 * give up.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Runs all steps at once. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export interface Turns {
  /** Awaited between two steps. */
  readonly pause: () => Promise<void>;
  /** Asked between two steps: is there no more time? */
  readonly shouldStop: () => boolean;
}

/**
 * Runs the steps one by one.
 * @returns the result, or null when it was stopped before the end
 */
export async function runInTurns<Result>(
  steps: Steps<Result>,
  { pause, shouldStop }: Turns,
): Promise<Result | null> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
    if (shouldStop()) return null;
  }
}
