/** Which rows of a list of equally high rows are to be made. */

export interface Sight {
  /** Where the list begins, in pixels below the upper edge of the window; negative once scrolled past. */
  readonly top: number;
  /** The window's height in pixels. */
  readonly height: number;
  /** The height of every row in pixels. */
  readonly row: number;
  /** Rows there are. */
  readonly count: number;
}

/** Rows `first` to `end`, `end` not included. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Rows made above and below those in sight, so that a turn of the wheel finds them there. */
const MORE = 8;
/** Before anything could be measured: as many as the tallest window has. */
const UNMEASURED: Span = { first: 0, end: 30 };

/** The rows in sight and `MORE` on both sides. */
export function spanOf({ top, height, row, count }: Sight): Span {
  if (!(row > 0)) return { first: 0, end: Math.min(UNMEASURED.end, count) };
  const first = Math.floor(-top / row) - MORE;
  const end = Math.ceil((height - top) / row) + MORE;
  return { first: clamp(first, 0, count), end: clamp(end, 0, count) };
}

/** The row at the upper edge of what is in sight; the first one where the list begins below it. */
export function topRow({ top, row, count }: Sight, edge: number): number {
  return row > 0 ? clamp(Math.floor((edge - top) / row), 0, Math.max(0, count - 1)) : 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
