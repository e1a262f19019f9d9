/** The article's container → a plain body: absolute addresses, one source a picture, no empty wrappers. */
import { makeCards } from './embeds.js';
import { gatherCaptions } from './figures.js';
import { resolveImages } from './images.js';
import { resolveLinks } from './links.js';
import { normalizeStructure } from './structure.js';

/**
 * Normalizes in place.
 * @param root the article's container, detached or in a snapshot
 * @param base what relative addresses resolve against
 * @param standfirst its text, or null
 */
export function normalize(root: Element, base: string, standfirst: string | null): void {
  resolveLinks(root, base);
  makeCards(root, base);
  resolveImages(root, base);
  // While class names still say which line is a caption.
  gatherCaptions(root);
  normalizeStructure(root, standfirst);
}
