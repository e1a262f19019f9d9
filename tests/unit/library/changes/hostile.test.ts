/** Texts made to be slow or to break. Bounds are on what comes out and on work, never on time. */
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/library/changes/index.js';
import { textOf } from './texts.js';

function compared(before: string, after: string) {
  return compareArticles(textOf([before]), textOf([after]));
}

/** `count` words that look random and are not. */
function words(count: number, from: number, mark: string): string[] {
  return Array.from({ length: count }, (_, i) => `${mark}${((i + from) * 7919) % 997}`);
}

describe('compareArticles', () => {
  it('answers for a million times the same word', () => {
    const { counts, isSame } = compared('a '.repeat(1_000_000), 'a '.repeat(900_000));
    expect({ isSame, ...counts }).toEqual({ isSame: false, added: 1, removed: 1, edited: 0, moved: 0 });
  });

  it('answers for a hundred thousand paragraphs of a word', () => {
    const changes = compareArticles(textOf(words(100_000, 0, 'w')), textOf(words(100_000, 500, 'w')));
    const { added, removed, moved } = changes.counts;
    expect(added).toBe(removed);
    expect(changes.paragraphs.filter(({ kind }) => kind === 'same').length + moved + added).toBe(100_000);
  });

  it('says that it was coarse where two large texts are too different to compare whole', () => {
    const paragraphs = (mark: string) =>
      Array.from({ length: 4000 }, (_, i) => words(60, i * 31, mark).join(' '));
    const changes = compareArticles(textOf(paragraphs('x')), textOf(paragraphs('y')));
    expect(changes.isCoarse).toBe(true);
    expect(changes.counts).toEqual({ added: 4000, removed: 4000, edited: 0, moved: 0 });
  });

  it('says that it was coarse within a paragraph, and loses nothing of it', () => {
    const [before, after] = [words(20_000, 0, 'w').join(' '), words(20_000, 333, 'w').reverse().join(' ')];
    const { isCoarse, paragraphs } = compared(before, after);
    expect(isCoarse).toBe(true);
    const [edited] = paragraphs;
    expect(edited?.kind).toBe('edited');
    expect(
      edited?.words
        ?.filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe(after);
  });

  it('answers for lone surrogates, marks without letters, and white space alone', () => {
    for (const text of [
      '\ud800'.repeat(300_000),
      '\u0301'.repeat(300_000),
      '- '.repeat(300_000),
      ' \n'.repeat(300_000),
    ]) {
      expect(compared(text, text).isSame).toBe(true);
      expect(compared(text, `${text}x`).isSame).toBe(false);
    }
  });

  it('answers for names that every object has', () => {
    const { counts } = compared('__proto__ constructor toString', '__proto__ constructor valueOf');
    expect(counts).toEqual({ added: 0, removed: 0, edited: 1, moved: 0 });
  });
});
