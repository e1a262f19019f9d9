/**
 * Defuddle by its entry for Node, which parses in linkedom, the DOM that its own tests and command line use: on the
 * pages tried it finds to the letter what it finds in jsdom, in a fifth of the time.
 */
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';
import { textLines } from '../metrics/block-text.js';
import { type Run, stopwatch } from './tool.js';

/**
 * All options at their defaults, but that it may ask no other server for what the page does not have. Its time has
 * the parsing of the page in it.
 */
export async function runDefuddle(html: string, url: string): Promise<Run> {
  const elapsed = stopwatch();
  const result = await Defuddle(html, url, { useAsync: false });
  const milliseconds = elapsed();
  const finding = {
    title: result.title || null,
    author: result.author || null,
    published: result.published || null,
    lines: textLines(JSDOM.fragment(result.content)),
  };
  return { finding, milliseconds };
}
