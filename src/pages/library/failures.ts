import { t } from '../../i18n/index.js';
import type { SavedFailureCode } from '../../library/index.js';
import { libraryFailure } from '../../ui/failures.js';

/** Why the library, or one entry of it, could not do what was asked. */
export function savedFailure(code: SavedFailureCode): string {
  return code === 'unreadable' ? t('library_unreadable') : libraryFailure(code);
}
