import { readingMinutes } from '../../../article/reading-time.js';
import { locale, plural, t } from '../../../i18n/index.js';
import { BIN_DAYS, type SavedSummary } from '../../../library/index.js';
import { safeLink } from '../../../sanitize/addresses.js';
import { cleanLine } from '../../../sanitize/fields.js';
import { formatDay, formatMoment } from '../../../ui/moment.js';
import { placeOfTag } from '../address.js';
import type { Desk } from '../desk.js';
import { PlaceLink } from '../PlaceLink.js';
import { Marked } from '../search/Marked.js';
import type { Snippet } from '../search/searching.js';
import { entryTitle, siteOf } from '../titles.js';

/** Characters of an excerpt that two lines can show. */
const MOST_EXCERPT = 400;
/** Tags that a row has room for. */
const MOST_TAGS = 12;
const DAY = 24 * 60 * 60 * 1000;

interface Props {
  readonly desk: Desk;
  readonly entry: SavedSummary;
  /** Where the entry has what is searched for; null where nothing is. */
  readonly snippet: Snippet | null;
  /** How much has been read, from 0 to 1; null where that is not known. */
  readonly progress: number | null;
}

/** What a row says of an entry. */
export function EntryWords({ desk, entry, snippet, progress }: Props) {
  const { lang, dir } = entry;
  const excerpt = snippet ? snippet.excerpt.text : cleanLine(entry.excerpt ?? '', MOST_EXCERPT);
  return (
    <div class="words" lang={lang ?? ''} dir={dir ?? 'auto'}>
      <h2>
        <a {...linkTo(entry)}>
          <Marked text={entryTitle(entry)} marks={snippet?.headline ?? []} />
        </a>
        {entry.isUnread && (
          <span class="visually-hidden" lang={t('locale')}>
            {` (${t('library_unread')})`}
          </span>
        )}
      </h2>
      <Facts entry={entry} progress={progress} />
      <div class="about">
        {excerpt !== '' && (
          <p class="excerpt">
            <Marked text={excerpt} marks={snippet?.excerpt.marks ?? []} />
          </p>
        )}
      </div>
      <Kept desk={desk} entry={entry} />
    </div>
  );
}

/** A link that was imported leads to its page, to be read and saved there. */
function linkTo({ id, revision, url }: SavedSummary) {
  if (revision > 0) return { href: `reader.html?id=${encodeURIComponent(id)}` };
  const href = safeLink(url);
  return href === null ? {} : { href, target: '_blank', rel: 'noopener noreferrer' };
}

function Facts({ entry, progress }: Pick<Props, 'entry' | 'progress'>) {
  const { byline, published, wordCount, lang, revision } = entry;
  const site = siteOf(entry);
  return (
    <ul class="facts quiet" lang={t('locale')}>
      {site && (
        <li data-field="site">
          <bdi>{site}</bdi>
        </li>
      )}
      {byline && (
        <li data-field="byline">
          <bdi>{cleanLine(byline, 300)}</bdi>
        </li>
      )}
      {published && (
        <li>
          <bdi>
            <time
              data-field="published"
              dateTime={published}
              title={cleanLine(formatMoment(published, locale()), 60)}
            >
              {cleanLine(formatMoment(published.slice(0, 10), locale()), 60)}
            </time>
          </bdi>
        </li>
      )}
      <li>
        <bdi>
          {revision === 0 ? t('library_is_link') : plural('article_minutes', readingMinutes(wordCount, lang))}
        </bdi>
      </li>
      {progress !== null && progress > 0 && (
        <li data-field="progress">
          <bdi>{progressWords(progress)}</bdi>
        </li>
      )}
    </ul>
  );
}

function progressWords(progress: number): string {
  if (progress >= 1) return t('library_read_whole');
  const share = new Intl.NumberFormat(locale(), { style: 'percent' }).format(progress);
  return t('library_read_share', share);
}

/** Tags, and when it was saved or will be erased. */
function Kept({ desk, entry }: Pick<Props, 'desk' | 'entry'>) {
  const { savedAt, deletedAt, revisions, tags } = entry;
  return (
    <div class="kept quiet" lang={t('locale')}>
      {tags.length > 0 && (
        <ul class="chips" aria-label={t('library_tags')}>
          {tags.slice(0, MOST_TAGS).map((tag) => (
            <li key={tag}>
              <PlaceLink navigation={desk.navigation} place={placeOfTag(tag)} class="chip">
                <bdi>{tag}</bdi>
              </PlaceLink>
            </li>
          ))}
        </ul>
      )}
      <span class="when">
        {deletedAt === null
          ? t('library_saved_on', formatDay(savedAt, locale()))
          : t('library_erased_on', formatDay(erasedAt(deletedAt), locale()))}
        {revisions.length > 1 && ` · ${plural('library_versions', revisions.length)}`}
      </span>
    </div>
  );
}

function erasedAt(deletedAt: string): string {
  return new Date(Date.parse(deletedAt) + BIN_DAYS * DAY).toISOString();
}
