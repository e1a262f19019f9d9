import type { SanitizedArticle } from '../../article/article.js';
import type { LibraryFailureCode } from '../../article/failure.js';
import { t } from '../../i18n/index.js';
import { download } from '../../ui/download.js';
import { libraryFailure } from '../../ui/failures.js';
import { sanitizer } from '../../ui/sanitizer.js';

interface Props {
  readonly code: LibraryFailureCode;
  /** What the reader sees; null when there is nothing to lose. */
  readonly article: SanitizedArticle | null;
}

/** Why the library did not keep the article, and a way to keep it all the same. */
export function NotKept({ code, article }: Props) {
  return (
    <div class="note bad">
      <p role="alert">{libraryFailure(code)}</p>
      {article && (
        <button type="button" id="keep-file" class="button" onClick={() => void keepAsFile(article)}>
          {t('popup_keep_file')}
        </button>
      )}
    </div>
  );
}

/** The Markdown export is larger than the popup and hardly ever wanted here: it is loaded for the click. */
async function keepAsFile(article: SanitizedArticle): Promise<void> {
  const { articleToMarkdown } = await import('../../export/markdown.js');
  const words = {
    published: (date: string) => t('article_published', date),
    updated: (date: string) => t('article_updated', date),
  };
  const { filename, mime, text } = articleToMarkdown(article, { words, sanitizer, document });
  download({ filename, mime, parts: [text] });
}
