import { locale, t } from '../../i18n/index.js';
import type { SavedArticle } from '../../library/index.js';
import { formatApart } from '../../ui/moment.js';
import { comparedRevision } from './changes/previous.js';
import { comparisonAddress, readerAddress } from './reading.js';

/** Says that a newer version is kept, where the one on the page is not the newest. */
export function VersionNotice({ saved: { summary, revision, savedAt } }: { saved: SavedArticle }) {
  if (revision === summary.revision) return null;
  const last = summary.revisions.at(-1)?.savedAt ?? summary.savedAt;
  const [shown = '', newest = ''] = formatApart([savedAt, last], locale());
  return (
    <aside class="older" data-field="older">
      <span>{t('reader_older', shown)}</span>{' '}
      <a href={readerAddress(summary.id)}>{t('reader_newest', newest)}</a>
    </aside>
  );
}

/** Every version that is kept, newest first; nothing where there is only one. */
export function Versions({ saved: { summary, revision } }: { saved: SavedArticle }) {
  if (summary.revisions.length < 2) return null;
  const notes = summary.revisions.toReversed();
  const moments = formatApart(
    notes.map(({ savedAt }) => savedAt),
    locale(),
  );
  return (
    <section class="versions" aria-labelledby="versions">
      <h2 id="versions">{t('reader_versions')}</h2>
      <ol reversed data-field="versions">
        {notes.map((note, at) => {
          const saved = moments[at] ?? '';
          const before = comparedRevision(summary, note.revision);
          return (
            <li key={note.revision}>
              {note.revision === revision ? (
                t('reader_version_shown', saved)
              ) : (
                <a href={readerAddress(summary.id, note.revision)}>{t('library_saved_on', saved)}</a>
              )}
              {' · '}
              <bdi>{note.title}</bdi>
              {before !== null && (
                <>
                  {' · '}
                  <a
                    href={comparisonAddress(summary.id, note.revision, before)}
                    data-action="changes"
                    aria-label={`${saved}: ${t('changes_see_before')}`}
                  >
                    {t('changes_see')}
                  </a>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
