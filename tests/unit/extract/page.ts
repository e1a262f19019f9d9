/**
 * Builds the pages that the tests of extraction read, and is their only way into it. All that is said on them is
 * made up, with one newspaper, the Tidewater Post, at `https://www.tidewater.example`.
 */
import { JSDOM } from 'jsdom';
import type { Article } from '../../../src/article/article.js';
import type { LedgerEntry } from '../../../src/article/ledger.js';
import type { ExtractResult } from '../../../src/article/result.js';
import { extract } from '../../../src/extract/index.js';
import { type MetadataResult, readMetadata } from '../../../src/extract/metadata/index.js';
import { snapshotOf } from '../../../src/extract/snapshot/index.js';
import { placeStreamed } from '../../../src/extract/snapshot/streamed.js';
import { VOCABULARY } from '../../../src/extract/vocabulary/index.js';
import { compileVocabulary } from '../../../src/extract/words.js';

export const PAGE_URL = 'https://www.tidewater.example/town/ferry-returns-to-service';
export const NOW = new Date('2024-06-01T12:00:00Z');
export const HEADLINE = 'Ferry returns to service after a long winter';

/** Where a page was read, and when. */
export interface Circumstances {
  readonly url?: string;
  readonly now?: Date;
}

const parsers = new Map<string, DOMParser>();

/** The document of a page; nothing in it runs or loads. */
export function documentOf(html: string, url: string = PAGE_URL): Document {
  // One window an address: a window costs more than all else in a test.
  let parser = parsers.get(url);
  if (!parser) {
    parser = new new JSDOM('', { url }).window.DOMParser();
    parsers.set(url, parser);
  }
  return parser.parseFromString(html, 'text/html');
}

/** A page's head and body as one source. */
export function page(head: string, body: string, lang = 'en'): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

/** A JSON-LD script: of an object, or of text as it stands. */
export function jsonLd(data: object | string): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  return `<script type="application/ld+json">${text}</script>`;
}

/** What the metadata room says about a page. */
export function readFields(html: string, { url = PAGE_URL, now = NOW }: Circumstances = {}): MetadataResult {
  return readMetadata(documentOf(html, url), { url, now, words: compileVocabulary(VOCABULARY) });
}

/** The fields alone. */
export function fieldsOf(html: string, circumstances?: Circumstances): MetadataResult['metadata'] {
  return readFields(html, circumstances).metadata;
}

/** The whole pipeline. */
export function extractedFrom(
  document: Document,
  { url = PAGE_URL, now = NOW }: Circumstances = {},
): ExtractResult {
  placeStreamed(document);
  return extract(snapshotOf(document), { url, now, vocabulary: VOCABULARY });
}

/** The same for a page's source. */
export function extracted(html: string, circumstances: Circumstances = {}): ExtractResult {
  return extractedFrom(documentOf(html, circumstances.url), circumstances);
}

/** The article of a page that must have one. */
export function articleOf(html: string, circumstances?: Circumstances): Article {
  return found(html, circumstances).article;
}

/** What was taken out of a page that must have an article. */
export function ledgerOf(html: string, circumstances?: Circumstances): readonly LedgerEntry[] {
  return found(html, circumstances).ledger;
}

function found(html: string, circumstances?: Circumstances) {
  const result = extracted(html, circumstances);
  if (!result.ok) throw new Error(`expected an article, got "${result.code}"`);
  return result;
}

/** Paragraphs of a story, each different and long enough to be prose. */
export const PARAGRAPHS: readonly string[] = [
  'The car ferry that links the two sides of the estuary sailed again on Monday, five months after a storm tore its ramp from the quay and left the island without a crossing.',
  'About forty people had come down to the slip before dawn, some of them with flasks of tea, to watch the first lorry roll aboard under the floodlights of the harbour office.',
  'The captain, who has worked the route for nineteen years, said the engines had been stripped to the last bolt and that he had not once doubted they would start.',
  'Shopkeepers on the island had stocked up by fishing boat since the turn of the year, paying three times the usual freight, and most of them had raised their prices.',
  'The council will decide in the autumn whether the old boat is to be replaced by two smaller ones, which could sail even when the wind stands across the channel.',
  'Until then the timetable is that of last summer, with a late boat on Saturdays for those who want to stay for the dance in the old customs house.',
];

/** The story as markup. */
export const STORY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

/** An ordinary page with the story; `inside` stands in the middle of it, `after` behind the article. */
export function storyPage({ head = '', inside = '', after = '' } = {}): string {
  const [first = '', second = '', ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  return page(
    `<title>${HEADLINE} - Tidewater Post</title><meta property="og:site_name" content="Tidewater Post">${head}`,
    `<main><article><h1>${HEADLINE}</h1>${first}${second}${inside}${rest.join('')}</article>${after}</main>`,
  );
}
