import { fromDom } from 'hast-util-from-dom';
import { toMdast } from 'hast-util-to-mdast';
import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import type { SanitizedArticle } from '../article/article.js';
import { standfirstAbove } from '../article/standfirst.js';
import type { Sanitizer } from '../sanitize/index.js';
import { creditsOf, joined, onOneLine } from './credits.js';
import type { ExportWords, TextFile } from './file.js';
import { filenameOf } from './filename.js';
import { prepareHtmlTree } from './markdown-html-tree.js';
import { tidyMarkdownTree } from './markdown-tree.js';

/** What the Markdown export needs from outside. */
export interface MarkdownOptions {
  readonly words: ExportWords;
  /** Cleans the body once more on its way out. */
  readonly sanitizer: Sanitizer;
  /** Any document; only used to make another one in which nothing loads. */
  readonly document: Document;
}

/**
 * Sequences that other Markdown readers act on beside CommonMark and GFM, escaped as well:
 * `<%` (Templater runs it), `%%` (Obsidian hides what follows), `==` (highlight), and the `$` that would close
 * a formula: as in Pandoc, one after a character and not before a digit, so that prices stay as they are.
 */
const UNSAFE_ELSEWHERE: Unsafe[] = [
  { character: '<', after: '\\S', inConstruct: 'phrasing' },
  { character: '%', after: '%', inConstruct: 'phrasing' },
  { character: '=', after: '=', inConstruct: 'phrasing' },
  { before: '\\S', character: '$', after: '(?!\\d)', inConstruct: 'phrasing' },
];

const STYLE: Options = {
  bullet: '-',
  emphasis: '_',
  listItemIndent: 'one',
  rule: '-',
  // Every cell counts as three characters: no padding to the widest cell of a column, and dashes as `---`, since
  // some readers take no single one.
  extensions: [gfmToMarkdown({ stringLength: () => 3 }), { unsafe: UNSAFE_ELSEWHERE }],
  // In a list without blank lines a table would be read as more of the paragraph before it.
  join: [(left, right) => (left.type === 'table' || right.type === 'table' ? 1 : undefined)],
};

/**
 * The article as CommonMark with GFM tables. Text of the page stays text: whatever stands in it, a renderer
 * that allows raw HTML makes no element of it. Links lead to http, https and mailto, pictures to http and https.
 *
 * Built on syntax trees rather than on string templates: escaping depends on the place (line start, link text,
 * table cell, neighbours), which only a serializer that knows the tree can see.
 */
export function articleToMarkdown(article: SanitizedArticle, options: MarkdownOptions): TextFile {
  const root: Root = {
    type: 'root',
    children: [...headOf(article, options.words), ...bodyOf(article, options)],
  };
  tidyMarkdownTree(root);
  return {
    filename: filenameOf(article.title, 'md'),
    mime: 'text/markdown;charset=utf-8',
    text: toMarkdown(root, STYLE),
  };
}

function headOf(article: SanitizedArticle, words: ExportWords): RootContent[] {
  const title = onOneLine(article.title);
  const { who, when } = creditsOf(article, words);
  const credits = joined([who, when]);
  const address = article.canonicalUrl ?? article.url;
  const head: RootContent[] = [];
  if (title) head.push({ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] });
  if (credits) head.push({ type: 'paragraph', children: [{ type: 'text', value: credits }] });
  if (address) {
    const link = { type: 'link', url: address, children: [{ type: 'text', value: address }] } as const;
    head.push({ type: 'paragraph', children: [{ ...link, children: [...link.children] }] });
  }
  const standfirst = onOneLine(standfirstAbove(article) ?? '');
  if (standfirst)
    head.push({
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value: standfirst }] }],
    });
  return head;
}

function bodyOf(article: SanitizedArticle, { sanitizer, document }: MarkdownOptions): RootContent[] {
  const body = document.implementation.createHTMLDocument('').createElement('div');
  sanitizer.show(article.html, body, { page: article.url });
  const tree = toMdast(prepareHtmlTree(fromDom(body)), { document: true });
  return tree.type === 'root' ? tree.children : [];
}
