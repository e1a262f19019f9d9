import { locale, t } from '../../i18n/index.js';
import { formatDay } from '../../ui/moment.js';

interface Props {
  readonly at: string | null;
  readonly onDismiss: () => void;
}

/** Says that the browser itself gave up a damaged library; an empty list alone would look like our doing. */
export function LossNotice({ at, onDismiss }: Props) {
  if (at === null) return null;
  return (
    <section class="loss" role="alert">
      <p>{t('library_lost', formatDay(at, locale()))}</p>
      <button type="button" class="button" data-action="dismiss-loss" onClick={onDismiss}>
        {t('library_dismiss')}
      </button>
    </section>
  );
}
