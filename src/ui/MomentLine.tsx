import { locale, type MessageKey, t } from '../i18n/index.js';
import { formatLocalMoment, formatMoment } from './moment.js';

interface Props {
  /** The date as the article states it. */
  readonly iso: string;
  readonly field: string;
  /** The sentence that the date stands in, e.g. "Published $DATE$". */
  readonly message: MessageKey;
}

/** A date of an article, in the page's own time; the reader's own on hover. */
export function MomentLine({ iso, field, message }: Props) {
  const local = formatLocalMoment(iso, locale());
  return (
    <time data-field={field} dateTime={iso} {...(local && { title: t('article_your_time', local) })}>
      {t(message, formatMoment(iso, locale()))}
    </time>
  );
}
