import { readingMinutes } from '../../article/reading-time.js';
import { locale, plural, t } from '../../i18n/index.js';
import type { LibraryEntry, SavedSummary, UnreadableEntry } from '../../library/index.js';
import { cleanLine } from '../../sanitize/fields.js';
import { MomentLine } from '../../ui/MomentLine.js';
import { formatDay } from '../../ui/moment.js';
import { entryTitle, siteOf } from './titles.js';

interface Props<Entry extends LibraryEntry> {
  readonly entry: Entry;
  readonly onDelete: (entry: LibraryEntry) => void;
}

/** One saved article in the list. */
export function EntryRow({ entry, onDelete }: Props<LibraryEntry>) {
  if (entry.unreadable) return <UnreadableRow entry={entry} onDelete={onDelete} />;
  const { id, lang, dir, excerpt } = entry;
  return (
    <li class="entry" data-article-id={id}>
      <div class="words" lang={lang ?? ''} dir={dir ?? 'auto'}>
        <h2>
          <a href={`reader.html?id=${encodeURIComponent(id)}`}>
            <bdi>{entryTitle(entry)}</bdi>
          </a>
        </h2>
        <Facts entry={entry} />
        {excerpt && (
          <p class="excerpt">
            <bdi>{cleanLine(excerpt, 1000)}</bdi>
          </p>
        )}
      </div>
      <p class="kept quiet">
        {t('library_saved_on', formatDay(entry.savedAt, locale()))}
        {entry.revisions.length > 1 && ` · ${plural('library_versions', entry.revisions.length)}`}
      </p>
      <DeleteButton entry={entry} onDelete={onDelete} />
    </li>
  );
}

function Facts({ entry }: { entry: SavedSummary }) {
  const { byline, published, modified, wordCount, lang } = entry;
  const site = siteOf(entry);
  return (
    <ul class="facts quiet" lang={t('locale')}>
      {site && (
        <li data-field="site">
          <bdi>{site}</bdi>
        </li>
      )}
      {byline && (
        <li data-field="byline">
          <bdi>{cleanLine(byline, 300)}</bdi>
        </li>
      )}
      {published && (
        <li>
          <MomentLine iso={published} field="published" message="article_published" />
        </li>
      )}
      {modified && (
        <li>
          <MomentLine iso={modified} field="modified" message="article_updated" />
        </li>
      )}
      <li>{plural('article_minutes', readingMinutes(wordCount, lang))}</li>
    </ul>
  );
}

function UnreadableRow({ entry, onDelete }: Props<UnreadableEntry>) {
  return (
    <li class="entry" data-article-id={entry.id} data-unreadable>
      <div class="words">
        <h2>{t('library_unreadable')}</h2>
        <p class="excerpt">{t('library_unreadable_advice')}</p>
      </div>
      <DeleteButton entry={entry} onDelete={onDelete} />
    </li>
  );
}

function DeleteButton({ entry, onDelete }: Props<LibraryEntry>) {
  const label = t('library_delete_article', entryTitle(entry));
  return (
    <button
      type="button"
      class="button delete"
      data-action="delete"
      aria-label={label}
      title={t('library_delete_hint')}
      onClick={() => onDelete(entry)}
    >
      {t('library_delete')}
    </button>
  );
}
