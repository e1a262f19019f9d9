/** The longest rising subsequence, by patience sorting: n log n. */

/** The indexes of a longest strictly rising subsequence of `values`, rising. */
export function longestRise(values: readonly number[]): readonly number[] {
  /** Of each length, the index at which the rise of that length with the lowest end ends. */
  const ends: number[] = [];
  const previous = new Int32Array(values.length);
  for (const [index, value] of values.entries()) {
    const length = firstNotBelow(ends, values, value);
    previous[index] = length > 0 ? (ends[length - 1] ?? -1) : -1;
    ends[length] = index;
  }
  const rise: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) rise.push(index);
  return rise.reverse();
}

function firstNotBelow(ends: readonly number[], values: readonly number[], value: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
