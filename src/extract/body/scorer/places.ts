/** Where each block stands in the reading order: in the page, among what was kept, after which heading. */
import type { Measured, PageFacts, Place } from './measures.js';

const FAR_BLOCKS = 99;
const FAR_WORDS = 9999;
/** Words of a heading at most, where the markup does not say that it is one. */
const LONGEST_HEADING = 9;

/** One pass over the blocks, in order. */
export function placesOf(blocks: readonly Measured[], { words: vocabulary }: PageFacts): Place[] {
  let [wordsBefore, keptWordsBefore, keptBlocksBefore, goodBefore] = [0, 0, 0, 0];
  let wordsSinceEnd = FAR_WORDS;
  let isUnderEnd = false;
  const places = blocks.map((b): Place => {
    const place = {
      wordsBefore,
      keptWordsBefore,
      keptBlocksBefore,
      goodBefore,
      toGood: FAR_BLOCKS,
      wordsSinceEnd,
      isUnderEnd,
    };
    wordsBefore += b.words;
    if (b.isKept) {
      keptWordsBefore += b.words;
      keptBlocksBefore++;
      if (b.isGood) goodBefore++;
    }
    const isShort = b.words <= LONGEST_HEADING;
    const isEnd = isShort && vocabulary.endHeading.test(b.start);
    const ends = isEnd || (isShort && vocabulary.relatedHeading.test(b.start));
    wordsSinceEnd = ends ? 0 : Math.min(FAR_WORDS, wordsSinceEnd + b.words);
    if (b.level > 0 || (isShort && b.block.bold > 0.8 * b.block.text.length)) isUnderEnd = isEnd;
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
