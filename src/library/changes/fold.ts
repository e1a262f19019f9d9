/** What two spellings of one text have in common: everything that a typesetter and not an author decides. */

/** Soft hyphens, zero-width spaces and joiners, marks of direction, byte order marks. */
const INVISIBLE = /\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|\ufeff/g;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u2035\u2039\u203a\u00b4\u02bc\uff07`]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u2036\u00ab\u00bb\uff02]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/**
 * A space beside whatever is no letter, figure or mark on a letter, or beside what is written in scripts without
 * spaces (Thai, Lao, Myanmar, Khmer, kana, Han), is the typesetter's. A mark on a letter that follows would join.
 */
const IDLE_SPACE =
  / (?:(?=[^\p{L}\p{M}\p{N}]|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])|(?<=(?:[^\p{L}\p{M}\p{N}]|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]) )(?!\p{M}))/gu;

/**
 * `text` as it is compared: composed characters (NFC), one kind of quotes and dashes, three full stops for an
 * ellipsis, no invisible characters, white space single and only between words. Case and numbers stay; lone
 * surrogates are all alike. Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/\u2026/g, '...')
    // A single space, which is nearly all white space there is, is left alone.
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
  return tidy(plain);
}

/** The fold of a text whose parts, in this order, have these folds. */
export function foldJoined(folds: readonly string[]): string {
  return tidy(folds.filter((part) => part !== '').join(' '));
}

function tidy(text: string): string {
  return text.replace(IDLE_SPACE, '').replace(/--+/g, '-').replace(/''/g, '"');
}
