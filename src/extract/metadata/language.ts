/** Language and direction of the article. */
import type { LdArticle } from './sources/json-ld-article.js';
import type { MetaTags } from './sources/meta-tags.js';
import type { Evidence, Finding } from './types.js';

/** Languages written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(?:-|$)/;

/** @param nearest the headline or the body: its own or inherited `lang` is closer to the article than the root's */
export function findLanguage(nearest: Element | null, jsonLd: LdArticle, metas: MetaTags): Finding {
  const evidence: Evidence[] = [];
  const add = (raw: string | null | undefined, source: string): void => {
    const value = languageTag(raw ?? '');
    if (value) evidence.push({ field: 'lang', value, source });
  };
  add(inherited(nearest, 'lang') ?? inherited(nearest, 'xml:lang'), 'lang attribute');
  add(jsonLd.language, 'json-ld inLanguage');
  add(metas.all('content-language')[0], 'meta content-language');
  add(metas.all('og:locale')[0], 'meta og:locale');
  add(metas.first(['dc.language', 'dcterms.language', 'language'])?.value, 'meta language');
  return { value: evidence[0]?.value ?? null, evidence };
}

/** What the page says about direction, else what the language is written in; null when neither is known. */
export function findDirection(nearest: Element | null, lang: string | null): 'ltr' | 'rtl' | null {
  const said = inherited(nearest, 'dir')?.toLowerCase();
  if (said === 'rtl' || said === 'ltr') return said;
  return lang && RIGHT_TO_LEFT.test(lang) ? 'rtl' : null;
}

function inherited(element: Element | null, attribute: string): string | null {
  for (let e = element; e; e = e.parentElement) {
    const value = e.getAttribute(attribute);
    if (value) return value;
  }
  return null;
}

/** A BCP 47 tag in its canonical writing ("en_us" → "en-US"), or null. */
export function languageTag(raw: string): string | null {
  const tag =
    raw
      .trim()
      .split(/[\s,;]/)[0]
      ?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
