import { type MessageKey, t } from '../../i18n/index.js';
import type { EntryState } from '../../library/index.js';
import type { ArticleState, Toggle } from './article-state.js';
import type { ChosenPictures } from './chosen-pictures.js';
import type { Page } from './reading.js';
import { PicturesChoice } from './WithheldPictures.js';

export interface BarProps {
  readonly page: Page;
  readonly chosen: ChosenPictures;
  readonly state: ArticleState;
  readonly onDelete: () => void;
}

/** The way back, and what can be done with the article. */
export function Bar({ page, chosen, state, onDelete }: BarProps) {
  const saved = page.state === 'article' ? page.saved : null;
  const url = saved?.article.url ?? (page.state === 'unsaved' ? page.handed.article.url : null);
  return (
    <nav class="bar" aria-label={t('reader_actions')}>
      <a class="button" href="library.html" data-action="library" title={t('reader_library_hint')}>
        {t('reader_library')}
      </a>
      <span class="rest" />
      {saved !== null && <PicturesChoice chosen={chosen} />}
      {url !== null && <Original url={url} />}
      {saved !== null && <StateButtons now={saved.summary} state={state} />}
      {saved !== null && (
        <button
          type="button"
          class="button"
          data-action="delete"
          title={t('library_delete_hint')}
          aria-keyshortcuts="#"
          onClick={onDelete}
        >
          {t('library_delete')}
        </button>
      )}
    </nav>
  );
}

/** The way to the page itself; none for an address that is no page of the web. */
function Original({ url }: { url: string }) {
  if (!/^https?:/.test(url)) return null;
  return (
    <a class="button" href={url} data-action="original" target="_blank" rel="noopener noreferrer">
      {t('article_original')}
    </a>
  );
}

interface Button {
  readonly what: Toggle;
  readonly action: string;
  readonly keys: string;
  /** What it does while it is off, and while it is on. */
  readonly label: readonly [MessageKey, MessageKey];
  readonly hint: MessageKey;
}

const BUTTONS: readonly Button[] = [
  {
    what: 'isFavorite',
    action: 'favorite',
    keys: 'f',
    label: ['reader_favorite', 'reader_favorite_off'],
    hint: 'reader_favorite_hint',
  },
  {
    what: 'isArchived',
    action: 'archive',
    keys: 'e',
    label: ['reader_archive', 'reader_archive_off'],
    hint: 'reader_archive_hint',
  },
  {
    what: 'isUnread',
    action: 'unread',
    keys: 'm',
    label: ['reader_unread', 'reader_unread_off'],
    hint: 'reader_unread_hint',
  },
];

function StateButtons({ now, state }: { now: EntryState; state: ArticleState }) {
  return BUTTONS.map(({ what, action, keys, label: [off, on], hint }) => (
    <button
      key={what}
      type="button"
      class="button"
      data-action={action}
      data-on={now[what]}
      title={t(hint)}
      aria-keyshortcuts={keys}
      onClick={() => void state.toggle(what)}
    >
      {t(now[what] ? on : off)}
    </button>
  ));
}
