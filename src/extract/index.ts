/**
 * The pipeline: a snapshot of a page goes in, an article with its ledger comes out. No browser API, no network,
 * no global document; the time and the budget come in as options.
 */
import type { Article } from '../article/article.js';
import type { Extraction, ExtractResult, SelectedBody } from '../article/result.js';
import { proseText } from '../text/prose.js';
import { countWords, foldWhiteSpace } from '../text/words.js';
import { baseOf } from './addresses.js';
import { removeClutter } from './body/clutter.js';
import { findBody, markHeadline } from './body/find-body.js';
import { normalize } from './body/normalize/index.js';
import { prepare } from './body/prepare.js';
import type { PageFacts, ScorerModel } from './body/scorer/index.js';
import SHIPPED_MODEL from './body/scorer/model.json' with { type: 'json' };
import { Survey } from './body/survey.js';
import { notArticle, type PageEvidence, readEvidence, whyNotArticle } from './judgement/index.js';
import { type MetadataResult, readMetadata } from './metadata/index.js';
import type { PageSnapshot } from './snapshot/index.js';
import { runAtOnce, type Steps } from './steps.js';
import type { Vocabulary } from './vocabulary/index.js';
import { compileVocabulary, type Words } from './words.js';

export type { Vocabulary } from './vocabulary/index.js';

export interface ExtractOptions {
  /** The page's address, as the tab (not the page) tells it. */
  readonly url: string;
  /** The clock: dates after it are refused. */
  readonly now: Date;
  /** The words of the world's press: they come in like the time. Compiled once for each object. */
  readonly vocabulary: Vocabulary;
  /** The trained scorer of blocks; by default the one that ships. */
  readonly scorer?: ScorerModel;
}

/** Characters of a headline; more is not a headline. */
const MAX_TITLE = 300;

/** Words that are a line or two. */
const FEW_WORDS = 60;

/**
 * Finds the article of a page. The snapshot is used up.
 * @returns the article (its `html` not sanitized yet) and what was removed, or a code for why there is none
 */
export function extract(snapshot: PageSnapshot, options: ExtractOptions): ExtractResult {
  return runAtOnce(extractInSteps(snapshot, options));
}

/** The same in steps, for a page whose thread is not ours alone. */
export function* extractInSteps(snapshot: PageSnapshot, options: ExtractOptions): Steps<ExtractResult> {
  if (snapshot.refusal) return { ok: false, code: snapshot.refusal, whatThereIs: null };
  const { document } = snapshot;
  if (!document.body) return nothingToRead(snapshot);
  const base = baseOf(document, options.url);
  // Fields first: they stand partly in what the body rules take away.
  const words = compileVocabulary(options.vocabulary);
  const fields = readMetadata(document, { ...options, words });
  yield;
  // Scripts have told what they know (JSON-LD); to the rules their text would look like words.
  prepare(document);
  // What can be named surely leaves before Readability and the trees weigh the rest.
  const headlineMark = markHeadline(fields.visible.headline);
  const survey = new Survey(document.body);
  yield;
  // What kind of page it is shows in what leaves, too.
  const evidence = readEvidence({ url: options.url, words, fields, survey });
  const removed = removeClutter(survey, fields.visible, words);
  yield;
  const facts = factsOf(fields, words);
  const found = yield* findBody(document, headlineMark, facts, options.scorer ?? SHIPPED_MODEL);
  const ledger = [...snapshot.invisible, ...removed, ...found.removed];
  // Where no article is found, what there is on the page can still be shown.
  const body = found.body ?? document.body;
  if (!foldWhiteSpace(body.textContent ?? '')) return nothingToRead(snapshot);
  yield;
  // Last, so that nothing is resolved or reshaped that does not stay.
  normalize(body, base, fields.metadata.standfirst);
  yield;
  const extraction = {
    article: articleOf(body, fields, snapshot, options.url),
    ledger,
    ...(snapshot.leftOut.length > 0 && { leftOut: snapshot.leftOut }),
    ...selectionOf(snapshot, base, fields),
  };
  return judged(extraction, found.body && evidence, body, snapshot);
}

function nothingToRead(snapshot: PageSnapshot): ExtractResult {
  if (snapshot.isElsewhere) return framed(null);
  return { ok: false, code: isPartlyRead(snapshot) ? 'too-big' : 'empty-page', whatThereIs: null };
}

/** Of a page that was read in part nobody can say that it has no article. */
function isPartlyRead({ leftOut }: PageSnapshot): boolean {
  return leftOut.includes('rest-of-page');
}

function framed(whatThereIs: Extraction | null): ExtractResult {
  return { ok: false, code: 'not-article', looksLike: 'framed', whatThereIs };
}

/** What the scorer is told of the page. */
function factsOf({ metadata }: MetadataResult, words: Words): PageFacts {
  return { title: metadata.title ?? '', excerpt: metadata.excerpt ?? '', words };
}

/** @param evidence null where no body was found */
function judged(
  extraction: Extraction,
  evidence: PageEvidence | null,
  body: Element,
  snapshot: PageSnapshot,
): ExtractResult {
  const refusal = evidence
    ? whyNotArticle(extraction.article, evidence, body)
    : notArticle(extraction.article.wordCount < FEW_WORDS ? 'too-short' : 'other');
  if (!refusal) return { ok: true, ...extraction };
  if (refusal.looksLike === 'too-short' && snapshot.isElsewhere) return framed(extraction);
  const why = isPartlyRead(snapshot) ? ({ code: 'too-big' } as const) : refusal;
  return { ok: false, ...why, whatThereIs: extraction };
}

/** What the reader had selected, in the same plain shape as a body. */
function selectionOf(
  { selection }: PageSnapshot,
  base: string,
  { metadata }: MetadataResult,
): { selection?: SelectedBody } {
  if (!selection) return {};
  normalize(selection, base, metadata.standfirst);
  return { selection: bodyOf(selection, metadata.lang) };
}

function bodyOf(body: Element, lang: string | null): SelectedBody {
  const text = proseText(body);
  return { html: body.innerHTML, text, wordCount: countWords(text, lang) };
}

function articleOf(
  body: Element,
  { metadata }: MetadataResult,
  { leftOut }: PageSnapshot,
  url: string,
): Article {
  const found = bodyOf(body, metadata.lang);
  return {
    url,
    canonicalUrl: metadata.canonicalUrl,
    title: (metadata.title ?? '').slice(0, MAX_TITLE),
    byline: metadata.byline,
    published: metadata.published,
    modified: metadata.modified,
    siteName: metadata.siteName,
    lang: metadata.lang,
    dir: metadata.dir,
    excerpt: metadata.excerpt ?? firstLine(found.text),
    standfirst: metadata.standfirst,
    section: metadata.section,
    leadImage: metadata.leadImage,
    partial: metadata.partial || leftOut.includes('rest-of-page'),
    ...found,
  };
}

function firstLine(text: string): string | null {
  const line = text.split('\n\n').find((l) => l.length >= 40) ?? '';
  return line ? line.slice(0, 300) : null;
}
