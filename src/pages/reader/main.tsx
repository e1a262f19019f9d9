/** The reader page: one saved article at an address that stays, `reader.html?id=ID`. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { onOrphaned } from '../../browser/orphaned.js';
import { sessionMark } from '../../browser/session.js';
import { changeSetting, onSettingChanged, readSetting } from '../../browser/settings.js';
import { tabArticle } from '../../browser/tab-article.js';
import { closeOwnTab, isPrivateContext, openPage } from '../../browser/tabs.js';
import { t } from '../../i18n/index.js';
import { openLibrary, remoteLibrary } from '../../library/index.js';
import { send } from '../../messages/index.js';
import { type SavedPictures, SETTINGS } from '../../settings/index.js';
import { onKeys } from '../../ui/keys.js';
import { prepareOutdatedNotice } from '../../ui/outdated.js';
import type { Rescue } from '../../ui/RescueOffer.js';
import { sanitizer } from '../../ui/sanitizer.js';
import { openPictures } from './chosen-pictures.js';
import { ReaderPage, titleOf } from './ReaderPage.js';
import { openReading, openUnsaved, parseAsked, type SafeTabArticle } from './reading.js';
import { savingOf } from './unsaved-saving.js';

const asked = parseAsked(location.search);
const inPrivate = isPrivateContext();
const library = openLibrary({ wholeLog: sessionMark('whole-log') });
const keeper = inPrivate ? remoteLibrary((call) => send('library-call', call)) : library;
const [chosen, handed] = await Promise.all([
  openPictures({ read: readSetting, change: changeSetting, onChanged: onSettingChanged }),
  asked.unsaved === null ? null : handedOver(asked.unsaved),
]);
const reading = asked.unsaved === null ? openReading(library, asked) : openUnsaved(keeper, handed);
const saving = savingOf(reading, inPrivate, (address) => void goTo(address));

document.documentElement.lang = t('locale');
onOrphaned(prepareOutdatedNotice());
effect(() => {
  const page = reading.page.value;
  const title = titleOf(page);
  document.title = title ? `${title} · ${t('extension_name')}` : t('extension_name');
});
const rescue: Rescue = (onProgress) => library.rescue(sanitizer.toHtml, onProgress);
const root = document.getElementById('page');
if (root) render(<ReaderPage reading={reading} chosen={chosen} saving={saving} rescue={rescue} />, root);

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
const answer = (choice: SavedPictures) => {
  if (reading.page.value.state === 'article' && chosen.isAsking.value) chosen.choose(choice);
};
const remove = () => {
  if (reading.page.value.state === 'article') void reading.remove();
};
const restore = () => {
  if (reading.page.value.state === 'deleted') void reading.restore();
};
onKeys({
  s: saving.save,
  p: chosen.showHere,
  y: () => answer('load'),
  n: () => answer('never'),
  escape: saving.cancel,
  '#': remove,
  delete: remove,
  u: restore,
  l: () => location.assign('library.html'),
});
addEventListener('keydown', (event) => {
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  restore();
});
