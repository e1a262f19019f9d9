import { t } from '../../../i18n/index.js';
import type { LibraryEntry } from '../../../library/index.js';
import { Icon } from '../../../ui/Icon.js';
import type { Desk } from '../desk.js';
import { EntryWords } from './EntryWords.js';

interface Props {
  readonly desk: Desk;
  readonly entry: LibraryEntry;
  readonly index: number;
  /** -1: not known. */
  readonly count: number;
}

/** An entry without a slot: one that cannot be read, or one of those that are there before the list is. */
export function StrayRow({ desk, entry, index, count }: Props) {
  return (
    <li
      class="entry"
      data-article-id={entry.id}
      data-index={index}
      data-unreadable={entry.unreadable || undefined}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ '--at': index }}
    >
      <span class="pick" />
      {entry.unreadable ? (
        <div class="words">
          <h2>{t('library_unreadable')}</h2>
          <p class="excerpt">{t('library_unreadable_advice')}</p>
        </div>
      ) : (
        <EntryWords desk={desk} entry={entry} snippet={null} progress={null} />
      )}
      {entry.unreadable && (
        <div class="actions">
          <button
            type="button"
            class="button plain"
            data-action="delete"
            aria-label={t('library_delete_article', t('library_unreadable'))}
            title={t('library_delete_hint')}
            onClick={() => desk.actions.removeUnreadable(entry)}
          >
            <Icon name="bin" />
          </button>
        </div>
      )}
    </li>
  );
}
