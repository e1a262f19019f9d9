import { describe, expect, it } from 'vitest';
import { newArticleId, parseArticleId } from '../../../src/article/article-id.js';

describe('the name of a saved article', () => {
  it('is new each time, and is read back as itself', () => {
    const id = newArticleId();
    expect(newArticleId()).not.toBe(id);
    expect(parseArticleId(id)).toBe(id);
  });

  it.each([
    [''],
    ['a'.repeat(101)],
    [null],
    [undefined],
    [7],
    [{ toString: () => '00000000-0000-4000-8000-000000000000' }],
  ])('is not %j', (value) => {
    expect(parseArticleId(value)).toBeNull();
  });
});
