/** The picture that stands for the article. */
import { httpAddress } from './page-text.js';
import type { LdArticle } from './sources/json-ld-article.js';
import { linkAddress, type MetaTags } from './sources/meta-tags.js';
import type { Evidence, Finding } from './types.js';

const METAS = [
  'og:image:secure_url',
  'og:image',
  'og:image:url',
  'twitter:image',
  'twitter:image:src',
  'thumbnail',
  'image',
];

/** The social preview first: editors choose it; then JSON-LD, then `<link rel=image_src>`. http(s) only. */
export function findLeadImage(
  links: readonly Element[],
  metas: MetaTags,
  jsonLd: LdArticle,
  base: string,
): Finding {
  const evidence: Evidence[] = [];
  const add = (raw: string | null | undefined, source: string): void => {
    const value = httpAddress(raw, base);
    if (value) evidence.push({ field: 'leadImage', value, source });
  };
  for (const name of METAS) add(metas.all(name)[0], `meta ${name}`);
  add(jsonLd.image, 'json-ld image');
  add(linkAddress(links, 'image_src'), 'link image_src');
  return { value: evidence[0]?.value ?? null, evidence };
}
