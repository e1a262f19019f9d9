/** The words of a heading, without what is only set above or beside them: kickers, dates, ruby readings. */

import { BLOCK_ELEMENTS, textBlocks } from '../../../text/blocks.js';
import type { Pattern } from '../../pattern.js';
import type { Words } from '../../words.js';
import { CAP, comparable, plainLine } from '../page-text.js';

const NOT_WORDS = new Set('script style svg rt rp button template noscript sup'.split(' '));
/** Where a run of words may end inside a line. */
const CUTS: ReadonlySet<string> = new Set([...BLOCK_ELEMENTS, 'span', 'a', 'small', 'strong', 'b', 'time']);
/** Pieces of a heading that are looked through; a headline is cut into a few. */
const MAX_PIECES = 12;

/**
 * The heading's text. When a declared title is the whole of it, or some pieces of it that follow each other, that is
 * the headline and the rest a kicker, a subtitle or a date.
 * @param titles the declared titles by their comparable forms
 */
export function headingText(
  heading: Element,
  titles: ReadonlyMap<string, string>,
  { kickerName }: Words,
): string {
  const root = withoutKicker(heading, kickerName);
  const whole = plainLine(textBlocks(root, BLOCK_ELEMENTS, NOT_WORDS).join(' '), CAP.title);
  const pieces = textBlocks(root, CUTS, NOT_WORDS).flatMap((piece) => piece.split(/\s+[|»·]\s+/));
  if (pieces.length < 2 || pieces.length > MAX_PIECES) return whole;
  // Pieces are joined by the eye; the declared title has the dash or the colon between them.
  return titles.get(comparable(whole)) ?? runOf(pieces, titles) ?? whole;
}

/** The heading, or a copy without what is named as kicker; itself where nothing else is in it. */
function withoutKicker(heading: Element, kickerName: Pattern): Element {
  const kickersOf = (root: Element) =>
    [...root.querySelectorAll('[class]')].filter((e) => kickerName.test(e.getAttribute('class') ?? ''));
  if (kickersOf(heading).length === 0) return heading;
  const copy = heading.cloneNode(true) as Element;
  for (const kicker of kickersOf(copy)) kicker.remove();
  return textBlocks(copy, BLOCK_ELEMENTS, NOT_WORDS).length ? copy : heading;
}

/** The longest run of pieces that is a declared title. */
function runOf(pieces: readonly string[], titles: ReadonlyMap<string, string>): string | null {
  for (let length = pieces.length - 1; length > 0; length--)
    for (let from = 0; from + length <= pieces.length; from++) {
      const run = pieces.slice(from, from + length).join(' ');
      if (titles.has(comparable(run))) return plainLine(run, CAP.title);
    }
  return null;
}
