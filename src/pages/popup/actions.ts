/** What the reader can do in the popup, by button or by key. */
import type { Extraction } from '../../article/result.js';
import { setBadge } from '../../browser/badge.js';
import { type ReadResult, readTab } from '../../browser/read-tab.js';
import { takeAskedSave } from '../../browser/save-asked.js';
import { keepTabArticle } from '../../browser/tab-article.js';
import { activeTab, isPrivateContext, openPage, openPageHere, type TabInfo } from '../../browser/tabs.js';
import { locale, t } from '../../i18n/index.js';
import { formatDay } from '../../ui/moment.js';
import { sanitizer } from '../../ui/sanitizer.js';
import { choosePart, keeping, lookUp, type Part, place, reading, type Shown, shown, undo } from './model.js';
import { askAndSave, keepPictures, readChoice, saveAnyway } from './questions.js';

export interface Actions {
  readonly retry: () => void;
  readonly showAnyway: () => void;
  readonly choosePart: (part: Part) => void;
  readonly save: () => void;
  readonly saveAnyway: () => void;
  readonly undo: () => void;
  readonly openReader: () => void;
  /** After an update: what it changed, in the reader. */
  readonly seeChanges: () => void;
  /** After a save: its pictures too. */
  readonly keepPictures: () => void;
  readonly openLibrary: () => void;
}

/** The actions for the tab in front. Call `retry` to read it. */
export function createActions(): Actions {
  let tab: TabInfo | null = null;
  const badge = () => tab && showBadge(tab.id);
  const read = async () => {
    reading.value = { state: 'loading' };
    tab = await activeTab();
    place.value = {
      isPrivate: tab?.incognito === true,
      isOutside: tab?.incognito === true && !isPrivateContext(),
    };
    const [result] = await Promise.all([readTabIn(tab), readChoice()]);
    show(result);
    if (shown.value) await lookUp(shown.value.article);
    await badge();
    if (tab && (await takeAskedSave(tab))) await askAndSave();
  };
  const showAnyway = () => {
    if (reading.value.state !== 'failure' || !reading.value.whatThereIs) return;
    present(reading.value.whatThereIs, true);
    if (shown.value) void lookUp(shown.value.article);
  };
  return {
    retry: () => void read(),
    showAnyway,
    choosePart: (part) => void choosePart(part),
    save: () => void askAndSave().then(badge),
    saveAnyway: () => void saveAnyway().then(badge),
    undo: () => void undo().then(badge),
    openReader: () => void openReader(),
    seeChanges: () => void seeChanges(),
    keepPictures: () => void keepPictures(),
    openLibrary: () => void openPage('library.html').then(() => close()),
  };
}

async function readTabIn(tab: TabInfo | null): Promise<ReadResult> {
  return tab ? readTab(tab) : { ok: false, code: 'navigated', whatThereIs: null };
}

function show(result: ReadResult): void {
  if (result.ok) present(result, false);
  else if (result.whatThereIs?.selection) present(result.whatThereIs, true);
  else reading.value = { ...result, state: 'failure' };
}

/** Begins with what the reader had selected: it is what they asked for. */
function present({ article, ledger, selection, leftOut = [] }: Extraction, forced: boolean): void {
  const whole: Shown = { article: sanitizer.article(article), ledger, leftOut, forced };
  const selected = selection && {
    // Nothing was removed from what the reader chose, and the page's picture and standfirst are not part of it.
    article: sanitizer.article({
      ...article,
      ...selection,
      leadImage: null,
      standfirst: null,
      partial: false,
      passage: true,
    }),
    ledger: [],
    leftOut: [],
    forced: false,
  };
  reading.value = {
    state: 'article',
    whole,
    selection: selected ?? null,
    part: selected ? 'selection' : 'whole',
  };
}

async function openReader(): Promise<void> {
  const kept = keeping.value;
  if (kept.state === 'kept' || kept.state === 'saved') await openPage(readerOf(kept.id));
  else if (shown.value) {
    const { article, ledger } = shown.value;
    const { isPrivate } = place.value;
    await openPageHere(`reader.html?unsaved=${await keepTabArticle({ article, ledger, isPrivate })}`);
  }
  close();
}

/** A name may come from a backup, and be anything. */
function readerOf(id: string): string {
  return `reader.html?id=${encodeURIComponent(id)}`;
}

/** The reader compares with the revision before, if there is none with the number asked for. */
async function seeChanges(): Promise<void> {
  const kept = keeping.value;
  if (kept.state !== 'saved' || !kept.isComparable) return;
  const { id, revision } = kept;
  await openPage(`${readerOf(id)}&revision=${revision}&compare=${revision - 1}`);
  close();
}

async function showBadge(tabId: number): Promise<void> {
  const kept = keeping.value;
  if (kept.state === 'kept' && kept.savedAt)
    await setBadge(tabId, 'saved', t('badge_saved', formatDay(kept.savedAt, locale())));
  else if (kept.state === 'saved') await setBadge(tabId, 'done', t('badge_done'));
  else await setBadge(tabId, 'none', null);
}
