import type { PluralFamily } from '../../i18n/index.js';
import { plural, t } from '../../i18n/index.js';
import { libraryFailure } from '../../ui/failures.js';
import { Icon } from '../../ui/Icon.js';
import type { Deed, Notice } from './changes.js';
import type { Desk } from './desk.js';
import { ProgressBar } from './ProgressBar.js';

const SAYS: Readonly<Record<Deed, PluralFamily>> = {
  deleted: 'library_deleted_many',
  restored: 'library_restored_many',
  archived: 'library_archived',
  unarchived: 'library_unarchived',
  favorited: 'library_favorited',
  unfavorited: 'library_unfavorited',
  read: 'library_marked_read',
  unread: 'library_marked_unread',
  tagged: 'library_tagged',
};

/**
 * What happened last, with the way back, and how far a long change, or upkeep, is. It stays until it is dismissed or followed by
 * another: a reader who needs time has it. The region is always in the page, or screen readers would not say what
 * comes into it.
 */
export function NoticeBar({ desk: { changes, actions, upkeep } }: { readonly desk: Desk }) {
  const notice = changes.notice.value;
  const work = changes.work.value;
  return (
    <div class="notices">
      {upkeep.value && <ProgressBar {...upkeep.value} />}
      {work && <ProgressBar label={t('library_working')} {...work} />}
      <div role="status" aria-atomic="true">
        {notice && (
          <div class={`toast ${notice.kind}`}>
            <NoticeWords notice={notice} />
            {notice.kind === 'done' && <UndoButton onUndo={() => void actions.undo()} />}
            <button
              type="button"
              class="button plain"
              data-action="dismiss"
              aria-label={t('library_dismiss')}
              title={t('library_dismiss')}
              onClick={changes.dismiss}
            >
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Takes back what was changed last. */
export function UndoButton({ onUndo }: { readonly onUndo: () => void }) {
  return (
    <button type="button" id="undo" class="button primary" title={t('library_undo_hint')} onClick={onUndo}>
      {t('library_undo')}
    </button>
  );
}

/** What happened, in a sentence. */
export function NoticeWords({ notice }: { readonly notice: Notice }) {
  return (
    <div>
      <p class="what">{sentence(notice)}</p>
      {notice.kind === 'done' && notice.before > 0 && (
        <p class="quiet">{plural('library_done_before', notice.before)}</p>
      )}
    </div>
  );
}

function sentence(notice: Notice): string {
  if (notice.kind === 'failed') return libraryFailure(notice.code);
  if (notice.kind === 'undone') return t('library_undone');
  if (notice.kind === 'emptied') return plural('library_bin_emptied', notice.count);
  if (notice.title !== null && notice.deed === 'deleted') return t('library_deleted', notice.title);
  if (notice.title !== null && notice.deed === 'restored') return t('library_restored', notice.title);
  return plural(SAYS[notice.deed], notice.count);
}
