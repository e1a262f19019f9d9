import { locale, t } from '../../i18n/index.js';
import type { SavedArticle } from '../../library/index.js';
import { formatDay } from '../../ui/moment.js';
import { comparedRevision } from './changes/previous.js';
import { comparisonAddress, readerAddress } from './reading.js';

/** Says that a newer version is kept, where the one on the page is not the newest. */
export function VersionNotice({ saved: { summary, revision, savedAt } }: { saved: SavedArticle }) {
  if (revision === summary.revision) return null;
  const newest = summary.revisions.at(-1)?.savedAt ?? summary.savedAt;
  return (
    <aside class="older" data-field="older">
      <span>{t('reader_older', formatDay(savedAt, locale()))}</span>{' '}
      <a href={readerAddress(summary.id)}>{t('reader_newest', formatDay(newest, locale()))}</a>
    </aside>
  );
}

/** Every version that is kept, newest first; nothing where there is only one. */
export function Versions({ saved: { summary, revision } }: { saved: SavedArticle }) {
  if (summary.revisions.length < 2) return null;
  return (
    <section class="versions" aria-labelledby="versions">
      <h2 id="versions">{t('reader_versions')}</h2>
      <ol reversed data-field="versions">
        {summary.revisions.toReversed().map((note) => {
          const day = formatDay(note.savedAt, locale());
          const before = comparedRevision(summary, note.revision);
          return (
            <li key={note.revision}>
              {note.revision === revision ? (
                t('reader_version_shown', day)
              ) : (
                <a href={readerAddress(summary.id, note.revision)}>{t('library_saved_on', day)}</a>
              )}
              {' · '}
              <bdi>{note.title}</bdi>
              {before !== null && (
                <>
                  {' · '}
                  <a
                    href={comparisonAddress(summary.id, note.revision, before)}
                    data-action="changes"
                    aria-label={`${day}: ${t('changes_see_before')}`}
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
