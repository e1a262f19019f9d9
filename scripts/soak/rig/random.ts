/** Numbers that are the same for the same seed, in Node and in a page. */
export interface Random {
  /** A whole number from `from` up to and including `to`. */
  between(from: number, to: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
}

/** Mulberry32 (public domain), begun from an FNV-1a hash of the seeds. */
export function randomOf(...seeds: readonly (number | string)[]): Random {
  let state = 0x811c9dc5;
  for (const char of seeds.join('/')) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
  };
}
