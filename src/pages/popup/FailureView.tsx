import type { ReadFailureCode } from '../../article/failure.js';
import type { WhyNot } from '../../browser/read-tab.js';
import { t } from '../../i18n/index.js';
import { readingFailure } from '../../ui/failures.js';
import type { Actions } from './actions.js';

const WORTH_RETRYING: readonly ReadFailureCode[] = [
  'empty-page',
  'injection-refused',
  'navigated',
  'no-answer',
];

interface Props extends WhyNot {
  /** There is something on the page that could be shown all the same. */
  readonly hasRest: boolean;
  readonly actions: Actions;
}

/** Why there is no article, and a way on. */
export function FailureView({ code, looksLike, hasRest, actions }: Props) {
  const { sentence, advice } = readingFailure(code, looksLike);
  return (
    <section id="failure" class="failure" data-code={code} data-looks-like={looksLike} role="alert">
      <h1>{sentence}</h1>
      <p>{advice}</p>
      <div class="ways">
        {hasRest && (
          <button type="button" id="show-anyway" class="button primary" onClick={actions.showAnyway}>
            {t('popup_show_anyway')}
          </button>
        )}
        {WORTH_RETRYING.includes(code) && (
          <button type="button" id="retry" class="button" onClick={actions.retry}>
            {t('popup_retry')}
          </button>
        )}
      </div>
    </section>
  );
}
