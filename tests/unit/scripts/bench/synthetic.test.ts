import { expect, it } from 'vitest';
import { SyntheticNews } from '../../../../scripts/bench/library/synthetic.js';

it('makes the same articles for the same seed, and others for another', () => {
  const [one, same, other] = [new SyntheticNews(5), new SyntheticNews(5), new SyntheticNews(6)];
  expect(one.article(3)).toEqual(same.article(3));
  expect(one.article(3)).not.toEqual(one.article(4));
  expect(one.article(3)).not.toEqual(other.article(3));
});

it('makes articles like real ones: some 4 kB, some 700 words, of which some 250 to 400 are different', () => {
  const news = new SyntheticNews();
  const texts = Array.from({ length: 100 }, (_, number) => news.article(number).text);
  const mean = (measure: (text: string) => number) =>
    texts.reduce((sum, text) => sum + measure(text), 0) / texts.length;
  const words = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];
  expect(mean((text) => text.length)).toSatisfy((length: number) => length > 3500 && length < 5500);
  expect(mean((text) => words(text).length)).toSatisfy((count: number) => count > 680 && count < 760);
  expect(mean((text) => new Set(words(text)).size)).toSatisfy((count: number) => count > 240 && count < 400);
});
