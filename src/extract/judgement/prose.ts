/**
 * How much of the body found reads like an article: words, paragraphs with sentences, links among them, and the
 * share of the whole page's text that it is.
 */
import type { Article } from '../../article/article.js';
import { type Evidence, outOf } from './evidence.js';
import type { Shapes } from './shapes.js';

const SENTENCE_END = /[.!?…。！？؟։।]["'”’»)\]]*$/;
const SHORTEST_PARAGRAPH = 60;
/** Chinese, Japanese and Korean say in a third of the characters what Latin script says. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{20}/;

export type Prose = 'length' | 'paragraphs' | 'sentences' | 'proseShare' | 'bodyShare' | 'bodyLinks';

export function prose(body: Element, { text, wordCount }: Article, shapes: Shapes): Evidence<Prose> {
  const lines = text.split('\n\n');
  const long = lines.filter((line) => line.length >= SHORTEST_PARAGRAPH || DENSE.test(line));
  const ended = long.filter((line) => SENTENCE_END.test(line.slice(-6)));
  const characters = Math.max(1, text.length);
  return {
    length: outOf(7, Math.log10(1 + wordCount / 30) * 3),
    paragraphs: outOf(20, ended.length),
    sentences: outOf(Math.max(1, lines.length), ended.length),
    proseShare: outOf(
      characters,
      long.reduce((sum, line) => sum + line.length, 0),
    ),
    bodyShare: outOf(Math.max(1, shapes.characters), text.length),
    bodyLinks: outOf(characters, linkedCharacters(body)),
  };
}

function linkedCharacters(body: Element): number {
  let sum = 0;
  for (const { textContent } of body.querySelectorAll('a[href]')) sum += textContent?.trim().length ?? 0;
  return sum;
}
