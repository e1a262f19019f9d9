import { setBadge } from '../browser/badge.js';
import type { TabInfo } from '../browser/tabs.js';
import { locale, t } from '../i18n/index.js';
import type { Library } from '../library/index.js';
import { formatDay } from '../ui/moment.js';

/**
 * Says on the badge that the page in a tab is already kept. Works where the tab's address may be seen: after a
 * click in it, or with a permission that the reader gave for its site.
 */
export async function showKept(tab: TabInfo, library: Library): Promise<void> {
  if (!tab.url?.startsWith('http')) return;
  const found = await library.findByAddress(tab.url);
  if (!found.ok || !found.entry || found.entry.unreadable) return;
  await setBadge(tab.id, 'saved', t('badge_saved', formatDay(found.entry.savedAt, locale())));
}
