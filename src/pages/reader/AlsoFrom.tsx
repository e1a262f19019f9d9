import { useEffect, useState } from 'preact/hooks';
import type { ArticleId } from '../../article/article-id.js';
import { locale, t } from '../../i18n/index.js';
import type { Library, SavedSummary } from '../../library/index.js';
import { cleanLine } from '../../sanitize/fields.js';
import { readerAddress } from './reading.js';

/** Mastheads named at most. */
const MOST = 5;

interface Props {
  readonly library: Pick<Library, 'alsoFrom'>;
  readonly id: ArticleId;
}

/** The same story, saved from other sites. Its line is there before it is known, so that nothing moves. */
export function AlsoFrom({ library, id }: Props) {
  const [entries, setEntries] = useState<readonly SavedSummary[]>([]);
  useEffect(() => {
    let isWanted = true;
    void library.alsoFrom(id).then((answer) => {
      if (isWanted && answer.ok) setEntries(answer.entries.slice(0, MOST));
    });
    return () => {
      isWanted = false;
    };
  }, [library, id]);
  return (
    <p class="also" lang={t('locale')} data-field="also-from">
      {entries.length > 0 && (
        <>
          {t('also_from')} <Mastheads entries={entries} />
        </>
      )}
    </p>
  );
}

function Mastheads({ entries }: { entries: readonly SavedSummary[] }) {
  const list = new Intl.ListFormat(locale(), { type: 'unit', style: 'short' });
  const places = entries.values();
  return list.formatToParts(entries.map(masthead)).map(({ type, value }, at) => {
    const entry = type === 'element' ? places.next().value : undefined;
    if (entry === undefined) return value;
    return (
      <a key={at} href={readerAddress(entry.id)} title={cleanLine(entry.title, 300)}>
        <bdi>{value}</bdi>
      </a>
    );
  });
}

function masthead({ siteName, url, title }: SavedSummary): string {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return cleanLine(siteName ?? '', 60) || host || cleanLine(title, 60) || t('article_untitled');
}
