/** The words of a heading, without what is only set above or beside them: kickers, dates, ruby readings. */
import { BLOCK_ELEMENTS, textBlocks } from '../../text-blocks.js';
import type { Words } from '../../words.js';
import { CAP, comparable, plainLine } from '../page-text.js';

const NOT_WORDS = new Set('script style svg rt rp button template noscript sup'.split(' '));

/**
 * The heading's text. When a declared title is the whole of it, or its lines from one on or up to one, that is the
 * headline and the rest a kicker or a subtitle.
 * @param declared comparable forms of the declared titles
 */
export function headingText(heading: Element, declared: readonly string[], { kickerName }: Words): string {
  const copy = heading.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('[class]'))
    if (kickerName.test(element.getAttribute('class') ?? '')) element.remove();
  const kept = textBlocks(copy, BLOCK_ELEMENTS, NOT_WORDS);
  const lines = kept.length ? kept : textBlocks(heading, BLOCK_ELEMENTS, NOT_WORDS);
  const whole = lines.join(' ');
  const parts = lines.flatMap((_, at) => [lines.slice(0, at).join(' '), lines.slice(at).join(' ')]);
  const headline = [whole, ...parts].find((part) => part && declared.includes(comparable(part)));
  return plainLine(headline ?? whole, CAP.title);
}
