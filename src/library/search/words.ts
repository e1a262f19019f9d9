/**
 * Words of a text, as the index and the query both know them.
 *
 * A **group** is what stands together without a gap: most often one word, a compound with hyphens, or a run of a
 * script that is written without spaces. Its **steps** stand at successive positions; a step has one or two
 * **spots**, each a term and where it stands in the text.
 */
import { CLUSTER, capped, fold } from './fold.js';

/** A term, and the UTF-16 range of the text that it was made of. */
export interface Spot {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

export interface Step {
  /** Counted from the beginning of the group. */
  readonly at: number;
  /** The word as written, and the word without what an apostrophe joins to it. */
  readonly spots: readonly Spot[];
  /** A pair of characters (or the last one) of a script without spaces, rather than a word. */
  readonly pair: boolean;
  /** It begins within a word, as far as the segmenter knows; always false of whole words. */
  readonly inside: boolean;
}

export interface Group {
  readonly steps: readonly Step[];
  /** A compound written in one: `e-mail` → `email`. */
  readonly joined: Spot | null;
  /** Positions it takes up. */
  readonly length: number;
}

/** Scripts that are written without spaces between words. Their digits are read like everyone's. */
const UNSPACED = String.raw`[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]&&[[\p{L}\p{M}\p{N}]--\p{Nd}]]`;
/** Letters, marks, digits, and what is invisible within words (soft hyphen, zero-width characters). */
const LETTER = String.raw`[[\p{L}\p{M}\p{N}\u00AD\u200B-\u200F\u2060\uFEFF]--${UNSPACED}]`;
/** The bounds keep the engine's own stack small on a text that is one word. */
const PIECE = new RegExp(`(${UNSPACED}{1,5000})|${LETTER}{1,200}`, 'gv');

const APOSTROPHES = "'’‘＇";
const HYPHENS = '-‐‑';
/** Written within a word and not spoken: the Catalan dot, Hebrew signs of abbreviation. */
const SILENT = '·׳״';
/** Parts of a compound that is also indexed as one word. */
const MOST_PARTS = 4;
/** Pieces that are looked at together: a run of joined letters may have no end. */
const MOST_PIECES = 16;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly unspaced: boolean;
}

/**
 * Gives every group of `text` to `visit`, in order. Linear.
 * @param knowsWordStarts whether to ask the platform's segmenter where words of scripts without spaces begin
 */
export function eachGroup(text: string, visit: (group: Group) => void, knowsWordStarts = false): void {
  let chain: Piece[] = [];
  const close = () => {
    if (chain.length > 0) visitGroup(wordGroup(text, chain), visit);
    chain = [];
  };
  for (const { 0: found, 1: unspaced, index: start } of text.matchAll(PIECE)) {
    const piece = { start, end: start + found.length, unspaced: unspaced !== undefined };
    const last = chain.at(-1);
    if (last && !(chain.length < MOST_PIECES && isJoined(text, last, piece))) close();
    if (piece.unspaced) visitGroup(pairGroup(text, piece, knowsWordStarts), visit);
    else chain.push(piece);
  }
  close();
}

function visitGroup(group: Group, visit: (group: Group) => void): void {
  if (group.length > 0) visit(group);
}

/** Whether two pieces belong to one group, by the one character between them. */
function isJoined(text: string, left: Piece, right: Piece): boolean {
  if (right.unspaced || right.start !== left.end + 1) return false;
  const between = text.charAt(left.end);
  if (APOSTROPHES.includes(between) || HYPHENS.includes(between) || SILENT.includes(between)) return true;
  if (between === '"') return isHebrew(text.charAt(left.end - 1)) && isHebrew(text.charAt(right.start));
  if (between === '.' && isInitial(text, left) && isInitial(text, right)) return true;
  return (between === '.' || between === ',') && isDigits(text, left) && isDigits(text, right);
}

/** Whether a quotation mark between this letter and another such is a sign of abbreviation: צה"ל. */
export const isHebrew = (letter: string) => /^\p{Script=Hebrew}$/u.test(letter);
const isInitial = (text: string, { start, end }: Piece) =>
  end - start === 1 && !/\d/.test(text.charAt(start));
const isDigits = (text: string, { start, end }: Piece) => /^\p{Nd}+$/u.test(text.slice(start, end));

