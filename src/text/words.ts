import { LETTERS_AND_DIGITS } from './letters.js';

/** White space folded to single spaces, ends trimmed. */
export function foldWhiteSpace(text: string): string {
  // A single space, which is nearly all white space there is, is left alone.
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** Lower case, every character in its place: of all letters only İ becomes two. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase();
}

/** Does the script of this text write words without spaces between them (Chinese, Japanese, Thai, …)? */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const WORD = new RegExp(`[${LETTERS_AND_DIGITS}A-Z][${LETTERS_AND_DIGITS}A-Z'’.-]*`, 'g');

/**
 * Words in a text. Scripts that write no spaces are cut by the platform's segmenter.
 * @param lang BCP 47 tag for the segmenter, or null
 */
export function countWords(text: string, lang: string | null): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  let count = 0;
  for (const piece of segmenterFor(lang).segment(text)) if (piece.isWordLike) count++;
  return count;
}

function segmenterFor(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
