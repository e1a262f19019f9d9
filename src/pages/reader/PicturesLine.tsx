import { locale, type MessageKey, plural, t } from '../../i18n/index.js';
import type { PictureFailure } from '../../library/index.js';
import type { PictureCounts } from './kept-pictures.js';

interface Props {
  readonly counts: PictureCounts;
  /** How many pictures the article has. */
  readonly has: number;
  /** Keeps those that are not kept; asks for their sites first. */
  readonly onKeep: () => void;
}

const REASONS: Readonly<Record<PictureFailure, MessageKey>> = {
  'not-allowed': 'pictures_not_allowed',
  unreachable: 'pictures_unreachable',
  'not-a-picture': 'pictures_not_a_picture',
  'too-large': 'pictures_too_large',
};

/** What of the article's pictures is kept, why the others are not, and the way to keep them. */
export function PicturesLine({ counts, has, onKeep }: Props) {
  if (has === 0) return null;
  const { all, kept, wanted, failed } = counts;
  const isDone = all > 0 && kept === all;
  return (
    <p data-field="kept-pictures" data-kept={kept} data-wanted={wanted} data-all={all}>
      <span role="status">{sentence(counts)}</span>{' '}
      {!isDone && wanted === 0 && (
        <button
          type="button"
          id="keep-pictures"
          class="link"
          title={t('pictures_keep_here_hint')}
          onClick={onKeep}
        >
          {t(failed.size > 0 ? 'pictures_try_again' : 'pictures_keep')}
        </button>
      )}
    </p>
  );
}

function sentence({ all, kept, wanted, failed }: PictureCounts): string {
  const number = new Intl.NumberFormat(locale());
  if (all === 0) return '';
  if (wanted > 0) return t('pictures_keeping', number.format(all - wanted), number.format(all));
  if (failed.size === 0) return plural('pictures_kept', kept);
  const reasons = [...failed.keys()].map((reason) => t(REASONS[reason]));
  const list = new Intl.ListFormat(locale(), { type: 'unit' });
  return plural('pictures_missing', all, number.format(all - kept), list.format(reasons));
}
