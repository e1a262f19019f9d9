/** The fields that are answered by the first source that has something to say. */
import { httpAddress } from '../addresses.js';
import type { Words } from '../words.js';
import { CAP, comparable, plainLine } from './page-text.js';
import type { LdArticle } from './sources/json-ld-article.js';
import { linkAddress, type MetaTags } from './sources/meta-tags.js';
import type { Sourced, SourceKind } from './types.js';

/** What the page states about itself outside its visible text. */
export interface Declared {
  readonly doc: Document;
  readonly metas: MetaTags;
  readonly jsonLd: LdArticle;
  /** Types of all nodes of JSON-LD. */
  readonly mentioned: readonly string[];
  readonly words: Words;
}

type Raw = string | null | undefined;
type Said = readonly [source: SourceKind, raw: Raw];

/** What `read` makes of the sources, those left out that give nothing. */
function answers(said: readonly Said[], read: (raw: string) => string | null): Sourced<string>[] {
  return said.flatMap(([source, raw]) => {
    const value = raw && read(raw);
    return value ? { value, source } : [];
  });
}

/** The first values of the tags that tell `what`. */
function meta({ metas, words }: Declared, what: keyof Words['metas']): Said[] {
  return words.metas[what].split(' ').map((name) => ['meta', metas.get(name)?.[0]]);
}

/** Titles that the page declares for this article alone, in the order of trust. */
export function declaredTitles(declared: Declared): readonly Sourced<string>[] {
  const said: Said[] = [['json-ld', declared.jsonLd.headline], ...meta(declared, 'title')];
  return answers(said, (raw) => plainLine(raw, CAP.title));
}

/** What the site calls itself, without the signs of an address or a handle; the best name first. */
export function siteNames(declared: Declared): readonly Sourced<string>[] {
  const { publisher, siteName } = declared.jsonLd;
  const said: Said[] = [
    ...meta(declared, 'site'),
    ['json-ld', publisher],
    ['json-ld', siteName],
    ...meta(declared, 'application'),
  ];
  // A site that calls itself as its article is called has filled in the wrong field.
  const titles = declaredTitles(declared).map(({ value }) => comparable(value));
  const own = said.filter(([, raw]) => {
    const name = comparable(raw ?? '');
    return !titles.some((title) => name === title || (title.length >= 20 && name.includes(title)));
  });
  return answers(own.length ? own : said, (raw) =>
    plainLine(raw, CAP.siteName).replace(/^(?:@|https?:\/\/(?:www\.)?)|\/$/g, ''),
  );
}

/** One or two sentences about the article, as its editors wrote them for previews. */
export function findExcerpt(declared: Declared): Sourced<string> | undefined {
  const said: Said[] = [...meta(declared, 'excerpt'), ['json-ld', declared.jsonLd.description]];
  return answers(said, (raw) => plainLine(raw, CAP.excerpt))[0];
}

/**
 * The part of the paper the article stands in; from the path to the page where no field tells it.
 * @param title the headline: the path often ends with it
 */
export function findSection(declared: Declared, title: string): Sourced<string> | undefined {
  const { section, crumbs } = declared.jsonLd;
  const [crumb] = crumbs.filter((name) => !comparable(title).includes(comparable(name)));
  const said: Said[] = [['json-ld', section], ...meta(declared, 'section'), ['breadcrumb', crumb]];
  return answers(said, (raw) => plainLine(raw, CAP.section))[0];
}

/** The address the page names as its own: `<link rel=canonical>`, else og:url; http(s) only. */
export function findCanonical(declared: Declared, base: string): Sourced<string> | undefined {
  const said: Said[] = [['link', linkAddress(declared.doc, 'canonical')], ...meta(declared, 'canonical')];
  return answers(said, (raw) => httpAddress(raw, base))[0];
}

/** The picture that stands for the article. The social preview first: editors choose it. http(s) only. */
export function findLeadImage(declared: Declared, base: string): Sourced<string> | undefined {
  const said: Said[] = [
    ...meta(declared, 'image'),
    ['json-ld', declared.jsonLd.image],
    ['link', linkAddress(declared.doc, 'image_src')],
  ];
  return answers(said, (raw) => httpAddress(raw, base))[0];
}

/** @param nearest the headline or the body: its own or inherited `lang` is closer to the article than the root's */
export function findLanguage(nearest: Element | null, declared: Declared): Sourced<string> | undefined {
  const said: Said[] = [
    ['attribute', inherited(nearest, 'lang')],
    ['attribute', declared.doc.documentElement?.getAttribute('xml:lang')],
    ['json-ld', declared.jsonLd.language],
    ...meta(declared, 'language'),
  ];
  return answers(said, languageTag)[0];
}

/** What the page says about direction, else what the language is written in; nothing when neither is known. */
export function findDirection(
  nearest: Element | null,
  lang: string | undefined,
  { rightToLeft }: Words,
): Sourced<'ltr' | 'rtl'> | undefined {
  const said = inherited(nearest, 'dir')?.toLowerCase();
  if (said === 'rtl' || said === 'ltr') return { value: said, source: 'attribute' };
  return lang && rightToLeft.test(lang) ? { value: 'rtl', source: 'language' } : undefined;
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
