/** Whether two articles are one story, printed twice: the same agency's text under another masthead. Exact. */
import type { Article } from '../../article/article.js';
import { shinglesOf } from './shingles.js';

export interface StoryComparison {
  readonly same: boolean;
  /** Share of the shorter text's shingles that the other has, 0 to 1. */
  readonly containment: number;
  /** Shingles that both have, divided by those that either has, 0 to 1. */
  readonly jaccard: number;
}

/** The numbers that decide; all measured (README). */
const LEAST_CONTAINED = 0.22;
/** What both have must stand all over the shorter text: a box that a site prints below every article stands in one place. */
const PARTS = 10;
const LEAST_PARTS = 7;
/** Share of a part's shingles from which it counts. */
const LEAST_OF_PART = 0.12;

/** Below this many words, two texts share phrases by chance and must be nearly equal. */
const FEW_WORDS = 60;
const NEARLY_EQUAL = 0.8;

/** A text, ready to be compared with many. */
export interface StoryText {
  /** In reading order. */
  readonly shingles: Uint32Array;
  readonly set: ReadonlySet<number>;
  readonly wordCount: number;
}

/** Reads an article's text for `compareStories`. Linear. */
export function storyTextOf({ text, wordCount }: Pick<Article, 'text' | 'wordCount'>): StoryText {
  const shingles = shinglesOf(text);
  return { shingles, set: new Set(shingles), wordCount };
}

/** Whether two articles are the same story. Linear. */
export function isSameStory(
  a: Pick<Article, 'text' | 'wordCount'>,
  b: Pick<Article, 'text' | 'wordCount'>,
): StoryComparison {
  return compareStories(storyTextOf(a), storyTextOf(b));
}

/** The same for texts that were read before. */
export function compareStories(a: StoryText, b: StoryText): StoryComparison {
  const [shorter, longer] = a.set.size <= b.set.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of shorter.set) if (longer.set.has(shingle)) shared++;
  const containment = shared / Math.max(1, shorter.set.size);
  const jaccard = shared / Math.max(1, shorter.set.size + longer.set.size - shared);
  const isShort = Math.min(a.wordCount, b.wordCount) < FEW_WORDS;
  const same = isShort
    ? jaccard >= NEARLY_EQUAL
    : containment >= LEAST_CONTAINED && partsShared(shorter.shingles, longer.set) >= LEAST_PARTS;
  return { same, containment, jaccard };
}

/** In how many of the parts of a text enough of it stands in the other. */
function partsShared(shingles: Uint32Array, others: ReadonlySet<number>): number {
  let parts = 0;
  for (let part = 0; part < PARTS; part++) {
    const stretch = shingles.subarray(
      Math.floor((part * shingles.length) / PARTS),
      Math.floor(((part + 1) * shingles.length) / PARTS),
    );
    const shared = stretch.filter((shingle) => others.has(shingle)).length;
    if (shared > 0 && shared >= LEAST_OF_PART * stretch.length) parts++;
  }
  return parts;
}
