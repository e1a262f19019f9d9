/** The words of a heading, without what is only set above or beside them: kickers, dates, ruby readings. */
import { CAP, comparable, plainLine } from '../page-text.js';

/** Class words of the line above a headline that names its topic. */
const KICKER =
  /kicker|overline|topline|dachzeile|eyebrow|spitzmarke|roofline|pre-?(?:title|headline|titre)|super-?title|sur-?titre|antet[ií]tulo|occhiello|rubri[ck]|category|badge|label|headline-intro|title-prefix/i;
const DATE_ONLY =
  /^[\s\d./–-]{4,}[\s.:|–-]*$|^\p{L}{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?$|^\d{1,2}\.?\s\p{L}{3,9}(?:\s\d{4})?$/u;
/** Text nodes of a heading that are looked at. */
const MAX_PIECES = 40;

interface Piece {
  readonly text: string;
  readonly kicker: boolean;
  /** White space or a block border stands before it. */
  readonly apart: boolean;
}

/**
 * The heading's text. When the whole holds a declared title from one of its pieces on, or up to one, that part
 * is the headline and the rest a kicker or a subtitle.
 * @param declared comparable forms of the declared titles
 */
export function headingText(heading: Element, declared: readonly string[]): string {
  const pieces = piecesOf(heading);
  const whole = joined(pieces);
  const key = comparable(whole);
  if (declared.includes(key)) return whole;
  for (let i = 1; i < pieces.length; i++) {
    for (const part of [pieces.slice(i), pieces.slice(0, i)]) {
      const text = joined(part);
      if (text.length > 8 && declared.includes(comparable(text))) return text;
    }
  }
  const end = declared.find((title) => title.includes(' ') && key.endsWith(` ${title}`));
  if (end) return tail(whole, end);
  const kept = pieces.filter(
    ({ text, kicker }) => !kicker && !(pieces.length > 1 && DATE_ONLY.test(text.trim())),
  );
  return joined(kept.length ? kept : pieces);
}

/** The shortest end of `text` that compares as `key`. */
function tail(text: string, key: string): string {
  const words = text.split(' ');
  for (let i = words.length - 1; i > 0; i--) {
    const end = words.slice(i).join(' ');
    if (comparable(end) === key) return end;
  }
  return text;
}

function piecesOf(heading: Element): Piece[] {
  const pieces: Piece[] = [];
  let apart = true;
  const read = (parent: Node, kicker: boolean, depth: number): void => {
    for (let node = parent.firstChild; node && pieces.length < MAX_PIECES; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const text = (node as Text).data;
        if (/\S/.test(text)) pieces.push({ text, kicker, apart });
        apart = false;
      } else if (node.nodeType === 1 && depth < 8) {
        const element = node as Element;
        const tag = element.localName;
        if (/^(?:script|style|svg|rt|rp|button|template|noscript|sup)$/.test(tag)) continue;
        const block = /^(?:br|div|p|h\d|li|header|small)$/.test(tag);
        if (block) apart = true;
        read(element, kicker || KICKER.test(element.getAttribute('class') ?? ''), depth + 1);
        if (block) apart = true;
      }
    }
  };
  read(heading, false, 0);
  return pieces;
}

/** Pieces side by side are one text, with a space where a border or two whole phrases meet. */
function joined(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) {
    const phrases = /\s\S+$/.test(text) && /\S\s+\S/.test(piece.text);
    text += piece.apart || phrases ? ` ${piece.text}` : piece.text;
  }
  return plainLine(text, CAP.title);
}
