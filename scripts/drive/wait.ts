/** Waiting with a limit: everything the drivers wait for fails with a sentence, never by hanging. */

/** Resolves after `ms` milliseconds. */
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The promise's value, or an Error that begins with `what` when `ms` milliseconds pass first. */
export async function withTimeout<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** A document that goes away takes the answer to a question with it: then the next question is asked. */
const PROBE_MS = 3000;

/**
 * Asks again and again until `probe` gives something other than undefined, null or false.
 * What `probe` throws counts as "not yet" and is told when the time is over.
 * @throws Error beginning with `what` after `timeout` milliseconds.
 */
export async function poll<T>(
  probe: () => Promise<T | undefined | null | false>,
  what: string,
  { timeout = 10_000, interval = 30 } = {},
): Promise<T> {
  const end = Date.now() + timeout;
  let trouble: unknown;
  for (;;) {
    try {
      const value = await withTimeout(probe(), PROBE_MS, 'no answer');
      if (value !== undefined && value !== null && value !== false) return value;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > end) throw new Error(`${what} within ${timeout} ms`, { cause: trouble });
    await sleep(interval);
  }
}
