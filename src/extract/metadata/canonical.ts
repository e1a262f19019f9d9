/** The address the page names as its own. */
import { httpAddress } from './page-text.js';
import { linkAddress, type MetaTags } from './sources/meta-tags.js';
import type { Evidence, Finding } from './types.js';

/** `<link rel=canonical>`, else og:url, resolved against the base; http(s) only. */
export function findCanonical(links: readonly Element[], metas: MetaTags, base: string): Finding {
  const evidence: Evidence[] = [];
  for (const [raw, source] of [
    [linkAddress(links, 'canonical'), 'link canonical'],
    [metas.all('og:url')[0], 'meta og:url'],
  ] as const) {
    const value = httpAddress(raw, base);
    if (value) evidence.push({ field: 'canonicalUrl', value, source });
  }
  return { value: evidence[0]?.value ?? null, evidence };
}
