import { type Catalogue, FLAG } from '../../../../src/library/index.js';

export interface Sample {
  readonly flags?: number;
  readonly saved?: number;
  readonly words?: number;
  readonly tags?: readonly string[];
}

/** A catalogue of entries in slots 0, 1, …: each is live unless its flags are 0, and saved a second after the one before. */
export function catalogueFor(samples: readonly Sample[]): Catalogue {
  const tags = new Map<string, number[]>();
  for (const [slot, sample] of samples.entries()) {
    for (const tag of sample.tags ?? []) tags.set(tag, [...(tags.get(tag) ?? []), slot]);
  }
  return {
    size: samples.length,
    live: samples.filter(({ flags }) => flags !== 0).length,
    flags: Uint8Array.from(samples, ({ flags }) => (flags === 0 ? 0 : (flags ?? 0) | FLAG.live)),
    savedAt: Float64Array.from(samples, ({ saved }, slot) => saved ?? slot * 1000),
    published: new Float64Array(samples.length).fill(Number.NaN),
    words: Uint32Array.from(samples, ({ words }) => words ?? 100),
    tokens: new Uint32Array(samples.length),
    tags: new Map([...tags].map(([tag, slots]) => [tag, Uint32Array.from(slots)])),
  };
}
