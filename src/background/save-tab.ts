/**
 * Saving without opening the popup: the badge is the only answer, so it says everything. A page of a private window
 * is not saved without a word: the popup is opened to ask.
 */
import type { Article, SanitizedArticle } from '../article/article.js';
import { setBadge } from '../browser/badge.js';
import { openPopup } from '../browser/popup.js';
import { readTab } from '../browser/read-tab.js';
import { askInPopup } from '../browser/save-asked.js';
import { changeSetting, readSetting } from '../browser/settings.js';
import type { TabInfo } from '../browser/tabs.js';
import { locale, t } from '../i18n/index.js';
import type { Library, SaveOutcome } from '../library/index.js';
import { SETTINGS } from '../settings/index.js';
import { libraryFailure, readingFailure } from '../ui/failures.js';
import { formatDay } from '../ui/moment.js';

export interface SaveTools {
  readonly sanitize: (article: Article) => Promise<SanitizedArticle>;
  readonly library: Library;
}

/** Reads the tab, keeps its article, and says on the badge: done, already saved, or why not. */
export async function saveTab(tab: TabInfo, tools: SaveTools): Promise<void> {
  if (tab.incognito) return askFirst(tab);
  try {
    await readAndSave(tab, tools);
  } catch (bug) {
    // The badge would say for ever that the page is being saved.
    await failed(tab, t('badge_bug'));
    throw bug;
  }
}

async function readAndSave(tab: TabInfo, { sanitize, library }: SaveTools): Promise<void> {
  await setBadge(tab.id, 'working', t('badge_working'));
  const read = await readTab(tab);
  if (!read.ok) return failed(tab, readingFailure(read.code, read.looksLike).sentence);
  const article = await sanitize(read.article);
  // Sites that are not allowed yet are asked for in the reader: no browser would ask so long after the key.
  const keepPictures = (await readSetting(SETTINGS.savedPictures)) === 'keep';
  const outcome = await library.save({ article, ledger: read.ledger, keepPictures });
  if (!outcome.ok) return failed(tab, libraryFailure(outcome.code));
  await done(tab, outcome);
  await changeSetting(SETTINGS.picturesQuestionDue, true);
}

async function askFirst(tab: TabInfo): Promise<void> {
  // Opened first: a browser may count the key or the menu as the reader's wish for this moment only.
  const opening = openPopup();
  await askInPopup(tab);
  if (!(await opening)) await setBadge(tab.id, 'failed', t('private_badge'));
}

function done(tab: TabInfo, { kind, savedAt }: SaveOutcome): Promise<void> {
  if (kind === 'unchanged') return setBadge(tab.id, 'saved', t('badge_saved', formatDay(savedAt, locale())));
  return setBadge(tab.id, 'done', t('badge_done'));
}

function failed(tab: TabInfo, reason: string): Promise<void> {
  return setBadge(tab.id, 'failed', t('badge_failed', reason));
}
