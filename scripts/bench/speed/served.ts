/** How a corpus page comes to the browser: as it was saved, alone, and standing still. */
import type { Reply } from '../../drive/network.js';
import type { CorpusPage } from '../corpus.js';

/**
 * Its scripts do not run (they would rebuild the page, or leave it), nothing else is loaded. Scripting stays on, so
 * that `<noscript>` is parsed as a reader's browser does; a sandbox would turn it off.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const REFRESH = /\bhttp-equiv(?=\s*=\s*["']?refresh\b)/gi;

/**
 * The address and the answer for a page. Always https, because browsers go there by themselves for hosts on their
 * lists.
 */
export function served({ url, html }: Pick<CorpusPage, 'url' | 'html'>): { url: string; reply: Reply } {
  return {
    url: url.replace(/^http:/, 'https:'),
    reply: {
      headers: { 'content-security-policy': POLICY },
      // A page that sends its reader on after some seconds would do so while it is measured.
      body: html().replace(REFRESH, 'data-not'),
    },
  };
}
