/** The fields that are answered by the first source that has something to say. */
import { httpAddress } from '../addresses.js';
import type { Words } from '../words.js';
import { CAP, plainLine } from './page-text.js';
import type { LdArticle } from './sources/json-ld-article.js';
import { linkAddress, type MetaTags } from './sources/meta-tags.js';

/** What the page states about itself outside its visible text. */
export interface Declared {
  readonly doc: Document;
  readonly metas: MetaTags;
  readonly jsonLd: LdArticle;
  readonly words: Words;
}

type Raw = string | null | undefined;

/** What `read` makes of the sources, those left out that give nothing. */
function answers(said: readonly Raw[], read: (raw: string) => string | null): string[] {
  return said.flatMap((raw) => (raw && read(raw)) || []);
}

/** The first values of the tags that tell `what`. */
function meta({ metas, words }: Declared, what: keyof Words['metas']): Raw[] {
  return words.metas[what].split(' ').map((name) => metas.get(name)?.[0]);
}

/** Titles that the page declares for this article alone, in the order of trust. */
export function declaredTitles(declared: Declared): readonly string[] {
  return answers([declared.jsonLd.headline, ...meta(declared, 'title')], (raw) => plainLine(raw, CAP.title));
}

/** What the site calls itself, without the signs of an address or a handle; the best name first. */
export function siteNames(declared: Declared): readonly string[] {
  const { publisher, siteName } = declared.jsonLd;
  return answers([...meta(declared, 'site'), publisher, siteName, ...meta(declared, 'application')], (raw) =>
    plainLine(raw, CAP.siteName).replace(/^(?:@|https?:\/\/(?:www\.)?)|\/$/g, ''),
  );
}

/** One or two sentences about the article, as its editors wrote them for previews. */
export function findExcerpt(declared: Declared): string | undefined {
  const said = [...meta(declared, 'excerpt'), declared.jsonLd.description];
  return answers(said, (raw) => plainLine(raw, CAP.excerpt))[0];
}

/** The address the page names as its own: `<link rel=canonical>`, else og:url; http(s) only. */
export function findCanonical(declared: Declared, base: string): string | undefined {
  const said = [linkAddress(declared.doc, 'canonical'), ...meta(declared, 'canonical')];
  return answers(said, (raw) => httpAddress(raw, base))[0];
}

/** The picture that stands for the article. The social preview first: editors choose it. http(s) only. */
export function findLeadImage(declared: Declared, base: string): string | undefined {
  const said = [...meta(declared, 'image'), declared.jsonLd.image, linkAddress(declared.doc, 'image_src')];
  return answers(said, (raw) => httpAddress(raw, base))[0];
}

/** @param nearest the headline or the body: its own or inherited `lang` is closer to the article than the root's */
export function findLanguage(nearest: Element | null, declared: Declared): string | undefined {
  const said = [
    inherited(nearest, 'lang'),
    declared.doc.documentElement?.getAttribute('xml:lang'),
    declared.jsonLd.language,
    ...meta(declared, 'language'),
  ];
  return answers(said, languageTag)[0];
}

/** Languages written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b/;

/** What the page says about direction, else what the language is written in; null when neither is known. */
export function findDirection(nearest: Element | null, lang: string | null): 'ltr' | 'rtl' | null {
  const said = inherited(nearest, 'dir')?.toLowerCase();
  if (said === 'rtl' || said === 'ltr') return said;
  return lang && RIGHT_TO_LEFT.test(lang) ? 'rtl' : null;
}

function inherited(element: Element | null, attribute: string): Raw {
  return element?.closest(`[${attribute}]:not([${attribute}=""])`)?.getAttribute(attribute);
}

/** A BCP 47 tag in its canonical writing ("en_us" → "en-US"), or null. */
function languageTag(raw: string): string | null {
  const [tag = ''] = raw
    .trim()
    .replaceAll('_', '-')
    .split(/[\s,;]/);
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
  } catch {
    return null;
  }
}
