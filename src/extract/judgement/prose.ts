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

export type Prose = 'paragraphs' | 'sentences' | 'bodyShare' | 'bodyLinks';

export function prose(body: Element, { text }: Article, shapes: Shapes): Evidence<Prose> {
  const lines = text.split('\n\n');
  const ended = lines.filter((line) => isParagraph(line) && SENTENCE_END.test(line.slice(-6)));
  return {
    paragraphs: outOf(20, ended.length),
    sentences: outOf(lines.length, ended.length),
    bodyShare: outOf(Math.max(1, shapes.characters), text.length),
    bodyLinks: outOf(Math.max(1, text.length), linkedCharacters(body)),
  };
}

/** Is any line of it long enough to be more than a label? */
export function hasParagraph({ text }: Article): boolean {
  return text.split('\n\n').some(isParagraph);
}

function isParagraph(line: string): boolean {
  return line.length >= SHORTEST_PARAGRAPH || DENSE.test(line);
}

function linkedCharacters(body: Element): number {
  let sum = 0;
  for (const { textContent } of body.querySelectorAll('a[href]')) sum += textContent?.trim().length ?? 0;
  return sum;
}
