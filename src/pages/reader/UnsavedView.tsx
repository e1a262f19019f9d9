import { t } from '../../i18n/index.js';
import { ArticleView } from '../../ui/ArticleView.js';
import { PrivateQuestion } from '../../ui/PrivateQuestion.js';
import { ShowPictures } from '../../ui/ShowPictures.js';
import type { ChosenPictures } from './chosen-pictures.js';
import type { SafeTabArticle } from './reading.js';
import type { UnsavedSaving } from './unsaved-saving.js';

export interface UnsavedProps {
  readonly handed: SafeTabArticle;
  readonly saving: UnsavedSaving;
  readonly chosen: ChosenPictures;
}

/**
 * The tab's article, not saved. Its pictures load, since the reader asked for this very page; but not where it was
 * read in a private window and this page stands outside it: their sites would know the reader by ordinary cookies.
 */
export function UnsavedView({ handed, saving, chosen }: UnsavedProps) {
  const withholds = handed.isPrivate && !saving.isPrivateContext;
  return (
    <>
      {saving.isAsking.value ? (
        <div class="older">
          <PrivateQuestion
            sentence="private_question_reader"
            onSave={saving.saveAnyway}
            onCancel={saving.cancel}
          />
        </div>
      ) : (
        <aside class="older" data-field="not-saved">
          <span>{t('reader_not_saved')}</span>{' '}
          <button
            type="button"
            id="save"
            class="button primary"
            title={t('reader_save_hint')}
            onClick={saving.save}
          >
            {t('reader_save')}
          </button>
        </aside>
      )}
      <ArticleView
        article={handed.article}
        pictures={withholds && !chosen.isShownHere.value ? 'withheld' : 'loaded'}
        onWithheld={chosen.setWithheld}
        above={<ShowPictures count={chosen.withheld.value} onShow={chosen.showHere} />}
      />
    </>
  );
}
