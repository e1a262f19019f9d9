/**
 * What the body's parser drops on its own, for the ledger: the page's pieces of text are noted before it runs and
 * looked for in its result. Pieces are compared by their words alone, since it renames and moves elements.
 */
import type { LedgerEntry, RemovedKind } from '../../article/ledger.js';
import { pathOf } from '../ledger.js';
import { BLOCK_ELEMENTS, walk } from '../text-blocks.js';
import type { Words } from '../words.js';
import { namesOf } from './rules/measure.js';

/** Characters from which on a piece is worth a line. */
const SHORTEST = 25;
/** Characters of a ledger's text. */
const MAX_TEXT = 2000;
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head']);
/** How far up the names of boxes are asked. */
const ANCESTORS = 6;

/** One piece of text as it stood on the page. */
export interface NotedPiece {
  readonly text: string;
  readonly kind: RemovedKind;
  readonly path: string;
  /** The box around its block: neighbours in the same box are one line of the ledger. */
  readonly box: Element | null;
}

/**
 * Notes every piece of text below `root`, in order: one for each block or line that is cut by `<br>`.
 * Linear in the size of the page.
 */
export function notePieces(root: Element, words: Words): NotedPiece[] {
  const pieces: NotedPiece[] = [];
  eachPiece(root, (text, block, linked) => {
    if (text.length < SHORTEST) return;
    const box = block.parentElement;
    pieces.push({ text, kind: kindOf(block, linked / text.length, words), path: pathOf(block), box });
  });
  return pieces;
}

/**
 * The ledger's lines for the pieces that are not in `result`.
 * @param noted from `notePieces`, called before the parser took the page apart
 */
export function droppedEntries(noted: readonly NotedPiece[], result: Element): LedgerEntry[] {
  const kept = new Map<string, number>();
  eachPiece(result, (text) => kept.set(squeezed(text), (kept.get(squeezed(text)) ?? 0) + 1));
  const entries: LedgerEntry[] = [];
  let open: NotedPiece | null = null;
  for (const piece of noted) {
    const key = squeezed(piece.text);
    const left = kept.get(key) ?? 0;
    if (left > 0) {
      kept.set(key, left - 1);
      open = null;
      continue;
    }
    const last = entries.at(-1);
    if (last && open && open.box === piece.box && open.kind === piece.kind)
      entries[entries.length - 1] = { ...last, text: `${last.text} ${piece.text}`.slice(0, MAX_TEXT) };
    else entries.push(entryOf(piece));
    open = piece;
  }
  return entries;
}

function entryOf({ text, kind, path }: NotedPiece): LedgerEntry {
  const reason = 'It seemed not to belong to the article.';
  return { rule: 'readability', kind, reason, path, text: text.slice(0, MAX_TEXT) };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** @param visit is told each piece, the block it stands in, and how many of its characters are in links */
function eachPiece(root: Element, visit: (text: string, block: Element, linked: number) => void): void {
  let text = '';
  let linked = 0;
  let links = 0;
  const blocks: Element[] = [root];
  const close = () => {
    const folded = text.replace(/\s+/g, ' ').trim();
    if (folded) visit(folded, blocks.at(-1) ?? root, linked);
    text = '';
    linked = 0;
  };
  walk(
    root,
    (node) => {
      if (node.nodeType === 3) {
        text += node.nodeValue ?? '';
        if (links > 0) linked += (node.nodeValue ?? '').trim().length;
        return false;
      }
      const name = node.nodeName.toLowerCase();
      if (node.nodeType !== 1 || UNSEEN.has(name)) return false;
      if (name === 'a') links++;
      if (name === 'br' || BLOCK_ELEMENTS.has(name)) close();
      if (BLOCK_ELEMENTS.has(name) && node !== root) blocks.push(node as Element);
      return true;
    },
    (node) => {
      if (node.nodeName === 'A') links--;
      if (node === root) close();
      if (blocks.length > 1 && node === blocks.at(-1)) {
        close();
        blocks.pop();
      }
    },
  );
}

/** The kind by the names of the boxes around a block and by its links. */
function kindOf(block: Element, linkShare: number, words: Words): RemovedKind {
  let e: Element | null = block;
  for (let i = 0; e && i < ANCESTORS; i++, e = e.parentElement) {
    if (/^(?:nav|footer)$/.test(e.localName)) return 'navigation';
    if (!e.hasAttribute('class') && !e.id) continue;
    const names = namesOf(e);
    if (words.adName.test(names)) return 'ad';
    if (words.newsletterName.test(names)) return 'newsletter';
    if (words.shareName.test(names)) return 'share';
    if (words.authorBoxName.test(names)) return 'author-box';
    if (words.consentName.test(names)) return 'consent';
    if (/\b(?:comments?|replies)\b/.test(names)) return 'comments';
    if (/\b(?:related|recommended|trending|popular|more|teasers?)\b/.test(names)) return 'related';
    if (/\b(?:nav|menu|footer|breadcrumbs?)\b/.test(names)) return 'navigation';
  }
  return linkShare > 0.6 ? 'related' : 'other';
}
