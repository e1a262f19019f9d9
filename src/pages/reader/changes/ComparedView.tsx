import { useEffect, useState } from 'preact/hooks';
import { locale, t } from '../../../i18n/index.js';
import { describeChanges } from '../../../library/changes/index.js';
import type { Library, SavedArticle } from '../../../library/index.js';
import { changedParts } from '../../../ui/changed-parts.js';
import { libraryFailure } from '../../../ui/failures.js';
import { formatApart } from '../../../ui/moment.js';
import { sanitizer } from '../../../ui/sanitizer.js';
import { readerAddress } from '../reading.js';
import { type Comparison, compareWith } from './comparison.js';
import { Differences } from './Differences.js';

interface Props {
  readonly library: Pick<Library, 'read'>;
  readonly saved: SavedArticle;
  /** The revision that the one on the page is compared with. */
  readonly compare: number;
}

/** What changed between two revisions, in place of the article. */
export function ComparedView({ library, saved, compare }: Props) {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const { id } = saved.summary;
  useEffect(() => {
    let isWanted = true;
    setComparison(null);
    void compareWith(library, saved, compare).then((done) => isWanted && setComparison(done));
    return () => {
      isWanted = false;
    };
    // A revision never changes: what else becomes of the entry makes no other comparison.
  }, [id, saved.revision, compare]);
  const { title, lang, dir } = sanitizer.article(saved.article);
  return (
    <article
      class="article compared"
      lang={lang ?? ''}
      dir={dir ?? 'auto'}
      data-compared={comparison !== null}
    >
      <h1>
        <bdi>{title || t('article_untitled')}</bdi>
      </h1>
      {comparison === null && (
        <p class="quiet" lang={t('locale')}>
          {t('changes_working')}
        </p>
      )}
      {comparison?.ok === false && <p role="alert">{libraryFailure(comparison.code)}</p>}
      {comparison?.ok && (
        <>
          <Heading comparison={comparison} />
          {(comparison.before.article.passage || comparison.after.article.passage) && (
            <p class="partial" lang={t('locale')} data-field="passage">
              {t('changes_passage')}
            </p>
          )}
          <Differences changes={comparison.changes} />
        </>
      )}
      <p class="ways">
        <a class="button" href={readerAddress(id, saved.revision)} data-action="read">
          {t('changes_read')}
        </a>
      </p>
    </article>
  );
}

function Heading({ comparison: { before, after, changes } }: { comparison: Comparison & { ok: true } }) {
  const [from = '', to = ''] = formatApart([before.savedAt, after.savedAt], locale());
  const parts = changedParts(describeChanges(changes));
  return (
    <p class="credits" lang={t('locale')} role="status">
      {parts === '' ? t('changes_between', from, to) : t('changes_between_parts', from, to, parts)}
    </p>
  );
}
