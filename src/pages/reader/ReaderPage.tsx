import { useEffect } from 'preact/hooks';
import type { LibraryFailureCode } from '../../article/failure.js';
import type { Extraction } from '../../article/result.js';
import { locale, t } from '../../i18n/index.js';
import type { SavedArticle } from '../../library/index.js';
import { ArticleView } from '../../ui/ArticleView.js';
import { canRescue, libraryAdvice, libraryFailure } from '../../ui/failures.js';
import { formatDay } from '../../ui/moment.js';
import { type Rescue, RescueOffer } from '../../ui/RescueOffer.js';
import { sanitizer } from '../../ui/sanitizer.js';
import type { Page, Reading } from './reading.js';
import { VersionNotice, Versions } from './Versions.js';

interface Props {
  readonly reading: Reading;
  readonly onSave: () => void;
  readonly rescue: Rescue;
}

/** The whole page: one saved article, or why it is not there to read. */
export function ReaderPage({ reading, onSave, rescue }: Props) {
  const page = reading.page.value;
  const problem = reading.problem.value;
  // A button that was pressed may have gone with what it stood in: the focus goes to the way back, or the text.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    const next = document.getElementById('undo') ?? document.getElementById('article');
    next?.focus({ preventScroll: true });
  }, [page.state]);
  return (
    <>
      <Bar page={page} onDelete={() => void reading.remove()} />
      {/* Always in the page, or screen readers would not say what comes into it. */}
      <div class="problem" role="status">
        {problem !== null && <p>{libraryFailure(problem)}</p>}
      </div>
      <main id="article" tabIndex={-1} {...mainState(page)}>
        {page.state === 'loading' && <p class="loading quiet">{t('reader_loading')}</p>}
        {page.state === 'article' && <SavedView saved={page.saved} />}
        {page.state === 'unsaved' && <UnsavedView extraction={page.extraction} onSave={onSave} />}
        {page.state === 'deleted' && (
          <Deleted
            title={page.saved.article.title}
            at={page.deletedAt}
            onUndo={() => void reading.restore()}
          />
        )}
        {page.state === 'failure' && <Failure code={page.code} rescue={rescue} />}
      </main>
    </>
  );
}

function mainState(page: Page): { 'data-state': string; 'data-code'?: string } {
  if (page.state === 'failure') return { 'data-state': 'failure', 'data-code': page.code };
  if (page.state === 'deleted') return { 'data-state': 'failure', 'data-code': 'deleted' };
  return { 'data-state': page.state === 'unsaved' ? 'article' : page.state };
}

/** The headline of what the page shows, empty when it shows none. */
export function titleOf(page: Page): string {
  if (page.state === 'unsaved') return page.extraction.article.title;
  return page.state === 'article' || page.state === 'deleted' ? page.saved.article.title : '';
}

function Bar({ page, onDelete }: { page: Page; onDelete: () => void }) {
  const article = page.state === 'article' ? page.saved.article : null;
  const url = article?.url ?? (page.state === 'unsaved' ? page.extraction.article.url : null);
  return (
    <nav class="bar" aria-label={t('reader_actions')}>
      <a class="button" href="library.html" data-action="library" title={t('reader_library_hint')}>
        {t('reader_library')}
      </a>
      <span class="rest" />
      {url !== null && <Original url={url} />}
      {article !== null && (
        <button
          type="button"
          class="button"
          data-action="delete"
          title={t('library_delete_hint')}
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

function UnsavedView({ extraction, onSave }: { extraction: Extraction; onSave: () => void }) {
  return (
    <>
      <aside class="older" data-field="not-saved">
        <span>{t('reader_not_saved')}</span>{' '}
        <button type="button" id="save" class="button primary" title={t('reader_save_hint')} onClick={onSave}>
          {t('reader_save')}
        </button>
      </aside>
      <ArticleView article={sanitizer.article(extraction.article)} />
    </>
  );
}

function SavedView({ saved }: { saved: SavedArticle }) {
  return (
    <>
      <VersionNotice saved={saved} />
      <ArticleView article={sanitizer.article(saved.article)} />
      <footer class="kept quiet">
        <p data-field="saved">{t('library_saved_on', formatDay(saved.savedAt, locale()))}</p>
        <Versions saved={saved} />
      </footer>
    </>
  );
}

function Deleted({ title, at, onUndo }: { title: string; at: string; onUndo: () => void }) {
  return (
    <section class="message">
      <h1>
        <bdi>{title || t('article_untitled')}</bdi>
      </h1>
      <p role="status">{t('reader_deleted', formatDay(at, locale()))}</p>
      <p class="quiet">{t('reader_deleted_advice')}</p>
      <button type="button" id="undo" class="button primary" title={t('library_undo_hint')} onClick={onUndo}>
        {t('library_undo')}
      </button>
    </section>
  );
}

function Failure({ code, rescue }: { code: LibraryFailureCode; rescue: Rescue }) {
  const tryAgain = code !== 'not-found' && (
    <button type="button" class="button" onClick={() => location.reload()}>
      {t('library_try_again')}
    </button>
  );
  return (
    <section class="message">
      <div role="alert">
        <h1>{libraryFailure(code)}</h1>
        <p>{libraryAdvice(code)}</p>
      </div>
      {canRescue(code) ? <RescueOffer rescue={rescue}>{tryAgain}</RescueOffer> : tryAgain}
    </section>
  );
}
