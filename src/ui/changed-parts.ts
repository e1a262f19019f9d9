import { locale, plural, t } from '../i18n/index.js';

/** What of an article has changed. */
export interface ChangedParts {
  readonly headline: boolean;
  readonly standfirst: boolean;
  readonly byline: boolean;
  /** How many paragraphs. */
  readonly paragraphs: number;
}

/** The parts that have changed, as one enumeration, e.g. "headline, 3 paragraphs". */
export function changedParts({ headline, standfirst, byline, paragraphs }: ChangedParts): string {
  const parts = [
    headline && t('changed_headline'),
    standfirst && t('changed_standfirst'),
    byline && t('changed_byline'),
    paragraphs > 0 && plural('changed_paragraphs', paragraphs),
  ];
  return new Intl.ListFormat(locale(), { type: 'unit', style: 'short' }).format(
    parts.filter((part) => part !== false),
  );
}
