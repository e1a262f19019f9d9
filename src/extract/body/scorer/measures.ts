/** The page's blocks with all that is counted for the features: the nouns of this room. */
import type { Words } from '../../words.js';
import type { Block, Part } from './page-table.js';

/** What the scorer is told of a page beside its blocks. */
export interface PageFacts {
  /** The headline and the description that metadata found; '' where it found none. */
  readonly title: string;
  readonly excerpt: string;
  readonly words: Words;
}

/** An element with its sums. */
export interface Branch {
  readonly part: Part;
  readonly parent: Branch | null;
  readonly depth: number;
  /** Bits of the kinds that its own class names hint at. */
  readonly signs: number;
  words: number;
  /** Words that Readability kept. */
  kept: number;
  /** Words that stand in links. */
  linked: number;
  blocks: number;
  /** Words in long, unlinked blocks that Readability kept. */
  good: number;
  /** Does it hold the main container, or is it it? */
  isOnMain: boolean;
  /** The highest element around this one that the main container does not lie in; itself on the way to it. */
  top: Branch;
  /** Where the way from this element up meets the way to the main container. */
  meeting: Branch;
  /** Steps from the headline's element up to where the way from this one meets it; 15 for far, 16 without a headline. */
  fromHeadline: number;
  /** Steps up to the nearest element whose names hint at each kind, 15 for none; for branches below the way to main. */
  near: Uint8Array | null;
}

/** A block with its measures. */
export interface Measured {
  readonly block: Block;
  readonly branch: Branch;
  /** Words; at least 1. */
  readonly words: number;
  /** Share of its text that stands in links, 0 to 1. */
  readonly linkDensity: number;
  /** Share of its text that Readability kept, 0 to 1. */
  readonly kept: number;
  readonly isKept: boolean;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** Letters and digits only, lower case. */
  readonly plain: string;
  /** The same, word by word. */
  readonly tokens: readonly string[];
  /** 0 the text ends without a stop, 1 with one, 2 with a colon. */
  readonly ending: number;
  /** Long enough and free enough of links to be prose. */
  readonly isGood: boolean;
  /** Its first characters, and their words. */
  readonly start: string;
  readonly startWords: readonly string[];
  readonly group: Group;
  /** Blocks whose parent, or grandparent, has the same name and class: repeated cards have. */
  readonly parentGroup: Group;
  readonly grandGroup: Group;
  /** All blocks with the same words, itself among them. */
  readonly twins: Twins;
  /** How many of them stand before. */
  readonly twinsBefore: number;
  readonly index: number;
  readonly place: Place;
  readonly around: Surroundings;
}

/** Blocks in elements of the same name and class. */
export interface Group {
  blocks: number;
  words: number;
  kept: number;
  linked: number;
}

export interface Twins {
  blocks: number;
  kept: number;
}

/** Words and names of the article's fields, to compare with. */
export interface FieldWords {
  readonly title: ReadonlySet<string>;
  readonly excerpt: ReadonlySet<string>;
}

export interface MeasuredPage {
  readonly facts: PageFacts;
  readonly fields: FieldWords;
  readonly blocks: readonly Measured[];
  /** Blocks kept, and the number of the last, -1 for none. */
  readonly keptBlocks: number;
  readonly lastKept: number;
  /** How many blocks stand before the headline, -1 where there is none. */
  readonly headline: number;
  readonly root: Branch;
  /** The deepest element that holds most of the kept prose. */
  readonly main: Branch;
  /** The deepest element that holds nearly all that was kept. */
  readonly keptRoot: Branch;
}

export interface Place {
  readonly wordsBefore: number;
  readonly keptWordsBefore: number;
  readonly keptBlocksBefore: number;
  /** Blocks of kept prose before. */
  readonly goodBefore: number;
  /** Blocks to the next one of kept prose. */
  toGood: number;
  /** Words since a heading after which no article goes on. */
  readonly wordsSinceEnd: number;
  /** Is the last heading before such a one? */
  readonly isUnderEnd: boolean;
}

export interface Surroundings {
  /** The near blocks, itself among them. */
  readonly near: Group;
  /** All from the last heading to the next, without headings. */
  readonly section: Group;
  /** Share of its longer words that the rest of the kept prose uses too, 0 to 1; 0.5 where it has none. */
  readonly familiar: number;
  /** Share of its words that are short: sentences have many, labels and lists of names few. */
  readonly shortWords: number;
}
