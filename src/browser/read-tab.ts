import browser from 'webextension-polyfill';
import type { LooksLike, ReadFailureCode } from '../article/failure.js';
import type { Extraction, ExtractResult } from '../article/result.js';
import { isExtractResult } from '../article/shape.js';
import { placeOf } from './places.js';
import { type TabInfo, tabById } from './tabs.js';

/** What reading a tab gives: hostile data until it has been through `sanitize/`. */
export type ReadResult =
  | ({ readonly ok: true } & Extraction)
  | ({ readonly ok: false; readonly whatThereIs: Extraction | null } & WhyNot);

/** Why there is no article; `looksLike` only with `not-article`. */
export interface WhyNot {
  readonly code: ReadFailureCode;
  readonly looksLike?: LooksLike;
}

/**
 * Reads the article of a tab by injecting the content script. Needs `activeTab` for it: a click on the toolbar
 * button, a keyboard command or a menu item of ours.
 */
export async function readTab(tab: TabInfo): Promise<ReadResult> {
  const place = placeOf(tab.url);
  if (place !== 'page') return failed(place);
  try {
    const result = await inTime(inject(tab));
    if (result === LATE) return failed('no-answer');
    if (await hasNavigated(tab)) return failed('navigated');
    if (!isExtractResult(result)) return failed('injection-refused');
    return addressed(result, tab);
  } catch (error) {
    return failed(await whyRefused(error, tab));
  }
}

/** Milliseconds that a tab has to answer: a little more than the content script gives itself. */
const PATIENCE = 12_000;
const LATE = Symbol();

/** What `work` comes to, or {@link LATE}: where the page's own code never ends, ours is never called. */
async function inTime(work: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs the content script in the tab: first its words, then the script, whose last value is the result. */
async function inject({ id }: TabInfo): Promise<unknown> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId: id },
    files: ['words.js', 'content.js'],
  });
  return injection?.result;
}

function failed(code: ReadFailureCode): ReadResult {
  return { ok: false, code, whatThereIs: null };
}

/** The address of an article comes from the tab, never from the page. */
function addressed(result: ExtractResult, tab: TabInfo): ReadResult {
  const address = (extraction: Extraction): Extraction => ({
    ...extraction,
    article: { ...extraction.article, url: tab.url ?? extraction.article.url },
  });
  if (result.ok) return { ok: true, ...address(result) };
  return { ...result, whatThereIs: result.whatThereIs && address(result.whatThereIs) };
}

async function hasNavigated(tab: TabInfo): Promise<boolean> {
  const now = await tabById(tab.id);
  if (!now) return true;
  return now.url !== null && tab.url !== null && withoutFragment(now.url) !== withoutFragment(tab.url);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

async function whyRefused(error: unknown, tab: TabInfo): Promise<ReadFailureCode> {
  if (await hasNavigated(tab)) return 'navigated';
  const message = error instanceof Error ? error.message : String(error);
  if (/frame .*(?:removed|not found)|no tab with id|tab was closed|context.*destroyed/i.test(message))
    return 'navigated';
  if (tab.url && /\.pdf$/i.test(new URL(tab.url).pathname)) return 'pdf';
  if (tab.url?.startsWith('file:')) return 'file-access';
  return 'injection-refused';
}
