import { plural, t } from '../../i18n/index.js';
import { libraryFailure } from '../../ui/failures.js';
import type { Notice } from './shelf.js';
import { entryTitle } from './titles.js';

interface Props {
  readonly notice: Notice | null;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/**
 * What happened last, with the way back. It stays until it is dismissed or followed by another: a reader who
 * needs time has it. The region is always in the page, or screen readers would not say what comes into it.
 */
export function NoticeBar({ notice, onUndo, onDismiss }: Props) {
  return (
    <div class="notices" role="status" aria-atomic="true">
      {notice && (
        <div class={`toast ${notice.kind}`}>
          <div>
            <p class="what">{sentence(notice)}</p>
            {notice.kind === 'deleted' && notice.before > 0 && (
              <p class="quiet">{plural('library_deleted_before', notice.before)}</p>
            )}
          </div>
          {notice.kind === 'deleted' && (
            <button
              type="button"
              id="undo"
              class="button primary"
              title={t('library_undo_hint')}
              onClick={onUndo}
            >
              {t('library_undo')}
            </button>
          )}
          <button
            type="button"
            class="button"
            data-action="dismiss"
            aria-label={t('library_dismiss')}
            title={t('library_dismiss')}
            onClick={onDismiss}
          >
            ✕
          </button>
        </div>
      )}
    </div>
  );
}

function sentence(notice: Notice): string {
  if (notice.kind === 'failed') return libraryFailure(notice.code);
  if (notice.kind === 'restored') return t('library_restored', entryTitle(notice.entry));
  return t('library_deleted', entryTitle(notice.entry));
}
