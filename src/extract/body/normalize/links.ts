/** Links made absolute, so that they work away from their page. */
import { parseAddress } from '../../addresses.js';

/** Resolves the links below `root`; in-page links stay, links to nowhere become plain text. */
export function resolveLinks(root: Element, base: string): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') && href.length > 1) continue;
    const target = parseAddress(href, base);
    if (target && /^(?:https?|mailto):$/.test(target.protocol)) link.setAttribute('href', target.href);
    else link.removeAttribute('href');
  }
}
