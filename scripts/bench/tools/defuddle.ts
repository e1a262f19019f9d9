/** Defuddle by its entry for Node, given a document as its README shows; it makes a clone of its own. */
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';
import { textLines } from '../metrics/block-text.js';
import { type Run, stopwatch } from './tool.js';

/** All options at their defaults, but that it may ask no other server for what the page does not have. */
export async function runDefuddle(document: Document, url: string): Promise<Run> {
  const elapsed = stopwatch();
  const result = await Defuddle(document, url, { useAsync: false });
  const milliseconds = elapsed();
  const finding = {
    title: result.title || null,
    author: result.author || null,
    published: result.published || null,
    lines: textLines(JSDOM.fragment(result.content)),
  };
  return { finding, milliseconds };
}
