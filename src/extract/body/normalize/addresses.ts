/** Addresses made absolute, so that links and pictures work away from their page. */

/**
 * What relative addresses of a page resolve against: its first `<base href>`, else its own address.
 * @param url the page's address
 */
export function baseOf(document: Document, url: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href');
  return (href && absolute(href, url)) || url;
}

/** The address resolved against `base`; null where it is not http(s) or mailto. */
export function absolute(address: string, base: string): string | null {
  if (address.length > 8192) return null;
  try {
    const url = new URL(address.trim(), base);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Resolves the links below `root`; in-page links stay, links to nowhere become plain text. */
export function resolveLinks(root: Element, base: string): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') && href.length > 1) continue;
    const target = absolute(href, base);
    if (target) link.setAttribute('href', target);
    else link.removeAttribute('href');
  }
}
