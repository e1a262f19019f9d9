/**
 * How much of the body found reads like an article: words, paragraphs with sentences, links among them, and the
 * share of the whole page's text that it is.
 */
import type { Article } from '../../article/article.js';
import { Survey } from '../body/survey.js';
import { type Evidence, outOf } from './evidence.js';
import type { Shapes } from './shapes.js';

const SENTENCE_END = /[.!?…。！？؟։।]["'”’»)\]]*$/;
const SHORTEST_PARAGRAPH = 60;

export type Prose = 'length' | 'paragraphs' | 'sentences' | 'proseShare' | 'bodyShare' | 'bodyLinks';

export function prose(body: Element, { text, wordCount }: Article, shapes: Shapes): Evidence<Prose> {
  const lines = text.split('\n\n');
  const long = lines.filter((line) => line.length >= SHORTEST_PARAGRAPH);
  const { root } = new Survey(body);
  const ended = long.filter((line) => SENTENCE_END.test(line.slice(-6)));
  return {
    length: outOf(7, Math.log10(1 + wordCount / 30) * 3),
    paragraphs: outOf(20, ended.length),
    sentences: outOf(Math.max(1, lines.length), ended.length),
    proseShare: outOf(Math.max(1, text.length), root.prose),
    bodyShare: outOf(Math.max(1, shapes.characters), text.length),
    bodyLinks: root.linkDensity,
  };
}
