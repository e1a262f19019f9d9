/** The parts of an article that are searched by plain words: where their positions lie, and what they weigh. */

/** How much of a text is found, in UTF-16 units. */
export const MOST_CHARACTERS = 2_000_000;

export interface Field {
  /** The position of its first word. Fields lie apart, so that no phrase reaches from one into the next. */
  readonly at: number;
  /** Words that it may have; more are not indexed. */
  readonly room: number;
  /** Its bit in a posting's weight; 0 for the body, whose words are counted. */
  readonly flag: number;
}

/** In the order of their positions. */
export const FIELDS = {
  headline: { at: 0, room: 500, flag: 1 },
  byline: { at: 512, room: 240, flag: 4 },
  siteName: { at: 768, room: 240, flag: 4 },
  standfirst: { at: 1024, room: 1000, flag: 2 },
  body: { at: 2048, room: MOST_CHARACTERS, flag: 0 },
} as const satisfies Record<string, Field>;

/** The flag of the field that a position lies in; 0 for the body. */
export function flagAt(position: number): number {
  if (position >= FIELDS.body.at) return FIELDS.body.flag;
  if (position >= FIELDS.standfirst.at) return FIELDS.standfirst.flag;
  return position >= FIELDS.byline.at ? FIELDS.byline.flag : FIELDS.headline.flag;
}
