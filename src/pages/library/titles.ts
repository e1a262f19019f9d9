import { t } from '../../i18n/index.js';
import type { LibraryEntry, SavedSummary } from '../../library/index.js';
import { cleanField, cleanLine } from '../../sanitize/fields.js';

/** What an entry is called where one line must do. */
export function entryTitle(entry: LibraryEntry): string {
  return entry.unreadable ? t('library_unreadable') : cleanLine(entry.title, 300) || t('article_untitled');
}

/** The site's name, or the host of its address where the page gave none. */
export function siteOf({ siteName, url }: SavedSummary): string | null {
  return (
    cleanField(siteName, 200) ?? (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null)
  );
}
