/**
 * One spelling for words that readers take for the same: case, marks and widths folded (Unicode NFKD and lower
 * case, then the letters that neither of them parts).
 */

/** Longest word that is told apart from others, in UTF-16 units. What is longer counts as its beginning. */
export const LONGEST_WORD = 60;

/**
 * Letters in lower case that Unicode does not decompose, and what is typed for them where they are not on the
 * keyboard; final sigma; Arabic and Persian letters that are written the one way or the other (as in the
 * normalization of Larkey, Ballesteros & Connell 2002, which search engines use: alef, alef maksura, teh marbuta).
 */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ŧ: 't',
    ı: 'i',
    ς: 'σ',
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ة: 'ه',
    ک: 'ك',
  }),
);
const UNPARTED = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

/**
 * Marks that readers may leave out, as ranges of code points, and letters that are none to them. Marks of other
 * scripts (vowel signs of India and Thailand, voicing of kana) stay.
 */
const DROPPED_RANGES = [
  // Latin, Greek and Cyrillic: the combining diacritical blocks.
  String.raw`\u{300}-\u{36F}\u{483}-\u{489}\u{1AB0}-\u{1AFF}\u{1DC0}-\u{1DFF}\u{20D0}-\u{20FF}\u{FE20}-\u{FE2F}`,
  // Hebrew points and accents.
  String.raw`\u{591}-\u{5BD}\u{5BF}\u{5C1}\u{5C2}\u{5C4}\u{5C5}\u{5C7}`,
  // Arabic: harakat, Quranic marks, and tatweel, which only stretches a word.
  String.raw`\u{610}-\u{61A}\u{64B}-\u{65F}\u{670}\u{6D6}-\u{6DC}\u{6DF}-\u{6E8}\u{6EA}-\u{6ED}\u{640}`,
  // Letters that stand for apostrophes, and variation selectors.
  String.raw`\u{2B9}-\u{2BF}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}`,
];
/** These, and what a decomposition brings along that is no letter, mark or digit. */
const DROPPED = new RegExp(String.raw`[${DROPPED_RANGES.join('')}]|[^\p{L}\p{M}\p{N}]`, 'gu');

const ASCII_ONLY = /^[0-9A-Za-z]*$/;
const FOREIGN_DIGIT = /[^\P{Nd}0-9]/gu;

/** Zeros of the scripts whose digits are in use beside the European ones; each is followed by its 1 to 9. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810,
];

/** Foldings of words with letters beyond ASCII, since a text has the same ones again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 40;

/** The folded spelling, composed (NFC). Empty where nothing but dropped marks stood. Linear in its length. */
export function fold(word: string): string {
  if (ASCII_ONLY.test(word)) return word.toLowerCase();
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const folded = foldAnew(word);
  if (word.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, folded);
  }
  return folded;
}

function foldAnew(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(UNPARTED, (letter) => LETTERS.get(letter) ?? letter)
    .replace(FOREIGN_DIGIT, europeanDigit)
    .normalize('NFC');
}

function europeanDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? digit : String(code - zero);
}

/** A folded word no longer than `LONGEST_WORD`, never cut within a character. */
export function capped(folded: string): string {
  if (folded.length <= LONGEST_WORD) return folded;
  const last = folded.charCodeAt(LONGEST_WORD - 1);
  return folded.slice(0, last >= 0xd800 && last <= 0xdbff ? LONGEST_WORD - 1 : LONGEST_WORD);
}

/** A character with the marks that follow it; half-width kana have their voicing marks as letters. */
export const CLUSTER = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu;

/**
 * Where in `text` the first `length` UTF-16 units of the folding of `text.slice(start, end)` end: from a hit in
 * folded letters back to what is marked for the reader. A character that folds to several is marked whole.
 */
export function unfoldedEnd(text: string, start: number, end: number, length: number): number {
  const source = text.slice(start, end);
  if (ASCII_ONLY.test(source)) return Math.min(end, start + length);
  let folded = 0;
  for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
    folded += fold(cluster).length;
    if (folded >= length) return start + index + cluster.length;
  }
  return end;
}