/** A group of words: parted at hyphens, joined at everything else. */
function wordGroup(text: string, chain: readonly Piece[]): Group {
  const [only] = chain;
  if (only && chain.length === 1) return singleWord(text, only);
  const words: Piece[][] = [];
  for (const [index, piece] of chain.entries()) {
    const before = index === 0 ? '-' : text.charAt(piece.start - 1);
    if (HYPHENS.includes(before)) words.push([piece]);
    else words.at(-1)?.push(piece);
  }
  const steps: Step[] = [];
  for (const pieces of words) {
    const spots = spotsOf(text, pieces);
    if (spots.length > 0) steps.push({ at: steps.length, spots, pair: false, inside: false });
  }
  return { steps, joined: steps.length > 1 ? joinedSpot(steps) : null, length: steps.length };
}

/** What most groups are. */
function singleWord(text: string, { start, end }: Piece): Group {
  const term = capped(fold(text.slice(start, end)));
  if (term === '') return NOTHING;
  return {
    steps: [{ at: 0, spots: [{ term, start, end }], pair: false, inside: false }],
    joined: null,
    length: 1,
  };
}

const NOTHING: Group = { steps: [], joined: null, length: 0 };

function joinedSpot(steps: readonly Step[]): Spot | null {
  const [first, last] = [steps[0]?.spots[0], steps.at(-1)?.spots[0]];
  if (!first || !last || steps.length > MOST_PARTS) return null;
  const term = steps.map(({ spots }) => spots[0]?.term ?? '').join('');
  return /\p{L}/u.test(term) ? { term: capped(term), start: first.start, end: last.end } : null;
}

/** One word's terms: as written, and its core where an apostrophe joins something short to it. */
function spotsOf(text: string, pieces: readonly Piece[]): Spot[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return [];
  const folded = pieces.map(({ start, end }) => fold(text.slice(start, end)));
  const whole = { term: capped(inOne(text, pieces, folded)), start: first.start, end: last.end };
  if (whole.term === '') return [];
  const core = pieces.length > 1 ? coreOf(text, pieces, folded) : null;
  return core && core.term !== whole.term ? [whole, core] : [whole];
}

/** Joined in one; numbers keep a decimal point and lose what parts thousands. */
function inOne(text: string, pieces: readonly Piece[], folded: readonly string[]): string {
  const [first = '', ...rest] = folded;
  if (rest.length === 0) return first;
  const isNumber = pieces.every((piece) => isDigits(text, piece));
  if (!isNumber) return folded.join('');
  const thousands = first.length <= 3 && rest.every((digits) => digits.length === 3);
  return folded.join(thousands ? '' : '.');
}

/** `l'eau` → `eau`, `trump's` → `trump`: the word that a reader thinks of. `don't` has none but itself. */
function coreOf(text: string, pieces: readonly Piece[], folded: readonly string[]): Spot | null {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || !APOSTROPHES.includes(text.charAt(last.start - 1))) return null;
  const [ending = '', before] = [folded.at(-1), folded.slice(0, -1).join('')];
  if (ending === 's' && before.length > 1)
    return { term: capped(before), start: first.start, end: last.start - 1 };
  return ending.length >= 3 && before.length <= 5
    ? { term: capped(ending), start: last.start, end: last.end }
    : null;
}

/**
 * A run without spaces: from each character (with its marks) on the pair with the next, and the last one alone.
 * So anything that stands in the text is found, wherever a segmenter would cut it, and its words rank first.
 */
function pairGroup(text: string, { start, end }: Piece, knowsWordStarts: boolean): Group {
  const clusters: Spot[] = [];
  for (const { 0: cluster, index } of text.slice(start, end).matchAll(CLUSTER)) {
    const term = fold(cluster);
    if (term !== '') clusters.push({ term, start: start + index, end: start + index + cluster.length });
  }
  const starts = knowsWordStarts ? wordStarts(clusters) : null;
  const steps = clusters.map((cluster, at): Step => {
    const next = clusters[at + 1];
    const term = capped(cluster.term + (next?.term ?? ''));
    const spot = { term, start: cluster.start, end: (next ?? cluster).end };
    return { at, spots: [spot], pair: true, inside: starts !== null && !starts.has(at) };
  });
  return { steps, joined: null, length: steps.length };
}

let segmenter: Intl.Segmenter | undefined;

/** Numbers of the clusters with which a word begins. */
function wordStarts(clusters: readonly Spot[]): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const segments = segmenter.segment(clusters.map(({ term }) => term).join(''))[Symbol.iterator]();
  const starts = new Set<number>();
  let next = segments.next();
  let offset = 0;
  for (const [at, { term }] of clusters.entries()) {
    while (!next.done && next.value.index < offset) next = segments.next();
    if (!next.done && next.value.index === offset) starts.add(at);
    offset += term.length;
  }
  return starts;
}
