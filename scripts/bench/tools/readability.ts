/** Readability alone, as its README uses it: a clone of the document, all options at their defaults. */
import { Readability } from '@mozilla/readability';
import { textLines } from '../metrics/block-text.js';
import { type Run, stopwatch } from './tool.js';

export function runReadability(document: Document): Run {
  let content: Node | null = null;
  const elapsed = stopwatch();
  const serializer = (node: Node) => {
    content = node;
    return (node as Element).innerHTML;
  };
  const article = new Readability(document.cloneNode(true) as Document, { serializer }).parse();
  const milliseconds = elapsed();
  const finding = {
    title: article?.title || null,
    author: article?.byline || null,
    published: article?.publishedTime || null,
    lines: article && content ? textLines(content) : [],
  };
  return { finding, milliseconds };
}
