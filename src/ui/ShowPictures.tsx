import type { ComponentChildren } from 'preact';
import { plural, t } from '../i18n/index.js';

interface Props {
  /** How many pictures of the article are withheld. */
  readonly count: number;
  readonly onShow: () => void;
  /** What stands above the button, and beside it. */
  readonly question?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The button above a body that loads the article's pictures now; nothing where none are withheld. */
export function ShowPictures({ count, onShow, question, children }: Props) {
  if (count === 0) return null;
  return (
    <div class="pictures" lang={t('locale')}>
      {question}
      <div class="ways">
        <button
          type="button"
          id="show-pictures"
          class="button"
          title={t('pictures_show_hint')}
          aria-keyshortcuts="p"
          onClick={onShow}
        >
          {plural('pictures_show', count)}
        </button>
        {children}
      </div>
    </div>
  );
}
