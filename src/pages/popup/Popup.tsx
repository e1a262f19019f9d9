import type { SanitizedArticle } from '../../article/article.js';
import type { LeftOut } from '../../article/result.js';
import { type MessageKey, t } from '../../i18n/index.js';
import { ArticleView } from '../../ui/ArticleView.js';
import { PicturesQuestion } from '../../ui/PicturesQuestion.js';
import { PrivateQuestion } from '../../ui/PrivateQuestion.js';
import { ShowPictures } from '../../ui/ShowPictures.js';
import type { Actions } from './actions.js';
import { ChangeNote } from './ChangeNote.js';
import { FailureView } from './FailureView.js';
import { LinkButton } from './LinkButton.js';
import { keeping, place, reading, shown, trouble } from './model.js';
import { NotKept } from './NotKept.js';
import { PartChoice } from './PartChoice.js';
import {
  answerPictures,
  arePicturesAsked,
  askForPictures,
  cancelPrivate,
  canKeepPictures,
  isAskingPictures,
  isAskingPrivate,
  setWithheld,
  withheldPictures,
} from './questions.js';
import { Removed } from './Removed.js';
import { Toolbar } from './Toolbar.js';

const LEFT_OUT: Readonly<Record<LeftOut, MessageKey>> = {
  'rest-of-page': 'popup_left_out_rest',
  'large-pictures': 'popup_left_out_pictures',
};

/** The whole popup: actions, a note when something needs saying, the article. */
export function Popup({ actions }: { actions: Actions }) {
  const now = reading.value;
  const kept = keeping.value;
  const article = shown.value;
  return (
    <>
      <header>
        <Toolbar actions={actions} />
        {trouble.value && <NotKept code={trouble.value} article={article?.article ?? null} />}
        {isAskingPrivate.value && (
          <div class="asked">
            <PrivateQuestion
              sentence="private_question"
              onSave={actions.saveAnyway}
              onCancel={cancelPrivate}
            />
          </div>
        )}
        <ChangeNote kept={kept} onSee={actions.seeChanges} />
        {isAskingPictures.value && kept.state === 'saved' && (
          <div class="asked">
            <PicturesQuestion
              onAnswer={(answer) => void answerPictures(answer)}
              onLater={() => void answerPictures(null)}
            />
          </div>
        )}
        {canKeepPictures.value && !isAskingPictures.value && (
          <p class="note">
            <LinkButton
              id="keep-pictures"
              keys="k"
              hint="pictures_keep_here_hint"
              onClick={actions.keepPictures}
            >
              {t('pictures_keep_too')}
            </LinkButton>
          </p>
        )}
        {now.state === 'article' && now.selection && (
          <PartChoice part={now.part} onChoose={actions.choosePart} />
        )}
        {article?.leftOut.map((what) => (
          <p key={what} class="note" data-left-out={what}>
            {t(LEFT_OUT[what])}
          </p>
        ))}
        {article?.forced && <p class="note">{t('popup_forced')}</p>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main id="article" data-state={now.state} tabIndex={0} aria-busy={now.state === 'loading'}>
        {now.state === 'loading' && <Skeleton />}
        {now.state === 'failure' && (
          <FailureView {...now} hasRest={now.whatThereIs !== null} actions={actions} />
        )}
        {article && <TabArticle article={article.article} />}
        {article && <Removed ledger={article.ledger} />}
      </main>
    </>
  );
}

/**
 * Its pictures load: the reader asked for this very page. But where the page stands in a private window and this
 * popup does not, their sites would know the reader by ordinary cookies: there the reader asks for them too.
 */
function TabArticle({ article }: { article: SanitizedArticle }) {
  return (
    <ArticleView
      article={article}
      pictures={place.value.isOutside && !arePicturesAsked.value ? 'withheld' : 'loaded'}
      onWithheld={setWithheld}
      above={<ShowPictures count={withheldPictures.value} onShow={askForPictures} />}
    />
  );
}

/** The same lines that popup.html paints before any script runs. */
function Skeleton() {
  return (
    <div class="skeleton" role="status" aria-label={t('popup_loading')}>
      {[0, 1, 2, 3, 4, 5, 6, 7].map((line) => (
        <i key={line} />
      ))}
      <p class="late quiet">{t('popup_loading_late')}</p>
    </div>
  );
}
