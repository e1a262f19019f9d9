/** White space folded to single spaces, ends trimmed. */
export function foldWhiteSpace(text: string): string {
  // Most texts have single spaces only: nothing is matched in them.
  return text.trim().replace(/\s\s+|[^\S ]/g, ' ');
}

/** Does the script of this text write words without spaces between them (Chinese, Japanese, Thai, …)? */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Words in a text. Scripts that write no spaces are cut by the platform's segmenter.
 * @param lang BCP 47 tag for the segmenter, or null
 */
export function countWords(text: string, lang: string | null): number {
  if (!UNSPACED.test(text)) return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0;
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
