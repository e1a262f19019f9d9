import { useEffect } from 'preact/hooks';
import type { LibraryFailureCode } from '../../article/failure.js';
import { locale, t } from '../../i18n/index.js';
import type { Library } from '../../library/index.js';
import { cleanLine } from '../../sanitize/fields.js';
import { canRescue, libraryAdvice, libraryFailure } from '../../ui/failures.js';
import { formatDay } from '../../ui/moment.js';
import { type Rescue, RescueOffer } from '../../ui/RescueOffer.js';
import { editingOfOne } from '../../ui/tags/editing.js';
import { TagEditor } from '../../ui/tags/TagEditor.js';
import type { ArticleState } from './article-state.js';
import { Bar } from './Bar.js';
import { LateCompared } from './changes/LateCompared.js';
import { comparedRevision } from './changes/previous.js';
import type { ChosenPictures } from './chosen-pictures.js';
import type { KeptPictures } from './kept-pictures.js';
import type { Position } from './position.js';
import type { Page, Reading } from './reading.js';
import { type SavedProps, SavedView } from './SavedView.js';
import { StateNotice } from './StateNotice.js';
import type { TagEditing } from './tag-editing.js';
import { type UnsavedProps, UnsavedView } from './UnsavedView.js';
import { VersionNotice } from './Versions.js';

interface Props {
  readonly library: Library;
  readonly reading: Reading;
  readonly state: ArticleState;
  readonly tagEditing: TagEditing;
  readonly position: Position;
  readonly kept: KeptPictures;
  readonly keepPictures: () => void;
  /** The revision that the one on the page is to be compared with; null where the article is to be read. */
  readonly compare: number | null;
  readonly chosen: ChosenPictures;
  readonly saving: UnsavedProps['saving'];
  readonly rescue: Rescue;
}

/** The whole page: one saved article, or why it is not there to read. */
export function ReaderPage(props: Props) {
  const { reading, kept, chosen, state, tagEditing, saving, rescue } = props;
  // What is kept is not to be loaded: it must be known before anything is shown.
  const isReady = reading.page.value.state !== 'article' || kept.addresses.value !== null;
  const page: Page = isReady ? reading.page.value : { state: 'loading' };
  const problem = reading.problem.value ?? state.problem.value;
  // A button that was pressed may have gone with what it stood in: the focus goes to the way back, or the text.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    const next = document.getElementById('undo') ?? document.getElementById('article');
    next?.focus({ preventScroll: true });
  }, [page.state, chosen.withheld.value, chosen.isAsking.value]);
  return (
    <>
      <Bar page={page} chosen={chosen} state={state} onDelete={() => void reading.remove()} />
      {/* Always in the page, or screen readers would not say what comes into it. */}
      <div class="problem" role="status">
        {problem !== null && <p>{libraryFailure(problem)}</p>}
      </div>
      <main id="article" tabIndex={-1} {...mainState(page)}>
        {page.state === 'loading' && <p class="loading quiet">{t('reader_loading')}</p>}
        {page.state === 'article' && <Kept {...props} saved={page.saved} editTags={tagEditing.open} />}
        {page.state === 'unsaved' && <UnsavedView handed={page.handed} saving={saving} chosen={chosen} />}
        {page.state === 'deleted' && (
          <Deleted title={titleOf(page)} at={page.deletedAt} onUndo={() => void reading.restore()} />
        )}
        {page.state === 'failure' && <Failure code={page.code} rescue={rescue} />}
      </main>
      <StateNotice state={state} />
      {page.state === 'article' && tagEditing.isOpen.value && (
        <TagEditor
          known={tagEditing.known.value}
          before={editingOfOne(page.saved.summary.tags)}
          onSave={(patch) => void state.changeTags(patch)}
          onClosed={tagEditing.close}
        />
      )}
    </>
  );
}

/** The article, or what is different in it from another version. */
function Kept({ saved, compare, ...tools }: Props & Pick<SavedProps, 'saved' | 'editTags'>) {
  const compared = compare === null ? null : comparedRevision(saved.summary, saved.revision, compare);
  return (
    <>
      <VersionNotice saved={saved} />
      {compared === null ? (
        <SavedView saved={saved} {...tools} />
      ) : (
        <LateCompared library={tools.library} saved={saved} compare={compared} />
      )}
    </>
  );
}

function mainState(page: Page): { 'data-state': string; 'data-code'?: string } {
  if (page.state === 'failure') return { 'data-state': 'failure', 'data-code': page.code };
  if (page.state === 'deleted') return { 'data-state': 'failure', 'data-code': 'deleted' };
  return { 'data-state': page.state === 'unsaved' ? 'article' : page.state };
}

/**
 * The headline of what the page shows, a line, whatever was kept as one; empty when it shows none. What was read in a
 * private window and is not saved has none either: the page's title goes into the history, and this page may stand in
 * an ordinary window.
 */
export function titleOf(page: Page): string {
  return cleanLine(keptTitle(page), 300);
}

function keptTitle(page: Page): string {
  if (page.state === 'unsaved') return page.handed.isPrivate ? '' : page.handed.article.title;
  return page.state === 'article' || page.state === 'deleted' ? page.saved.article.title : '';
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
