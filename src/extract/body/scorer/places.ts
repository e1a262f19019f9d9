/** Where each block stands in the reading order: in the page, among what was kept, after which heading. */
import type { Measured, PageFacts } from './measured-page.js';

export interface Place {
  readonly wordsBefore: number;
  readonly keptWordsBefore: number;
  readonly keptBlocksBefore: number;
  /** Blocks of kept prose before. */
  readonly goodBefore: number;
  /** Blocks since the last one of kept prose, and to the next. */
  readonly sinceGood: number;
  toGood: number;
  /** Blocks and words since a heading after which no article goes on; `FAR_BLOCKS` for none. */
  readonly sinceEnd: number;
  readonly wordsSinceEnd: number;
  readonly sinceHeading: number;
  /** The last heading before. */
  readonly heading: Heading;
}

interface Heading {
  readonly isEnd: boolean;
  readonly isRelated: boolean;
  readonly isKept: boolean;
  readonly level: number;
}

export const FAR_BLOCKS = 99;
const FAR_WORDS = 9999;
/** Words of a heading at most, where the markup does not say that it is one. */
const LONGEST_HEADING = 9;
const NO_HEADING: Heading = { isEnd: false, isRelated: false, isKept: false, level: 0 };

/** One pass over the blocks, in order. */
export function placesOf(blocks: readonly Measured[], { words: vocabulary }: PageFacts): Place[] {
  let wordsBefore = 0;
  let keptWordsBefore = 0;
  let keptBlocksBefore = 0;
  let goodBefore = 0;
  let sinceGood = FAR_BLOCKS;
  let sinceEnd = FAR_BLOCKS;
  let wordsSinceEnd = FAR_WORDS;
  let sinceHeading = FAR_BLOCKS;
  let heading = NO_HEADING;
  const places = blocks.map((b): Place => {
    const place = {
      wordsBefore,
      keptWordsBefore,
      keptBlocksBefore,
      goodBefore,
      sinceGood,
      toGood: FAR_BLOCKS,
      sinceEnd,
      wordsSinceEnd,
      sinceHeading,
      heading,
    };
    wordsBefore += b.words;
    if (b.isKept) {
      keptWordsBefore += b.words;
      keptBlocksBefore++;
    }
    sinceGood = b.isKept && b.isGood ? 1 : Math.min(FAR_BLOCKS, sinceGood + 1);
    if (b.isKept && b.isGood) goodBefore++;
    const isShort = b.words <= LONGEST_HEADING;
    const isEnd = isShort && vocabulary.endHeading.test(b.block.text);
    const isRelated = isShort && vocabulary.relatedHeading.test(b.block.text);
    sinceEnd = isEnd || isRelated ? 1 : Math.min(FAR_BLOCKS, sinceEnd + 1);
    wordsSinceEnd = isEnd || isRelated ? 0 : Math.min(FAR_WORDS, wordsSinceEnd + b.words);
    sinceHeading = Math.min(FAR_BLOCKS, sinceHeading + 1);
    if (b.level > 0 || (isShort && b.block.bold > 0.8 * b.block.text.length)) {
      sinceHeading = 1;
      heading = { isEnd, isRelated, isKept: b.isKept, level: b.level };
    }
    return place;
  });
  lookAhead(blocks, places);
  return places;
}

function lookAhead(blocks: readonly Measured[], places: readonly Place[]): void {
  let distance = FAR_BLOCKS;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const [block, place] = [blocks[i], places[i]];
    if (place) place.toGood = distance;
    distance = block?.isKept && block.isGood ? 1 : Math.min(FAR_BLOCKS, distance + 1);
  }
}
