/** Wires commands, menus and the badge to reading and saving. */
import type { Article, SanitizedArticle } from '../article/article.js';
import { onCommand } from '../browser/commands.js';
import { declareMenu, type MenuItem, onMenu } from '../browser/menus.js';
import { openPopup } from '../browser/popup.js';
import { sessionMark } from '../browser/session.js';
import { isSiteAllowed, onSitesAllowed } from '../browser/sites.js';
import { onTabShown, openPage, type TabInfo } from '../browser/tabs.js';
import { t } from '../i18n/index.js';
import { answerCall, openLibrary } from '../library/index.js';
import { handle } from '../messages/index.js';
import { showKept } from './kept-badge.js';
import { saveTab } from './save-tab.js';
import { createUpkeep } from './upkeep.js';

type MenuId = 'read' | 'save' | 'library';

/** @param sanitize makes an article safe where this browser has a DOM for it */
export function startBackground(sanitize: (article: Article) => Promise<SanitizedArticle>): void {
  const own = openLibrary({ wholeLog: sessionMark('whole-log') });
  const upkeep = createUpkeep(own, isSiteAllowed);
  const library = upkeep.library;
  const items: readonly MenuItem<MenuId>[] = [
    { id: 'read', title: t('menu_read'), on: ['page'] },
    { id: 'save', title: t('menu_save'), on: ['page', 'button'] },
    { id: 'library', title: t('menu_library'), on: ['button'] },
  ];
  const saveIn = (tab: TabInfo | null) => void (tab && saveTab(tab, { sanitize, library }));
  declareMenu(items);
  onMenu(items, (id, tab) => {
    if (id === 'save') saveIn(tab);
    else if (id === 'read') void openPopup();
    else void openPage('library.html');
  });
  onCommand('save-article', saveIn);
  handle('library-call', (call) => answerCall(library, call));
  onTabShown((tab) => void showKept(tab, library));
  onSitesAllowed(upkeep.keepPictures);
  upkeep.soon();
  upkeep.keepPictures();
}
