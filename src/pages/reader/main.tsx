/** The reader page: one saved article at an address that stays, `reader.html?id=ID`. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { onOrphaned } from '../../browser/orphaned.js';
import { sessionMark } from '../../browser/session.js';
import { changeSetting, onSettingChanged, readSetting } from '../../browser/settings.js';
import { askForSites } from '../../browser/sites.js';
import { tabArticle } from '../../browser/tab-article.js';
import { closeOwnTab, isPrivateContext, openPage } from '../../browser/tabs.js';
import { t } from '../../i18n/index.js';
import { openLibrary, pictureAddresses, remoteLibrary } from '../../library/index.js';
import { send } from '../../messages/index.js';
import { type SavedPictures, SETTINGS } from '../../settings/index.js';
import { isForPage, onKeys } from '../../ui/keys.js';
import { prepareOutdatedNotice } from '../../ui/outdated.js';
import type { Rescue } from '../../ui/RescueOffer.js';
import { sanitizer } from '../../ui/sanitizer.js';
import { openArticleState } from './article-state.js';
import { goToChange } from './changes/go-to-change.js';
import { comparedRevision } from './changes/previous.js';
import { openPictures } from './chosen-pictures.js';
import { openKeptPictures } from './kept-pictures.js';
import { openPosition } from './position.js';
import { ReaderPage, titleOf } from './ReaderPage.js';
import {
  comparisonAddress,
  openReading,
  openUnsaved,
  parseAsked,
  readerAddress,
  type SafeTabArticle,
} from './reading.js';
import { openTagEditing } from './tag-editing.js';
import { savingOf } from './unsaved-saving.js';

const asked = parseAsked(location.search);
const inPrivate = isPrivateContext();
const library = openLibrary({ wholeLog: sessionMark('whole-log') });
/** The background's: it keeps pictures and the index in order, and has storage where a private window has none. */
const keeper = remoteLibrary((call) => send('library-call', call));
const [chosen, handed] = await Promise.all([
  openPictures({ read: readSetting, change: changeSetting, onChanged: onSettingChanged }, keepPictures),
  asked.unsaved === null ? null : handedOver(asked.unsaved),
]);
const reading = asked.unsaved === null ? openReading(library, asked) : openUnsaved(keeper, handed);
const state = openArticleState(library, reading, inSight());
const tagEditing = openTagEditing(library, reading);
const id = asked.unsaved === null ? asked.id : null;
const position = openPosition(library, id);
const kept = openKeptPictures(library, id);
const saving = savingOf(reading, {
  isPrivateContext: inPrivate,
  wishesPictures: () => {
    if (chosen.choice.value !== 'keep') return false;
    void askForSites(addressesHere());
    return true;
  },
  onSaved: (address) => void goTo(address),
});

document.documentElement.lang = t('locale');
onOrphaned(prepareOutdatedNotice());
effect(() => {
  const page = reading.page.value;
  const title = titleOf(page);
  document.title = title ? `${title} · ${t('extension_name')}` : t('extension_name');
});
const rescue: Rescue = (onProgress) => library.rescue(sanitizer.toHtml, onProgress);
const root = document.getElementById('page');
// Where the reader stopped is kept by paragraph; the browser would go there by pixels, before pictures have loaded.
history.scrollRestoration = 'manual';
if (root) {
  const tools = { library, reading, state, tagEditing, position, kept, keepPictures, chosen, saving, rescue };
  render(<ReaderPage {...tools} compare={asked.compare} />, root);
}

/** The addresses of the pictures of what is on the page. */
function addressesHere(): string[] {
  const page = reading.page.value;
  if (page.state === 'unsaved') return pictureAddresses(page.handed.article);
  return page.state === 'article' ? pictureAddresses(sanitizer.article(page.saved.article)) : [];
}

/** Asks for the sites first: here the page stays while the browser asks. Refused, the wish stands, and says why. */
function keepPictures(): void {
  const page = reading.page.value;
  if (page.state !== 'article') return;
  const { id } = page.saved.summary;
  void askForSites(addressesHere()).then(() => keeper.wantPictures({ id }));
}

function inSight(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    look();
  });
}

/** The article that the popup handed over; what lay in the session's storage is sanitized again. */
async function handedOver(key: string): Promise<SafeTabArticle | null> {
  const given = await tabArticle(key);
  return given && { ...given, article: sanitizer.article(given.article) };
}

/** Once saved, the article has an address that stays: the page goes there, out of a private window if need be. */
async function goTo(address: string): Promise<void> {
  await changeSetting(SETTINGS.picturesQuestionDue, true);
  if (!inPrivate) return location.replace(address);
  await openPage(address);
  await closeOwnTab();
}
const isAsking = () => reading.page.value.state === 'article' && chosen.isAsking.value;
const answer = (choice: SavedPictures) => {
  if (isAsking()) chosen.choose(choice);
};
const remove = () => {
  if (reading.page.value.state === 'article') void reading.remove();
};
/** A deletion is the last that can have been done here. */
const undo = () => {
  if (reading.page.value.state === 'deleted') void reading.restore();
  else state.undo();
};
/** From the article to what changed in it, and back. */
const compare = () => {
  const page = reading.page.value;
  if (page.state !== 'article') return;
  const { summary, revision } = page.saved;
  const before = comparedRevision(summary, revision);
  if (asked.compare !== null) location.assign(readerAddress(summary.id, revision));
  else if (before !== null) location.assign(comparisonAddress(summary.id, revision, before));
};
onKeys({
  s: saving.save,
  p: chosen.showHere,
  y: () => answer('load'),
  n: () => answer('never'),
  escape: saving.cancel,
  '#': remove,
  delete: remove,
  u: undo,
  e: () => void state.toggle('isArchived'),
  f: () => void state.toggle('isFavorite'),
  m: () => void state.toggle('isUnread'),
  t: tagEditing.open,
  c: compare,
  j: () => goToChange(1),
  k: () => (isAsking() ? answer('keep') : goToChange(-1)),
  l: () => location.assign('library.html'),
});
addEventListener('keydown', (event) => {
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  if (!isForPage(event)) return;
  event.preventDefault();
  undo();
});
