import { locale, t } from '../../../i18n/index.js';

interface Props {
  readonly label: string;
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
  /** Null: it cannot be called off any more. */
  readonly onCancel: (() => void) | null;
  readonly isCancelling?: boolean;
}

/** Share of the whole after which progress is told again to those who do not see the bar. */
const TOLD_EVERY = 0.25;

/** How far something is. */
export function Working({ label, done, total, onCancel, isCancelling = false }: Props) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const percent = new Intl.NumberFormat(locale(), { style: 'percent' });
  const told = percent.format(Math.floor(share / TOLD_EVERY) * TOLD_EVERY);
  return (
    <>
      <p>{label}</p>
      <progress aria-label={label} {...(total > 0 && { value: share, max: 1 })} />
      <p class="quiet share" aria-hidden="true">
        {total > 0 ? percent.format(share) : ' '}
      </p>
      <p class="visually-hidden" role="status">
        {total > 0 && `${label} ${told}`}
      </p>
      <div class="ways">
        {onCancel && (
          <button
            type="button"
            class="button"
            data-action="cancel"
            data-first
            disabled={isCancelling}
            onClick={onCancel}
          >
            {isCancelling ? t('transfer_cancelling') : t('library_cancel')}
          </button>
        )}
      </div>
    </>
  );
}
