/**
 * Characters that fill two columns of a terminal: East Asian wide and fullwidth forms, and emoji.
 * Source: Unicode Annex 11 (East Asian Width), by the scripts and blocks that hold its wide characters.
 */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** May not begin a line in East Asian typesetting (closing brackets and punctuation). */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．：；！？…ー々]/u;
/** May not end a line there (opening brackets). */
const OPENING = /[\p{Ps}\p{Pi}]$/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Breaks each line of a text so that it fits.
 * @param text lines and paragraphs; existing line breaks stay
 * @param width in columns of a terminal; a word longer than that (an address, say) stays whole
 */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

/** How many columns of a terminal a text fills. */
export function columnsOf(text: string): number {
  if (!WIDE.test(text) && !/\p{M}|\p{Cf}|\p{Cs}/u.test(text)) return Array.from(text).length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

function wrapLine(line: string, width: number): string {
  if (line.length * 2 <= width) return line;
  const lines: string[] = [];
  let current = '';
  let columns = 0;
  for (const piece of unbreakablePieces(line)) {
    const size = columnsOf(piece.trimEnd());
    if (columns > 0 && columns + size > width) {
      lines.push(current.trimEnd());
      current = '';
      columns = 0;
    }
    current += piece;
    columns += columnsOf(piece);
  }
  lines.push(current.trimEnd());
  return lines.join('\n');
}

/** The line cut wherever it may break: after spaces, and between wide characters where typesetting allows. */
function* unbreakablePieces(line: string): Generator<string> {
  for (const [word] of line.matchAll(/\s*\S+\s*/gu)) {
    if (WIDE.test(word)) yield* piecesOfWord(word);
    else yield word;
  }
}

function* piecesOfWord(word: string): Generator<string> {
  let piece = '';
  let last = '';
  for (const { segment } of graphemes.segment(word)) {
    const besideWide = WIDE.test(segment) || WIDE.test(last);
    const mayBreak = !CLOSING.test(segment) && !OPENING.test(last) && !/^\s/u.test(segment);
    if (piece !== '' && besideWide && mayBreak) {
      yield piece;
      piece = '';
    }
    piece += segment;
    last = segment;
  }
  if (piece !== '') yield piece;
}
