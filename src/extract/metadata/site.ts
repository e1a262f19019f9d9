/** The site's name. */
import { CAP, plainLine } from './page-text.js';
import type { LdArticle } from './sources/json-ld-article.js';
import type { MetaTags } from './sources/meta-tags.js';
import type { Evidence, Finding } from './types.js';

const METAS = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'dc.publisher',
  'cre',
  'twitter:app:name:iphone',
];

/** What the site calls itself. A value that is an address or a handle is none. */
export function findSiteName(jsonLd: LdArticle, metas: MetaTags): Finding {
  const candidates: [string | null | undefined, string][] = [
    [metas.all('og:site_name')[0], 'meta og:site_name'],
    [jsonLd.publisher, 'json-ld publisher'],
    [jsonLd.siteName, 'json-ld WebSite'],
    ...METAS.slice(1).map((name): [string | undefined, string] => [metas.all(name)[0], `meta ${name}`]),
  ];
  const evidence: Evidence[] = [];
  for (const [raw, source] of candidates) {
    const value = plainLine(raw ?? '', CAP.siteName)
      .replace(/^@/, '')
      .replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
    if (value) evidence.push({ field: 'siteName', value, source });
  }
  return { value: evidence[0]?.value ?? null, evidence };
}
