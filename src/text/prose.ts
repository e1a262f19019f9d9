import { BLOCK_ELEMENTS, textBlocks } from './blocks.js';

/** Captions and credits belong to their picture; ruby glosses would double the word they explain. */
const NOT_PROSE = new Set(['figcaption', 'script', 'style', 'template', 'rt', 'rp']);

/** The body's prose as plain text: folded lines separated by an empty line, captions left out. */
export function proseText(root: Element): string {
  return textBlocks(root, BLOCK_ELEMENTS, NOT_PROSE).join('\n\n');
}
