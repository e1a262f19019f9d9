/** The clock of the stages, inside the page: what `bundle.ts` puts around them reports here. */

const spent = new Map<string, number>();

/** The same function, its time added up under `name`. Time of a stage within a stage counts for both. */
export function staged<A extends unknown[], R>(name: string, stage: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    const started = performance.now();
    try {
      return stage(...args);
    } finally {
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - started);
    }
  };
}

/** The same for a stage that is done in steps. */
export function stagedSteps<A extends unknown[], Step, R>(
  name: string,
  stage: (...args: A) => Generator<Step, R>,
): (...args: A) => Generator<Step, R> {
  return function* (...args) {
    const steps = stage(...args);
    const next = staged(name, () => steps.next());
    for (;;) {
      const { done, value } = next();
      if (done) return value;
      yield value;
    }
  };
}

/** Milliseconds by stage since the last call. */
export function takeStages(): Record<string, number> {
  const times = Object.fromEntries(spent);
  spent.clear();
  return times;
}
