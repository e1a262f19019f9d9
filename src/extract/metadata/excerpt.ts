/** One or two sentences about the article, as its editors wrote them for previews. */
import { CAP, plainLine } from './page-text.js';
import type { LdArticle } from './sources/json-ld-article.js';
import type { MetaTags } from './sources/meta-tags.js';
import type { Evidence, Finding } from './types.js';

const METAS = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
  'dcterms.description',
];

export function findExcerpt(metas: MetaTags, jsonLd: LdArticle): Finding {
  const evidence: Evidence[] = [];
  const add = (raw: string | null | undefined, source: string): void => {
    const value = plainLine(raw ?? '', CAP.excerpt);
    if (value) evidence.push({ field: 'excerpt', value, source });
  };
  for (const name of METAS) add(metas.all(name)[0], `meta ${name}`);
  add(jsonLd.description, 'json-ld description');
  return { value: evidence[0]?.value ?? null, evidence };
}
