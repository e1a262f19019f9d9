import { t } from '../i18n/index.js';
import type { SavedPictures } from '../settings/index.js';

interface Props {
  readonly onAnswer: (answer: Exclude<SavedPictures, 'ask'>) => void;
  /** Puts the question aside without an answer. */
  readonly onLater: () => void;
}

/** What is to become of the pictures of saved articles: asked once, in the same words wherever it is. */
export function PicturesQuestion({ onAnswer, onLater }: Props) {
  return (
    <section class="ask" id="pictures-question" lang={t('locale')} aria-label={t('pictures_question_name')}>
      <p dir="auto">{t('pictures_question')}</p>
      <div class="ways">
        <button
          type="button"
          id="pictures-keep"
          class="button"
          title={t('pictures_keep_hint')}
          aria-keyshortcuts="k"
          onClick={() => onAnswer('keep')}
        >
          {t('pictures_keep')}
        </button>
        <button
          type="button"
          id="pictures-load"
          class="button"
          title={t('pictures_load_hint')}
          aria-keyshortcuts="y"
          onClick={() => onAnswer('load')}
        >
          {t('pictures_load')}
        </button>
        <button
          type="button"
          id="pictures-never"
          class="button"
          title={t('pictures_never_hint')}
          aria-keyshortcuts="n"
          onClick={() => onAnswer('never')}
        >
          {t('pictures_never')}
        </button>
        <button
          type="button"
          id="pictures-later"
          class="button later"
          title={t('pictures_later_hint')}
          onClick={onLater}
        >
          {t('pictures_later')}
        </button>
      </div>
    </section>
  );
}
