/** How quantities become small whole numbers: the trees compare bytes, the same in every engine. */

/** A count of which only the size matters: 0, 1 → 8, 10 → 28, 100 → 53, 1,000 → 80. */
export function size(count: number): number {
  return Math.min(250, Math.round(8 * Math.log2(1 + Math.max(0, count))));
}

/** A share of a whole, in fiftieths. */
export function share(part: number, whole: number): number {
  return whole > 0 ? Math.round(50 * Math.min(1, Math.max(0, part / whole))) : 0;
}

/** A small count as it is. */
export function few(count: number): number {
  return Math.min(250, Math.max(0, count));
}

/** A distance that may be negative; 125 is "here". */
export function signed(distance: number): number {
  return 125 + Math.min(125, Math.max(-125, distance));
}
