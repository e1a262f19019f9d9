import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../../i18n/index.js';
import type { ArticleState, Done, Toggle } from './article-state.js';

/** Milliseconds that the news of a change stays, unless the focus is in it. */
const STAYS = 10_000;

/** What was done, when it was turned off and when it was turned on. */
const WORDS: Readonly<Record<Toggle, readonly [MessageKey, MessageKey]>> = {
  isFavorite: ['reader_favorite_off_done', 'reader_favorite_done'],
  isArchived: ['reader_archive_off_done', 'reader_archive_done'],
  isUnread: ['reader_unread_off_done', 'reader_unread_done'],
};

/** Says what was done, with the way back; it goes by itself. */
export function StateNotice({ state }: { state: ArticleState }) {
  const place = useRef<HTMLDivElement>(null);
  const done = state.done.value;
  useEffect(() => {
    if (done === null) return undefined;
    const timer = setInterval(() => {
      if (!place.current?.contains(document.activeElement)) state.dismiss();
    }, STAYS);
    return () => clearInterval(timer);
  }, [done, state]);
  return (
    <div class="notice" ref={place} data-done={done?.what}>
      {/* Always in the page, or screen readers would not say what comes into it. */}
      <span role="status">{done && t(sentence(done))}</span>
      {done && (
        <button
          type="button"
          id="undo-state"
          class="button"
          title={t('reader_undo_hint')}
          aria-keyshortcuts="u"
          onClick={() => state.undo()}
        >
          {t('library_undo')}
        </button>
      )}
    </div>
  );
}

function sentence(done: Done): MessageKey {
  return done.what === 'tags' ? 'reader_tags_done' : WORDS[done.what][done.isOn ? 1 : 0];
}
