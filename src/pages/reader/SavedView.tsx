import { useLayoutEffect, useMemo } from 'preact/hooks';
import { locale, t } from '../../i18n/index.js';
import { type Library, pictureAddresses, type SavedArticle } from '../../library/index.js';
import { ArticleView } from '../../ui/ArticleView.js';
import { formatDay } from '../../ui/moment.js';
import { sanitizer } from '../../ui/sanitizer.js';
import { AlsoFrom } from './AlsoFrom.js';
import type { ChosenPictures } from './chosen-pictures.js';
import type { KeptPictures } from './kept-pictures.js';
import { PicturesLine } from './PicturesLine.js';
import type { Position } from './position.js';
import { Versions } from './Versions.js';
import { WithheldPictures } from './WithheldPictures.js';

export interface SavedProps {
  readonly saved: SavedArticle;
  readonly library: Library;
  readonly chosen: ChosenPictures;
  readonly kept: KeptPictures;
  readonly position: Position;
  /** Keeps the pictures of this article. */
  readonly keepPictures: () => void;
  /** Opens the editor of its tags. */
  readonly editTags: () => void;
}

/** A saved article, where the reader had stopped, and what is kept of it. */
export function SavedView({ saved, library, chosen, kept, position, keepPictures, editTags }: SavedProps) {
  const { summary, revision } = saved;
  // What else becomes of the entry makes the page new, and the same text again.
  const article = useMemo(() => sanitizer.article(saved.article), [summary.id, revision]);
  const isNewest = revision === summary.revision;
  const has = useMemo(() => pictureAddresses(article).length, [article]);
  useLayoutEffect(() => {
    const body = document.querySelector('#article [data-field=body]');
    return isNewest && body ? position.follow(body) : undefined;
  }, [summary.id, isNewest, position]);
  return (
    <>
      <ArticleView
        article={article}
        pictures={chosen.pictures.value}
        {...(kept.addresses.value && { kept: kept.addresses.value })}
        onWithheld={chosen.setWithheld}
        above={
          <>
            <AlsoFrom library={library} id={summary.id} />
            <Tags tags={summary.tags} onEdit={editTags} />
            <WithheldPictures chosen={chosen} />
          </>
        }
      />
      {position.isResumed.value && (
        <button type="button" id="to-beginning" class="button" onClick={position.toBeginning}>
          {t('reader_to_beginning')}
        </button>
      )}
      <footer class="kept quiet">
        {saved.article.passage && <p data-field="passage">{t('reader_passage')}</p>}
        <p data-field="saved">{t('library_saved_on', formatDay(saved.savedAt, locale()))}</p>
        <PicturesLine counts={kept.counts.value} has={has} onKeep={keepPictures} />
        <Versions saved={saved} />
      </footer>
    </>
  );
}

function Tags({ tags, onEdit }: { readonly tags: readonly string[]; readonly onEdit: () => void }) {
  return (
    <div class="tagged" lang={t('locale')}>
      {tags.length > 0 && (
        <ul class="tags" aria-label={t('reader_tags')} data-field="tags">
          {tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        class="button"
        data-action="edit-tags"
        title={t('reader_tags_hint')}
        aria-keyshortcuts="t"
        onClick={onEdit}
      >
        {t(tags.length > 0 ? 'reader_tags_edit' : 'reader_tags_add')}
      </button>
    </div>
  );
}
