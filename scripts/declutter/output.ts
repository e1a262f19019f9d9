/** The result in the format asked for. */
import { styleText } from 'node:util';
import type { Article } from '../../src/article/article.js';
import type { Extraction } from '../../src/article/result.js';
import type { ExportWords } from '../../src/export/file.js';
import { articleToText } from '../../src/export/text.js';
import type { Format } from './arguments.js';

/** Columns of a line that reads well; also what is assumed where there is no terminal. */
const COMFORTABLE_WIDTH = 80;

/** What is known of the place the output goes to. */
export interface Terminal {
  readonly columns?: number;
  readonly hasColors: boolean;
}

const WORDS: ExportWords = {
  published: (date) => `Published ${date}`,
  updated: (date) => `Updated ${date}`,
};

/** @returns the whole output, ending in a line break */
export async function formatted(extraction: Extraction, format: Format, terminal: Terminal): Promise<string> {
  const { article } = extraction;
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ok: true, article, ledger: extraction.ledger }, null, 2)}\n`;
    case 'html':
      return `${article.html}\n`;
    case 'markdown':
      return markdown(article);
    case 'text': {
      const width = Math.min(terminal.columns ?? COMFORTABLE_WIDTH, COMFORTABLE_WIDTH);
      const { text } = articleToText(article, { words: WORDS, width });
      return terminal.hasColors ? text.replace(/^.+/, (headline) => styleText('bold', headline)) : text;
    }
  }
}

/** Loaded only when asked for: the Markdown libraries take longer to load than most pages to read. */
async function markdown(article: Article): Promise<string> {
  const [{ JSDOM }, { createSanitizer }, { articleToMarkdown }] = await Promise.all([
    import('jsdom'),
    import('../../src/sanitize/index.js'),
    import('../../src/export/markdown.js'),
  ]);
  const { window } = new JSDOM('');
  const sanitizer = createSanitizer(window);
  const options = { words: WORDS, sanitizer, document: window.document };
  return articleToMarkdown(sanitizer.article(article), options).text;
}
