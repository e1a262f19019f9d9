import type { Article } from '../article/article.js';
import { standfirstAbove } from '../article/standfirst.js';
import { creditsOf, onOneLine } from './credits.js';
import type { ExportWords, TextFile } from './file.js';
import { filenameOf } from './filename.js';
import { wrap } from './wrap.js';

/** How a plain text is laid out. */
export interface TextOptions {
  readonly words: ExportWords;
  /** Columns to break lines at; absent: one line a paragraph. */
  readonly width?: number;
}

/**
 * The article as plain text: headline, credits, address, standfirst, prose, with an empty line between blocks.
 * Nothing in it is markup to any reader, so nothing is escaped; characters that would drive a terminal are
 * taken out (escape sequences can retitle a window or fake a prompt).
 */
export function articleToText(article: Article, options: TextOptions): TextFile {
  const { who, when } = creditsOf(article, options.words);
  const head = [onOneLine(article.title), who, when, article.url];
  const blocks = [
    head.filter((line) => line !== '').join('\n'),
    onOneLine(standfirstAbove(article) ?? ''),
    article.text,
  ];
  const text = `${withoutControls(blocks.filter(Boolean).join('\n\n')).trim()}\n`;
  return {
    filename: filenameOf(article.title, 'txt'),
    mime: 'text/plain;charset=utf-8',
    text: options.width === undefined ? text : wrap(text, options.width),
  };
}

function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '');
}
