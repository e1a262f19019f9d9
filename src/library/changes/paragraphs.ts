/** Which paragraph of one text became which of the other. */
import { align, type Work } from './alignment.js';
import { foldJoined } from './fold.js';
import { pairAlike } from './pairing.js';
import { piecesOf, Vocabulary } from './words.js';

/** A paragraph as its text has it, and as it is compared. */
export interface Paragraph {
  readonly text: string;
  readonly folded: string;
}

/** What became of one paragraph in the other text. */
export type Fate =
  /** It stands there, as the paragraph of that index. */
  | { readonly kind: 'same' | 'edited'; readonly partner: number }
  /** Its words stand there in the same place, in other paragraphs. */
  | { readonly kind: 'rejoined' }
  /** It is not there, or somewhere else. */
  | { readonly kind: 'lone' | 'moved' };

export interface Fates {
  readonly before: readonly Fate[];
  readonly after: readonly Fate[];
  readonly isExact: boolean;
}

/** Paragraphs between two that stayed, as indexes. */
interface Hunk {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const LONE: Fate = { kind: 'lone' };
const MOVED: Fate = { kind: 'moved' };
const REJOINED: Fate = { kind: 'rejoined' };

/**
 * The fates of all paragraphs. The same whichever text is called the older: equally good answers are decided on the
 * texts in a fixed order, so that counts do not depend on the direction.
 */
export function fatesOf(before: readonly Paragraph[], after: readonly Paragraph[], work: Work): Fates {
  if (!isBackwards(before, after)) return decide(before, after, work);
  const { before: later, after: earlier, isExact } = decide(after, before, work);
  return { before: earlier, after: later, isExact };
}

function isBackwards(before: readonly Paragraph[], after: readonly Paragraph[]): boolean {
  if (before.length !== after.length) return before.length > after.length;
  for (const [index, { folded }] of before.entries()) {
    const other = after[index]?.folded ?? '';
    if (folded !== other) return folded > other;
  }
  return false;
}

function decide(before: readonly Paragraph[], after: readonly Paragraph[], work: Work): Fates {
  const vocabulary = new Map<string, number>();
  const numbersOf = (paragraphs: readonly Paragraph[]) =>
    Int32Array.from(paragraphs, ({ folded }) => numberOf(vocabulary, folded));
  const [left, right] = [numbersOf(before), numbersOf(after)];
  const { partners, isExact } = align(left, right, work);
  const fates = { before: before.map(() => LONE), after: after.map(() => LONE) };
  for (const [from, to] of partners.entries()) if (to >= 0) unite(fates, 'same', from, to);
  const hunks = hunksOf(partners, after.length).filter((hunk) => !rejoin(before, after, hunk, fates));
  markMoved(hunks, left, right, fates);
  let isWhole = isExact;
  const words = new Vocabulary();
  for (const hunk of hunks) isWhole = pairEdited(before, after, hunk, { fates, words, work }) && isWhole;
  return { ...fates, isExact: isWhole };
}

interface OpenFates {
  readonly before: Fate[];
  readonly after: Fate[];
}

function numberOf(vocabulary: Map<string, number>, folded: string): number {
  const known = vocabulary.get(folded) ?? vocabulary.size;
  vocabulary.set(folded, known);
  return known;
}

function unite(fates: OpenFates, kind: 'same' | 'edited', from: number, to: number): void {
  fates.before[from] = { kind, partner: to };
  fates.after[to] = { kind, partner: from };
}

/** Every stretch in which something on either side has no partner. */
function hunksOf(partners: Int32Array, lengthAfter: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  const close = (endFrom: number, endTo: number) => {
    const hunk = { before: indexes(from, endFrom), after: indexes(to, endTo) };
    if (hunk.before.length > 0 || hunk.after.length > 0) hunks.push(hunk);
    [from, to] = [endFrom + 1, endTo + 1];
  };
  for (const [index, partner] of partners.entries()) if (partner >= 0) close(index, partner);
  close(partners.length, lengthAfter);
  return hunks;
}

function indexes(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** Where the words are the same and only the breaks between paragraphs are not, nothing has changed. */
function rejoin(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  hunk: Hunk,
  fates: OpenFates,
): boolean {
  if (hunk.before.length === 0 || hunk.after.length === 0) return false;
  if (joined(before, hunk.before) !== joined(after, hunk.after)) return false;
  for (const index of hunk.before) fates.before[index] = REJOINED;
  for (const index of hunk.after) fates.after[index] = REJOINED;
  return true;
}

function joined(paragraphs: readonly Paragraph[], picked: readonly number[]): string {
  return foldJoined(picked.map((index) => paragraphs[index]?.folded ?? ''));
}

/** A paragraph without partner that stands, word for word and also without one, elsewhere in the other text was moved. */
function markMoved(hunks: readonly Hunk[], left: Int32Array, right: Int32Array, fates: OpenFates): void {
  const waiting = new Map<number, number[]>();
  for (const index of hunks.flatMap((hunk) => hunk.after).reverse()) {
    const item = right[index] ?? -1;
    const places = waiting.get(item);
    if (places) places.push(index);
    else waiting.set(item, [index]);
  }
  for (const index of hunks.flatMap((hunk) => hunk.before)) {
    const to = waiting.get(left[index] ?? -1)?.pop();
    if (to === undefined) continue;
    fates.before[index] = MOVED;
    fates.after[to] = MOVED;
  }
}

/** @returns false when there was too much to compare it all */
function pairEdited(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  hunk: Hunk,
  { fates, words, work }: { readonly fates: OpenFates; readonly words: Vocabulary; readonly work: Work },
): boolean {
  const from = hunk.before.filter((index) => fates.before[index] === LONE);
  const to = hunk.after.filter((index) => fates.after[index] === LONE);
  if (from.length === 0 || to.length === 0) return true;
  const read = (paragraphs: readonly Paragraph[], index: number) =>
    sortedWords(paragraphs[index] ?? { text: '', folded: '' }, words);
  const { pairs, isExact } = pairAlike(
    from.map((index) => read(before, index)),
    to.map((index) => read(after, index)),
    work,
  );
  for (const [i, j] of pairs) unite(fates, 'edited', from[i] ?? 0, to[j] ?? 0);
  return isExact;
}

/** No author's paragraph is longer (in characters); such a one is taken out or put in, and never edited. */
const LONGEST = 200_000;

function sortedWords({ text, folded }: Paragraph, words: Vocabulary): Int32Array {
  if (text.length > LONGEST) return new Int32Array();
  return words.numbersOf(piecesOf(folded, 'characters')).sort();
}
