/** Where a saved page came from, when nobody says. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { isWebAddress } from './arguments.js';

/** Characters of the page that are looked at: what names an address stands at the top. */
const HEAD_CHARACTERS = 128 * 1024;

/**
 * The address of a page: as the browser that saved it noted in a comment (`saved from url=`, or SingleFile's
 * `url:`), else as the page names it (base, canonical, og:url), else that of the file itself.
 * @param file the path it was read from, or `-`
 */
export function addressOf(html: string, file: string): string {
  const { document } = new JSDOM(html.slice(0, HEAD_CHARACTERS)).window;
  const named = [
    savedFrom(document),
    document.querySelector('base[href]')?.getAttribute('href'),
    document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url" i][content]')?.getAttribute('content'),
  ];
  const address = named.map((text) => text?.trim() ?? '').find(isWebAddress);
  if (address !== undefined) return address;
  return file === '-' ? 'about:blank' : pathToFileURL(resolve(file)).href;
}

function savedFrom(document: Document): string | null {
  const comments = document.createTreeWalker(document, 128 /* NodeFilter.SHOW_COMMENT */);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) {
    const found = /saved from url=\(\d+\)(\S+)|^\s*Page saved with SingleFile\s+url:\s*(\S+)/.exec(
      node.nodeValue ?? '',
    );
    if (found) return found[1] ?? found[2] ?? null;
  }
  return null;
}
